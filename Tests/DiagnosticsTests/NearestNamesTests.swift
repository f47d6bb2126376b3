import Diagnostics
import Testing

@Suite struct NearestNamesTests {
    private let names = NearestNames(["97140", "97124", "97150", "myofascial-release", "unit"])

    @Test(arguments: [
        ("97l40", ["97140"]), ("97410", ["97140"]), ("97144", ["97124", "97140"]),
        ("myofacial-relase", ["myofascial-release"]),
        ("myofascial release", ["myofascial-release"]), ("Unit", ["unit"]), ("pelvis", []), ("", []),
    ])
    func `finds what was probably meant`(name: String, expected: [String]) {
        #expect(names.near(name) == expected)
    }

    @Test func `asks with the nearest first`() {
        #expect(names.question("97145") == "; did you mean 97140?")
        #expect(names.question("97144") == "; did you mean 97124 or 97140?")
        #expect(names.question("xyz").isEmpty)
    }
}
