import Diagnostics
import Knowledge
import Linking
import Markup

extension PageMaker {
    func view(of article: Article, _ here: PageSurroundings) throws(FileTreeError) -> ArticleView {
        let related = linked.relations[.codes, of: here.id].prefix(3)
            .flatMap { linked.relations[.articles, of: $0].prefix(Self.longestRelatedList + 1) }
            .filter { $0 != here.id }
        return ArticleView(
            page: here.shell(contents: article.body.outline.contents), title: article.title,
            description: article.description ?? "", kind: article.kind.label,
            readingTime: readingTime(words: article.body.outline.wordCount),
            aliases: article.aliases.shown, tags: article.tags, body: try html(of: article.body, here),
            codes: here.links(.codes), terms: here.links(.terms),
            related: Set(related).sorted().prefix(Self.longestRelatedList).map(here.link))
    }

    private static let longestRelatedList = 6

    /// At 200 words a minute, which is what people manage with text that they must get right.
    private func readingTime(words: Int) -> String {
        "\(max(1, (words + 100) / 200)) min read"
    }
}

extension Outline {
    /// The headings that are worth jumping to: those of the second and third level.
    var contents: [ContentsEntryView] {
        headings.filter { $0.level <= 3 }.map { heading in
            ContentsEntryView(
                href: "#\(string(heading.id))", title: string(heading.text), isNested: heading.level > 2)
        }
    }
}
