import Markup

/// Drops the sentences that no page will show.
///
/// A code may be named by thousands of articles, and its page shows the first of them with their sentences. Without the
/// others the surveys of 10,000 articles need a fifth of the memory.
package struct SentenceQuota {
    /// Of each kind of page, so many that name the same record are shown.
    package static let pages = 40

    /// What sentences are counted for.
    package enum Target: Hashable, Sendable {
        case record(RecordPlace)
        /// A destination as written, such as `code:97140`: it means the same wherever it stands.
        case destination([UInt8])
    }

    private var used: [Target: Int] = [:]
    /// Whether all targets are counted; else those that are in `used`, and of others all sentences are kept.
    private let countsAll: Bool

    package init() {
        countsAll = true
    }

    /// Counts only what some texts name that have changed: of all else as many sentences are shown as before.
    package init(counting targets: Set<Target>) {
        countsAll = false
        used = Dictionary(uniqueKeysWithValues: targets.map { ($0, 0) })
    }

    /// Returns the survey of the next text of a kind, in the order in which their pages will be listed, without the
    /// sentences for which there are enough in those before.
    package mutating func trimmed(_ survey: TextSurvey, of outline: Outline) -> TextSurvey {
        var dropped: Set<Int> = []
        for (number, entry) in survey.entries.enumerated() {
            guard let target = Self.target(of: entry, in: outline), let count = count(target) else { continue }
            if count > Self.pages { dropped.insert(number) }
        }
        // A survey that was trimmed before has nothing to lose, mostly.
        guard countsAll || dropped.contains(where: { !survey.entries[$0].sentence.isEmpty }) else { return survey }
        return survey.keepingSentences { !dropped.contains($0) }
    }

    /// Whether a text names something that is counted; else the quota has nothing to do with it.
    package func counts(_ survey: TextSurvey, of outline: Outline) -> Bool {
        countsAll
            || survey.entries.contains { entry in
                Self.target(of: entry, in: outline).map { used[$0] != nil } ?? false
            }
    }

    /// Whether a survey that was trimmed earlier may lack a sentence that is to be shown now.
    package func mayLack(_ survey: TextSurvey, of outline: Outline) -> Bool {
        survey.entries.contains { entry in
            guard entry.sentence.isEmpty, let target = Self.target(of: entry, in: outline),
                let count = used[target] ?? (countsAll ? 0 : nil)
            else { return false }
            return count < Self.pages
        }
    }

    /// Everything that a text names, as far as it is counted.
    package static func targets(of survey: TextSurvey, in outline: Outline) -> [Target] {
        survey.entries.compactMap { target(of: $0, in: outline) }
    }

    /// Counts a target once more; returns how often it was counted then, `nil` if it is not counted.
    private mutating func count(_ target: Target) -> Int? {
        // One look-up either way: nearly all entries of a site come by here.
        func counted(_ count: inout Int) -> Int {
            count += 1
            return count
        }
        if countsAll { return counted(&used[target, default: 0]) }
        guard let place = used.index(forKey: target) else { return nil }
        return counted(&used.values[place])
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
