/// Turns the lines and columns that the YAML library reports, in ascending order, into UTF-8 offsets.
///
/// It walks the bytes once, whatever the number of marks: a file may be one line with a million items, and to count
/// from the start of the line each time would take forever. It also counts lines as the library does: U+0085, U+2028
/// and U+2029 end a line too, which is why ``Diagnostics/LineIndex`` would be wrong here.
struct MarkCursor {
    private let bytes: [UInt8]
    private let end: Int
    private var offset: Int
    private var line = 1
    private var column = 1

    /// Starts at line 1, column 1 with the first byte of `window`.
    init(_ bytes: [UInt8], in window: Range<Int>) {
        self.bytes = bytes
        end = window.upperBound
        offset = window.lowerBound
    }

    /// Returns the offset of a place at or behind the previous one; for an earlier place the previous one.
    mutating func offset(line wantedLine: Int, column wantedColumn: Int) -> Int {
        while offset < end, line < wantedLine || (line == wantedLine && column < wantedColumn) {
            let lineBreak = YAMLBytes.lineBreakLength(bytes, at: offset, before: end)
            if lineBreak > 0 {
                offset += lineBreak
                line += 1
                column = 1
            } else {
                offset += 1
                while offset < end, YAMLBytes.isContinuation(bytes[offset]) { offset += 1 }
                column += 1
            }
        }
        return offset
    }
}
