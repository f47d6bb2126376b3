import Markup

/// The time rule of Medicare as a bar of bands, each a number of units, and the same as a table.
///
/// A unit of a timed code is a quarter of an hour, and the next one begins when more than half of it is reached: from 8
/// minutes on, then every 15. Places in the bar are percentages, not units of a view box, so that it is as wide as the
/// page while its letters keep their size.
struct UnitsFigure {
    /// The last number of units that is shown.
    let units: Int

    /// A site may tolerate a number that is too great; a day has no more.
    init(units: Int) {
        self.units = min(max(units, 1), 20)
    }

    private static let quarterHour = 15
    private static let firstMinute = 8

    private func start(of unit: Int) -> Int { unit == 0 ? 0 : Self.firstMinute + Self.quarterHour * (unit - 1) }
    private var end: Int { start(of: units + 1) }

    func html() -> HTMLFragment {
        HTMLFragment(
            """
            <div class="units-figure">
            <figure>
            <svg class="units-bar" width="100%" height="86" font-size="12" font-family="Arial, sans-serif" text-anchor="middle" role="img" aria-label="\(description)">
            \((0...units).map(band).joined())\((1...units).map(quarter).joined())</svg>
            <figcaption>Each band is a number of units. Above: the minute at which it begins. Below: full quarter-hours.</figcaption>
            </figure>
            <div class="table-scroll">
            <table class="units"><thead><tr><th scope="col">Timed minutes</th><th scope="col" class="align-right">Units</th></tr></thead>
            <tbody>
            \((0...units).map(row).joined())</tbody></table>
            </div>
            </div>

            """)
    }

    private var description: String {
        let parts = (1...units).map { "\($0) from \(start(of: $0))" }.joined(separator: ", ")
        return "Units by timed minutes: none below \(Self.firstMinute), \(parts)"
    }

    private func band(_ unit: Int) -> String {
        let (left, right) = (start(of: unit), start(of: unit + 1))
        let label = unit == 0 ? "" : "<text class=\"units-minute\" x=\"\(percent(left))\" y=\"14\">\(left)</text>"
        return """
            <rect class="units-band units-\(unit == 0 ? "none" : unit % 2 == 0 ? "even" : "odd")" fill="none" stroke="#777" x="\(percent(left))" y="20" \
            width="\(percent(right - left))" height="34"/>\
            <text class="units-count" x="\(percent(left, right))" y="43">\(unit)</text>\(label)

            """
    }

    private func quarter(_ number: Int) -> String {
        let minute = Self.quarterHour * number
        return """
            <line class="units-quarter" stroke="#777" x1="\(percent(minute))" x2="\(percent(minute))" y1="54" y2="62"/>\
            <text class="units-minute" x="\(percent(minute))" y="77">\(minute)</text>

            """
    }

    private func row(_ unit: Int) -> String {
        "<tr><td>\(start(of: unit))–\(start(of: unit + 1) - 1)</td><td class=\"align-right\">\(unit)</td></tr>\n"
    }

    /// A minute, or the middle of two, as a share of the bar with two decimals; in whole numbers, so that every machine
    /// writes the same.
    private func percent(_ minute: Int, _ other: Int? = nil) -> String {
        let hundredths = (minute + (other ?? minute)) * 10_000 / (2 * end)
        let decimals = hundredths % 100
        return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%"
    }
}
