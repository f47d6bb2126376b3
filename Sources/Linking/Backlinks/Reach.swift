import Knowledge
import Markup

/// Which pages may look different after some articles were edited, where everything but their texts stayed as it was.
///
/// Pages of records other than articles, and those that no record has, show so much of articles that they are not told
/// apart here: every one of them may look different.
package enum Reach: Sendable {
    case everything
    /// Of the articles, these at most.
    case articles(Set<PageID>)

    /// Whether something else than the texts of articles may have changed, such as an image or a style sheet.
    package var isEverything: Bool {
        switch self {
        case .everything: true
        case .articles: false
        }
    }

    /// Whether a page may look different.
    package func contains(_ id: PageID, on siteMap: SiteMap) -> Bool {
        switch self {
        case .everything: true
        case .articles(let pages): siteMap[id].kind != .article || pages.contains(id)
        }
    }
}

extension Reach {
    /// Follows what pages show of an article whose text was edited: itself, the sentences in which it names them, its
    /// anchors, and its parts where they are embedded, also within others.
    ///
    /// - Parameters:
    ///   - before: the articles as they were
    ///   - oldFindings: what was found of them, in the same order
    init(
        of before: [KnownText], _ oldFindings: [TextFindings], _ texts: [PlacedText], _ findings: [TextFindings],
        _ siteMap: SiteMap
    ) {
        var pages: Set<PageID> = []
        for text in before {
            guard let page = siteMap.page(text.article.id.value, .article) else { continue }
            pages.insert(page)
            // Lists of articles have the beginning of those that do not say what they are about.
            if text.article.description == nil, text.summary != siteMap[page].summary {
                self = .everything
                return
            }
        }
        let edited = pages
        for findings in oldFindings { pages.formUnion(findings.ways.map(\.target)) }
        for (text, findings) in zip(texts, findings) {
            if edited.contains(text.page) {
                pages.formUnion(findings.ways.map(\.target))
            } else if findings.ways.contains(where: { edited.contains($0.target) }) {
                pages.insert(text.page)
            }
        }
        let embedding = zip(texts, findings).filter { text, _ in
            text.outline.references.contains { $0.kind == .embed }
        }
        var count = 0
        while pages.count > count {
            count = pages.count
            for (text, findings) in embedding where findings.ways.contains(where: { pages.contains($0.target) }) {
                pages.insert(text.page)
            }
        }
        self = .articles(pages)
    }
}

extension KnownText {
    fileprivate var summary: String { article.body.outline.string(article.body.outline.summary) }
}
