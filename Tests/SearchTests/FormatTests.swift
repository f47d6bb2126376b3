import Testing

@testable import Search

@Suite struct FormatTests {
    @Test func `reads the numbers that were written`() throws {
        let numbers = [0, 1, 2, 3, 14, 15, 16, 63, 64, 1000, 65_535, 1 << 20, 1 << 29]
        var writer = BitWriter()
        for number in numbers {
            writer.writeGamma(number)
            for parameter in [0, 1, 5, 12] { writer.writeRice(number, parameter) }
            writer.write(number, width: 30)
        }
        var joined = BitWriter()
        joined.write(1, width: 1)
        joined.append(writer)
        joined.append(writer)
        #expect(joined.count == 1 + 2 * writer.count)
        var reader = try BitReader(joined.characters())
        #expect(try reader.read(1) == 1)
        for number in numbers + numbers {
            #expect(try reader.readGamma() == number)
            for parameter in [0, 1, 5, 12] { #expect(try reader.readRice(parameter) == number) }
            #expect(try reader.read(30) == number)
        }
    }

    @Test func `writes numbers as the grammar says`() {
        var writer = BitWriter()
        for number in 0..<3 { writer.writeGamma(number) }  // 1 010 011
        writer.writeRice(5, 1)  // 110 1
        writer.writeRice(17, 0)  // fifteen ones, then gamma of 2
        #expect(
            String(decoding: writer.characters(), as: UTF8.self) == bits("1010011" + "1101" + "111111111111111" + "011")
        )
    }

    private func bits(_ digits: String) -> String {
        let padded = Array(digits) + Array(repeating: "0", count: (6 - digits.count % 6) % 6)
        return padded.chunks(of: 6).map { six in
            let value = Int(String(six), radix: 2) ?? 0
            return String(Unicode.Scalar(UInt8(value + (value < 57 ? 35 : value < 60 ? 36 : 63))))
        }.joined()
    }

    @Test func `refuses to read beyond the end`() throws {
        var reader = try BitReader(Array("#".utf8))
        #expect(throws: BitReader.Failure.self) { try reader.readGamma() }
        #expect(throws: BitReader.Failure.self) { try BitReader(Array("a".utf8)) }
    }

    @Test func `codes sorted words by what they share`() {
        let words = ["manual", "manually", "me", "me", "ω", "𝐀"].map { Array($0.utf16) }
        let coded = SortedWords.encode(words)
        #expect(String(decoding: coded, as: UTF16.self) == "AmanualGlyBeCAωA𝐀")
        #expect(SortedWords.decode(coded[...]) == words)
        #expect(SortedWords.decode(Array("a".utf16)[...]) == nil)
        #expect(SortedWords.decode(Array("Bx".utf16)[...]) == nil)
    }

    @Test func `writes parts as scripts and reads them back`() throws {
        let part = Part(words: Array("\"quoted\" \\ line\nand\u{2028}tab\tω𝐀".utf16), bits: BitWriter())
        let script = part.script
        #expect(
            String(decoding: script, as: UTF8.self)
                == "fascia.search.add(\"\(part.name)\",\"\\\"quoted\\\" \\\\ line\\nand\\u2028tab\tω𝐀\",\"\");\n")
        #expect(Part.parts(ofFile: script + script) == [part, part])
        for end in script.indices.dropFirst() { #expect(Part.parts(ofFile: Array(script[..<end])) == nil) }
    }

    @Test func `gives sixteen times the binary logarithm`() {
        #expect([1, 2, 3, 4, 6, 1024].map(Numbers.logarithm) == [0, 16, 24, 32, 40, 160])
        #expect(Numbers.weight(frequency: 10_000, pages: 10_000) == 1)
        #expect(Numbers.weight(frequency: 1, pages: 10_000) > 200)
        #expect([1, 7, 8, 9, 460, 10_000].map(Numbers.span) == [1, 7, 8, 10, 512, 10_240])
    }
}
