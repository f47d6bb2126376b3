import Knowledge
import Linking

/// Finds the statements whose authors call them little certain or disputed. That is honest, and no fault.
func uncertainStatements(of linked: LinkedLibrary) -> [Shortcoming] {
    linked.records.flatMap { id, _, kind, index -> [Shortcoming] in
        switch kind {
        case .code:
            let medicare = linked.library.codes[index].medicare
            return medicare.certainty.isOpen
                ? [Shortcoming(.uncertain, id, detail: "Medicare status, \(medicare.certainty.rawValue)")] : []
        case .pair:
            let certainty = linked.library.pairs[index].certainty
            return certainty.isOpen ? [Shortcoming(.uncertain, id, detail: certainty.rawValue)] : []
        case .technique:
            return linked.library.techniques[index].mappings.filter(\.certainty.isOpen).map {
                Shortcoming(.uncertain, id, detail: "\($0.code.value), \($0.certainty.rawValue)")
            }
        case .article, .checklist, .family, .modifier, .source, .term: return []
        }
    }
}

extension Certainty {
    fileprivate var isOpen: Bool { self == .low || self == .disputed }
}
