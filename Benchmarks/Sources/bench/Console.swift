import Foundation

/// Where the tool says what it is doing, apart from the figures on standard output.
enum Console {
    static func progress(_ text: String) { write("\(text)\n") }

    static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
