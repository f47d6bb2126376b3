import Testing

@testable import Search

@Suite struct DamagedIndexTests {
    private static let queries = ["97140 97530", "manual therapy", "\"plan of care\" -number", "manaul", "97", "97149"]

    /// The answers, or the errors, of an index.
    private func outcomes(_ index: MemoryIndex) throws -> [Result<[String], SearchError>] {
        var engine: SearchEngine
        do { engine = try index.engine() } catch let error as SearchError { return [.failure(error)] }
        return try Self.queries.map { query in
            do { return .success(try engine.paths(query)) } catch let error as SearchError { return .failure(error) }
        }
    }

    @Test func `says what is wrong with damaged files, or answers as ever`() async throws {
        let whole = MemoryIndex(await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: .manyParts))
        let right = try outcomes(whole).map { try $0.get() }
        var failures = 0
        for (number, path) in whole.files.keys.sorted().enumerated() {
            let bytes = whole.files[path] ?? []
            var changed = bytes
            let place = (number * 7919) % bytes.count
            changed[place] ^= 1
            for damage in [nil, [], Array(bytes.prefix(bytes.count / 2)), changed, Array("<html>".utf8)] {
                var index = whole
                index.files[path] = damage
                for (outcome, right) in zip(try outcomes(index), right) {
                    switch outcome {
                    case .success(let paths): #expect(paths == right, "\(path) \(place)")
                    case .failure(let error):
                        failures += 1
                        #expect(error.description.contains("search index"))
                    }
                }
            }
        }
        #expect(failures > whole.files.count)
    }

    /// Checks hold back what chance does; these parts have right checks and wrong contents.
    @Test func `survives contents that no builder writes`() async throws {
        let index = MemoryIndex(await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: .manyParts))
        let root = try Root(#require(Part.parts(ofFile: index.files["search/root.js"] ?? [])?.first).checked())
        for (path, bytes) in index.files.sorted(by: { $0.key < $1.key }) {
            for part in Part.parts(ofFile: bytes) ?? [] {
                for seed in 0..<20 {
                    var bits = part.bits
                    for place in bits.indices where (place * 31 + seed * 17) % 13 == 0 {
                        bits[place] = Sextet.character(of: UInt8((place + seed) % 64))
                    }
                    let changed = Part(name: part.name, words: part.words, bits: bits)
                    // Reading either works or throws; both are fine, a trap is not.
                    let text = try? TextPart(changed, root: root)
                    _ = try? NamePart(changed, root: root)
                    _ = try? Facets(changed, root: root)
                    if let text, let positions = try? Positions(changed, of: text, root: root) {
                        for (wordClass, list) in text.lists.enumerated() {
                            _ = try? positions.places(of: wordClass, list)
                        }
                    }
                }
            }
            #expect(!path.isEmpty)
        }
    }

    @Test func `names a file that is missing`() throws {
        #expect(throws: SearchError.unreadable(file: "search/root.js", reason: "Missing()")) {
            try MemoryIndex([]).engine()
        }
    }

    @Test func `asks to build again when the format is another`() async throws {
        var index = MemoryIndex(await buildIndex(of: [], jobs: 1))
        let part = try #require(Part.parts(ofFile: index.files["search/root.js"] ?? [])?.first)
        var words = part.words
        words.replaceSubrange(4..<5, with: "9".utf16)
        words.replaceSubrange(0..<4, with: Part.check(of: words[4...], part.bits).utf16)
        index.files["search/root.js"] = Part(name: "root", words: words, bits: part.bits).script
        #expect(throws: SearchError.otherVersion("9")) { try index.engine() }
    }
}
