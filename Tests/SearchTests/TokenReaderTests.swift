import Testing

@testable import Search

@Suite struct TokenReaderTests {
    @Test(
        arguments: [
            ("Manual THERAPY", "manual|therapy"), ("97140-59", "97140|-59"), ("97140–59", "97140|-59"),
            ("97140 - 59", "97140|59"), ("follow-up", "follow|-up"), ("one--on", "one|on"),
            ("patient's patients' don't 'so'", "patient|patients|dont|so"), ("Patient’s", "patient"),
            ("2,330 1,23 1,234,567 12,3456", "2330|1|23|1234567|12|3456"), ("§20.2.C", "20|2|c"),
            ("Café Zürich naïve Łódź Straße Æther", "cafe|zurich|naive|lodz|strasse|aether"),
            ("cafe\u{301}", "cafe"), ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen|zerowidth"),
            ("ＭＦＲ ９７１４０－５９ ｗｉｄｅ1 ２，３３０ 1,２34", "mfr|97140|-59|wide1|2|330|1|234"),
            ("ΩΜΈΓΑ שלום 針", "ωμέγα|שלום|針"), ("İstanbul ẞ", "istanbul|ss"), ("a😀b", "a|b"), ("", ""), ("?!…", ""),
        ])
    func `cuts and folds`(text: String, tokens: String) {
        #expect(read(Array(text.utf8)) == tokens)
    }

    @Test func `keeps forty units of a token`() {
        #expect(read(Array(String(repeating: "x", count: 100).utf8)) == String(repeating: "x", count: 40))
        #expect(read(Array(String(repeating: "É", count: 100).utf8)) == String(repeating: "e", count: 40))
        #expect(read(Array((String(repeating: "X", count: 39) + "𝐀𝐀").utf8)) == String(repeating: "x", count: 39))
    }

    @Test func `takes wrong bytes for spaces`() {
        #expect(read([0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE2, 0x80, 0xF0, 0x9F, 0x98]) == "a|b|c")
    }

    @Test(arguments: [
        ("modifier AT", [false, true]), ("at At AT 59", [false, false, true, true]), ("ＡＴ ａｔ ５９", [true, false, true]),
    ])
    func `tells capitals`(text: String, capitals: [Bool]) {
        var reader = TokenReader()
        var offset = 0
        var found: [Bool] = []
        let bytes = Array(text.utf8)
        while reader.readNext(of: bytes.span, from: &offset) { found.append(reader.isCapitals) }
        #expect(found == capitals)
    }

    /// The tokens, with a hyphen before those that are parts of a compound.
    private func read(_ bytes: [UInt8]) -> String {
        var reader = TokenReader()
        var offset = 0
        var tokens: [String] = []
        while reader.readNext(of: bytes.span, from: &offset) {
            let word = String(decoding: reader.letters(of: bytes), as: UTF8.self)
            tokens.append(reader.gap == .hyphen ? "-" + word : word)
        }
        return tokens.joined(separator: "|")
    }
}
