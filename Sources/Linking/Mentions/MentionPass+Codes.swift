import Knowledge
import Markup

/// Codes and ranges of codes.
extension MentionPass {
    /// Notes the code or range that begins at a token, with the modifiers behind it. Returns where to go on; `nil` if
    /// the number is none.
    mutating func code(at index: Int) -> Int? {
        guard isCodePosition(index) else { return nil }
        if let last = endOfRange(from: index), let end = range(index..<last + 1) { return end }
        let token = tokens[index]
        if let page = entry(token).code {
            if !optOuts.words.contains(token.word) { note(page, index..<index + 1) }
        } else if isUnknown(index) {
            note(.unknownCode, index..<index + 1)
        }
        return modifiersBehind(index)
    }

    /// "97140-59", "97140-GP-KX": each modifier that the library has is a mention of its own.
    private mutating func modifiersBehind(_ index: Int) -> Int {
        var next = index + 1
        while next < tokens.count, tokens[next].gap == .hyphen || tokens[next].gap == .dash, isModifier(next),
            endsWord(next + 1)
        {
            if let page = entry(tokens[next]).modifier, !optOuts.words.contains(tokens[next].word) {
                note(page, next..<next + 1)
            }
            next += 1
        }
        return next
    }

    // MARK: Ranges

    /// The token of the second code in "98940-98942", "98940 – 98942", "98940 through 98942".
    private func endOfRange(from index: Int) -> Int? {
        let next = index + 1
        guard next < tokens.count else { return nil }
        var last = next
        switch tokens[next].gap {
        case .hyphen, .dash, .spacedDash: break
        case .space where entry(tokens[next]).roles.contains(.through): last = next + 1
        default: return nil
        }
        guard last < tokens.count, last == next || tokens[last].gap == .space, !tokens[last].isVerbatim,
            hasFormOfCode(tokens[last]), isCodePosition(last)
        else { return nil }
        return last
    }

    /// Notes a range: it leads to the family that holds it, else to its first code.
    private mutating func range(_ tokenRange: Range<Int>) -> Int? {
        let ends = (tokenRange.lowerBound, tokenRange.upperBound - 1)
        guard let first = codeID(ends.0), let last = codeID(ends.1), first < last else { return nil }
        let family = lexicon.family(from: first, to: last)
        if family == nil {
            for end in [ends.0, ends.1] where entry(tokens[end]).code == nil && isUnknown(end) {
                note(.unknownCode, end..<end + 1)
            }
        }
        let isUnlinked = optOuts.texts.contains { CodeRange($0) == CodeRange("\(first)-\(last)") }
        let page = family ?? entry(tokens[ends.0]).code ?? lexicon.firstCode(from: first, to: last)
        if let page, !isUnlinked { note(page, tokenRange) }
        return tokenRange.upperBound
    }

    private func codeID(_ index: Int) -> CodeID? {
        CodeID(String(decoding: document.bytes[tokens[index].range], as: UTF8.self))
    }

    // MARK: Where a number is a code

    /// Whether a word is four digits and a digit or capital, or a capital and four digits.
    func hasFormOfCode(_ token: Token) -> Bool {
        guard token.count == 5, token.form.contains(.digits), token.form.isDisjoint(with: [.small, .others]) else {
            return false
        }
        guard token.form.contains(.capitals) else { return true }
        let bytes = document.bytes[token.range]
        let letters = bytes.count { $0 > UInt8(ascii: "9") }
        return letters == 1 && (bytes.first ?? 0 > UInt8(ascii: "9") || bytes.last ?? 0 > UInt8(ascii: "9"))
    }

    /// Whether a word in the form of a code stands where it can be one.
    ///
    /// It is none inside a longer number, an amount or an identifier, as a count of people or money, as a ZIP code, a
    /// house number, a page or room. Behind "code" or "CPT" it is one whatever follows.
    private func isCodePosition(_ index: Int) -> Bool {
        guard beginsWord(index), isFreeInFront(index), isFreeBehind(index) else { return false }
        let token = tokens[index]
        if token.form.contains(.capitals) || isCalledCode(index) { return true }
        return !isCounted(index) && !isNumbered(index) && !isInAddress(index)
    }

