import Knowledge

extension Library {
    /// Returns how a technique says that it differs from another entry of the glossary; `nil` if it says nothing of it.
    package func difference(statedOn page: Page, from entry: TermID) -> Prose? {
        guard case .record(.technique, let index) = page.subject else { return nil }
        return techniques[index].lookAlikes.first { $0.term.value == entry }?.difference
    }
}
