import Knowledge

extension [Spelling] {
    /// The names that a page tells. Further ones are questions in the words of staff, which search needs and a reader does not.
    var shown: [String] { prefix(8).map(\.text.value) }
}
