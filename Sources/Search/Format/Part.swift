/// A named piece of an index: words and bits.
struct Part: Equatable, Sendable {
    var name: String
    var words: [UInt16]
    /// ASCII.
    var bits: [UInt8]

    static let rootName = "root"
    /// Stands for a part that does not exist.
    static let noName = "----"
    static let nameLength = 4

    /// A part named for its contents.
    init(words: [UInt16], bits: BitWriter = BitWriter()) {
        self.init(words: words, characters: bits.characters())
    }

    init(words: [UInt16], characters: [UInt8]) {
        self.init(name: Self.check(of: words[...], characters), words: words, bits: characters)
    }

    init(name: String, words: [UInt16], bits: [UInt8]) {
        self.name = name
        self.words = words
        self.bits = bits
    }

    /// One of a group of parts that share a name: its own check stands before its words.
    static func member(named name: String, checked part: Part) -> Part {
        Part(name: name, words: Array(part.name.utf16) + part.words, bits: part.bits)
    }

    /// - Parameter number: below 36
    static func memberName(_ number: Int, ofGroup group: String) -> String {
        group + String(number, radix: 36)
    }

    /// Text parts that share a name: each name is some three bytes of every reader's first download, and with four in a
    /// group an edit renames up to three parts more for each that it changes.
    static let textsInGroup = 4

    /// Gives the part another name by filling up its bits: two parts must not go by one name.
    mutating func rename() {
        bits.append(Sextet.character(of: 0))
        name = Self.check(of: words[...], bits)
    }

    /// Four characters that tell whether contents are what they were.
    static func check(of words: ArraySlice<UInt16>, _ bits: [UInt8]) -> String {
        var hash: UInt32 = 2_166_136_261
        for unit in words { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
        hash = (hash ^ 10) &* 16_777_619
        for unit in bits { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
        let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
        var rest = Int(hash) % 1_679_616
        var name: [UInt8] = []
        for _ in 0..<nameLength {
            name.append(digits[rest % 36])
            rest /= 36
        }
        return String(decoding: name.reversed(), as: UTF8.self)
    }

    /// The call that registers the part, as a line of a script.
    var script: [UInt8] {
        var bytes = Array("fascia.search.add(\"\(name)\",\"".utf8)
        bytes.reserveCapacity(bytes.count + words.count + bits.count + 16)
        var place = 0
        while place < words.count {
            let unit = words[place]
            place += 1
            switch unit {
            case 0x0A: bytes += "\\n".utf8
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x2028: bytes += "\\u2028".utf8
            case 0x2029: bytes += "\\u2029".utf8
            case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: unit))
            default:
                let isPair = unit & 0xFC00 == 0xD800 && place < words.count
                let scalar = String(decoding: words[place - 1..<(isPair ? place + 1 : place)], as: UTF16.self)
                if isPair { place += 1 }
                bytes += scalar.utf8
            }
        }
        bytes += "\",\"".utf8
        bytes += bits
        bytes += "\");\n".utf8
        return bytes
    }

    /// The parts of a file, or `nil` if it is none. Whether they are what their names say is not looked at.
    static func parts(ofFile bytes: [UInt8]) -> [Part]? {
        var parts: [Part] = []
        var offset = 0
        while offset < bytes.count {
            guard let part = part(of: bytes, &offset) else { return nil }
            parts.append(part)
        }
        return parts
    }

    private static func part(of bytes: [UInt8], _ offset: inout Int) -> Part? {
        guard pass("fascia.search.add(\"", bytes, &offset), let name = string(of: bytes, &offset),
            pass(",\"", bytes, &offset), let words = string(of: bytes, &offset),
            pass(",\"", bytes, &offset), let bits = string(of: bytes, &offset),
            pass(");\n", bytes, &offset)
        else { return nil }
        return Part(
            name: String(decoding: name, as: UTF8.self), words: Array(String(decoding: words, as: UTF8.self).utf16),
            bits: bits)
    }

    private static func pass(_ text: StaticString, _ bytes: [UInt8], _ offset: inout Int) -> Bool {
        let text = Array(text.description.utf8)
        guard bytes.count - offset >= text.count, bytes[offset..<offset + text.count].elementsEqual(text) else {
            return false
        }
        offset += text.count
        return true
    }

    /// What stands up to the next quotation mark, without escapes.
    private static func string(of bytes: [UInt8], _ offset: inout Int) -> [UInt8]? {
        var text: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"):
                guard offset < bytes.count else { return nil }
                let escape = bytes[offset]
                offset += 1
                switch escape {
                case UInt8(ascii: "n"): text.append(0x0A)
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(escape)
                case UInt8(ascii: "u"):
                    if pass("2028", bytes, &offset) {
                        text += "\u{2028}".utf8
                    } else if pass("2029", bytes, &offset) {
                        text += "\u{2029}".utf8
                    } else {
                        return nil
                    }
                default: return nil
                }
            default: text.append(byte)
            }
        }
        return nil
    }
}
