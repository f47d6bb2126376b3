import Diagnostics

/// A document while it is being read: what the passes change, with what they look things up in.
struct Draft {
    var nodes: [Node]
    var bytes: [UInt8]
    /// The text that is read; nodes' `source` are ranges of it.
    let source: [UInt8]
    /// The text as cmark was given it (``FootnoteDefinitions``).
    let neutralised: [UInt8]
    private let colonStandIn: UInt8?
    let dialect: Dialect
    /// What occurs in the source; nothing with extensions off.
    let marks: Triggers
    private let text: SourceText
    private let origin: TextOrigin
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: SourceText, _ dialect: Dialect, _ origin: TextOrigin) {
        self.text = text
        marks = dialect.hasExtensions ? Triggers(of: text.bytes) : []
        self.dialect = dialect
        self.origin = origin
        source = text.bytes
        let hasDefinitions = marks.isSuperset(of: [.footnote, .definition])
        colonStandIn = hasDefinitions ? FootnoteDefinitions.standIn(for: text.bytes) : nil
        neutralised = colonStandIn.map { FootnoteDefinitions.hidden(in: text.bytes, behind: $0) } ?? text.bytes
        nodes = []
        bytes = []
        let document = read(neutralised)
        nodes = document.nodes
        bytes = document.bytes
    }

    /// Reads CommonMark that was taken from `neutralised`.
    func read(_ text: [UInt8]) -> Document {
        var document = DocumentConversion.document(text)
        if let colonStandIn { FootnoteDefinitions.reveal(in: &document.bytes, colonStandIn) }
        return document
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Where a stretch of the source stands in its file.
    func place(_ range: Range<Int>) -> SourceRange {
        guard !text.isAsWritten else { return origin.range(range) }
        let start = text.sourceOffset(range.lowerBound)
        return origin.range(start..<max(start, text.sourceOffset(range.upperBound)))
    }

    func place(_ range: TextRange) -> SourceRange {
        place(range.range)
    }

    /// Appends text that the source does not have in this form.
    mutating func append(_ text: ArraySlice<UInt8>) -> TextRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return TextRange(start..<bytes.count)
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The document as it stands, its places mapped back to the text as it was given.
    consuming func finished() -> Document {
        if !text.isAsWritten {
            for index in nodes.indices {
                let range = nodes[index].source.range
                let start = text.sourceOffset(range.lowerBound)
                nodes[index].source = TextRange(from: start, to: text.sourceOffset(range.upperBound))
            }
        }
        return Document(nodes: nodes, bytes: bytes)
    }
}
