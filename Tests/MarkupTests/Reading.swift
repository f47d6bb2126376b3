import Diagnostics
import Markup

/// Parses a text and returns the document with its diagnostics.
func read(_ text: String, _ dialect: Dialect = Dialect()) -> Reported<Document> {
    MarkdownParser(dialect: dialect).parse(Array(text.utf8)[...], origin: TextOrigin(SourcePath("a.md")))
}

/// The HTML of a text.
func html(_ text: String, _ dialect: Dialect = Dialect(), style: HTMLStyle = .specification) -> String {
    html(read(text, dialect).value, style: style)
}

func html(_ document: Document, style: HTMLStyle = .specification) -> String {
    var output: [UInt8] = []
    HTMLWriter.write(document, style: style, context: NoContext(), into: &output)
    return String(decoding: output, as: UTF8.self)
}
