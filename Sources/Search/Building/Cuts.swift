/// Where sorted words are cut into parts.
///
/// A cut stands where the hash of a word is least within a window, so what changes in one part moves the cuts nearby at
/// most, and all other parts keep their contents and names.
struct Cuts {
    /// The first word of each part, and behind the last one the number of words.
    let starts: [Int]

    /// - Parameters:
    ///   - sizes: what each word adds to a part
    ///   - crossings: what a cut before each word costs, since both parts need it
    ///   - target: what a part should have
    init(words: [[UInt8]], sizes: [Int], crossings: [Int], target: Int) {
        var starts = [0]
        var start = 0
        while start < words.count {
            var size = 0
            var best: (cost: Int, bound: Int, hash: UInt64, place: Int)?
            var place = start
            while place < words.count {
                if place > start, size >= target * 6 / 10 || size + sizes[place] > target * 15 / 10 {
                    let cost = crossings[place] / 128
                    // The root holds every bound: of three letters there are enough to choose from.
                    let bound = max(3, words[place].sharedCount(with: words[place - 1]) + 1)
                    let hash = Self.hash(words[place])
                    if best.map({ (cost, bound, hash) < ($0.cost, $0.bound, $0.hash) }) ?? true {
                        best = (cost, bound, hash, place)
                    }
                    if size + sizes[place] > target * 15 / 10 { break }
                }
                size += sizes[place]
                place += 1
            }
            start = place == words.count ? place : best?.place ?? place
            starts.append(start)
        }
        self.starts = starts.count == 1 ? [0, 0] : starts
    }

    var ranges: [Range<Int>] {
        zip(starts, starts.dropFirst()).map { $0..<$1 }
    }

    private static func hash(_ word: [UInt8]) -> UInt64 {
        let hash = word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The shortest beginning of a word that does not come before it and still comes behind the word before.
    static func bound(of word: [UInt8], after last: [UInt8]?) -> [UInt16] {
        let units = Array(String(decoding: word, as: UTF8.self).utf16)
        guard let last else { return [] }
        let before = Array(String(decoding: last, as: UTF8.self).utf16)
        let shared = zip(units, before).prefix { $0 == $1 }.count
        return Array(units.prefix(shared + 1))
    }
}
