/// The pages that a query found, with their scores.
struct Ranking {
    /// Of the words that say something.
    private let matches: [WordMatch]
    private let names: NameFindings
    private let root: Root
    private var scores: [Int]

    /// Pages with a score or a tier, ascending.
    private(set) var pages: [Int] = []

    init(matches: [WordMatch], names: NameFindings, root: Root) {
        self.matches = matches
        self.names = names
        self.root = root
        scores = Array(repeating: 0, count: root.pageCount)
        for match in matches {
            if match.classes.count == 1 {
                for amount in Self.amounts(match.classes[0], root) { scores[amount.page] += amount.score }
                continue
            }
            var best: [Int: Int] = [:]
            for found in match.classes {
                for amount in Self.amounts(found, root) {
                    best[amount.page] = max(best[amount.page] ?? 0, amount.score)
                }
            }
            for (page, score) in best { scores[page] += score }
        }
        for (page, bonus) in names.bonuses { scores[page] += bonus }
        pages = scores.indices.filter { scores[$0] > 0 || names.tiers[$0] != nil }
    }

    private static func amounts(
        _ found: WordMatch.Found, _ root: Root
    ) -> [(page: Int, score: Int)] {
        let weight = Numbers.weight(frequency: found.frequency, pages: root.pageCount)
        let scores = root.values.map { weight * $0 * found.weight / 16 }
        return found.list.pages.indices.map { (found.list.pages[$0], scores[Int(found.list.levels[$0])]) }
    }

    func score(of page: Int) -> Int { scores[page] }

    func tier(of page: Int) -> Int { names.tiers[page]?.tier ?? 0 }

    func sorted(_ pages: [Int]) -> [Int] {
        let keyed = pages.map { page in
            let tier = names.tiers[page] ?? (0, 0)
            return (tier: -tier.tier, place: tier.place, score: -scores[page], page: page)
        }
        return keyed.sorted {
            ($0.tier, $0.place, $0.score, $0.page) < ($1.tier, $1.place, $1.score, $1.page)
        }.map(\.page)
    }

    /// The section that has most of what was asked for; the page's top if the page itself was asked for by a name.
    func section(of page: Int) -> Int {
        if Self.tiersOfNames.contains(tier(of: page)) { return 0 }
        var sums: [Int: Int] = [:]
        for match in matches {
            var best: (score: Int, section: Int)?
            for found in match.classes {
                guard let place = found.list.place(of: page) else { continue }
                let weight = Numbers.weight(frequency: found.frequency, pages: root.pageCount)
                let score = weight * root.values[Int(found.list.levels[place])] * found.weight / 16
                if score > best?.score ?? -1 { best = (score, Int(found.list.sections[place])) }
            }
            if let best { sums[best.section, default: 0] += best.score }
        }
        return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }

    private static let tiersOfNames = [4, 6, 7]
}
