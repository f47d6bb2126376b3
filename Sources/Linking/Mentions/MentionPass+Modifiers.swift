import Markup

/// Modifiers and group codes: two characters that mean much in one place and nothing in another.
extension MentionPass {
    /// Whether a word is a modifier of the library, in capitals.
    func isModifier(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.count == 2 && !token.isVerbatim && token.form.isDisjoint(with: [.small, .others])
            && entry(token).modifier != nil
    }

    /// "CO-45", "group code CO": a group code of a remittance. Returns where to go on.
    mutating func groupCode(at index: Int) -> Int? {
        let token = tokens[index]
        guard token.form == .capitals, entry(token).roles.contains(.groupCode), beginsWord(index) else { return nil }
        var end: Int?
        if index + 1 < tokens.count {
            let next = tokens[index + 1]
            let isReason = next.form == .digits && next.count <= 3 && (next.gap == .hyphen || next.gap == .space)
            if isReason { end = index + 2 }
        }
        if index > 1, tokens[index].gap == .space, entry(tokens[index - 1]).roles.contains(.code),
            entry(tokens[index - 2]).roles.contains(.remittance)
        {
            end = end ?? index + 1
        }
        guard let end else { return nil }
        if let page = lexicon.groupCodes, !optOuts.words.contains(token.word) { note(page, index..<index + 1) }
        return end
    }

    /// Notes the modifiers of the list that begins at a token ("GP, GO and GN"), those for which something speaks.
    /// Returns where to go on; `nil` if nothing begins here.
    ///
    /// `name` is what the glossary calls by the same letters.
    mutating func modifiers(at index: Int, _ name: FoundName?) -> Int? {
        guard index >= modifiersSeenUntil, isModifier(index), beginsWord(index), endsWord(index + 1) else { return nil }
        let members = list(from: index)
        let last = members.last ?? index
        let isCalledModifier =
            isNamedInFront(index) || isNamedBehind(last) || isBehindHyphen(index)
            || members.contains { isCertain($0) && members.count > 1 }
        modifiersSeenUntil = last + 1
        guard isCalledModifier || members.contains(where: { tokens[$0].form == .capitals }) else { return nil }
        for member in members { decide(member, isCalledModifier, member == index ? name : longestName(at: member)) }
        return last + 1
    }

    /// Decides what two characters mean: by what stands beside them, else by what the run speaks of.
    private mutating func decide(_ index: Int, _ isCalledModifier: Bool, _ name: FoundName?) {
        let token = tokens[index]
        guard let page = entry(token).modifier, !optOuts.words.contains(token.word) else { return }
        if isCalledModifier { return note(page, index..<index + 1) }
        guard token.form == .capitals else { return }
        var other = name?.senses.map(\.page) ?? []
        if let groupCodes = lexicon.groupCodes, entry(token).roles.contains(.groupCode) { other.append(groupCodes) }
        let subjects = subjectsOfRun()
        if other.isEmpty {
            if isCertain(index) || subjects.contains(.modifier) { note(page, index..<index + 1) }
            return
        }
        switch (subjects.contains(.modifier), subjects.contains(.remittance)) {
        case (true, false): note(page, index..<index + 1)
        case (false, true) where Set(other).count == 1: note(other[0], index..<index + 1)
        default:
            let senses = Set([page] + other).sorted()
            if !senses.contains(where: isThisPage) { note(.ambiguous(senses), index..<index + 1) }
        }
    }

    /// The tokens of a list of modifiers, without its "and".
    private func list(from index: Int) -> [Int] {
        var members = [index]
        var next = index + 1
        while next < tokens.count {
            let token = tokens[next]
            // "GP, KX threshold": the longer name keeps its words.
            if let name = longestName(at: next), name.end > next + 1 { break }
            if isModifier(next), [.commaSpace, .comma, .slash].contains(token.gap), endsWord(next + 1) {
                members.append(next)
                next += 1
            } else if entry(token).roles.contains(.and), token.gap == .space || token.gap == .commaSpace,
                next + 1 < tokens.count, isModifier(next + 1), tokens[next + 1].gap == .space, endsWord(next + 2)
            {
                members.append(next + 1)
                next += 2
            } else {
                break
            }
        }
        return members
    }

    private func isNamedInFront(_ index: Int) -> Bool {
        guard index > 0, entry(tokens[index - 1]).roles.contains(.modifier) else { return false }
        return [.space, .hyphen, .spaceHyphen, .colon].contains(tokens[index].gap)
    }

    private func isNamedBehind(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, entry(tokens[index + 1]).roles.contains(.modifier) else { return false }
        return tokens[index + 1].gap == .space || tokens[index + 1].gap == .hyphen
    }

    /// "the -59": but not "-25 degrees", "-25%".
    private func isBehindHyphen(_ index: Int) -> Bool {
        let token = tokens[index]
        let isAtStart = index == 0 && token.before == UInt8(ascii: "-") && token.gap == .hyphen
        guard token.gap == .spaceHyphen || isAtStart, token.after != UInt8(ascii: "%") else { return false }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        return next.gap != .space || entry(next).roles.isDisjoint(with: .counted) && !Self.isQuantity(next, document)
    }

    private static func isQuantity(_ token: Token, _ document: Document) -> Bool {
        ["degrees", "degree", "minutes", "points", "mm", "cm"].contains {
            document.bytes[token.range].elementsEqual($0.utf8)
        }
    }

    /// Whether two characters are a modifier by themselves: two capitals that are no common word or abbreviation.
    private func isCertain(_ index: Int) -> Bool {
        let entry = entry(tokens[index])
        return tokens[index].form == .capitals && entry.modifier != nil && !entry.roles.contains(.common)
            && entry.names.map { lexicon.trie.senses[Int($0)].isEmpty } ?? true
    }

    private mutating func subjectsOfRun() -> WordRoles {
        if let subjects { return subjects }
        var found: WordRoles = []
        for index in tokens.indices {
            found.formUnion(entry(tokens[index]).roles)
            if isCertain(index), isModifier(index) { found.insert(.modifier) }
        }
        subjects = found
        return found
    }
}
