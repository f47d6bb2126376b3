/// A code and what is around it, drawn: techniques at the left, codes at the right, modifiers below.
///
/// The drawing is SVG that stands in the page, so that its colours follow the page's and its nodes are links. Places
/// follow from the order of the nodes alone: the same record gives the same bytes. Lengths are in units of the view
/// box, which is ``width`` wide. Attributes say how it looks where no style sheet reaches it, as in a PDF.
struct RelationMap {
    /// Something around the code.
    struct Node {
        let href: String
        let key: String
        let title: String
        /// Whether its tie to the code is not certain, or disputed: the line is dashed.
        var isUncertain = false
    }

    /// Nodes under a heading; those that find no room are counted, with a link to the section that lists them.
    struct Group {
        let title: String
        let anchor: String
        let nodes: [Node]
        let most: Int

        var shown: ArraySlice<Node> { nodes.prefix(nodes.count > most ? most - 1 : most) }
        var hiddenCount: Int { nodes.count - shown.count }
        var isEmpty: Bool { nodes.isEmpty }
    }

    let key: String
    let title: String
    /// Groups of a column, from top to bottom.
    let left: [Group]
    let right: [Group]
    let below: Group

    static let width = 760
    private static let columnWidth = 236
    private static let rowHeight = 28
    private static let pitch = 34
    private static let headingHeight = 26
    private static let hubWidth = 176
    private static let hubHeight = 66
    private static let pillWidth = 54
    private static let pillPitch = 62

    var isEmpty: Bool { (left + right + [below]).allSatisfy(\.isEmpty) }

    /// Whether any line is dashed.
    var hasUncertainty: Bool { (left + right).contains { $0.shown.contains(where: \.isUncertain) } }

    /// Returns the drawing as an `svg` element. Its description has the identifier `map-desc`, for the element around it.
    func svg() -> HTMLFragment {
        var drawing = Drawing()
        let height = max(columnHeight(left), columnHeight(right), Self.hubHeight + 2 * Self.pitch)
        let middle = height / 2
        let hubLeft = (Self.width - Self.hubWidth) / 2
        draw(left, x: 0, edgeAt: Self.columnWidth, to: (hubLeft, middle), height: height, into: &drawing)
        let rightX = Self.width - Self.columnWidth
        draw(right, x: rightX, edgeAt: rightX, to: (hubLeft + Self.hubWidth, middle), height: height, into: &drawing)
        let total = drawBelow(from: middle, height: height, into: &drawing)
        drawHub(x: hubLeft, y: middle - Self.hubHeight / 2, into: &drawing)
        return HTMLFragment(
            """
            <svg class="map" width="\(Self.width)" height="\(total)" viewBox="0 0 \(Self.width) \(total)" font-size="13" \
            font-family="Arial, sans-serif">
            <desc id="map-desc">\(description.escapedForHTML)</desc>
            \(drawing.edges)\(drawing.nodes)</svg>
            """)
    }

    /// The drawing in words; the lists beside it have every entry.
    private var description: String {
        let groups = (left + right + [below]).filter { !$0.isEmpty }
        let parts = groups.map { "\($0.title): \($0.nodes.count)" }
        return
            "\(key) in the middle, lines to what belongs to it. \(parts.joined(separator: ", ")). The lists of this page "
            + "hold every one of them."
    }

    private func columnHeight(_ groups: [Group]) -> Int {
        groups.filter { !$0.isEmpty }.reduce(0) { height, group in
            height + Self.headingHeight + Self.pitch * (group.shown.count + (group.hiddenCount > 0 ? 1 : 0)) + 10
        }
    }

    private func draw(
        _ groups: [Group], x: Int, edgeAt edge: Int, to hub: (x: Int, y: Int), height: Int, into drawing: inout Drawing
    ) {
        var y = (height - columnHeight(groups)) / 2
        for group in groups where !group.isEmpty {
            drawing.heading(group.title, x: x + 2, y: y + 16)
            y += Self.headingHeight
            for node in group.shown {
                let middle = y + Self.rowHeight / 2
                drawing.edge(from: (edge, middle), to: hub, isUncertain: node.isUncertain)
                drawing.node(node, x: x, y: y, width: Self.columnWidth, height: Self.rowHeight)
                y += Self.pitch
            }
            if group.hiddenCount > 0 {
                drawing.more(group, x: x + 10, y: y + 18)
                y += Self.pitch
            }
            y += 10
        }
    }

