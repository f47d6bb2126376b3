import Knowledge
import Linking

/// A file of the site that is made for programs. `Inventories.md` describes each form.
package enum Inventory: Hashable, CaseIterable, Sendable {
    /// `objects.inv`: where other sites that are built with Sphinx or MyST find our names.
    case sphinx
    /// `fascia.xref.json`: the same in JSON, with the headings of articles.
    case crossReferences
    /// `assets/previews.js`: what the cards beside links show.
    case previews
    /// `data/codes.json` and its like: every record of a kind with all its fields.
    case records(RecordKind)

    package static let allCases = [.sphinx, .crossReferences, .previews] + RecordKind.allCases.map(Self.records)

    var path: SitePath {
        switch self {
        case .sphinx: SitePath("objects.inv")
        case .crossReferences: SitePath("fascia.xref.json")
        case .previews: SitePath("assets/previews.js")
        case .records(let kind): SitePath("data/\(kind.folder).json")
        }
    }
}

extension Inventory {
    /// Whether it may hold something else when the texts of articles do: of these it has headings or lengths at most.
    func isReached(by reach: Reach) -> Bool {
        guard case .some(let reached) = reach else { return true }
        return switch self {
        case .crossReferences: reached.hasOtherHeadings
        case .records(.article): reached.hasOtherLengths
        case .sphinx, .previews, .records: false
        }
    }
}

extension PageMaker {
    func make(_ inventory: Inventory) -> [UInt8] {
        switch inventory {
        case .sphinx: sphinxInventory.bytes
        case .crossReferences: crossReferences
        case .previews: previews
        case .records(let kind): recordData(of: kind)
        }
    }
}
