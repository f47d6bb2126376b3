import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    /// `assets/previews.js`: a script that hands the cards to `preview-cards.js`, by the path of the page without its
    /// ending. A script, because a page in a folder on a disk may load one, but not a file of JSON.
    var previews: [UInt8] {
        let kinds: Set<RecordKind> = [.code, .technique, .term, .modifier]
        let members = linked.siteMap.pages.compactMap { page -> JSONValue.Member? in
            guard let kind = page.kind, kinds.contains(kind) else { return nil }
            let title = kind == .code || kind == .modifier ? "\(page.name) \(page.title)" : page.title
            return JSONValue.Member(
                name: String(page.path.text.dropLast(".html".count)),
                value: .array([.string(title), .string(kind.noun), .string(page.summary.endedVisibly)]))
        }
        return Array("fascia.previews(".utf8) + JSONValue.members(members).compactBytes + Array(");\n".utf8)
    }
}

extension String {
    /// A summary is cut at a word after some 200 bytes; a reader of the card shall see that it goes on.
    fileprivate var endedVisibly: String {
        guard let last, !".!?…)".contains(last) else { return self }
        return self + " …"
    }
}