    /// Draws the modifiers as rows of small nodes; returns where the drawing ends.
    private func drawBelow(from middle: Int, height: Int, into drawing: inout Drawing) -> Int {
        guard !below.isEmpty else { return height }
        let perRow = Self.width / Self.pillPitch
        let top = height + 18
        drawing.stem(x: Self.width / 2, from: middle, to: top - 2)
        drawing.heading(below.title, x: 2, y: top + 12)
        var y = top + Self.headingHeight - 4
        for (index, node) in below.shown.enumerated() {
            if index > 0, index % perRow == 0 { y += Self.pitch }
            drawing.node(
                node, x: index % perRow * Self.pillPitch, y: y, width: Self.pillWidth, height: Self.rowHeight,
                isPill: true)
        }
        if below.hiddenCount > 0 {
            drawing.more(below, x: below.shown.count % perRow * Self.pillPitch + 4, y: y + 18)
        }
        return y + Self.pitch
    }

    private func drawHub(x: Int, y: Int, into drawing: inout Drawing) {
        let centre = Self.width / 2
        drawing.nodes += """
            <g class="map-hub" text-anchor="middle"><rect fill="#fff" stroke="#777" x="\(x)" y="\(y)" width="\(Self.hubWidth)" height="\(Self.hubHeight)" rx="10"/>\
            <text class="map-key" font-weight="bold" x="\(centre)" y="\(y + 30)">\(key.escapedForHTML)</text>\
            <text x="\(centre)" y="\(y + 51)">\(title.cut(to: 24).escapedForHTML)</text></g>

            """
    }
}

/// The lines, and what lies upon them.
private struct Drawing {
    var edges = ""
    var nodes = ""

    mutating func edge(from start: (x: Int, y: Int), to end: (x: Int, y: Int), isUncertain: Bool) {
        let bend = (start.x + end.x) / 2
        // As attributes too: the printer of the handbook draws figures without the stylesheet.
        let style = isUncertain ? "map-edge map-unsure\" stroke-dasharray=\"5 4" : "map-edge"
        edges +=
            "<path class=\"\(style)\" fill=\"none\" stroke=\"#777\" d=\"M\(start.x) \(start.y)C\(bend) \(start.y) \(bend) \(end.y) \(end.x) \(end.y)\"/>\n"
    }

    mutating func stem(x: Int, from top: Int, to bottom: Int) {
        edges += "<path class=\"map-edge\" fill=\"none\" stroke=\"#777\" d=\"M\(x) \(top)V\(bottom)\"/>\n"
    }

    mutating func heading(_ text: String, x: Int, y: Int) {
        nodes += "<text class=\"map-heading\" x=\"\(x)\" y=\"\(y)\">\(text.escapedForHTML)</text>\n"
    }

    mutating func node(_ node: RelationMap.Node, x: Int, y: Int, width: Int, height: Int, isPill: Bool = false) {
        let room = node.key.isEmpty ? 33 : 32 - node.key.count
        let label = isPill ? "" : node.title.cut(to: room)
        let title =
            label == node.title
            ? "" : "<title>\((node.key.isEmpty ? node.title : "\(node.key) \(node.title)").escapedForHTML)</title>"
        let key =
            node.key.isEmpty ? "" : "<tspan class=\"map-key\" font-weight=\"bold\">\(node.key.escapedForHTML)</tspan>"
        let gap = key.isEmpty || label.isEmpty ? "" : " "
        let place = isPill ? "text-anchor=\"middle\" x=\"\(x + width / 2)\"" : "x=\"\(x + 10)\""
        nodes += """
            <a href="\(node.href.escapedForHTML)">\(title)<rect fill="none" stroke="#777" x="\(x)" y="\(y)" width="\(width)" height="\(height)" rx="6"/>\
            <text \(place) y="\(y + 19)">\(key)\(gap)\(label.escapedForHTML)</text></a>

            """
    }

    mutating func more(_ group: RelationMap.Group, x: Int, y: Int) {
        nodes +=
            "<a href=\"#\(group.anchor)\"><text class=\"map-more\" x=\"\(x)\" y=\"\(y)\">\(group.hiddenCount) more</text></a>\n"
    }
}

extension String {
    /// At most so many characters, the last of them a sign that there were more.
    fileprivate func cut(to length: Int) -> String {
        count <= length ? self : prefix(max(0, length - 1)).trimmedEnd + "…"
    }
}

extension Substring {
    fileprivate var trimmedEnd: Substring { self[...(lastIndex { $0 != " " } ?? startIndex)] }
}
