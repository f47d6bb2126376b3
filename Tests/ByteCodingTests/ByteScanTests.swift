import Testing

@testable import ByteCoding

/// What is looked at by sixteen and by eight bytes, beside the same by one byte: every range of texts that hold what is
/// looked for at all places.
@Suite struct ByteScanTests {
    @Test func fewBytesAreFoundFirst() {
        let few = FewBytes("<", ">", "&", "\"", "'")
        for length in [0, 1, 7, 15, 16, 17, 31, 33, 50] {
            for mark in 0...length {
                let text = (0..<length).map { $0 < mark ? UInt8(ascii: "a") : Array("<>&\"'a".utf8)[$0 % 6] }
                for start in 0...length {
                    let end = length - (mark + start) % 3
                    guard start <= end else { continue }
                    let found = text.span.firstIndex(of: few, in: start..<end)
                    let expected = text[start..<end].firstIndex { $0 != UInt8(ascii: "a") }
                    #expect(found == expected, "\(start)..<\(end) of \(text)")
                }
            }
        }
    }

    @Test func oneByteIsFoundAmongAll() {
        let text = (0...255).map(UInt8.init)
        for byte in UInt8(1)..<0x80 {
            let found = text.span.firstIndex(of: FewBytes(Unicode.Scalar(byte)), in: 0..<256)
            #expect(found == Int(byte))
        }
        #expect(text.span.firstIndex(of: FewBytes("a"), in: 0x62..<256) == nil)
    }

    @Test func wordsAreCountedAsByteByByte() {
        let pieces: [UInt8] = [0x20, 0x61, 0x09, 0x0D, 0x08, 0x0E, 0xA0, 0x89, 0xFF, 0x00, 0x0A, 0x41, 0x1F, 0x21]
        for step in 1..<pieces.count {
            let text = (0..<67).map { pieces[($0 * step + $0 / 9) % pieces.count] }
            for start in 0..<20 {
                for end in start...text.count {
                    var isInWord = step % 2 == 0
                    var expectedInWord = isInWord
                    var expected = 0
                    for byte in text[start..<end] {
                        let isLetter = byte != 0x20 && !(0x09...0x0D).contains(byte)
                        if isLetter, !expectedInWord { expected += 1 }
                        expectedInWord = isLetter
                    }
                    #expect(text.span.wordCount(in: start..<end, isInWord: &isInWord) == expected)
                    #expect(isInWord == expectedInWord)
                }
            }
        }
    }

    @Test func numberHasTheFirstByteLowest() {
        let text: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        #expect(text.span.number(0..<1) == 0x01)
        #expect(text.span.number(1..<9) == 0x0908_0706_0504_0302)
        // Where eight bytes would not fit any more.
        #expect(text.span.number(7..<10) == 0x0A_0908)
    }
}