    private func isFreeInFront(_ index: Int) -> Bool {
        guard tokens[index].before != 0xC2 else { return false }  // £, §
        guard index > 0 else { return true }
        let previous = tokens[index - 1]
        switch tokens[index].gap {
        case .comma: return hasFormOfCode(previous) || previous.form.isDisjoint(with: .digits)
        case .hyphen, .dash, .slash, .colon: return previous.form != .digits || hasFormOfCode(previous)
        default: return true
        }
    }

    private func isFreeBehind(_ index: Int) -> Bool {
        guard tokens[index].after != UInt8(ascii: "%") else { return false }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        switch next.gap {
        case .nothing, .at, .underscore: return false
        case .period, .comma, .colon: return next.form.isDisjoint(with: .digits) || hasFormOfCode(next)
        case .hyphen, .dash, .slash: return next.form != .digits || next.count == 2 || hasFormOfCode(next)
        default: return true
        }
    }

    /// "CPT 97140", "codes: 97140".
    private func isCalledCode(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        return entry(tokens[index - 1]).roles.contains(.code) && tokens[index].gap != .hyphen
    }

    /// "97140 patients"
    private func isCounted(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        return (next.gap == .space || next.gap == .hyphen) && entry(next).roles.contains(.counted)
    }

    /// "room 97140"
    private func isNumbered(_ index: Int) -> Bool {
        guard index > 0, tokens[index].gap == .space || tokens[index].gap == .colon else { return false }
        return entry(tokens[index - 1]).roles.contains(.numbered)
    }

    /// "Sherwood, OR 97140", "97140 Old Mill Road".
    private func isInAddress(_ index: Int) -> Bool {
        if index > 1, tokens[index].gap == .space {
            let state = tokens[index - 1]
            if state.form == .capitals, state.gap == .commaSpace, entry(state).roles.contains(.state),
                !hasFormOfCode(tokens[index - 2])
            {
                return true
            }
        }
        for token in tokens[min(index + 1, tokens.count)...].prefix(3) {
            guard token.gap == .space, token.form.contains(.capitals) else { return false }
            if entry(token).roles.contains(.street) { return true }
        }
        return false
    }

    // MARK: Codes that are missing

    /// Whether a word is a code of the library once its letters are read as the digits they look like: 97l40, 9714O.
    func isCodeWithLetters(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.word < 0, token.form.contains(.digits), !token.form.contains(.others),
            !token.form.isDisjoint(with: [.small, .capitals])
        else { return false }
        let digits = document.bytes[token.range].map { byte in
            switch byte {
            case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
            default: byte
            }
        }
        guard let code = CodeID(String(decoding: digits, as: UTF8.self)), lexicon.firstCode(from: code, to: code) != nil
        else { return false }
        return isCodePosition(index)
    }

    /// Whether a word is probably meant as a code of the families around, and the library has none.
    ///
    /// 97… and 98… are, also by themselves, and so are G and S codes. For the other beginnings something must speak for it:
    /// the word "code" in front, a code beside it, a modifier behind.
    private func isUnknown(_ index: Int) -> Bool {
        guard let code = codeID(index), !lexicon.mayKnow(code) else { return false }
        let text = code.text
        if text.hasPrefix("G") || text.hasPrefix("S") { return true }
        guard tokens[index].form == .digits else { return false }
        if isCalledCode(index) || hasCodeBeside(index) {
            return ["97", "98", "20", "29", "95", "99"].contains(text.prefix(2))
        }
        return !text.hasSuffix("000") && (text.hasPrefix("97") || text.hasPrefix("98"))
    }

    private func hasCodeBeside(_ index: Int) -> Bool {
        var before = index - 1
        if before > 0, !entry(tokens[before]).roles.isDisjoint(with: [.and, .through]) { before -= 1 }
        if before >= 0, tokens[index].gap != .other, entry(tokens[before]).code != nil { return true }
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        if next.gap == .hyphen || next.gap == .dash { return entry(next).modifier != nil || entry(next).code != nil }
        return false
    }
}
