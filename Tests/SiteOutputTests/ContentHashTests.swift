import Testing

@testable import SiteOutput

@Suite struct ContentHashTests {
    @Test(arguments: [
        ("", "99aa06d3014798d86001c324468d497f"),
        ("abc", "06b05ab6733a618578af5f94892f3950"),
    ])
    func `is XXH3 of 128 bits, high half first`(text: String, digits: String) {
        #expect(ContentHash(of: Array(text.utf8)).text == digits)
    }

    @Test func `is read from its own digits only`() {
        let hash = ContentHash(of: [1, 2, 3])
        #expect(ContentHash(digits: hash.digits[...]) == hash)
        #expect(ContentHash(digits: hash.digits.dropLast()) == nil)
        #expect(ContentHash(digits: Array(hash.text.uppercased().utf8)[...]) == nil)
    }
}
