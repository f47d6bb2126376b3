import Linking
import Testing

@Suite struct SitePathTests {
    @Test(arguments: [
        ("index.html", "codes/97140.html", "codes/97140.html"), ("codes/97140.html", "codes/97124.html", "97124.html"),
        ("codes/97140.html", "index.html", "../index.html"), ("articles/a/b.html", "articles/c.html", "../c.html"),
        ("articles/a/b.html", "articles/a/b.html", "b.html"), ("a/a.html", "a/a/x.html", "a/x.html"),
    ])
    func `an address is the shortest way from page to page`(here: String, there: String, address: String) {
        #expect(SitePath(here).address(of: SitePath(there)) == address)
    }

    @Test(arguments: [
        ("articles/a.html", "../codes/97140.md", "codes/97140.md"), ("articles/a.html", "b.md", "articles/b.md"),
        ("articles/a.html", "./x/../b.md", "articles/b.md"), ("index.html", "media/x.png", "media/x.png"),
    ])
    func `an address leads back to the path`(here: String, address: String, path: String) {
        #expect(SitePath(here).resolving(address)?.text == path)
    }

    @Test func `no address leads out of the site`() {
        #expect(SitePath("articles/a.html").resolving("../../etc/passwd") == nil)
    }
}
