/// A name by which records refer to each other; made from text once, where the text enters.
package protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What the identifier is called in messages, such as "code".
    static var noun: String { get }
    /// The form in words, for messages: "four digits and a digit or letter, such as 97140".
    static var form: String { get }
    /// The form as a regular expression of JSON Schema.
    static var pattern: String { get }

    var text: String { get }

    /// Returns `nil` unless `text` has the form.
    init?(_ text: some StringProtocol)
}

extension Identifier {
    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
