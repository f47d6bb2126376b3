import Diagnostics
import Knowledge

/// Reports every identifier in a record's fields that belongs to no record.
func checkRecordReferences(of library: Library, on siteMap: SiteMap) -> [Diagnostic] {
    let dangling = library.recordReferences.filter { reference in
        !reference.kinds.contains { kind in
            siteMap.page(kind, reference.name) != nil || library.unread.mayContain(reference.name, of: kind)
        }
    }
    let kinds = Set(dangling.map(\.kinds))
    let names = Dictionary(uniqueKeysWithValues: kinds.map { ($0, NearestNames(siteMap.names(of: $0))) })
    return dangling.map { reference in
        .danglingReference(reference, names[reference.kinds]?.question(reference.name) ?? "")
    } + emptyRanges(of: library) + selfConfusions(of: library)
}

/// A range of codes that holds none of the site's codes is a slip of the pen.
private func emptyRanges(of library: Library) -> [Diagnostic] {
    let ranges = library.families.flatMap(\.members) + library.pairs.flatMap { [$0.sides.0, $0.sides.1] }
    let names = NearestNames(library.codes.map(\.id.value.text))
    return
        ranges
        .filter { range in
            !library.codes.contains { range.value.contains($0.id.value) }
                && !library.unread.mayContain(range.value.first.text, of: .code)
        }
        .map { .emptyRange($0, names.question($0.value.text)) }
}

private func selfConfusions(of library: Library) -> [Diagnostic] {
    library.codes.flatMap { code in
        code.confusions.map(\.code).filter { $0.value == code.id.value }
            .map { .selfConfusion(code.id.value, at: $0.range) }
    }
}

/// Reports checklists that include themselves, each circle once.
func checkInclusions(of library: Library) -> [Diagnostic] {
    let lists = Dictionary(library.checklists.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<ChecklistID> = []
    var diagnostics: [Diagnostic] = []
    for start in library.checklists where !settled.contains(start.id.value) {
        // The way from `start` to where the walk stands, each step with the inclusions it has still to follow.
        var way: [(list: Checklist, remaining: ArraySlice<Unresolved<ChecklistID>>)] = [(start, start.includes[...])]
        while let last = way.indices.last {
            guard let inclusion = way[last].remaining.popFirst() else {
                settled.insert(way.removeLast().list.id.value)
                continue
            }
            if let circle = way.firstIndex(where: { $0.list.id.value == inclusion.value }) {
                diagnostics.append(.inclusionCycle(way[circle...].map(\.list.id.value), at: inclusion.range))
            } else if let next = lists[inclusion.value], !settled.contains(inclusion.value) {
                way.append((next, next.includes[...]))
            }
        }
    }
    return diagnostics
}

extension Diagnostic {
    fileprivate static func danglingReference(_ reference: RecordReference, _ question: String) -> Self {
        let what = reference.kinds.map(\.rawValue).joined(separator: " or ")
        return Self(.danglingReference, "No \(what) is called \(reference.name)\(question)", at: reference.range)
    }

    fileprivate static func emptyRange(_ range: Located<CodeRange>, _ question: String) -> Self {
        Self(.danglingReference, "No code of this site is \(range.value.text)\(question)", at: range.range)
    }

    fileprivate static func selfConfusion(_ code: CodeID, at range: SourceRange) -> Self {
        Self(.selfConfusion, "\(code) is said to be mistaken for itself", at: range)
            .helping("Name the code that it is mistaken for")
    }

    fileprivate static func inclusionCycle(_ lists: [ChecklistID], at range: SourceRange) -> Self {
        let way = (lists + [lists[0]]).map(\.text).joined(separator: " → ")
        return Self(.inclusionCycle, "A checklist includes itself: \(way)", at: range)
    }
}

extension Rule {
    package static let danglingReference = Rule(
        "dangling-reference", .error, "A record names only records that exist",
        why: "A code's family, a technique's code or a checklist's source becomes a link on both sides.",
        example: Rule.Example(
            "content/terms/example.yaml",
            wrong: "name: Example\narea: coding\ndefinition: A term.\ncodes: [97141]\n",
            right: "name: Example\narea: coding\ndefinition: A term.\ncodes: [97140]\n"),
        isStructural: true)

    package static let selfConfusion = Rule(
        "self-confusion", .error, "A code is mistaken for other codes, not for itself",
        why: "Such an entry was copied from another code and left as it was; what readers look for is missing.",
        example: nil,
        isStructural: true)

    package static let inclusionCycle = Rule(
        "inclusion-cycle", .error, "A checklist does not include itself, directly or through others",
        why: "A circle of lists has no first item.",
        example: Rule.Example(
            "content/checklists/example.yaml",
            wrong: "title: Example\nsummary: A list.\nincludes: [example]\nitems: []\n",
            right: "title: Example\nsummary: A list.\nitems: []\n"),
        isStructural: true)
}
