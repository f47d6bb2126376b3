/// Folding of letters: lower case, without diacritics, as <doc:Format> asks.
enum Folding {
    /// What a scalar beyond ASCII becomes: nothing, or one or two scalars.
    static func folded(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.value {
        case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return .nothing
        case 0x2019, 0x2BC: return .one("'")
        case 0x2010...0x2015, 0x2212, 0xFF0D: return .one("-")
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: return narrow(scalar.value)
        case 0xFF21...0xFF3A: return narrow(scalar.value + 0x20)
        case 0xC0...0x24F: if let base = base(latin[Int(scalar.value - 0xC0)]) { return base }
        case 0x1E00...0x1EFF: if let base = base(additional[Int(scalar.value - 0x1E00)]) { return base }
        default: break
        }
        // These lose their mark, but what remains is not a letter of ASCII.
        switch scalar.value {
        case 0x1EE, 0x1EF: return .one("\u{292}")
        case 0x1E9B: return .one("\u{17F}")
        default: break
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard let first = lower.first else { return .nothing }
        guard let second = lower.dropFirst().first else { return .one(first) }
        return .two(first, second)
    }

    /// Whether a folded scalar beyond ASCII is part of a word.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    enum Folded: Equatable {
        case nothing
        case one(Unicode.Scalar)
        case two(Unicode.Scalar, Unicode.Scalar)
    }

    /// Full-width forms stand in the order of ASCII.
    private static func narrow(_ value: UInt32) -> Folded {
        .one(Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFEE0)))
    }

    private static func base(_ entry: UInt8) -> Folded? {
        switch entry {
        case UInt8(ascii: "."): nil
        case UInt8(ascii: "1"): .two("a", "e")
        case UInt8(ascii: "2"): .two("o", "e")
        case UInt8(ascii: "3"): .two("s", "s")
        case UInt8(ascii: "4"): .two("t", "h")
        default: .one(Unicode.Scalar(entry))
        }
    }

    /// What U+00C0–U+024F become: a letter of ASCII, a digit for two letters, or `.` for the rest.
    private static let latin = Array(
        """
        aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
        .llnnnnnn...oooooo22rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
        ................................oo.............uu...............\
        .............aaiioouuuuuuuuuu.aaaa11..ggkkoooo..j...gg..nnaa11oo\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """.utf8)

    /// The same for U+1E00–U+1EFF.
    private static let additional = Array(
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwy....3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """.utf8)
}
