/// Something that this page's subject is taken for, and how to tell them apart.
package struct DifferenceView: View, Hashable {
    package var link: LinkView
    package var difference: HTMLFragment

    package init(link: LinkView, difference: HTMLFragment) {
        self.link = link
        self.difference = difference
    }

    package static let fields = ViewFields<Self>(
        "Something that is mistaken for the subject of the page",
        [
            .one("link", "What it is mistaken for", \.link),
            .html("difference", "How to tell the two apart", \.difference),
        ])
}
