/// The words of one page while it is read: a hash table over their bytes, and the order in which they stand.
struct PageWords {
    private var words: [Word] = []
    private var letters: [UInt8] = []
    /// Open addressing; 0 is free, else the word's number + 1. At most half full.
    private var table: [UInt32]
    /// One for each token: which word, at which place.
    private var tokens: [(word: UInt32, place: UInt32)] = []

    var count: Int { words.count }

    private struct Word {
        var hash: UInt64
        var start: UInt32
        var length: UInt8
        /// Weighted frequency.
        var frequency: UInt32 = 0
        var places: UInt32 = 0
        /// The section in which the word weighs most, the first of equal ones.
        var section: UInt8 = 0
        var weightThere: UInt32 = 0
        /// The section that is read, and what the word weighs in it so far.
        var openSection: UInt8 = 0
        var weightInOpen: UInt32 = 0
    }

    init(textLength: Int) {
        var size = 64
        // Distinct words of prose grow with about the square root of its length.
        while size < 1 << 22, size * size < textLength * 64 { size *= 2 }
        table = Array(repeating: 0, count: size)
        words.reserveCapacity(size / 2)
        letters.reserveCapacity(size * 4)
        tokens.reserveCapacity(textLength / 6 + 16)
    }

    mutating func add(
        _ word: [UInt8], count: Int, hash: UInt64, weight: UInt32, section: UInt8, place: Int
    ) {
        let number = number(of: word, count, hash)
        tokens.append((UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: place)))
        var entry = words[number]
        entry.frequency &+= weight
        entry.places &+= 1
        if entry.openSection != section {
            entry.openSection = section
            entry.weightInOpen = 0
        }
        entry.weightInOpen &+= weight
        if entry.weightInOpen > entry.weightThere {
            entry.weightThere = entry.weightInOpen
            entry.section = section
        }
        words[number] = entry
    }

    private mutating func number(of word: [UInt8], _ count: Int, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (table.count - 1)
        while table[slot] != 0 {
            let number = Int(table[slot] - 1)
            if words[number].hash == hash, isEqual(words[number], word, count) { return number }
            slot = (slot + 1) & (table.count - 1)
        }
        let number = words.count
        words.append(Word(hash: hash, start: UInt32(letters.count), length: UInt8(truncatingIfNeeded: count)))
        letters += word[..<count]
        table[slot] = UInt32(number + 1)
        if words.count * 2 > table.count { grow() }
        return number
    }

    private func isEqual(_ entry: Word, _ word: [UInt8], _ count: Int) -> Bool {
        guard Int(entry.length) == count else { return false }
        let start = Int(entry.start)
        for place in 0..<count where letters[start + place] != word[place] { return false }
        return true
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 2)
        for (number, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.hash ^ word.hash >> 29) & (table.count - 1)
            while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
            table[slot] = UInt32(number + 1)
        }
    }

    /// The form that ``AnalyzedPage/words`` has.
    func packed() -> [UInt8] {
        var places = [UInt32](repeating: 0, count: tokens.count)
        var nexts: [Int] = []
        nexts.reserveCapacity(words.count)
        var start = 0
        for word in words {
            nexts.append(start)
            start += Int(word.places)
        }
        for token in tokens {
            let next = nexts[Int(token.word)]
            places[next] = token.place
            nexts[Int(token.word)] = next + 1
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count + words.count * 4 + tokens.count * 2)
        start = 0
        for word in words {
            bytes.append(word.length)
            bytes += letters[Int(word.start)..<Int(word.start) + Int(word.length)]
            PackedNumbers.append(Int(word.frequency), to: &bytes)
            PackedNumbers.append(Int(word.section), to: &bytes)
            PackedNumbers.append(Int(word.places), to: &bytes)
            var last = -1
            for place in places[start..<start + Int(word.places)] {
                PackedNumbers.append(Int(place) - last - 1, to: &bytes)
                last = Int(place)
            }
            start += Int(word.places)
        }
        return bytes
    }
}
