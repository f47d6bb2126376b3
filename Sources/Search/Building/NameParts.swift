/// The parts that hold names, or titles, and their bounds.
struct NameParts<Failure: Error>: Sendable {
    private(set) var bounds: [[UInt16]] = []
    private(set) var parts: [LaidPart<Failure>] = []

    /// - Parameter target: bytes of a compressed part; `nil` for a single part
    init(of names: [[UInt8]: Set<StoredName>], pages: Int, target: Int?) {
        let keys = names.keys.sorted(by: Lexicon.isBefore)
        let width = Numbers.pageWidth(pages: pages)
        var last: [UInt8] = []
        let sizes = keys.map { key in
            let shared = zip(key, last).prefix { $0 == $1 }.count
            last = key
            return (key.count - shared + 1) * 5 + (names[key]?.count ?? 0) * (width + 4)
        }
        let cuts = Cuts(
            words: keys, sizes: sizes, crossings: Array(repeating: 0, count: keys.count + 1),
            target: target.map { $0 * 8 } ?? .max / 64)
        for range in cuts.ranges {
            var bits = BitWriter()
            var words: [UInt16] = []
            var last: [UInt16] = []
            for key in keys[range] {
                let units = Array(String(decoding: key, as: UTF8.self).utf16)
                SortedWords.append(units, after: last, to: &words)
                last = units
                let entries = (names[key] ?? []).sorted()
                bits.writeGamma(entries.count - 1)
                for entry in entries {
                    bits.write(entry.role.rawValue, width: 3)
                    bits.write(entry.page, width: width)
                }
            }
            parts.append(LaidPart(Part(words: words, bits: bits)))
            bounds.append(
                range.lowerBound == 0
                    ? [] : Cuts.bound(of: keys[range.lowerBound], after: keys[range.lowerBound - 1]))
        }
    }

    /// The parts that the last index had.
    ///
    /// - Parameter make: makes one by its number, if it must have another name than it had
    init(_ laid: LaidNames, making make: @escaping @Sendable (Int) throws(Failure) -> Part) {
        bounds = laid.bounds
        if let single = laid.single {
            parts = [LaidPart(single)]
            return
        }
        parts = laid.files.enumerated().map { number, file in
            LaidPart(file) { () throws(Failure) in try make(number) }
        }
    }

    /// Where they lie once they have their names.
    func laid(_ named: [NamedPart]) throws(Failure) -> LaidNames {
        LaidNames(
            bounds: bounds, files: named.map(\.file), single: parts.count == 1 ? try parts[0].made() : nil)
    }
}
