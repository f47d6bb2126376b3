/// The page that answers "which code is this technique?" for all techniques at once.
package struct CodeTableView: View {
    package var page: PageView
    package var title: String
    package var introduction: String
    package var count: String
    package var groups: [CodeTableGroupView]

    package init(page: PageView, title: String, introduction: String, count: String, groups: [CodeTableGroupView]) {
        self.page = page
        self.title = title
        self.introduction = introduction
        self.count = count
        self.groups = groups
    }

    package static let fields = ViewFields<Self>(
        "The page that answers \"which code is this technique?\" for all techniques at once",
        [
            .one("page", "What surrounds the page", \.page),
            .text("title", "The page's title", \.title),
            .text("introduction", "How to read the tables", \.introduction),
            .text("count", "How many techniques there are, such as \"52 techniques\"", \.count),
            .list("groups", "One table for each group of techniques", \.groups),
        ])
}

/// The table of a group of techniques. Its columns are the codes that occur in the group, so that it stays narrow.
package struct CodeTableGroupView: View, Hashable {
    package var id: String
    package var title: String
    package var guide: LinkView?
    package var codes: [LinkView]
    package var rows: [CodeTableRowView]
    package var hasPositions: Bool

    package init(
        id: String, title: String, guide: LinkView?, codes: [LinkView], rows: [CodeTableRowView], hasPositions: Bool
    ) {
        self.id = id
        self.title = title
        self.guide = guide
        self.codes = codes
        self.rows = rows
        self.hasPositions = hasPositions
    }

    package static let fields = ViewFields<Self>(
        "The table of a group of techniques",
        [
            .text("id", "The identifier that links within the page use", \.id),
            .text("title", "The group, such as Soft tissue techniques", \.title),
            .optional("guide", "The decision guide to the group", \.guide),
            .list("codes", "The columns: codes that occur in the group", \.codes),
            .list("rows", "The techniques of the group", \.rows),
            .flag("hasPositions", "Whether a code of the group is disputed by name", \.hasPositions),
        ])
}

/// A technique in the table.
package struct CodeTableRowView: View, Hashable {
    package var link: LinkView
    /// What the filter finds the row by, beside its text: codes and other names.
    package var words: String
    /// One for each column.
    package var cells: [CodeTableCellView]
    package var positions: [PositionView]
    /// Whether the last column is there.
    package var hasPositionsCell: Bool

    package init(
        link: LinkView, words: String, cells: [CodeTableCellView], positions: [PositionView], hasPositionsCell: Bool
    ) {
        self.link = link
        self.words = words
        self.cells = cells
        self.positions = positions
        self.hasPositionsCell = hasPositionsCell
    }

    package static let fields = ViewFields<Self>(
        "A technique in the table",
        [
            .one("link", "The technique's page", \.link),
            .text("words", "Codes and other names, for the filter", \.words),
            .list("cells", "One for each column", \.cells),
            .list("positions", "Who says what, where the code is disputed", \.positions),
            .flag("hasPositionsCell", "Whether the table has a column for who says what", \.hasPositionsCell),
        ])
}

/// Where a technique and a code meet.
package struct CodeTableCellView: View, Hashable {
    /// Empty if the technique is not reported with the code.
    package var mappings: [MappingView]

    package init(mappings: [MappingView]) {
        self.mappings = mappings
    }

    package static let fields = ViewFields<Self>(
        "Where a technique and a code meet",
        [.list("mappings", "When the code fits; none if the technique is not reported with it", \.mappings)])
}
