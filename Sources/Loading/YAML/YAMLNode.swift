import Diagnostics

/// A part of a YAML text and where it stands in the file; the form in which the rest of the program sees YAML.
///
/// Scalars are text and never typed: `00100` stays a code and `NO` a word.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    let content: Content
    /// UTF-8 offsets in the file. Of a list or a mapping it ends with the last part, not with the bracket.
    let range: Range<Int>
}

/// A key of a mapping and what stands behind it. A mapping has each key once.
struct YAMLEntry: Sendable {
    let key: String
    let keyRange: Range<Int>
    let value: YAMLNode
}

/// A text of a YAML file, its quotes, escapes, indentation and folds already resolved.
struct YAMLScalar: Sendable {
    let text: String
    /// Which bytes of the file the text was made from; ascending, the first begins at 0.
    let runs: [TextOrigin.Run]
    /// Whether nothing was written: `key:` and the end of the line.
    let isAbsent: Bool
}
