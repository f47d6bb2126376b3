import Diagnostics
import Knowledge

/// What was read from one file; put together, what was read from all.
struct LoadedFile: Sendable {
    var codes: [Code] = []
    var techniques: [Technique] = []
    var terms: [Term] = []
    var modifiers: [Modifier] = []
    var families: [Family] = []
    var pairs: [Pair] = []
    var checklists: [Checklist] = []
    var sources: [Source] = []
    var articles: [Article] = []
    var guidance: [(code: CodeID, body: Body)] = []
    /// What the texts of articles and guidance say of other records, by the path of their file.
    var surveys: [(file: String, survey: TextSurvey)] = []
    var unread = UnreadRecords()
    var diagnostics: [Diagnostic] = []

    mutating func append(_ other: LoadedFile) {
        codes += other.codes
        techniques += other.techniques
        terms += other.terms
        modifiers += other.modifiers
        families += other.families
        pairs += other.pairs
        checklists += other.checklists
        sources += other.sources
        articles += other.articles
        guidance += other.guidance
        surveys += other.surveys
        unread.formUnion(other.unread)
        diagnostics += other.diagnostics
    }
}
