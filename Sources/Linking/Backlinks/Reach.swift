import Knowledge
import Markup

/// Which pages may look different after some articles were edited, where everything but their texts stayed as it was.
package enum Reach: Sendable {
    case everything
    case some(Reached)

    /// What may look different of a site whose articles say something else.
    package struct Reached: Sendable {
        /// Of the pages of records, these at most, and those of other pages that articles name.
        let pages: Set<PageID>
        /// Whether pages that no record has may look different. They show no text of an article, but the sources that are cited
        /// most, and links into articles, which may be broken where the site tolerates that.
        let hasOtherOverviews: Bool
        /// Whether articles have other headings.
        package let hasOtherHeadings: Bool
        /// Whether articles have another number of words.
        package let hasOtherLengths: Bool
    }

    /// Whether something else than the texts of articles may have changed, such as an image or a style sheet.
    package var isEverything: Bool {
        switch self {
        case .everything: true
        case .some: false
        }
    }

    /// Whether a page may look different.
    package func contains(_ id: PageID, on siteMap: SiteMap) -> Bool {
        guard case .some(let reached) = self else { return true }
        let page = siteMap[id]
        guard page.kind == nil, !reached.pages.contains(id) else { return reached.pages.contains(id) }
        // One says what nothing leads to, the other holds whole articles.
        return page.subject == .quality || page.subject == .handbook || reached.hasOtherOverviews
    }
}

extension Reach {
    /// Follows what pages show of an article whose text was edited: itself, the sentences in which it names them, that it
    /// cites them, its anchors, and its parts where they are embedded, also within others.
    ///
    /// - Parameters:
    ///   - before: the articles as they were
    ///   - oldFindings: what was found of them, in the same order
    init(
        of before: [KnownText], _ oldFindings: [TextFindings], _ texts: [PlacedText], _ findings: [TextFindings],
        _ siteMap: SiteMap
    ) {
        var pages: Set<PageID> = []
        var hasOtherCitations = false
        var outlines: [PageID: Outline] = [:]
        for text in before {
            guard let page = siteMap.page(text.article.id.value, .article) else { continue }
            let outline = text.article.body.outline
            pages.formUnion([page] + outline.cited(on: siteMap))
            outlines[page] = outline
            // Lists of articles have the beginning of those that do not say what they are about.
            if text.article.description == nil, outline.string(outline.summary) != siteMap[page].summary {
                self = .everything
                return
            }
        }
        for findings in oldFindings { pages.formUnion(findings.ways.map(\.target)) }
        var (hasOtherHeadings, hasOtherLengths) = (false, false)
        for (text, findings) in zip(texts, findings) {
            if let old = outlines[text.page] {
                pages.formUnion(findings.ways.map(\.target) + text.outline.cited(on: siteMap))
                hasOtherHeadings = hasOtherHeadings || old.headingTexts != text.outline.headingTexts
                hasOtherLengths = hasOtherLengths || old.wordCount != text.outline.wordCount
                hasOtherCitations = hasOtherCitations || old.cited(on: siteMap) != text.outline.cited(on: siteMap)
            } else if findings.ways.contains(where: { outlines[$0.target] != nil }) {
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
        // Overviews show the prose of records, which may embed what has changed.
        let isInRecords = embedding.contains { text, _ in
            siteMap[text.page].kind != .article && pages.contains(text.page)
        }
        self = .some(
            Reached(
                pages: pages, hasOtherOverviews: hasOtherHeadings || hasOtherCitations || isInRecords,
                hasOtherHeadings: hasOtherHeadings, hasOtherLengths: hasOtherLengths))
    }
}

extension Outline {
    /// The sources that the text cites.
    fileprivate func cited(on siteMap: SiteMap) -> [PageID] {
        references.compactMap { $0.kind == .citation ? siteMap.page(.source, string($0.target)) : nil }
    }

    fileprivate var headingTexts: [[String]] {
        headings.map { [string($0.id), string($0.text)] }
    }
}
