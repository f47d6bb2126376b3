import Testing

@testable import ByteCoding

@Suite struct WordHashTests {
    @Test(arguments: ["a", "therapy", "physical", "neuromuscular", "re-certification-period", "тест"])
    func wordHasOneHashWhereverItStands(_ word: String) {
        let alone = Array(word.utf8)
        let hash = WordHash.hash(of: alone.indices, in: alone.span)
        for before in 0..<9 {
            let text = Array(repeating: UInt8(ascii: "x"), count: before) + alone + Array("yz of the text".utf8)
            #expect(WordHash.hash(of: before..<before + alone.count, in: text.span) == hash)
        }
    }

    @Test func everyByteAndTheLengthCount() {
        var hashes: Set<UInt64> = []
        var words = 0
        for length in 0..<30 {
            for changed in 0..<max(length, 1) {
                for byte in [UInt8(ascii: "b"), 0xC3, 0x00] {
                    var word = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                    if length > 0 { word[changed] = byte }
                    hashes.insert(WordHash.hash(of: word.indices, in: word.span))
                    if length > 0 || byte == 0 { words += 1 }
                }
            }
        }
        #expect(hashes.count == words)
    }

    @Test func caseCountsUnlessItIsFolded() {
        let (small, large) = (Array("cpt97140".utf8), Array("CPT97140".utf8))
        func hash(_ word: [UInt8], foldsCase: Bool) -> UInt64 {
            WordHash.hash(of: word.indices, in: word.span, foldsCase: foldsCase)
        }
        #expect(hash(small, foldsCase: true) == hash(large, foldsCase: true))
        #expect(hash(small, foldsCase: false) != hash(large, foldsCase: false))
    }
}
