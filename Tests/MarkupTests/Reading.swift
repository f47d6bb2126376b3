import Diagnostics
import Markup
import TestSupport
import Testing

/// Parses a text and returns the document with its diagnostics.
func read(_ text: String, _ dialect: Dialect = Dialect()) -> Reported<Document> {
    MarkdownParser(dialect: dialect).parse(Array(text.utf8)[...], origin: TextOrigin(SourcePath("a.md")))
}

/// The tree of a text, without the line of the document itself.
func tree(_ text: String, ranges: Bool = false) -> String {
    read(text).value.dump(ranges: ranges).split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
        .joined(separator: "\n")
}

/// The HTML of a text.
func html(_ text: String, _ dialect: Dialect = Dialect(), style: HTMLStyle = .specification) -> String {
    html(read(text, dialect).value, style: style)
}

func html(_ document: Document, style: HTMLStyle = .specification, context: some PageContext = NoContext()) -> String {
    var output: [UInt8] = []
    HTMLWriter.write(document, style: style, context: context, into: &output)
    return String(decoding: output, as: UTF8.self)
}

/// The messages about a text, in order.
func messages(_ text: String) -> [String] {
    read(text).diagnostics.sorted().map(\.message)
}

/// Expects just these diagnostics: for each the mark at which it begins, and its rule's identifier.
func expect(
    _ sample: MarkedText, reports expected: [(mark: String, rule: String)],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expect(read(sample.text).diagnostics, in: sample, are: expected, sourceLocation: sourceLocation)
}
