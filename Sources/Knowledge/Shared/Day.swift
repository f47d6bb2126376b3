/// A calendar date without time or zone, such as 2026-01-31.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Returns `nil` unless the date exists in the Gregorian calendar, in the years 1900 to 2999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-01-31`; returns `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        var bytes = text.utf8.makeIterator()
        /// Reads so many digits.
        func number(_ count: Int) -> Int? {
            var number = 0
            for _ in 0..<count {
                guard let byte = bytes.next(), (0x30...0x39).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }
        let hyphen = UInt8(ascii: "-")
        guard let year = number(4), bytes.next() == hyphen, let month = number(2), bytes.next() == hyphen,
            let day = number(2), bytes.next() == nil
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Returns the day so many months later; the last day of the month where it has no such day.
    package func adding(months: Int) -> Day {
        let total = year * 12 + (month - 1) + months
        let (year, month) = (total / 12, total % 12 + 1)
        return Day(year: year, month: month, day: min(day, Self.length(ofMonth: month, in: year))) ?? self
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// The first day that can be written.
    package static let earliest = Day(uncheckedYear: 1900, month: 1, day: 1)

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}
