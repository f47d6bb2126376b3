/// What a query found.
package struct Answer: Equatable, Sendable {
    /// The best ones, the best first.
    package var results: [Result] = []
    /// How many there are in all.
    package var total = 0
    package var corrections: [Correction] = []
    /// Two or more identifiers that were asked for together.
    package var relation: Relation?
    package var absentCodes: [AbsentCode] = []
    /// Forms of the words that were found, to mark them.
    package var highlights: [String] = []
    /// How many pages there are of each kind, category and payer, without regard to filters.
    package var facets: [Facet] = []

    package struct Result: Equatable, Sendable {
        package let path: String
        package let title: String
        package let kind: String
        package let summary: String
        /// Anchor and heading of the section that has the words; empty for the page's top.
        package let anchor: String
        package let heading: String
        /// Results of a higher tier come first whatever their score.
        package let tier: Int
        package let score: Int
    }

    package struct Correction: Equatable, Sendable {
        package let typed: String
        package let used: String
    }

    package struct Relation: Equatable, Sendable {
        package let identifiers: [String]
        /// The page that treats them together.
        package let path: String?
    }

    package struct AbsentCode: Equatable, Sendable {
        package let code: String
        package let nearest: [String]
    }

    package struct Facet: Equatable, Sendable {
        package let group: Group
        package let label: String
        package let count: Int

        package enum Group: String, Sendable {
            case kind = "k"
            case category = "c"
            case payer = "p"
        }
    }
}

/// What results must be, each facet for itself; empty asks nothing.
package struct SearchFilter: Equatable, Sendable {
    package var kinds: Set<String> = []
    package var categories: Set<String> = []
    package var payers: Set<String> = []

    package init(kinds: Set<String> = [], categories: Set<String> = [], payers: Set<String> = []) {
        self.kinds = kinds
        self.categories = categories
        self.payers = payers
    }
}
