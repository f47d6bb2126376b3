/// A parsed text: one array of nodes in document order, one buffer of UTF-8.
///
/// A node's children stand behind it up to its `end`. To walk a tree is to walk the array, so nothing recurses and
/// nothing is allocated for a node; ten thousand nested quotes are as easy as ten thousand paragraphs.
package struct Document: Sendable {
    /// `nodes[0]` is the document itself.
    package internal(set) var nodes: [Node]
    /// The text of all nodes; valid UTF-8.
    package internal(set) var bytes: [UInt8]

    package init(nodes: [Node] = [Node(.document)], bytes: [UInt8] = []) {
        self.nodes = nodes
        self.bytes = bytes
    }

    package var isEmpty: Bool { nodes.count <= 1 }

    package func string(_ range: TextRange) -> String {
        String(decoding: bytes[range.range], as: UTF8.self)
    }
}
