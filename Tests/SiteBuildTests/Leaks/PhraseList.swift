import Foundation
import Testing

/// Phrases that must not occur, known by the hashes of their words only, so that the list itself quotes nothing.
struct PhraseList {
    private var hashes: [Int: Set<UInt64>] = [:]

    /// Reads lines of a number of words and a hash, as `Scripts/hash-phrases.py` prints them.
    init(_ text: String) throws {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            try #require(parts.count == 2, "A line of the list is no number and hash: \(line)")
            let words = try #require(Int(parts[0]))
            hashes[words, default: []].insert(try #require(UInt64(parts[1], radix: 16)))
        }
    }

    /// Wordings typical of the AMA's descriptors and rules, of the consumer-friendly ones, and of X12's code lists.
    static func official() throws -> PhraseList {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "official-phrases.txt")
        return try PhraseList(String(contentsOf: file, encoding: .utf8))
    }

    var count: Int { hashes.values.reduce(0) { $0 + $1.count } }

    /// The lines on which a listed phrase ends, ascending, each once.
    func lines(in passages: [Passage]) -> [Int] {
        var found: Set<Int> = []
        for passage in passages {
            for (length, listed) in hashes where length <= passage.words.count {
                for start in 0...(passage.words.count - length) {
                    let end = start + length
                    if listed.contains(fnv(passage.words[start..<end]) { $0 }) { found.insert(passage.lines[end - 1]) }
                }
            }
        }
        return found.sorted()
    }

    /// `path:line` of each phrase in the files, sorted by path.
    func places(in files: [String: [UInt8]]) -> [String] {
        files.sorted { $0.key < $1.key }.flatMap { path, bytes in
            lines(in: passages(of: bytes, as: path.hasSuffix(".html") ? .markup : .plain)).map { "\(path):\($0)" }
        }
    }
}
