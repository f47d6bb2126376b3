import ByteCoding

/// Where a part of an index stands: enough to find it again if it stays as it is.
struct PartFile: Hashable, Sendable {
    /// The name of the file, and of the part in it.
    let name: String
    /// Of its contents.
    let check: String
}

extension PartFile: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(name)
        writer.write(check)
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(name: try reader.text(), check: try reader.text())
    }
}

/// A part that has its name. `nil` stands for the contents of one that stays in the file it is in.
struct NamedPart: Sendable {
    let file: PartFile
    let part: Part?

    var name: String { file.name }
}
