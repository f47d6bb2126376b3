import Diagnostics
import Knowledge
import Linking

/// What programs learn of every page: what it is, who answers for it since when, and the way to it, as JSON-LD.
///
/// A code is a `MedicalCode` by its number and our title alone: the descriptor is the AMA's, and stands nowhere here.
extension PageSurroundings {
    /// Returns one element with the page and its breadcrumbs. `view` is the page's shell, as far as it is filled.
    func structuredData(ofPage view: PageView) -> HTMLFragment {
        let graph = [pageEntity(view), breadcrumbList(view)].compactMap(\.self)
        return element([
            member("@context", "https://schema.org"), member("@graph", .array(graph.map(JSONValue.members))),
        ])
    }

    private func pageEntity(_ view: PageView) -> [JSONValue.Member] {
        var members = [
            member("@type", .string(typeOfPage)), member("@id", address(ofPage: page.path)),
            member(isArticle ? "headline" : "name", .string(view.tabTitle.isEmpty ? view.siteTitle : view.tabTitle)),
            member("inLanguage", .string(view.language)),
        ]
        if !view.description.isEmpty { members.append(member("description", .string(view.description))) }
        if !view.reviewedOn.isEmpty {
            members.append(member(isArticle ? "dateModified" : "lastReviewed", .string(view.reviewedOn)))
        }
        if isArticle, !view.owner.isEmpty {
            members.append(member("author", .object(["@type": "Organization", "name": .string(view.owner)])))
        }
        let about = codes.map { code in
            JSONValue.object([
                "@type": "MedicalCode", "codeValue": .string(code.name), "codingSystem": .string(code.codingSystem),
                "name": .string(code.title), "url": address(ofPage: code.path),
            ])
        }
        if !about.isEmpty { members.append(member("about", about.count == 1 ? about[0] : .array(about))) }
        return members
    }

    private func breadcrumbList(_ view: PageView) -> [JSONValue.Member]? {
        guard !view.breadcrumbs.isEmpty else { return nil }
        let steps =
            view.breadcrumbs.map { (name: $0.title, address: whole($0.href)) }
            + [(name: view.tabTitle, address: address(ofPage: page.path))]
        let items = steps.enumerated().map { index, step in
            JSONValue.object([
                "@type": "ListItem", "position": .number(index + 1), "name": .string(step.name), "item": step.address,
            ])
        }
        return [member("@type", "BreadcrumbList"), member("itemListElement", .array(items))]
    }

    /// As ``address(ofPage:)`` gives it: relative addresses stay as they are where the site does not know its own.
    private func whole(_ href: String) -> JSONValue {
        guard maker.linked.library.settings.baseURL != nil else { return .string(href) }
        return page.path.resolving(href[...]).map(address(ofPage:)) ?? .string(href)
    }

    private var isArticle: Bool {
        if case .record(.article, _) = page.subject { true } else { false }
    }

    private var typeOfPage: String {
        switch page.subject {
        case .home: "WebSite"
        case .record(.article, _): "Article"
        case .index, .comparisons, .glossary: "CollectionPage"
        default: "WebPage"
        }
    }

    /// The codes that the page is about: its own, or those that its author names.
    private var codes: [Page] {
        switch page.subject {
        case .record(.code, _): [page]
        case .record(.article, _), .record(.pair, _):
            maker.linked.relations[.codes, of: id].map { siteMap[$0] }
        default: []
        }
    }
}

extension Page {
    /// Codes of HCPCS level II begin with a letter, those of CPT with a digit.
    fileprivate var codingSystem: String {
        name.first?.isLetter == true ? "HCPCS" : "CPT"
    }
}
