import Search

/// Returns the ranges of codes that a text names, such as 98940-98942 or 98940 to 98942: whoever asks for 98941 shall find
/// the page too.
func citedRanges(in text: [UInt8]) -> [SearchName] {
    var names: [SearchName] = []
    var offset = 0
    while let mark = text[offset...].firstIndex(where: { (0x30...0x39).contains($0) }) {
        // A run of letters and digits, of which only those of five characters matter.
        let end = text[mark...].firstIndex { !$0.isASCIIWordCharacter } ?? text.count
        offset = end
        guard end - mark == 5, let start = rangeMark(in: text, at: end), start + 5 <= text.count,
            text[start..<start + 5].isCode, start + 5 == text.count || !text[start + 5].isASCIIWordCharacter,
            text[mark..<end].isCode, text[mark..<end].lexicographicallyPrecedes(text[start..<start + 5])
        else { continue }
        let first = String(decoding: text[mark..<end], as: UTF8.self)
        let last = String(decoding: text[start..<start + 5], as: UTF8.self)
        names.append(SearchName("\(first)-\(last)", .range))
    }
    return names
}

/// Returns the offset behind what stands between the ends of a range.
private func rangeMark(in text: [UInt8], at offset: Int) -> Int? {
    for mark in ["-", "\u{2013}", " to ", " through "] where text[offset...].starts(with: mark.utf8) {
        return offset + mark.utf8.count
    }
    return nil
}

extension UInt8 {
    fileprivate var isASCIIWordCharacter: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}

extension ArraySlice<UInt8> {
    /// Four digits, and a digit or capital letter.
    fileprivate var isCode: Bool {
        dropLast().allSatisfy { (0x30...0x39).contains($0) }
            && (last.map { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) } ?? false)
    }
}
