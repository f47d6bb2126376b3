/// The options of a command line: names that begin with `--`, each followed by its value.
///
/// Two tools with a handful of options are no reason to build an argument parser, which takes longer than they do.
package struct Options {
    private var values: [String: String] = [:]

    /// Reads `--name value` pairs.
    ///
    /// - Throws: `UsageError` for a name that is not in `names`, is there twice or has no value.
    package init(_ arguments: some Sequence<String>, names: [String]) throws(UsageError) {
        var waiting: String?
        for argument in arguments {
            if let name = waiting {
                guard values.updateValue(argument, forKey: name) == nil else {
                    throw UsageError("--\(name) is given twice")
                }
                waiting = nil
            } else {
                guard argument.hasPrefix("--"), names.contains(String(argument.dropFirst(2))) else {
                    throw UsageError("Unknown option \(argument)")
                }
                waiting = String(argument.dropFirst(2))
            }
        }
        if let waiting { throw UsageError("--\(waiting) needs a value") }
    }

    package subscript(name: String) -> String? { values[name] }

    package func required(_ name: String) throws(UsageError) -> String {
        guard let value = values[name] else { throw UsageError("--\(name) is missing") }
        return value
    }

    /// Returns the numbers of a list such as `1000,10000`, each of them in `range`.
    package func numbers(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> [Int]? {
        guard let text = values[name] else { return nil }
        var numbers: [Int] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = Int(part), range.contains(number) else {
                throw UsageError("--\(name) takes numbers from \(range.lowerBound) to \(range.upperBound), not \(text)")
            }
            numbers.append(number)
        }
        return numbers
    }

    package func number(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let numbers = try numbers(name, in: range) else { return nil }
        guard numbers.count == 1 else { throw UsageError("--\(name) takes one number") }
        return numbers.first
    }
}

/// A command line that means nothing.
package struct UsageError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
