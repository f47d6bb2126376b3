import Markup

/// Drops the sentences that no page will show.
///
/// A code may be named by thousands of articles, and its page shows the first of them with their sentences. Without the
/// others the surveys of 10,000 articles need a fifth of the memory.
package struct SentenceQuota {
    /// Of each kind of page, so many that name the same record are shown.
    package static let pages = 50

    /// What sentences are counted for.
    package enum Target: Hashable, Sendable {
        case record(RecordPlace)
        /// A destination as written, such as `code:97140`: it means the same wherever it stands.
        case destination([UInt8])
    }

    private var used: [Target: Int] = [:]
    /// What is counted; `nil` for everything. Of other targets all sentences are kept.
    private let counted: Set<Target>?

    package init() {
        counted = nil
    }

    /// Counts only what some texts name that have changed: of all else as many sentences are shown as before.
    package init(counting targets: Set<Target>) {
        counted = targets
    }

    /// Returns the survey of the next text of a kind, in the order in which their pages will be listed, without the
    /// sentences for which there are enough in those before.
    package mutating func trimmed(_ survey: TextSurvey, of outline: Outline) -> TextSurvey {
        var dropped: Set<Int> = []
        for (number, entry) in survey.entries.enumerated() {
            guard let target = countedTarget(of: entry, in: outline) else { continue }
            used[target, default: 0] += 1
            if used[target, default: 0] > Self.pages { dropped.insert(number) }
        }
        // A survey that was trimmed before has nothing to lose, mostly.
        guard counted == nil || dropped.contains(where: { !survey.entries[$0].sentence.isEmpty }) else { return survey }
        return survey.keepingSentences { !dropped.contains($0) }
    }

    /// Whether a survey that was trimmed earlier may lack a sentence that is to be shown now.
    package func mayLack(_ survey: TextSurvey, of outline: Outline) -> Bool {
        survey.entries.contains { entry in
            guard entry.sentence.isEmpty, let target = countedTarget(of: entry, in: outline) else { return false }
            return used[target, default: 0] < Self.pages
        }
    }

    /// Everything that a text names, as far as it is counted.
    package static func targets(of survey: TextSurvey, in outline: Outline) -> [Target] {
        survey.entries.compactMap { target(of: $0, in: outline) }
    }

    private func countedTarget(of entry: TextSurvey.Entry, in outline: Outline) -> Target? {
        guard let target = Self.target(of: entry, in: outline) else { return nil }
        return counted?.contains(target) == false ? nil : target
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
