import ByteCoding

/// A part on its way into a file: its contents, or that they are what the last index had in a file.
struct LaidPart<Failure: Error>: Sendable {
    /// What its contents are named for, before it is seen whether others have that name (``Part/check(of:_:)``).
    let check: String
    let contents: Contents

    enum Contents: Sendable {
        case made(Part)
        case kept(PartFile, making: @Sendable () throws(Failure) -> Part)
    }

    init(_ part: Part) {
        check = part.name
        contents = .made(part)
    }

    /// - Parameters:
    ///   - file: where the last index has what this part was
    ///   - isSame: whether it still is that
    ///   - make: makes it as it is
    init(
        _ file: PartFile, isSame: Bool, making make: @escaping @Sendable () throws(Failure) -> Part
    ) throws(Failure) {
        if isSame { self.init(file, making: make) } else { self.init(try make()) }
    }

    init(_ file: PartFile, making make: @escaping @Sendable () throws(Failure) -> Part) {
        check = file.check
        contents = .kept(file, making: make)
    }

    /// Returns the part; makes it if the last index has it.
    func made() throws(Failure) -> Part {
        switch contents {
        case .made(let part): part
        case .kept(_, let make): try make()
        }
    }

    /// Whether the last index has it under a name.
    func isKept(as name: String) -> Bool {
        guard case .kept(let file, _) = contents else { return false }
        return file.name == name
    }
}

/// Where a part of an index stands: enough to find it again if it stays as it is.
struct PartFile: Hashable, Sendable {
    /// The name of the file, and of the part in it.
    let name: String
    /// Of its contents.
    let check: String
}

extension PartFile: Remembered {
    func write(to writer: inout ByteWriter) {
        writer.write(name)
        writer.write(check)
    }

    init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(name: try reader.text(), check: try reader.text())
    }
}

/// A part that has its name. `nil` stands for the contents of one that stays in the file it is in.
struct NamedPart: Sendable {
    let file: PartFile
    let part: Part?

    var name: String { file.name }
}

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
