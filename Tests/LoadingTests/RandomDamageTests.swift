import Diagnostics
import Knowledge
import Testing

@testable import Loading

/// Files with random damage: nothing crashes, and what is said of them points into them.
@Suite struct RandomDamageTests {
    private static let fragments = [
        "[", "]", "{", "}", "\"", "'", ": ", "- ", "\n", "\n  ", "|", ">\n", "&a ", "*a", "!x ", "#", "---\n", "? ",
        "\t", "\u{85}", "\u{2028}", "\\", "\\u00e9", "é", "😀", "\u{0}", "\r", "\u{FEFF}", "%", "@", "`", "...\n",
    ]

    @Test(arguments: 0..<8) func `damaged files are reported, whatever the damage`(seed: UInt64) async throws {
        var random = SplitMix(state: seed)
        let article = "---\ntitle: T\nkind: guide\naliases: [a, 'b']\nsources:\n  - cpm5 §20\n---\nText\n"
        for round in 0..<40 {
            var folder = VirtualFolder("content", Minimal.folder)
            folder.files["articles/example.md"] = Array(article.utf8)
            for path in folder.files.keys.sorted() {
                for _ in 0..<Int.random(in: 0...3, using: &random) { damage(&folder.files[path, default: []], &random) }
            }
            let reported = try await loadLibrary(from: folder, jobs: 1)
            for diagnostic in reported.diagnostics {
                let ranges = [diagnostic.range].compactMap { $0 } + diagnostic.notes.map(\.range)
                for range in ranges {
                    let size = folder.bytes(of: range.path)?.count ?? 0
                    #expect(range.offsets.upperBound <= size, "seed \(seed), round \(round): \(diagnostic)")
                }
            }
            _ = DiagnosticFormat.text.write(reported.diagnostics) { folder.bytes(of: $0) }
        }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...12, using: &random)))
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: bytes.insert(contentsOf: Array((Self.fragments.randomElement(using: &random) ?? "").utf8), at: place)
        }
    }
}

/// The same numbers for the same seed, on any machine.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
