/// A place in a file as a person counts: line and column from 1, columns in Unicode scalars.
package struct LinePosition: Hashable, Sendable {
    package let line: Int
    package let column: Int
}

/// Turns UTF-8 offsets of one file into lines and columns; the only place where that is done.
///
/// Lines end at LF, CR LF or CR. An offset past the end counts as the end. The number of scalars is noted every
/// kilobyte, so that a position costs the same however long its line is: a file may be one line of 50 MB with
/// something wrong in every word.
package struct LineIndex: Sendable {
    private static let stride = 1024

    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many scalars begin before each multiple of `stride`.
    private let scalarCounts: [Int]

    package init(_ bytes: [UInt8]) {
        var starts = [0]
        var counts: [Int] = []
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.stride == 0 { counts.append(scalars) }
            if byte & 0b1100_0000 != 0b1000_0000 { scalars += 1 }
            let isReturnAlone = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            if byte == 0x0A || isReturnAlone { starts.append(index + 1) }
        }
        self.bytes = bytes
        self.lineStarts = starts
        self.scalarCounts = counts
    }

    /// Returns the line and column of a byte.
    package func position(of offset: Int) -> LinePosition {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineNumber(of: offset)
        return LinePosition(line: line + 1, column: scalars(before: offset) - scalars(before: lineStarts[line]) + 1)
    }

    /// Returns the UTF-8 offset of a line and column, both from 1; the nearest one if there is no such place.
    package func offset(line: Int, column: Int) -> Int {
        guard line <= lineStarts.count else { return bytes.count }
        var offset = lineStarts[max(line, 1) - 1]
        var remaining = column - 1
        while remaining > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
            remaining -= 1
        }
        return min(offset, bytes.count)
    }

    /// Returns the bytes of a line (from 1), without its end.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard lineStarts.indices.contains(number - 1) else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    private func scalars(before offset: Int) -> Int {
        let mark = min(offset / Self.stride, scalarCounts.count - 1)
        guard mark >= 0 else { return 0 }
        let behindMark = bytes[(mark * Self.stride)..<offset]
        return scalarCounts[mark] + behindMark.count { $0 & 0b1100_0000 != 0b1000_0000 }
    }

    private func lineNumber(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
