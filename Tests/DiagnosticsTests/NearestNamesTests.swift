import Diagnostics
import TestSupport
import Testing

@Suite struct NearestNamesTests {
    private let names = NearestNames(["97140", "97124", "97150", "myofascial-release", "unit"])

    @Test(arguments: [
        ("97l40", ["97140"]), ("97410", ["97140"]), ("97144", ["97124", "97140"]),
        ("myofacial-relase", ["myofascial-release"]),
        ("myofascial release", ["myofascial-release"]), ("Unit", ["unit"]), ("pelvis", []), ("", []),
    ])
    func `finds what was probably meant`(name: String, expected: [String]) {
        #expect(names.near(name) == expected)
    }

    @Test func `asks with the nearest first`() {
        #expect(names.question("97145") == "; did you mean 97140?")
        #expect(names.question("97144") == "; did you mean 97124 or 97140?")
        #expect(names.question("xyz").isEmpty)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `finds what comparing with every name by a whole matrix finds`(seed: UInt64) {
        var dice = Dice(seed: seed)
        func word() -> String {
            let length = Int.random(in: 0..<14, using: &dice)
            return String((0..<length).compactMap { _ in "abAB-_ é".randomElement(using: &dice) })
        }
        let all = (0..<60).map { _ in word() }
        let names = NearestNames(all)
        for wanted in (0..<60).map({ _ in word() }) {
            let allowed = min(3, max(1, wanted.unicodeScalars.count / 3))
            let expected = Set(all).map { (distance(wanted, $0), $0) }.filter { $0.0 <= allowed }
                .sorted { $0 < $1 }.map(\.1)
            #expect(names.near(wanted, limit: 100) == expected, "seed \(seed), \(wanted)")
        }
    }

    /// The optimal string alignment distance as its definition has it.
    private func distance(_ left: String, _ right: String) -> Int {
        func letters(_ name: String) -> [Character] {
            name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
        }
        let (left, right) = (letters(left), letters(right))
        var cells = (0...left.count).map { line in (0...right.count).map { line == 0 ? $0 : line } }
        for line in left.indices {
            for column in right.indices {
                var best = cells[line][column] + (left[line] == right[column] ? 0 : 1)
                best = min(best, cells[line][column + 1] + 1, cells[line + 1][column] + 1)
                if line > 0, column > 0, left[line] == right[column - 1], left[line - 1] == right[column] {
                    best = min(best, cells[line - 1][column - 1] + 1)
                }
                cells[line + 1][column + 1] = best
            }
        }
        return cells[left.count][right.count]
    }
}
