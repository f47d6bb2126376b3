/// An identifier that is a file name and an address at once: small letters, digits and single hyphens.
package protocol SlugIdentifier: Identifier {
    /// Takes text that is known to have the form.
    init(unchecked text: String)
}

extension SlugIdentifier {
    package static var form: String { "small letters, digits and single hyphens, such as myofascial-release" }
    package static var pattern: String { "^[a-z0-9]+(-[a-z0-9]+)*$" }

    package init?(_ text: some StringProtocol) {
        guard isSlug(text.utf8) else { return nil }
        self.init(unchecked: String(text))
    }
}

/// Whether a text is small letters and digits, with single hyphens between them, and also single `/` if it has folders.
func isSlug(_ bytes: some Sequence<UInt8>, hasFolders: Bool = false) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
        // Behind it a name begins anew.
        case UInt8(ascii: "/") where hasFolders && previous != UInt8(ascii: "-"):
            previous = UInt8(ascii: "-")
            continue
        default: return false
        }
        previous = byte
    }
    return previous != UInt8(ascii: "-")
}

/// An entry of the glossary: a technique or a term. The two share one set of names.
package struct TermID: SlugIdentifier {
    package static let noun = "glossary entry"
    package let text: String
    package init(unchecked text: String) { self.text = text }
}

/// A family of codes, such as `chiropractic-manipulation` for 98940-98942.
package struct FamilyID: SlugIdentifier {
    package static let noun = "family"
    package let text: String
    package init(unchecked text: String) { self.text = text }
}

/// Guidance on two codes on one day, such as `97140-97530`.
package struct PairID: SlugIdentifier {
    package static let noun = "pair"
    package let text: String
    package init(unchecked text: String) { self.text = text }
}

/// A documentation checklist, such as `treatment-note`.
package struct ChecklistID: SlugIdentifier {
    package static let noun = "checklist"
    package let text: String
    package init(unchecked text: String) { self.text = text }
}

/// An item of a checklist, such as `tn-3`; unique over all checklists, so that a tick survives a rearrangement.
package struct ItemID: SlugIdentifier {
    package static let noun = "checklist item"
    package let text: String
    package init(unchecked text: String) { self.text = text }
}

/// A publication that statements cite, such as `cpm5`.
package struct SourceID: SlugIdentifier {
    package static let noun = "source"
    package let text: String
    package init(unchecked text: String) { self.text = text }
}
