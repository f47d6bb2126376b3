import CCmark
import Glibc

/// A parsed cmark tree. Owns every node; nodes are read inside `walk` and never leave it.
///
/// Unsafe here, and nowhere else in this module:
/// - Bounds: cmark gets a pointer with its count; what it gives back are zero-terminated strings, measured by `strlen`
///   and copied at once (``CMarkNode/appendString(_:to:)``).
/// - Ownership: the tree holds all nodes and their strings until `deinit`; nodes that `walk` hands out borrow from it.
/// - Measured: cmark with the default `malloc` parses 5 KB in some 60 µs; its arena allocator costs five times as much
///   per file, because it clears 4 MB first.
@safe struct CMarkTree: ~Copyable {
    private let root: OpaquePointer

    /// Parses UTF-8 without zero bytes. `nil` only if cmark gives no tree.
    init?(_ text: [UInt8]) {
        // With CMARK_OPT_SOURCEPOS, line breaks inside code spans and HTML are counted.
        let tree = unsafe text.withUnsafeBytes { bytes in
            unsafe cmark_parse_document(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_SOURCEPOS)
        }
        guard let tree = unsafe tree else { return nil }
        unsafe root = tree
    }

    deinit {
        unsafe cmark_node_free(root)
    }

    /// Calls `enter` for each node in document order, and `exit` for each that can have children, behind them.
    func walk(_ visitor: inout some CMarkVisitor) {
        guard let iterator = unsafe cmark_iter_new(root) else { return }
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let pointer = unsafe cmark_iter_get_node(iterator) else { return }
            let node = unsafe CMarkNode(pointer)
            if event == CMARK_EVENT_ENTER { visitor.enter(node) } else { visitor.exit(node) }
        }
    }
}

/// What ``CMarkTree/walk(_:)`` tells of.
protocol CMarkVisitor {
    mutating func enter(_ node: borrowing CMarkNode)
    mutating func exit(_ node: borrowing CMarkNode)
}

/// One node of a ``CMarkTree``, to be read while the tree is walked.
@safe struct CMarkNode: ~Copyable {
    /// The strings that a node may have.
    enum Part { case literal, info, destination, title }

    private let pointer: OpaquePointer
    let type: cmark_node_type

    fileprivate init(_ pointer: OpaquePointer) {
        unsafe self.pointer = pointer
        unsafe type = cmark_node_get_type(pointer)
    }

    /// From 1, as cmark counts (``InlineLocator`` says where that is wrong); 0 where it does not know.
    var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
    /// In bytes, from 1.
    var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
    /// In bytes, from 1; the last one that belongs to the node.
    var endColumn: Int { unsafe Int(cmark_node_get_end_column(pointer)) }

    var headingLevel: UInt8 { unsafe UInt8(clamping: cmark_node_get_heading_level(pointer)) }
    var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
    /// The first number of an ordered list; `nil` for bullets.
    var firstNumber: Int32? {
        guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
        return unsafe Int32(cmark_node_get_list_start(pointer))
    }

    /// Appends one of the node's strings and returns where it stands.
    func append(_ part: Part, to bytes: inout [UInt8]) -> TextRange {
        let string =
            switch part {
            case .literal: unsafe cmark_node_get_literal(pointer)
            case .info: unsafe cmark_node_get_fence_info(pointer)
            case .destination: unsafe cmark_node_get_url(pointer)
            case .title: unsafe cmark_node_get_title(pointer)
            }
        let start = bytes.count
        if let string = unsafe string {
            unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: string, count: strlen(string)))
        }
        return TextRange(start..<bytes.count)
    }

    /// The last descendant on the path of last children.
    func withLastLeaf<Result>(_ read: (borrowing CMarkNode) -> Result) -> Result {
        var leaf = unsafe pointer
        while let child = unsafe cmark_node_last_child(leaf) { unsafe leaf = child }
        return read(unsafe CMarkNode(leaf))
    }

    /// The first descendant on the path of first children.
    func withFirstLeaf<Result>(_ read: (borrowing CMarkNode) -> Result) -> Result {
        var leaf = unsafe pointer
        while let child = unsafe cmark_node_first_child(leaf) { unsafe leaf = child }
        return read(unsafe CMarkNode(leaf))
    }
}
