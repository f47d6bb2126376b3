import ByteCoding

extension SourceRange: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(path.text)
        writer.write(offsets.lowerBound)
        writer.write(offsets.count)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        let path = SourcePath(try reader.text())
        let (start, count) = (try reader.number(), try reader.number())
        guard start >= 0, count >= 0, start <= Int.max - count else { throw DamagedRecord() }
        self.init(path, start..<start + count)
    }
}
