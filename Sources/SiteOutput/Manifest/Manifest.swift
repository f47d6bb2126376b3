/// The text that tells a later build which files are Fascia's; <doc:ManifestFormat> has its grammar.
enum Manifest {
    /// What became of reading a manifest.
    enum Reading: Hashable, Sendable {
        case whole(FileTable)
        /// Not to be trusted. The entries are those that can still be read.
        case damaged(Damage, FileTable)
    }

    /// Why a manifest is not to be trusted.
    enum Damage: String, Hashable, Sendable {
        case otherVersion = "is of another version"
        case corrupt = "is damaged"
    }

    private static let header = Array("fascia-manifest 1\n".utf8)
    private static let anyHeader = Array("fascia-manifest ".utf8)
    private static let sealWord = Array("end ".utf8)

    /// Returns the manifest of the files.
    static func text(of files: FileTable) -> [UInt8] {
        var text = header
        text.reserveCapacity(files.entries.reduce(128) { $0 + $1.path.utf8.count + 48 })
        for entry in files.entries {
            entry.hash.appendDigits(to: &text)
            text.append(UInt8(ascii: " "))
            text += String(entry.size).utf8
            text.append(UInt8(ascii: " "))
            text += entry.path.utf8
            text.append(UInt8(ascii: "\n"))
        }
        let seal = ContentHash(of: text)
        text += sealWord
        text += seal.digits
        text.append(UInt8(ascii: "\n"))
        return text
    }

    /// Reads a manifest; nothing in it makes that fail.
    static func read(_ text: [UInt8]) -> Reading {
        guard text.starts(with: header) else {
            return .damaged(text.starts(with: anyHeader) ? .otherVersion : .corrupt, entries(in: text[...]).readable)
        }
        let start = (text.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
        let seal = sealWord + ContentHash(of: text[..<start]).digits + [UInt8(ascii: "\n")]
        let (readable, isComplete) = entries(in: text[header.count..<max(header.count, start)])
        guard isComplete, text[start...].elementsEqual(seal) else {
            return .damaged(.corrupt, entries(in: text[...]).readable)
        }
        return .whole(readable)
    }

    /// Returns the lines that are entries, and whether all are, in the order they should have.
    private static func entries(in text: ArraySlice<UInt8>) -> (readable: FileTable, isComplete: Bool) {
        var entries: [FileEntry] = []
        var isComplete = true
        var rest = text
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            if let entry = FileEntry(line: rest[..<end]) {
                if let last = entries.last, !last.path.precedesInBytes(entry.path) { isComplete = false }
                entries.append(entry)
            } else {
                isComplete = false
            }
            rest = rest[(end + 1)...]
        }
        return (FileTable(entries), isComplete && rest.isEmpty)
    }
}

extension FileEntry {
    /// Reads a line without its end; `nil` unless it is an entry.
    fileprivate init?(line: ArraySlice<UInt8>) {
        let space = UInt8(ascii: " ")
        guard let hash = ContentHash(digits: line.prefix(32)), line.dropFirst(32).first == space else { return nil }
        let rest = line.dropFirst(33)
        guard let gap = rest.firstIndex(of: space), let size = Int(decimal: rest[..<gap]),
            let path = String(validating: rest[(gap + 1)...], as: UTF8.self), PathFault(of: path) == nil
        else { return nil }
        self.init(path: path, hash: hash, size: size)
    }
}

extension Int {
    /// Reads decimal digits without a leading zero; `nil` for anything else, also for what does not fit.
    fileprivate init?(decimal digits: ArraySlice<UInt8>) {
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            if overflow || carry { return nil }
            value = sum
        }
        self = value
    }
}
