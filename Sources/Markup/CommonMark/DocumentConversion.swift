import CCmark

/// Turns cmark's tree into a flat document.
///
/// cmark joins adjacent text; here it is taken apart again where a backslash escape or an entity was resolved. Such text
/// is a node of its own with `level` 1: no dialect is looked for in it, so that `\[[x]]` is what its author wants.
struct DocumentConversion: CMarkVisitor {
    private let lines: SourceLines
    private var locator: InlineLocator
    private(set) var nodes: [Node] = []
    private(set) var bytes: [UInt8] = []
    /// The nodes whose children are being read.
    private var open: [Int] = []
    private var quotes = 0
    /// Behind the last inline's source.
    private var cursor = 0

    /// Parses a text that is valid UTF-8 without zero bytes.
    static func document(_ source: [UInt8]) -> Document {
        var conversion = DocumentConversion(SourceLines(source))
        guard let tree = CMarkTree(source) else { return Document() }
        tree.walk(&conversion)
        return Document(nodes: conversion.nodes, bytes: conversion.bytes)
    }

    private init(_ lines: SourceLines) {
        self.lines = lines
        locator = InlineLocator(lines)
        // What common articles need; larger ones grow a few times.
        nodes.reserveCapacity(lines.bytes.count / 16 + 8)
        bytes.reserveCapacity(lines.bytes.count + lines.bytes.count / 8 + 256)
    }

    mutating func enter(_ node: borrowing CMarkNode) {
        switch node.type {
        case CMARK_NODE_TEXT: addText(node)
        case CMARK_NODE_SOFTBREAK: addBreak(.softBreak)
        case CMARK_NODE_LINEBREAK: addBreak(.lineBreak)
        case CMARK_NODE_CODE: addCode(node)
        case CMARK_NODE_HTML_INLINE: addHTML(node)
        case CMARK_NODE_EMPH: push(Node(.emphasis))
        case CMARK_NODE_STRONG: push(Node(.strong))
        case CMARK_NODE_LINK: push(destination(of: node, Node(.link)))
        case CMARK_NODE_IMAGE: push(destination(of: node, Node(.image)))
        default: addBlock(node)
        }
    }

    mutating func exit(_ node: borrowing CMarkNode) {
        guard let index = open.popLast() else { return }
        nodes[index].end = Int32(nodes.count)
        switch nodes[index].kind {
        case .blockQuote: quotes -= 1
        case .emphasis: surround(index, 1)
        case .strong: surround(index, 2)
        case .link, .image: locateLink(index, node)
        default: break
        }
    }

    private mutating func push(_ node: Node) {
        open.append(nodes.count)
        nodes.append(node)
    }

    private mutating func addLeaf(_ node: Node) {
        var leaf = node
        leaf.end = Int32(nodes.count + 1)
        nodes.append(leaf)
    }
}

// MARK: - Blocks

extension DocumentConversion {
    private mutating func addBlock(_ node: borrowing CMarkNode) {
        let start = lines.offset(node.startLine, node.startColumn)
        var block = Node(.document)
        block.source = TextRange(
            from: start, to: min(lines.offset(node.endLine, node.endColumn + 1), lines.bytes.count))
        switch node.type {
        case CMARK_NODE_DOCUMENT:
            block.source = TextRange(0..<lines.bytes.count)
        case CMARK_NODE_PARAGRAPH:
            block.kind = .paragraph
            locator.enter(node, quotes: quotes)
            cursor = start
        case CMARK_NODE_HEADING:
            block.kind = .heading
            block.level = node.headingLevel
            locator.enter(node, quotes: quotes)
            if node.endLine > node.startLine {
                block.source = TextRange(from: start, to: lines.end(locator.underline(of: node, quotes: quotes)))
            }
            cursor = start
        case CMARK_NODE_BLOCK_QUOTE:
            block.kind = .blockQuote
            quotes += 1
        case CMARK_NODE_LIST:
            block.kind = .list
            block.number = node.firstNumber ?? -1
            block.level = node.isTight ? 1 : 0
        case CMARK_NODE_ITEM:
            block.kind = .item
            block.number = -1
        case CMARK_NODE_CODE_BLOCK:
            block.kind = .codeBlock
            block.text = node.append(.literal, to: &bytes)
            block.detail = node.append(.info, to: &bytes)
            return addLeaf(block)
        case CMARK_NODE_HTML_BLOCK:
            block.kind = .htmlBlock
            block.text = node.append(.literal, to: &bytes)
            // cmark's end is a line too early if the block ends where it begins.
            let lineCount = bytes[block.text.range].count { $0 == 0x0A }
            block.source = TextRange(from: start, to: lines.end(node.startLine + max(lineCount, 1) - 1))
            return addLeaf(block)
        case CMARK_NODE_THEMATIC_BREAK:
            block.kind = .thematicBreak
            return addLeaf(block)
        default:
            // cmark makes no other node of a text.
            block.kind = .paragraph
        }
        push(block)
    }
}

// MARK: - Inlines

