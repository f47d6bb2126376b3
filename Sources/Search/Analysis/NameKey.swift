/// The form in which names are compared: tokens joined by spaces, small numbers as digits.
enum NameKey {
    static func key(of text: String) -> String {
        key(ofTokens: tokens(of: text))
    }

    static func key(ofTokens tokens: [String]) -> String {
        tokens.map { numbers[$0] ?? $0 }.joined(separator: " ")
    }

    static func tokens(of text: String) -> [String] {
        var reader = TokenReader()
        var offset = 0
        var tokens: [String] = []
        let bytes = Array(text.utf8)
        while reader.readNext(of: bytes.span, from: &offset) {
            tokens.append(String(decoding: reader.word[..<reader.count], as: UTF8.self))
        }
        return tokens
    }

    private static let numbers = [
        "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
        "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
    ]
}

/// The shape of procedure codes: five characters, digits but for a letter at one of the ends.
struct CodeShape: Equatable {
    /// The digits as a number; the letter and where it stands tell series apart.
    let number: Int
    private let prefix: UInt8
    private let suffix: UInt8

    init?(_ word: ArraySlice<UInt8>) {
        guard word.count == 5, let first = word.first, let last = word.last else { return nil }
        let hasPrefix = first &- 0x30 >= 10
        let hasSuffix = last &- 0x30 >= 10
        guard !(hasPrefix && hasSuffix) else { return nil }
        var number = 0
        for (place, byte) in word.enumerated() {
            if hasPrefix && place == 0 || hasSuffix && place == 4 {
                guard byte &- 0x61 < 26 else { return nil }
            } else {
                guard byte &- 0x30 < 10 else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
        }
        self.number = number
        prefix = hasPrefix ? first : 0
        suffix = hasSuffix ? last : 0
    }

    init?(_ word: String) {
        self.init(Array(word.utf8)[...])
    }

    /// The codes behind this one up to another of the same series, if they are a range and not too many.
    func codes(upTo last: CodeShape) -> [String] {
        guard prefix == last.prefix, suffix == last.suffix, number < last.number, last.number - number <= 200 else {
            return []
        }
        return (number + 1...last.number).map(text)
    }

    private func text(_ number: Int) -> String {
        let digits = String(number)
        let width = prefix == 0 && suffix == 0 ? 5 : 4
        let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
        if prefix != 0 { return String(Unicode.Scalar(prefix)) + padded }
        return suffix != 0 ? padded + String(Unicode.Scalar(suffix)) : padded
    }
}
