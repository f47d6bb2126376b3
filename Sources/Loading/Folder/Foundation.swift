import Diagnostics
import Knowledge

/// Makes, from the definitions of a library, what looks at each text while it is in memory.
package typealias SurveyMaker = (Library) -> @Sendable (SurveyedText) -> TextSurvey

/// What the texts of a content folder stand on: the settings say in which dialect they are written, the definitions which
/// names they may mention.
struct Foundation: Sendable {
    let site: Reported<SiteSettings>
    /// Sorted, without duplicates, still without texts.
    let definitions: Reported<Library>
    let survey: @Sendable (SurveyedText) -> TextSurvey

    /// Reads texts by it.
    func loading<Folder: FileTree>(from content: Folder) -> FileLoading<Folder> {
        FileLoading(
            content: content, markdown: MarkdownReading(dialect: site.value.dialect(of: .article)),
            guidanceMarkdown: MarkdownReading(dialect: site.value.dialect(of: .code)), survey: survey)
    }
}
