/// A value that is written as keys with values.
protocol ReadableRecord: Sendable {
    /// What the record is called in messages, such as "code".
    static var noun: String { get }
    /// What the record is, in one sentence without a full stop.
    static var documentation: String { get }

    /// Asks for each field of the record and makes the value of them, or returns `nil` if one that it needs is missing.
    ///
    /// It is the only description of the record: to read one, to know which keys there are, and to write the schema
    /// is all to call this function. So it asks for all fields before it gives up.
    static func read(_ fields: inout Fields) -> Self?
}
