/// What CommonMark's rules for emphasis ask of the characters around a delimiter.
enum CharacterClass {
    /// White space, or the beginning or end of the text.
    case space
    case punctuation
    case other

    /// The class of the character that begins at an offset.
    init(at offset: Int, in text: [UInt8]) {
        guard offset >= 0, offset < text.count else {
            self = .space
            return
        }
        let length = SourceText.lengthOfCharacter(in: text, at: offset)
        self.init(text[offset..<offset + max(length, 1)])
    }

    /// The class of the character in front of an offset.
    init(before offset: Int, in text: [UInt8]) {
        guard offset > 0, offset <= text.count else {
            self = .space
            return
        }
        var start = offset - 1
        while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        self.init(text[start..<offset])
    }

    private init(_ character: ArraySlice<UInt8>) {
        guard let first = character.first else {
            self = .space
            return
        }
        if first < 0x80 {
            self = isWhiteSpace(first) ? .space : isPunctuation(first) ? .punctuation : .other
        } else {
            let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first
            switch scalar?.properties.generalCategory {
            case .spaceSeparator: self = .space
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                self = .punctuation
            default: self = .other
            }
        }
    }
}
