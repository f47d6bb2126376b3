/// Something that changed, in the year it did.
package struct EventView: View, Hashable {
    package var year: String
    package var text: HTMLFragment

    package init(year: String, text: HTMLFragment) {
        self.year = year
        self.text = text
    }

    package static let fields = ViewFields<Self>(
        "Something that changed, and when",
        [
            .text("year", "The year, such as 1999", \.year),
            .html("text", "What changed", \.text),
        ])
}
