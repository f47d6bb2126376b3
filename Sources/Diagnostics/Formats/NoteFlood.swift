extension [Diagnostic] {
    /// Without what would bury the rest: of each rule's notes only so many, and behind all others one that says how many
    /// were left out. Errors and warnings all stay.
    ///
    /// Ten thousand texts that came from elsewhere get ten thousand notes that nothing leads to them.
    func withoutFloods(of most: Int = 50) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        var leftOut: [String: [Diagnostic]] = [:]
        let shown = filter { diagnostic in
            guard diagnostic.severity == .note else { return true }
            let count = counts[diagnostic.rule.id, default: 0] + 1
            counts[diagnostic.rule.id] = count
            if count > most { leftOut[diagnostic.rule.id, default: []].append(diagnostic) }
            return count <= most
        }
        let rests = leftOut.values.sorted { $0[0].rule.id < $1[0].rule.id }.map { notes in
            var rest = Diagnostic(notes[0].rule, "\(notes.count) more notes of this kind", at: nil)
            rest.severity = .note
            return rest.helping("`--diagnostics-format json` lists all")
        }
        return shown + rests
    }
}
