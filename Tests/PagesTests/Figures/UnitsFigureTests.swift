import Testing

@testable import Pages

@Suite struct UnitsFigureTests {
    private func html(_ units: Int) -> String {
        String(decoding: UnitsFigure(units: units).html().bytes, as: UTF8.self)
    }

    @Test func `the table is that of the manual`() {
        let rows = html(4).matches(of: /<td>(\d+)–(\d+)<\/td><td class="align-right">(\d)<\/td>/)
        #expect(rows.map { "\($0.1)-\($0.2): \($0.3)" } == ["0-7: 0", "8-22: 1", "23-37: 2", "38-52: 3", "53-67: 4"])
    }

    @Test func `bands follow each other from end to end of the bar`() throws {
        let bands = html(8).matches(of: /<rect [^>]*x="([\d.]+)%" y="20" width="([\d.]+)%"/)
        let places = try bands.map { (left: try #require(Double($0.1)), width: try #require(Double($0.2))) }
        #expect(places.count == 9)
        for (one, next) in zip(places, places.dropFirst()) { #expect(abs(one.left + one.width - next.left) < 0.02) }
        let last = try #require(places.last)
        #expect(abs(last.left + last.width - 100) < 0.02)
    }

    @Test func `the bar says in words what it shows`() {
        #expect(html(2).contains("aria-label=\"Units by timed minutes: none below 8, 1 from 8, 2 from 23\""))
    }

    @Test(arguments: [(Int.min, 1), (0, 1), (Int.max, 20)])
    func `a number that no day has is brought to one that it can have`(given: Int, shown: Int) {
        #expect(html(given) == html(shown))
    }
}
