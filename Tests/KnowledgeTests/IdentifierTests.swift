import Knowledge
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["97140", "G0283", "S8950", "0001U", "0591T"])
    func `a code is CPT or HCPCS`(text: String) {
        #expect(CodeID(text)?.text == text)
    }

    @Test(arguments: ["9714", "971400", "97l40", "g0283", "97-40", "A000B", "", "97140 ", "９７１４０"])
    func `anything else is no code`(text: String) {
        #expect(CodeID(text) == nil)
    }

    @Test(arguments: ["59", "GP", "X1"]) func `a modifier has two characters`(text: String) {
        #expect(ModifierID(text)?.text == text)
    }

    @Test(arguments: ["gp", "5", "599", "", "G-"]) func `anything else is no modifier`(text: String) {
        #expect(ModifierID(text) == nil)
    }

    @Test(arguments: ["unit", "myofascial-release", "8-minute-rule", "59"])
    func `a slug is small letters, digits and single hyphens`(text: String) {
        #expect(TermID(text)?.text == text)
    }

    @Test(arguments: ["", "-unit", "unit-", "a--b", "Unit", "a b", "ü", "a/b", "../a"])
    func `anything else is no slug`(text: String) {
        #expect(TermID(text) == nil)
    }

    @Test func `an article may stand in a folder`() {
        #expect(ArticleID("cases/two-regions")?.text == "cases/two-regions")
        #expect(ArticleID("cases//two") == nil)
        #expect(ArticleID("../two") == nil)
        #expect(ArticleID("/two") == nil)
    }

    @Test(arguments: [("97140", "97140"), ("98940-98942", "98940-98942"), ("98940–98942", "98940-98942")])
    func `a range is one code or two in order`(text: String, shown: String) {
        #expect(CodeRange(text)?.text == shown)
    }

    @Test(arguments: ["98942-98940", "98940-", "98940-98941-98942", "x"])
    func `anything else is no range`(text: String) {
        #expect(CodeRange(text) == nil)
    }
}
