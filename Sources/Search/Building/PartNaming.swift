/// Sees to it that no two parts go by one name.
struct PartNaming {
    private var taken: Set<String> = []

    /// Parts that share the name of them all.
    mutating func group<Failure: Error>(
        _ parts: ArraySlice<LaidPart<Failure>>
    ) throws(Failure) -> (name: String, parts: [NamedPart]) {
        let group = named(Part(words: Array(parts.map(\.check).joined().utf16)))
        var members: [NamedPart] = []
        for (number, part) in zip(0..., parts) {
            let name = Part.memberName(number, ofGroup: group.name)
            let file = PartFile(name: name, check: part.check)
            let isKept = part.isKept(as: name)
            members.append(
                NamedPart(file: file, part: isKept ? nil : .member(named: name, checked: try part.made())))
        }
        return (group.name, members)
    }

    mutating func named<Failure: Error>(_ part: LaidPart<Failure>) throws(Failure) -> NamedPart {
        if part.isKept(as: part.check), taken.insert(part.check).inserted {
            return NamedPart(file: PartFile(name: part.check, check: part.check), part: nil)
        }
        return named(try part.made())
    }

    mutating func named(_ part: Part) -> NamedPart {
        var named = part
        while !taken.insert(named.name).inserted { named.rename() }
        return NamedPart(file: PartFile(name: named.name, check: part.name), part: named)
    }
}
