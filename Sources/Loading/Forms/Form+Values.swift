import Diagnostics
import Knowledge

extension Form<Bool> {
    /// `true` or `false`, and nothing else that YAML has for them.
    static var flag: Self {
        Form(schema: { JSONSchema(["type": "boolean"]) }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            switch scalar.text {
            case "true": return true
            case "false": return false
            default:
                reading.report(.notFlag(scalar.text, at: reading.place(node.range)))
                return nil
            }
        }
    }
}

extension Form<Int> {
    /// A whole number in a range.
    static func number(_ range: ClosedRange<Int>) -> Self {
        Form(schema: {
            JSONSchema([
                "type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
            ])
        }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            guard let number = Int(scalar.text), range.contains(number) else {
                reading.report(.notNumber(scalar.text, range, at: reading.place(node.range)))
                return nil
            }
            return number
        }
    }

    /// A span of time, `6 months` or `1 year`, in months.
    static var months: Self {
        Form(schema: { JSONSchema(["type": "string", "pattern": "^[1-9][0-9]{0,2} (months?|years?)$"]) }) {
            node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            let parts = scalar.text.split(separator: " ", omittingEmptySubsequences: false)
            let monthsInUnit = parts.count == 2 ? ["month": 1, "months": 1, "year": 12, "years": 12][parts[1]] : nil
            guard let monthsInUnit, parts[0].utf8.count <= 3, parts[0].utf8.first != UInt8(ascii: "0"),
                parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(parts[0])
            else {
                reading.report(.notSpan(scalar.text, at: reading.place(node.range)))
                return nil
            }
            return count * monthsInUnit
        }
    }
}

extension Form<Located<Day>> {
    /// A calendar date and where it stands.
    static var locatedDay: Self {
        Form(schema: { JSONSchema(["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]) }) {
            node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            guard let day = Day(scalar.text) else {
                reading.report(.notDay(scalar.text, at: reading.place(node.range)))
                return nil
            }
            return Located(day, at: reading.place(node.range))
        }
    }
}

extension Form<Day> {
    /// A calendar date.
    static var day: Self { Form<Located<Day>>.locatedDay.then { day, _, _ in day.value } }
}

extension Form where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words that the type knows.
    static func choice(_ type: Value.Type) -> Self {
        Form(schema: {
            JSONSchema(["enum": .array(type.allCases.map { .string($0.rawValue) })])
        }) { node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            if let value = Value(rawValue: scalar.text) { return value }
            reading.report(
                .unknownValue(
                    scalar.text, of: reading.subject, known: type.allCases.map(\.rawValue),
                    at: reading.place(node.range)))
            return nil
        }
    }
}

extension Form<Located<String>> {
    /// An address of the web, `https://…`.
    static var address: Self {
        Form(schema: { JSONSchema(["type": "string", "format": "uri", "pattern": "^https?://[^ ]+$"]) }) {
            node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            guard isAddress(scalar.text) else {
                reading.report(.notAddress(scalar.text, at: reading.place(node.range)))
                return nil
            }
            return Located(scalar.text, at: reading.place(node.range))
        }
    }

    /// An address below which pages stand: it ends with a slash.
    static var baseAddress: Self {
        let address = Self.address
        return Form(
            schema: { JSONSchema(["type": "string", "format": "uri", "pattern": "^https?://[^ ?#]+/$"]) },
            read: { node, reading in
                guard let text = address.read(node, &reading) else { return nil }
                let hasTail = text.value.contains { $0 == "?" || $0 == "#" }
                guard text.value.hasSuffix("/"), !hasTail else {
                    reading.report(.notBaseAddress(text.value, at: text.range))
                    return nil
                }
                return text
            })
    }

    /// Scheme, host with a dot or a name, and only characters that an address may hold.
    private static func isAddress(_ text: String) -> Bool {
        let allowed = text.utf8.allSatisfy { byte in
            (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
        }
        guard allowed, let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let isHost = host.utf8.allSatisfy { YAMLBytes.isNameByte($0) || ".:[]@%".utf8.contains($0) }
        return isHost && host.first.map { $0.isLetter || $0.isNumber || $0 == "[" } == true
    }
}

extension Form<String> {
    /// A language, such as `en` or `de-CH`.
    static var language: Self {
        Form(schema: { JSONSchema(["type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"]) }) {
            node, reading in
            guard let scalar = reading.scalar(node) else { return nil }
            let parts = scalar.text.split(separator: "-", omittingEmptySubsequences: false)
            func isWord(_ part: Substring, _ letters: ClosedRange<Int>) -> Bool {
                letters.contains(part.utf8.count) && part.utf8.allSatisfy { YAMLBytes.isNameByte($0) && $0 != 0x5F }
            }
            let isPrimary = isWord(parts[0], 2...3) && parts[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
            guard isPrimary, parts.dropFirst().allSatisfy({ isWord($0, 2...8) }) else {
                reading.report(.notLanguage(scalar.text, at: reading.place(node.range)))
                return nil
            }
            return scalar.text
        }
    }
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func notFlag(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.valueForm, "\(text.shown) is neither true nor false", at: range)
    }

    fileprivate static func notNumber(_ text: String, _ range: ClosedRange<Int>, at place: SourceRange) -> Diagnostic {
        let limits = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        return Diagnostic(.valueForm, "\(text.shown) is not \(limits)", at: place)
    }

    fileprivate static func notSpan(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.valueForm, "\(text.shown) is not a span such as 6 months or 1 year", at: range)
    }

    fileprivate static func notLanguage(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.valueForm, "\(text.shown) is not a language such as en or de-CH", at: range)
    }

    fileprivate static func notDay(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.badDate, "\(text.shown) is not a date of the calendar, such as 2026-01-31", at: range)
    }

