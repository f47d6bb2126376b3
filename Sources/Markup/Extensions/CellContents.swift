/// The inlines of table cells: collected first, parsed all at once, then taken in the same order.
///
/// Most cells hold no mark at all and are texts without being parsed. The others become ``Fragments``, each as a heading
/// in one line, which has inlines and nothing else.
struct CellContents {
    private enum Content {
        case nothing
        case text(Node)
        case parsed
    }

    private var contents: [Content] = []
    private var fragments = Fragments()
    private var parsed: [Node] = []
    private var nextContent = 0
    /// The heading in `parsed` that is used next.
    private var nextParsed = 1

    /// Adds a cell that stands at `cell` in a text, which stands at `place` in the source; `\|` in it is a pipe.
    mutating func add(_ cell: Range<Int>, of text: [UInt8], at place: Int, to bytes: inout [UInt8]) {
        guard !cell.isEmpty else { return contents.append(.nothing) }
        guard text.firstIndex(of: Self.marks, in: cell) != nil else {
            var node = Node(.text)
            node.text = TextRange(bytes.count..<bytes.count + cell.count)
            node.source = TextRange(place..<place + cell.count)
            bytes.append(contentsOf: text[cell])
            return contents.append(.text(node))
        }
        begin(at: place)
        var start = cell.lowerBound
        for offset in cell where text[offset] == UInt8(ascii: "\\") {
            guard offset + 1 < cell.upperBound, text[offset + 1] == UInt8(ascii: "|") else { continue }
            fragments.add(text[start..<offset], at: place + start - cell.lowerBound)
            start = offset + 1
        }
        fragments.add(text[start..<cell.upperBound], at: place + start - cell.lowerBound)
        end()
    }

    /// Adds a cell that stands in several pieces; an empty piece is a space.
    mutating func add(_ pieces: [(text: Range<Int>, source: Int)], of text: [UInt8], at place: Int) {
        guard !pieces.isEmpty else { return contents.append(.nothing) }
        begin(at: place)
        for piece in pieces {
            if piece.text.isEmpty { fragments.add(" ") } else { fragments.add(text[piece.text], at: piece.source) }
        }
        end()
    }

    private mutating func begin(at place: Int) {
        contents.append(.parsed)
        fragments.add("# ", before: place)
    }

    private mutating func end() {
        fragments.add(" #\n")
    }

    /// Parses what has been added.
    mutating func parse(with draft: inout Draft) {
        if !fragments.isEmpty { parsed = draft.parse(fragments) }
    }

    /// Adds the inlines of the next cell.
    mutating func addNext(to builder: inout TreeBuilder) {
        guard nextContent < contents.count else { return }
        switch contents[nextContent] {
        case .nothing: break
        case .text(let node): builder.add(node)
        case .parsed where nextParsed < parsed.count:
            builder.add(nextParsed + 1..<Int(parsed[nextParsed].end), of: parsed)
            nextParsed = Int(parsed[nextParsed].end)
        case .parsed: break
        }
        nextContent += 1
    }

    private static let marks = ByteSet("\\`*_[]!<&")
}
