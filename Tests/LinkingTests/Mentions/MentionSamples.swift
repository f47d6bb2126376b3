import Diagnostics
import Knowledge
import Linking
import Loading
import Markup

/// A small library, and what a text mentions on one of its pages.
struct MentionSamples {
    static let content: [String: String] = [
        "site.yaml": "title: T\ndescription: D.\n",
        "codes/codes.yaml": ["97140", "97124", "97530", "98940", "98941", "98942", "G0283"].map { code in
            "- id: \"\(code)\"\n  title: C\n  summary: S.\n  timing: untimed\n  category: neighbour\n"
                + "  medicare: {status: unknown, as_of: 2026-01-01, certainty: low}\n"
        }.joined(),
        "families/families.yaml": "- id: cmt\n  title: CMT codes\n  summary: S.\n  codes: [98940-98942]\n",
        "modifiers/modifiers.yaml": ["59", "25", "GP", "GO", "GN", "KX", "AT", "CO", "CQ", "XU"].map {
            "- id: \"\($0)\"\n  title: M\n  purpose: other\n  summary: S.\n"
        }.joined(),
        "terms/terms.yaml": """
        - {id: unit, name: Unit, area: coding, definition: D.}
        - {id: trigger-point, name: Trigger point, area: clinical, definition: D.}
        - {id: certification, name: Certification, area: coding, definition: D.}
        - {id: plan, name: Plan of care, area: billing, definition: D.}
        - {id: therapy, name: Passive therapy, area: coding, definition: D.}
        - {id: co-treatment, name: Co-treatment, area: coding, definition: D.}
        - {id: em, name: Office visit, abbreviation: {text: E/M, exact_case: true}, area: coding, definition: D.}
        - {id: group-code, name: Claim group code, area: billing, definition: D.}
        - {id: kx-threshold, name: KX threshold, area: billing, definition: D.}
        """,
        "techniques/techniques.yaml": """
        - {id: met, name: Muscle energy technique, abbreviation: MET, group: massage, definition: D.}
        - {id: tpr, name: Trigger point release, aliases: [ischemic compression], group: massage, definition: D.}
        - {id: massage, name: Massage, group: massage, definition: D.}
        """,
    ]

    let siteMap: SiteMap
    let matcher: MentionMatcher

    init(_ more: [String: String] = [:]) async throws {
        let files = Self.content.merging(more) { _, new in new }
        let library = try await loadLibrary(from: VirtualFolder("content", files), jobs: 1).value
        siteMap = SiteMap(library)
        matcher = MentionMatcher(MentionLexicon(library, siteMap))
    }

    func document(_ text: String) -> Document {
        MarkdownParser().parse(Array(text.utf8)[...], origin: TextOrigin(SourcePath("a.md"))).value
    }

    /// Each mention as `words=page`, each doubt as `words?page|page`.
    func mentions(_ text: String, on page: PageID? = nil, unlinked: [String] = []) -> [String] {
        let document = document(text)
        let found = matcher.mentions(in: document, on: page, unlinked: unlinked)
        let links = found.links.map { mention in
            let parts = mention.nodes.map { index in
                let range = document.nodes[index].text.range
                let start = index == mention.nodes.lowerBound ? mention.start : range.lowerBound
                let end = index == mention.nodes.upperBound ? mention.end : range.upperBound
                return String(decoding: document.bytes[start..<max(start, end)], as: UTF8.self)
            }
            return "\(parts.filter { !$0.isEmpty }.joined(separator: "_"))=\(siteMap[mention.target].name)"
        }
        return links
            + found.doubts.map { doubt in
                switch doubt.doubt {
                case .unknownCode: "\(doubt.text)?"
                case .ambiguous(let pages): "\(doubt.text)?\(pages.map { siteMap[$0].name }.joined(separator: "|"))"
                }
            }
    }
}
