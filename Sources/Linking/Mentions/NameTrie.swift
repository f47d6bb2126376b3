/// Names as ways through a tree whose steps are words: "trigger point" is a part of the way to "trigger point release".
struct NameTrie: Sendable {
    /// A name that ends at a node.
    struct Sense: Hashable, Sendable {
        /// The spelling as an author wrote it, counted over the lexicon: plurals share their singular's.
        let spelling: Int32
        let page: PageID
        /// The name's exact bytes without what stands between its words, if its case matters.
        let exact: [UInt8]?
        /// Whether it was made from a spelling: a plural, or without hyphens.
        let isVariant: Bool
    }

    /// The child of a node by a word, and the mark in front of the word; the node in the upper half.
    private var children: [UInt64: Int32] = [:]
    private(set) var senses: [[Sense]] = [[]]

    static let root: Int32 = 0
    /// Longer names are sentences, and nobody repeats them word by word.
    static let mostWords = 12

    mutating func add(_ words: [(word: Int32, gap: Token.Gap)], _ sense: Sense) {
        guard !words.isEmpty, words.count <= Self.mostWords else { return }
        var node = Self.root
        for (word, gap) in words {
            let key = Self.key(node, word, gap)
            if let next = children[key] {
                node = next
            } else {
                let next = Int32(senses.count)
                senses.append([])
                children[key] = next
                node = next
            }
        }
        let known = senses[Int(node)].contains { $0.page == sense.page && $0.exact == sense.exact }
        if !known { senses[Int(node)].append(sense) }
    }

    /// Returns the node behind a word, if a name goes on with it.
    @inline(__always)
    func child(of node: Int32, _ word: Int32, _ gap: Token.Gap) -> Int32? {
        gap == .other && node != Self.root ? nil : children[Self.key(node, word, gap)]
    }

    /// Hyphen, dash and space stand for one another; any other mark only for itself.
    private static func key(_ node: Int32, _ word: Int32, _ gap: Token.Gap) -> UInt64 {
        let joint: Token.Gap = gap == .hyphen || gap == .dash || node == root ? .space : gap
        return UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word) << 4)
            | UInt64(joint.rawValue & 15)
    }
}
