/// An article's place in the folder of articles, without the ending, such as `time-rule` or `cases/two-regions`.
package struct ArticleID: Identifier {
    package static let noun = "article"
    package static let form = "small letters, digits and single hyphens, with / between folders"
    package static let pattern = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"

    package let text: String

    package init?(_ text: some StringProtocol) {
        self.text = String(text)
        guard isSlug(self.text.utf8, hasFolders: true) else { return nil }
    }
}
