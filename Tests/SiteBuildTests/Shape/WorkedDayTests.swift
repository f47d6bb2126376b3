import Diagnostics
import Foundation
import Testing

/// The arithmetic of the days that the articles on time work through.
@Suite struct WorkedDayTests {
    /// The cells of every table row of an article.
    private func rows(of article: String) throws -> [[String]] {
        let bytes = try RealSite.input().content.read("articles/\(article).md")
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
            line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Units of so many minutes, for Medicare of the day's total, by the AMA method of one code.
    private func units(of minutes: Int) -> Int {
        minutes < 8 ? 0 : (minutes + 7) / 15
    }

    /// The minutes in `97112 24, 97110 23`; `nil` if there are none.
    private func minutes(in cell: String) -> [Int]? {
        let numbers = cell.split(separator: ",").compactMap { part -> Int? in
            let words = part.split(separator: " ")
            return words.count == 2 && words[0].count == 5 ? Int(words[1]) : nil
        }
        return numbers.isEmpty ? nil : numbers
    }

    /// The sum of `2 + 1`; of `2 + 1 = 3` too, which must be right.
    private func sum(of cell: String) -> Int? {
        let sides = cell.split(separator: "=").map { side in
            side.split(separator: "+").map { Int($0.trimmingCharacters(in: .whitespaces)) }
        }
        guard let terms = sides.first?.compactMap(\.self), terms.count == sides.first?.count else { return nil }
        let sum = terms.reduce(0, +)
        return sides.count == 1 || sides.last == [sum] ? sum : nil
    }

    /// The units of each code in `2 + 1 = 3`, or in `2 + 1, and G0283 once`.
    private func terms(of cell: String) -> [Int] {
        let shares = cell.split(separator: "=")[0].split(separator: ",")[0]
        return shares.split(separator: "+").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    }

    /// Medicare's units of each code, spare ones by the largest remainder; `nil` if equal remainders leave a choice.
    private func shares(of minutes: [Int]) -> [Int]? {
        let full = minutes.map { $0 / 15 }
        let spare = units(of: minutes.reduce(0, +)) - full.reduce(0, +)
        let remainders = minutes.map { $0 % 15 }
        let ranked = remainders.sorted(by: >)
        guard spare > 0, spare < ranked.count else { return spare == 0 ? full : full.map { $0 + 1 } }
        guard ranked[spare - 1] > ranked[spare] else { return nil }
        return zip(full, remainders).map { $0 + ($1 >= ranked[spare - 1] ? 1 : 0) }
    }

    @Test(arguments: ["time-rule", "ama-method"])
    func `the minutes of a day add up, and its units follow`(article: String) throws {
        var days = 0
        for row in try rows(of: article) where row.count > 3 {
            guard let minutes = minutes(in: row[0]), let total = Int(row[1]) else { continue }
            days += 1
            #expect(minutes.reduce(0, +) == total, "\(row[0])")
            if row[2].contains("+") {
                #expect(terms(of: row[2]).reduce(0, +) == units(of: total), "\(row[0])")
                #expect(row[2].contains(",") || sum(of: row[2]) == units(of: total), "\(row[0])")
                if let shares = shares(of: minutes) {
                    #expect(terms(of: row[2]) == shares, "\(row[0])")
                }
            }
            if article == "ama-method", row[3].contains("+") {
                #expect(terms(of: row[3]) == minutes.map(units), "\(row[0])")
                #expect(sum(of: row[3]) == minutes.map(units).reduce(0, +), "\(row[0])")
            }
        }
        #expect(days > 5)
    }

    @Test func `the official examples are worked right`() throws {
        var minutes = 0
        var full = 0
        var examples = 0
        for row in try rows(of: "time-rule") where row.count == 6 {
            guard let count = Int(row[1]), let quarters = Int(row[2]) else { continue }
            if row[0] == "Total" {
                examples += 1
                #expect(count == minutes && quarters == full, "Example \(examples)")
                #expect(row[4] == "**\(units(of: count))**", "Example \(examples)")
                (minutes, full) = (0, 0)
            } else {
                #expect(quarters == count / 15 && row[3] == "\(count % 15)", "Example \(examples + 1), \(row[0])")
                minutes += count
                full += quarters
            }
        }
        #expect(examples == 5)
    }

    @Test func `the table of units has no gap and no overlap`() throws {
        for row in try rows(of: "time-rule") where row.count == 6 && row[2].isEmpty {
            for (range, count) in [(row[0], row[1]), (row[3], row[4])] {
                let ends = range.split(separator: "-").compactMap { Int($0) }
                guard ends.count == 2 else { continue }
                #expect(ends.map { "\(units(of: $0))" } == [count, count], "\(range)")
                #expect(units(of: ends[1] + 1) == units(of: ends[1]) + 1, "\(range)")
            }
        }
    }
}
