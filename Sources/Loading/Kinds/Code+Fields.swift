import Knowledge

extension Code: ReadableRecord {
    static let noun = "code"
    static let documentation = "A billable procedure, described in our own words"

    static func read(_ fields: inout Fields) -> Code? {
        let id = fields.identifier(CodeID.self)
        let title = fields.required("title", .text, "What the page is called, in our own words")
        let summary = fields.required("summary", .prose, "What the code stands for, in a sentence or two of our own")
        let aliases = fields.aliases()
        let misspellings = fields.misspellings()
        let timing = fields.timing()
        let category = fields.required(
            "category", .choice(Category.self), "Where it stands among the procedures of physical medicine")
        let family = fields.optional("family", .identifier(FamilyID.self), "The codes it is chosen among")
        let medicare = fields.required("medicare", .record(MedicareStatus.self), "How Medicare treats the code")
        let reportedBy = fields.optional("reported_by", .prose, "Who reports it")
        let content = fields.list("content", of: .prose, "What a session under the code typically holds")
        let useWhen = fields.list("use_when", of: .prose, "When it is the right code")
        let notWhen = fields.list("not_when", of: .prose, "When it is not")
        let confusions = fields.list("confused_with", of: .record(Confusion.self), "Codes it is mistaken for")
        let modifiers = fields.list("modifiers", of: .identifier(ModifierID.self), "Modifiers that go with it")
        let checklists = fields.list(
            "checklists", of: .identifier(ChecklistID.self), "What its documentation must show")
        let denials = fields.list("denials", of: .prose, "Why payers refuse it")
        let history = fields.history()
        let openPoints = fields.openPoints()
        let stewardship = fields.stewardship()
        guard let id, let title, let summary, let timing, let category, let medicare else { return nil }
        return Code(
            id: id, title: title, summary: summary, aliases: aliases, misspellings: misspellings, timing: timing,
            category: category, family: family, medicare: medicare, reportedBy: reportedBy, content: content,
            useWhen: useWhen, notWhen: notWhen, confusions: confusions, modifiers: modifiers, checklists: checklists,
            denials: denials, history: history, openPoints: openPoints, guidance: nil, stewardship: stewardship)
    }
}

private enum TimingName: String, CaseIterable {
    case timed, untimed
    case payerDefined = "payer-defined"
}

extension Fields {
    fileprivate mutating func timing() -> Code.Timing? {
        let name = required("timing", .choice(TimingName.self), "What a unit of the code stands for")
        let minutes = optional("unit_minutes", .number(1...480), "How many minutes make a unit of a timed code")
        demand("unit_minutes", exactlyWhen: "timing", is: TimingName.timed)
        switch name {
        case .timed: return minutes.map { .timed(minutesPerUnit: $0) }
        case .untimed: return .untimed
        case .payerDefined: return .payerDefined
        case nil: return nil
        }
    }
}

extension Code.MedicareStatus: ReadableRecord {
    static let noun = "Medicare status"
    static let documentation = "How Medicare treats the code, and on which day that was known"

    static func read(_ fields: inout Fields) -> Code.MedicareStatus? {
        let status = fields.required("status", .choice(Status.self), "What Medicare's therapy list says")
        let asOf = fields.required("as_of", .day, "The day for which the status is known")
        let certainty = fields.required("certainty", .choice(Certainty.self), "How sure that is")
        let note = fields.optional("note", .prose, "What else to know of it")
        guard let status, let asOf, let certainty else { return nil }
        return Code.MedicareStatus(status: status, asOf: asOf, certainty: certainty, note: note)
    }
}

extension Code.Confusion: ReadableRecord {
    static let noun = "confusion"
    static let documentation = "A code that this one is mistaken for"

    static func read(_ fields: inout Fields) -> Code.Confusion? {
        let code = fields.required("code", .identifier(CodeID.self), "The other code")
        let difference = fields.required("difference", .prose, "How to tell them apart")
        guard let code, let difference else { return nil }
        return Code.Confusion(code: code, difference: difference)
    }
}