extension DocumentConversion {
    private mutating func addText(_ node: borrowing CMarkNode) {
        let literal = node.append(.literal, to: &bytes).range
        let start = min(
            locator.offset(of: bytes[literal], line: node.startLine, column: node.startColumn, earliest: cursor),
            lines.bytes.count)
        if isWritten(literal, at: start) {
            addText(literal, source: start..<start + literal.count, level: 0)
        } else {
            var alignment = TextAlignment(source: lines.bytes, at: start)
            while let piece = alignment.next(of: literal, in: bytes) {
                addText(piece.text, source: piece.source, level: piece.isResolved ? 1 : 0)
            }
        }
    }

    private mutating func addText(_ range: Range<Int>, source: Range<Int>, level: UInt8) {
        var text = Node(.text)
        text.text = TextRange(range)
        text.source = TextRange(source)
        text.level = level
        cursor = source.upperBound
        addLeaf(text)
    }

    private func isWritten(_ literal: Range<Int>, at start: Int) -> Bool {
        guard bytes.isEqual(literal, to: lines.bytes, at: start) else { return false }
        let offset = start + literal.count
        // The last byte may still be what `\\` or `&amp;` stands for.
        guard let last = literal.last, offset < lines.bytes.count else { return true }
        let behind = lines.bytes[offset]
        switch bytes[last] {
        case UInt8(ascii: "\\"): return behind != UInt8(ascii: "\\")
        case UInt8(ascii: "&"): return !isWordByte(behind) && behind != UInt8(ascii: "#")
        default: return true
        }
    }

    private mutating func addBreak(_ kind: Node.Kind) {
        var node = Node(kind)
        var end = cursor
        while end < lines.bytes.count, lines.bytes[end] != 0x0A, lines.bytes[end] != 0x0D { end += 1 }
        cursor = min(end + 1, lines.bytes.count)
        node.source = TextRange(end..<cursor)
        addLeaf(node)
    }

    private mutating func addCode(_ node: borrowing CMarkNode) {
        var code = Node(.code)
        code.text = node.append(.literal, to: &bytes)
        let content = locator.offset(ofCodeAt: node.startLine, column: node.startColumn, earliest: cursor)
        var start = min(content, lines.bytes.count)
        while start > cursor, lines.bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
        cursor = endOfCode(from: content, ticks: content - start, count: Int(code.text.count))
        code.source = TextRange(from: start, to: cursor)
        addLeaf(code)
    }

    /// Where the run of as many ticks ends that closes a code span of so many bytes.
    private func endOfCode(from content: Int, ticks: Int, count: Int) -> Int {
        let plain = min(content + count, lines.bytes.count)
        guard ticks > 0, content <= lines.bytes.count else { return plain }
        var run = 0
        // The marks of quotes and indentation between its lines make a code span longer than its text, within reason.
        let limit = min(content + 4 * count + 1_000, lines.bytes.count)
        for offset in content..<limit {
            if lines.bytes[offset] == UInt8(ascii: "`") {
                run += 1
            } else {
                if run == ticks { return offset }
                run = 0
            }
        }
        return run == ticks ? limit : plain
    }

    private mutating func addHTML(_ node: borrowing CMarkNode) {
        var html = Node(.htmlInline)
        html.text = node.append(.literal, to: &bytes)
        let start = min(
            locator.offset(
                of: bytes[html.text.range], line: node.startLine, column: node.startColumn, earliest: cursor),
            lines.bytes.count)
        cursor = min(start + Int(html.text.count), lines.bytes.count)
        html.source = TextRange(start..<cursor)
        addLeaf(html)
    }

    private mutating func destination(of node: borrowing CMarkNode, _ link: Node) -> Node {
        var link = link
        link.text = node.append(.destination, to: &bytes)
        link.detail = node.append(.title, to: &bytes)
        return link
    }

    /// Emphasis stands as far around its children as its delimiters are wide.
    private mutating func surround(_ index: Int, _ width: Int) {
        let start = index + 1 < nodes.count ? Int(nodes[index + 1].source.start) : cursor
        let end = min(cursor + width, lines.bytes.count)
        nodes[index].source = TextRange(min(max(start - width, 0), end)..<end)
        cursor = end
    }

    private mutating func locateLink(_ index: Int, _ node: borrowing CMarkNode) {
        let isEmpty = index + 1 == nodes.count
        let width = nodes[index].kind == .image ? 2 : 1
        let first = isEmpty ? -1 : Int(nodes[index + 1].source.start)
        let start: Int
        if isEmpty {
            start = locator.offset(line: node.startLine, column: node.startColumn)
        } else {
            start = max(first - width, 0)
        }
        if !isEmpty, start < lines.bytes.count, lines.bytes[start] == UInt8(ascii: "<") {
            // An autolink; cmark gives no useful columns for it.
            cursor = min(cursor + 1, lines.bytes.count)
        } else {
            cursor = max(cursor, locator.offset(line: node.endLine, column: node.endColumn + 1))
        }
        nodes[index].source = TextRange(min(start, cursor)..<cursor)
    }
}
