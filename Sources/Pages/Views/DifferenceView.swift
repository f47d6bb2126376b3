/// Something that this page's subject is taken for, and how to tell them apart.
package struct DifferenceView: View, Hashable {
    package var link: LinkView
    package var difference: HTMLFragment

    package init(link: LinkView, difference: HTMLFragment) {
        self.link = link
        self.difference = difference
    }

    /// Makes an entry of what another page says of this page's subject. Without the name it would read as said of the
    /// other page's: "Massage: classic strokes" is told of massage, and stands in the list of manual therapy too.
    init(on link: LinkView, of subject: String, says words: HTMLFragment) {
        let opening = "Its page says of \(subject.escapedForHTML): "
        self.init(link: link, difference: HTMLFragment(Array(opening.utf8) + words.bytes))
    }

    package static let fields = ViewFields<Self>(
        "Something that is mistaken for the subject of the page",
        [
            .one("link", "What it is mistaken for", \.link),
            .html("difference", "How to tell the two apart", \.difference),
        ])
}
