/// A name under which a record is known in prose and in search.
package struct Spelling: Sendable {
    package let text: Located<String>
    /// Whether only this case counts: `MET` is a technique, "met" is not.
    package let isCaseSensitive: Bool

    package init(text: Located<String>, isCaseSensitive: Bool) {
        self.text = text
        self.isCaseSensitive = isCaseSensitive
    }
}
