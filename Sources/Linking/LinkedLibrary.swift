import Knowledge

/// The library with its references settled: what Pages needs to make any page.
package struct LinkedLibrary: Sendable {
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
