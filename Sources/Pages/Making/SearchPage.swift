import Knowledge
import Linking

extension PageMaker {
    func searchView(_ here: PageSurroundings) -> SearchView {
        SearchView(page: here.shell(), title: here.page.title, ways: ways(from: here.page.path, here))
    }
}

extension SitePath {
    static let openSearch = SitePath("opensearch.xml")
}

/// Writes `opensearch.xml`, by which a browser offers the site among its search engines.
///
/// The format wants a whole address, so a site without `base_url` has no such file.
func openSearch(of settings: SiteSettings, at baseURL: String) -> [UInt8] {
    // The format allows 16 characters for the short name and 1024 for the description.
    let shortName = String(settings.title.prefix(16)).escapedForHTML
    let description = String(settings.description.prefix(1024)).escapedForHTML
    let address = (baseURL + SitePath.search.text).escapedForHTML
    let icon = (baseURL + "assets/icon.svg").escapedForHTML
    return Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>\(shortName)</ShortName>
          <Description>\(description)</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image type="image/svg+xml">\(icon)</Image>
          <Url type="text/html" template="\(address)?q={searchTerms}"/>
        </OpenSearchDescription>

        """.utf8)
}
