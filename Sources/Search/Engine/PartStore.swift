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
            // The root's own check is within its words.
            guard part.name == Part.rootName || part.name == Part.check(of: part.words[...], part.bits) else {
                throw .corrupt(part: part.name)
            }
            parts[part.name] = part
        }
        guard let part = parts[name] else { throw .incomplete(file: file) }
        return part
    }
}

extension Part {
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
