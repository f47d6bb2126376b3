/// The parts of an index that have been read so far.
struct PartStore {
    /// Reads a file by its path below the site's folder.
    let read: (String) throws -> [UInt8]
    private var parts: [String: Part] = [:]

    init(read: @escaping (String) throws -> [UInt8]) {
        self.read = read
    }

    mutating func part(_ name: String) throws(SearchError) -> Part {
        if let part = parts[name] { return part }
        let file = "search/\(name).js"
        let bytes: [UInt8]
        do { bytes = try read(file) } catch { throw .unreadable(file: file, reason: "\(error)") }
        guard let found = Part.parts(ofFile: bytes) else { throw .incomplete(file: file) }
        for part in found {
            parts[part.name] = try part.checked()
        }
        guard let part = parts[name] else { throw .incomplete(file: file) }
        return part
    }
}

extension Part {
    /// The part without its check, if that stands before its words. Throws if contents and check do not agree.
    func checked() throws(SearchError) -> Part {
        let isNamedForContents = name.utf8.count == Self.nameLength && name != Self.rootName
        let length = isNamedForContents ? 0 : Self.nameLength
        let check = isNamedForContents ? Array(name.utf16)[...] : words.prefix(length)
        let rest = words.dropFirst(length)
        guard check.elementsEqual(Self.check(of: rest, bits).utf16) else { throw .corrupt(part: name) }
        return Part(name: name, words: Array(rest), bits: bits)
    }

    /// Does what reads the part's bits; what goes wrong there is said of the part.
    func reading<Value>(
        _ body: (inout BitReader) throws(BitReader.Failure) -> Value
    ) throws(SearchError) -> Value {
        do throws(BitReader.Failure) {
            var reader = try BitReader(bits)
            return try body(&reader)
        } catch {
            throw .corrupt(part: name)
        }
    }
}
