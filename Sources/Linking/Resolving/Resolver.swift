import Knowledge
import Markup

/// Finds what references mean. The only place where a name becomes a page.
///
/// A class that never changes: every text of every page asks it, on all cores, and a copy would be of the whole site map.
package final class Resolver: Sendable {
    package let siteMap: SiteMap
    let anchors: AnchorIndex
    private let media: Set<String>
    private let drafts: Set<String>
    private let unread: UnreadRecords

    init(_ library: Library, siteMap: SiteMap, anchors: AnchorIndex) {
        self.siteMap = siteMap
        self.anchors = anchors
        media = Set(library.media)
        drafts = Set(library.drafts.map(\.text))
        unread = library.unread
    }

    /// Why a reference leads nowhere.
    enum Failure: Error, Hashable {
        case nothingNamed(String, kinds: [RecordKind])
        case ambiguous(String, [PageID])
        case noAnchor(String, PageID)
        case noFile(SitePath)
        case outsideTheSite
        case absolute(String)
        case unknownScheme(String)
        case notASource(String)
        case draft(String)
        /// A code that names no list.
        case noChecklist(String)
        /// There may be such a record, but it could not be read; that has been reported.
        case unread
    }

    /// Returns where a reference of an outline leads, for a page that stands at `path`.
    package func destination(
        of kind: Outline.Reference.Kind, _ target: String, on path: SitePath
    ) -> Destination {
        (try? resolve(kind, target, on: path)) ?? .broken
    }

    func resolve(
        _ kind: Outline.Reference.Kind, _ target: String, on path: SitePath
    ) throws(Failure) -> Destination {
        switch kind {
        case .link, .image: try resolve(LinkTarget(destination: target), on: path)
        case .wikiLink, .embed: try resolve(LinkTarget(wiki: target), on: path)
        case .listedCode: try resolve(.record(scheme: RecordKind.code.scheme, name: target, anchor: nil), on: path)
        case .listedChecklist: .page(try checklist(target), anchor: nil)
        case .citation:
            if let source = siteMap.page(.source, target) {
                .page(source, anchor: nil)
            } else {
                throw unread.mayContain(target, of: .source) ? .unread : .notASource(target)
            }
        }
    }

    /// Returns the page of a list, or of all lists of a code.
    private func checklist(_ name: String) throws(Failure) -> PageID {
        if let list = siteMap.page(.checklist, name) { return list }
        if let code = CodeID(name), siteMap.page(code, .code) != nil {
            guard let worksheet = siteMap.worksheet(of: code) else { throw .noChecklist(name) }
            return worksheet
        }
        let kinds = [RecordKind.checklist, .code]
        throw kinds.contains { unread.mayContain(name, of: $0) } ? .unread : .nothingNamed(name, kinds: kinds)
    }

    private func resolve(_ target: LinkTarget, on path: SitePath) throws(Failure) -> Destination {
        switch target {
        case .external: return .external
        case .unknownScheme(let scheme): throw .unknownScheme(scheme)
        case .absolute(let rest): throw .absolute(path.address(of: SitePath(rest)))
        case .record(let scheme, let name, let anchor):
            let kinds = RecordKind.kinds(ofScheme: scheme) ?? []
            for kind in kinds {
                if let page = siteMap.page(kind, name) { return try place(anchor, on: page) }
            }
            // `[](term:MFR)`: an alias is as good as an identifier, so long as it is one page's alone.
            let named = siteMap.pages(named: name).filter { siteMap[$0].kind.map(kinds.contains) ?? false }
            return try place(anchor, on: try single(named, name, kinds))
        case .name(let name, let anchor):
            return try place(anchor, on: try single(siteMap.pages(named: name), name, RecordKind.allCases))
        case .path(let text, let anchor):
            if text.isEmpty {
                guard let page = siteMap.page(at: path) else { return .broken }
                return try place(anchor, on: page)
            }
            guard let resolved = path.resolving(text) else { throw .outsideTheSite }
            if let page = page(at: resolved) { return try place(anchor, on: page) }
            if media.contains(resolved.text) { return .file(resolved) }
            throw failure(at: resolved)
        }
    }

    /// Returns the page at a path of the site, or of the content file that it is made from.
    private func page(at path: SitePath) -> PageID? {
        for ending in [".md", ".yaml"] where path.text.hasSuffix(ending) {
            return siteMap.page(at: SitePath(path.text.dropLast(ending.count) + ".html"))
        }
        return siteMap.page(at: path)
    }

    private func failure(at path: SitePath) -> Failure {
        let parts = path.text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let kind = RecordKind.allCases.first(where: { $0.folder == parts[0] }) else {
            return .noFile(path)
        }
        let name = parts[1].split(separator: ".").first.map(String.init) ?? ""
        if kind == .article, drafts.contains(name) { return .draft(name) }
        return unread.mayContain(name, of: kind) ? .unread : .noFile(path)
    }

    private func single(_ pages: [PageID], _ name: String, _ kinds: [RecordKind]) throws(Failure) -> PageID {
        guard let first = pages.first else {
            if kinds.contains(.article), drafts.contains(name) { throw .draft(name) }
            throw kinds.contains { unread.mayContain(name, of: $0) } ? .unread : .nothingNamed(name, kinds: kinds)
        }
        guard pages.count == 1 else { throw .ambiguous(name, pages) }
        return first
    }

    private func place(_ anchor: String?, on page: PageID) throws(Failure) -> Destination {
        guard let anchor else { return .page(page, anchor: nil) }
        guard anchors.has(anchor, on: page) else { throw .noAnchor(anchor, page) }
        return .page(page, anchor: anchor)
    }
}
