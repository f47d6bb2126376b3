import Testing

@testable import Pages

@Suite struct RelationMapTests {
    private func nodes(_ count: Int, title: String = "A technique") -> [RelationMap.Node] {
        (0..<count).map { RelationMap.Node(href: "t-\($0).html", key: "", title: title) }
    }

    private func map(_ techniques: [RelationMap.Node], modifiers: Int = 0) -> RelationMap {
        RelationMap(
            key: "97140", title: "Manual therapy",
            left: [RelationMap.Group(title: "Techniques", anchor: "techniques", nodes: techniques, most: 4)], right: [],
            below: RelationMap.Group(title: "Modifiers", anchor: "modifiers", nodes: nodes(modifiers), most: 24))
    }

    private func svg(_ map: RelationMap) -> String { String(decoding: map.svg().bytes, as: UTF8.self) }

    @Test(arguments: [(1, 1, 0), (4, 4, 0), (5, 3, 2), (30, 3, 27)])
    func `what finds no room is counted, with a link to the list`(given: Int, shown: Int, hidden: Int) {
        let svg = svg(map(nodes(given)))
        #expect(svg.matches(of: /<a href="t-/).count == shown)
        #expect(svg.contains("<a href=\"#techniques\">") == (hidden > 0))
        #expect(hidden == 0 || svg.contains(">\(hidden) more<"))
        #expect(svg.matches(of: /<path class/).count == shown)
        #expect(svg.contains("Techniques: \(given)"))
    }

    @Test func `texts are escaped, and cut where they find no room`() {
        let svg = svg(map(nodes(1, title: "A <long> & \"quoted\" name that goes on and on")))
        #expect(svg.contains("A &lt;long&gt; &amp; &quot;quoted&quot; name that g"))
        #expect(svg.contains("<title>A &lt;long&gt; &amp; &quot;quoted&quot; name that goes on and on</title>"))
        #expect(OutlineOfHTML(svg).faults.isEmpty)
    }

    @Test func `a tie that is not certain is dashed, and said to be`() {
        var technique = nodes(1)
        #expect(!svg(map(technique)).contains("map-unsure"))
        technique[0].isUncertain = true
        #expect(svg(map(technique)).contains("map-unsure"))
        #expect(map(technique).hasUncertainty)
    }

    @Test func `nothing is drawn beyond the view box`() throws {
        let svg = svg(map(nodes(9), modifiers: 23))
        let box = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
        let (width, height) = (try #require(Int(box.1)), try #require(Int(box.2)))
        for rect in svg.matches(of: /<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/) {
            let numbers = try [rect.1, rect.2, rect.3, rect.4].map { try #require(Int($0)) }
            #expect(numbers[0] + numbers[2] <= width && numbers[1] + numbers[3] <= height, "\(rect.0)")
        }
    }

    @Test func `a code that stands alone has no map`() {
        #expect(map([]).isEmpty)
        #expect(!map(nodes(1)).isEmpty)
    }
}