    fileprivate static func notAddress(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.badAddress, "\(text.shown) is not a web address; it begins with https:// and a host", at: range)
    }

    fileprivate static func notBaseAddress(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.badAddress, "\(text.shown) cannot stand before page addresses; it must end with a slash", at: range)
    }

    fileprivate static func unknownValue(
        _ text: String, of subject: String, known: [String], at range: SourceRange
    ) -> Diagnostic {
        let question = NearestNames(known).question(text)
        return Diagnostic(.unknownValue, "\(text.shown) is not a value of \(subject)\(question)", at: range)
            .helping("Use one of \(known.joined(separator: ", "))")
    }
}

extension String {
    /// The text as it is shown in a message: in one line, shortened.
    var shown: String {
        let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count > 60 || line != self ? "\(line.prefix(59))…" : line
    }

    /// The noun behind `a` or `an`.
    var withArticle: String {
        "aeiou".contains(prefix(1)) ? "an \(self)" : "a \(self)"
    }
}

extension Rule {
    package static let valueForm = Rule(
        "value-form", .error, "A number, a span of time, a language and true or false have one form",
        why: "What can be written in one way only can be searched for, compared and never misunderstood.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\nreview_in: half a year\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\nreview_in: 6 months\n"),
        isStructural: true)

    package static let badDate = Rule(
        "bad-date", .error, "Dates are written year-month-day and exist",
        why: "Reviews and effective dates are reckoned with; 11/12/2026 means two days on two sides of an ocean.",
        example: Rule.Example(
            "content/families/hands-on.yaml",
            wrong: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\nlast_reviewed_on: 2026-02-30\n",
            right: "title: Hands-on codes\nsummary: Treatment by hand.\ncodes: [97140]\nlast_reviewed_on: 2026-02-28\n"),
        isStructural: true)

    package static let badAddress = Rule(
        "bad-url", .error, "Web addresses are complete",
        why: "A reader follows the address of a source to check a statement; without https:// it leads nowhere.",
        example: Rule.Example(
            "content/sources/manual.yaml",
            wrong: "short_title: Manual\ntitle: A manual\npublisher: CMS\nurl: www.cms.gov\nretrieval: seen\n"
                + "rights: public-domain\n",
            right: "short_title: Manual\ntitle: A manual\npublisher: CMS\nurl: https://www.cms.gov\nretrieval: seen\n"
                + "rights: public-domain\n"),
        isStructural: true)

    package static let unknownValue = Rule(
        "unknown-value", .error, "A value that is chosen from a list is one of that list",
        why: "Pages are grouped and marked by these words, so there must be no second spelling of one of them.",
        example: Rule.Example(
            "content/terms/unit.yaml",
            wrong: "name: unit\narea: biling\ndefinition: What is counted on a claim line.\n",
            right: "name: unit\narea: billing\ndefinition: What is counted on a claim line.\n"),
        isStructural: true)
}
