/// A content folder for as many articles as wanted, with the definitions they refer to; the same bytes from the same
/// seed on every machine.
///
/// The text is nonsense with the shape of the real thing: the frequencies of words, the sizes of articles and the
/// density of links, mentions and citations are those of a knowledge base, the sentences mean nothing.
package struct SampleSite {
    package struct File {
        /// The path in the content folder.
        package let path: String
        package let text: String
    }

    private let plan: Plan
    private let vocabulary: Vocabulary

    package init(articles: Int, terms: Int, seed: UInt64) {
        vocabulary = Vocabulary(seed: seed)
        plan = Plan(articles: articles, terms: terms, seed: seed, vocabulary: vocabulary)
    }

    /// The files other than articles, in the order of their paths.
    package var definitions: [File] {
        var writer = TextWriter(plan: plan, vocabulary: vocabulary, folder: nil, stream: Stream.definitions)
        var files = [File(path: "site.yaml", text: DefinitionText.site(plan))]
        for (code, next) in zip(plan.codes, plan.codes.dropFirst() + plan.codes.prefix(1)) {
            let text = DefinitionText.code(confusedWith: next, writer: &writer)
            files.append(File(path: "codes/\(code).yaml", text: text))
        }
        for code in plan.codesWithGuidance {
            files.append(File(path: "codes/\(code).md", text: DefinitionText.guidance(writer: &writer)))
        }
        let modifiers = plan.modifiers.map { DefinitionText.modifier($0, writer: &writer) }
        files.append(File(path: "modifiers/modifiers.yaml", text: modifiers.joined()))
        let sources = plan.sources.map { DefinitionText.source($0, writer: &writer) }
        files.append(File(path: "sources/sources.yaml", text: sources.joined()))
        files += terms(writer: &writer)
        return files.sorted { $0.path < $1.path }
    }

    package var articleCount: Int { plan.articles.count }

    package func article(_ index: Int) -> File {
        let article = plan.articles[index]
        return File(
            path: "articles/\(article.folder)/\(article.slug).md",
            text: ArticleText.of(index, plan: plan, vocabulary: vocabulary))
    }

    /// The glossary, a hundred entries to a file.
    private func terms(writer: inout TextWriter) -> [File] {
        var texts: [String: String] = [:]
        for (index, term) in plan.terms.enumerated() {
            let path = "\(term.isTechnique ? "techniques" : "terms")/part-\(index / 100 + 1).yaml"
            texts[path, default: ""] += DefinitionText.term(term, index: index, writer: &writer)
        }
        return texts.map { File(path: $0.key, text: $0.value) }
    }
}
