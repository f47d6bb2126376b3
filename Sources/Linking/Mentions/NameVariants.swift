/// The forms in which a name is met: as written, in the plural, with its hyphens left out.
enum NameVariants {
    static func forms(of name: String) -> [String] {
        var forms = [name] + plural(of: name)
        if name.utf8.contains(UInt8(ascii: "-")), !name.utf8.contains(where: { $0 &- 0x30 < 10 }) {
            let joined = name.filter { $0 != "-" }
            forms += [joined] + plural(of: joined)
        }
        return forms
    }

    /// `plans of care` or `plans-of-care`: what is of something takes the plural in front. Other names take it at their end.
    private static func plural(of name: String) -> [String] {
        for of in [" of ", "-of-"] {
            guard let range = name.firstRange(of: of) else { continue }
            return pluralOfWord(String(name[..<range.lowerBound])).map { $0 + name[range.lowerBound...] }
        }
        return pluralOfWord(name)
    }

    /// `MFRs`, `therapies`, `approaches`, `units`; the form ending in `s` is taken for a plural and left alone.
    private static func pluralOfWord(_ name: String) -> [String] {
        let bytes = Array(name.utf8)
        guard let last = bytes.last, isLetter(last) else { return [] }
        let beforeLast = bytes.dropLast().last ?? 0
        switch last {
        case UInt8(ascii: "s") where beforeLast == UInt8(ascii: "s"): return [name + "es"]
        case UInt8(ascii: "s"): return []
        case UInt8(ascii: "x"), UInt8(ascii: "z"): return [name + "es"]
        case UInt8(ascii: "h") where beforeLast == UInt8(ascii: "c") || beforeLast == UInt8(ascii: "s"):
            return [name + "es"]
        case UInt8(ascii: "y") where !"aeiou".utf8.contains(beforeLast): return [name.dropLast() + "ies"]
        default: return [name + "s"]
        }
    }

    /// Whether a name is an abbreviation that would be a common word in small letters: capitals, four at most.
    static func isShortAbbreviation(_ name: String) -> Bool {
        (1...4).contains(name.utf8.count) && name.utf8.allSatisfy(isCapital)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
