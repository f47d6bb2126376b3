/// Of many numbers with a score each the few with the highest, and of equal scores the lowest numbers. The best comes first.
///
/// Cost: linear in what is added, but for the few that are kept.
struct HighestScores {
    /// Score and number in one, so that one comparison does for both.
    private var keys: [UInt64] = []
    private let most: Int
    /// What does not surpass this is not kept.
    private var threshold: UInt64 = 0

    /// - Parameter most: how many are kept, at least one
    init(_ most: Int) {
        self.most = most
        keys.reserveCapacity(most + 1)
    }

    /// Adds a number that was not added before.
    mutating func add(_ number: UInt32, score: UInt32) {
        let key = UInt64(score) << 32 | UInt64(~number)
        guard key > threshold else { return }
        var place = keys.count
        while place > 0, key > keys[place - 1] { place -= 1 }
        keys.insert(key, at: place)
        guard keys.count >= most else { return }
        if keys.count > most { keys.removeLast() }
        threshold = keys.last ?? 0
    }

    var numbers: [UInt32] { map { _, number in number } }

    func map<Value>(_ make: (_ score: UInt32, _ number: UInt32) -> Value) -> [Value] {
        keys.map { make(UInt32($0 >> 32), ~UInt32(truncatingIfNeeded: $0)) }
    }
}
