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
