import Diagnostics

/// Codes that are chosen among: a record of `families/`.
package struct Family: Sendable {
    package let id: Located<FamilyID>
    package let title: String
    package let summary: Prose
    /// As written: single codes and ranges, such as 98940-98942.
    package let members: [Located<CodeRange>]
    package let stewardship: Stewardship

    package init(
        id: Located<FamilyID>, title: String, summary: Prose, members: [Located<CodeRange>], stewardship: Stewardship
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.members = members
        self.stewardship = stewardship
    }
}

/// One code, or all codes from one to another.
package struct CodeRange: Hashable, Sendable {
    package let first: CodeID
    package let last: CodeID

    /// Reads `97140`, `98940-98942` or `98940–98942`; `nil` if a part is no code or the order is wrong.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        guard (1...2).contains(parts.count), let first = CodeID(parts[0]), let last = CodeID(parts[parts.count - 1]),
            first <= last
        else { return nil }
        self.first = first
        self.last = last
    }

    package func contains(_ code: CodeID) -> Bool {
        first <= code && code <= last
    }

    package var text: String {
        first == last ? first.text : "\(first)-\(last)"
    }
}
