import ByteCoding

/// A text with the places where its lines begin. Lines are counted from 1 and end at LF, CR LF or CR.
struct SourceLines {
    let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // cmark leaves a byte order mark out of its columns.
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        var start = 0
        while let mark = bytes.firstIndex(of: FewBytes("\n", "\r"), in: start..<bytes.count) {
            start = mark + 1
            let goesOn = bytes[mark] == 0x0D && start < bytes.count && bytes[start] == 0x0A
            if !goesOn { starts.append(start) }
        }
        self.starts = starts
    }

    /// Where a line begins; the end of the text if there is no such line.
    func start(_ line: Int) -> Int {
        line <= starts.count ? starts[max(line, 1) - 1] : bytes.count
    }

    /// Where a line ends, before its line break.
    func end(_ line: Int) -> Int {
        let start = start(line)
        var end = self.start(line + 1)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The byte at a line and column as cmark counts them.
    func offset(_ line: Int, _ column: Int) -> Int {
        min(max(start(line) + column - 1, 0), bytes.count)
    }

    /// Where the text of a paragraph's further line begins (``Swift/Array/contentStart(_:quotes:)``).
    func contentStart(_ line: Int, quotes: Int) -> Int {
        bytes.contentStart(start(line)..<end(line), quotes: quotes)
    }
}

extension [UInt8] {
    /// Where the text of a paragraph's further line begins: behind white space and the marks of `quotes` block quotes.
    ///
    /// A line may lack marks (lazy continuation), and what follows them is never a mark: it would begin another quote.
    func contentStart(_ line: Range<Int>, quotes: Int) -> Int {
        var offset = line.lowerBound
        var marksLeft = quotes
        while offset < line.upperBound {
            switch self[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            case UInt8(ascii: ">") where marksLeft > 0: marksLeft -= 1
            default: return offset
            }
            offset += 1
        }
        return offset
    }
}
