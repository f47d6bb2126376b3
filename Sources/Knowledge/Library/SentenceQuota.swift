import Markup

/// Drops the sentences that no page will show.
///
/// A code may be named by thousands of articles, and its page shows the first of them with their sentences. Without the
/// others the surveys of 10,000 articles need a fifth of the memory.
package struct SentenceQuota {
    /// Of each kind of page, so many that name the same record are shown.
    package static let pages = 50

    private enum Target: Hashable {
        case record(RecordPlace)
        /// A destination as written, such as `code:97140`: it means the same wherever it stands.
        case destination([UInt8])
    }

    private var used: [Target: Int] = [:]

    package init() {}

    /// Returns the survey of the next text of a kind, in the order in which their pages will be listed, without the
    /// sentences for which there are enough in those before.
    package mutating func trimmed(_ survey: TextSurvey, of outline: Outline) -> TextSurvey {
        survey.keepingSentences { entry in
            guard let target = Self.target(of: entry, in: outline) else { return true }
            used[target, default: 0] += 1
            return used[target, default: 0] <= Self.pages
        }
    }

    /// What is counted; `nil` for a link by path, which means another page in another folder.
    private static func target(of entry: TextSurvey.Entry, in outline: Outline) -> Target? {
        switch entry.target {
        case .record(let place): return .record(place)
        case .reference(let index):
            let reference = outline.references[index]
            let destination = outline.bytes[reference.target.range]
            guard reference.kind != .link || destination.contains(UInt8(ascii: ":")) else { return nil }
            return .destination(Array(destination))
        }
    }
}
