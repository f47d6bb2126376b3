import Diagnostics

/// How a value is written: reads it from YAML, and describes it as JSON Schema.
///
/// Both stand together, so that what an editor checks is what the program reads.
struct Form<Value> {
    /// The JSON Schema of the value; made only when asked for.
    let schema: () -> JSONSchema
    /// Returns the value, or `nil` after saying what is wrong.
    let read: (YAMLNode, inout Reading) -> Value?
}

extension Form {
    /// Returns the form with its value changed; `change` may refuse it, saying why.
    func then<Other>(
        _ change: @escaping (Value, YAMLNode, inout Reading) -> Other?
    ) -> Form<Other> {
        Form<Other>(schema: schema) { node, reading in
            guard let value = self.read(node, &reading) else { return nil }
            return change(value, node, &reading)
        }
    }
}

/// The file that is being read, and what there is to say about it.
struct Reading {
    let path: SourcePath
    var markdown: MarkdownReading
    /// What is being read, as the subject of a message: `title`, `Item of codes`.
    var subject = ""
    private(set) var diagnostics: [Diagnostic] = []

    init(_ path: SourcePath, markdown: MarkdownReading) {
        self.path = path
        self.markdown = markdown
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    mutating func report(_ others: [Diagnostic]) {
        diagnostics += others
    }

    func place(_ offsets: Range<Int>) -> SourceRange {
        SourceRange(path, offsets)
    }

    /// Where the text of a scalar stands, without its quotes.
    func origin(of scalar: YAMLScalar) -> TextOrigin {
        TextOrigin(path, runs: scalar.runs)
    }
}
