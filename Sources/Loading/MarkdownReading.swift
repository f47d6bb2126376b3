import Diagnostics
import Markup

/// Reads the Markdown of texts and articles, in the dialect of the site.
struct MarkdownReading: Sendable {
    private let parser: MarkdownParser

    init(dialect: Dialect = Dialect()) {
        parser = MarkdownParser(dialect: dialect)
    }

    func read(_ source: ArraySlice<UInt8>, origin: TextOrigin) -> Reported<(document: Document, outline: Outline)> {
        parser.parse(source, origin: origin).map { ($0, $0.outline()) }
    }
}
