import Diagnostics

/// What was said in the terminal, so that it is said once.
///
/// A diagnostic is taken for the same wherever in its file it stands: lines move while their neighbours are edited.
struct SaidDiagnostics {
    private struct Key: Hashable {
        let rule: String
        let message: String
        let path: SourcePath?
    }

    private var counts: [Key: Int] = [:]

    /// Returns the diagnostics that were not among those of the last call.
    mutating func news(in diagnostics: [Diagnostic]) -> [Diagnostic] {
        var left = counts
        counts = [:]
        return diagnostics.filter { diagnostic in
            let key = Key(rule: diagnostic.rule.id, message: diagnostic.message, path: diagnostic.range?.path)
            counts[key, default: 0] += 1
            guard let count = left[key], count > 0 else { return true }
            left[key] = count - 1
            return false
        }
    }
}
