import Knowledge
import Linking

/// Writes `sitemap.xml`: every page, with the day of its last review.
///
/// The format wants whole addresses, so a site without `base_url` has no sitemap.
func sitemap(of linked: LinkedLibrary, at baseURL: String) -> [UInt8] {
    var text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

        """
    for page in linked.siteMap.pages.sorted(by: { $0.path < $1.path }) {
        text += "  <url><loc>\((baseURL + page.path.text).escapedForHTML)</loc>"
        if case .record(let kind, let index) = page.subject,
            let reviewed = linked.library.stewardship(of: kind, index).lastReviewedOn
        {
            text += "<lastmod>\(reviewed.value)</lastmod>"
        }
        text += "</url>\n"
    }
    return Array((text + "</urlset>\n").utf8)
}
