import ByteCoding

/// The articles that an earlier build read, by their paths in the content folder, and which of them have changed since.
package struct KnownTexts: Sendable {
    private let texts: [String: KnownText]
    /// Articles with other bytes, and those that have gone.
    package let changed: Set<String>
    /// Whether there are articles now that there were not.
    private let hasNew: Bool

    package init(_ texts: [String: KnownText], changed: Set<String>, hasNew: Bool) {
        self.texts = texts
        self.changed = changed
        self.hasNew = hasNew
    }

    /// An article as it was.
    package subscript(path: String) -> KnownText? { texts[path] }

    /// Whether an article is as it was.
    package func knows(_ path: String) -> Bool {
        texts[path] != nil && !changed.contains(path)
    }

    /// The articles that have changed, as they were, in the order of their paths; `nil` if in a library now something else is
    /// different than the texts of articles: what they are called, or which there are.
    package func onlyTextsDiffer(in library: Library) -> [KnownText]? {
        guard !hasNew else { return nil }
        var now: [String: Article] = [:]
        for article in library.articles where changed.contains(article.body.file) { now[article.body.file] = article }
        let before = changed.sorted().compactMap { texts[$0] }
        let isAllTheSame = before.allSatisfy { text in
            now[text.article.body.file]?.hasSameFrontMatter(as: text.article) ?? false
        }
        return isAllTheSame ? before : nil
    }
}

extension Article {
    /// Compares values and their places in the file.
    fileprivate func hasSameFrontMatter(as other: Article) -> Bool {
        var (own, others) = (ByteWriter(), ByteWriter())
        writeFrontMatter(to: &own)
        other.writeFrontMatter(to: &others)
        return own.bytes == others.bytes
    }
}
