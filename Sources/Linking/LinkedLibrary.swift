import Knowledge

/// The library with its references settled: what Pages needs to make any page.
///
/// A class that never changes: every page of ten thousand asks it, in other modules, and a copy counted some fifty references.
package final class LinkedLibrary: Sendable {
    package let library: Library
    package let siteMap: SiteMap
    package let resolver: Resolver
    /// Finds what the texts name without linking to it.
    package let mentions: MentionMatcher
    package let relations: Relations
    package let sequences: Sequences
    /// The pages that the handbook holds, in order.
    package let handbook: [PageID]
    /// What other pages say of each page.
    package let backlinks: Backlinks

    init(
        library: Library, siteMap: SiteMap, resolver: Resolver, mentions: MentionMatcher, relations: Relations,
        sequences: Sequences, handbook: [PageID], backlinks: Backlinks
    ) {
        self.library = library
        self.siteMap = siteMap
        self.resolver = resolver
        self.mentions = mentions
        self.relations = relations
        self.sequences = sequences
        self.handbook = handbook
        self.backlinks = backlinks
    }
}

extension LinkedLibrary {
    /// Returns what a text that was kept names; it was found while the text was read.
    package func mentions(keptWith body: Body) -> [Mention] {
        body.names.compactMap { name in
            siteMap.page(of: name.place).map {
                Mention(nodes: name.nodes, start: name.start, end: name.end, target: $0)
            }
        }
    }
}
