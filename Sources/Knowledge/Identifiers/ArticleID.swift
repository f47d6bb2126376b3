/// An article's place in the folder of articles, without the ending, such as `time-rule` or `cases/two-regions`.
package struct ArticleID: Identifier {
    package static let noun = "article"
    package static let form = "small letters, digits and single hyphens, with / between folders"
    package static let pattern = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"

    package let text: String

    package init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ isSlug($0) }) else { return nil }
        self.text = String(text)
    }
}
