/// A two-character modifier of a code, such as 59 or GP.
package struct ModifierID: Identifier {
    package static let noun = "modifier"
    package static let form = "two digits or capital letters, such as 59 or GP"
    package static let pattern = "^[0-9A-Z]{2}$"

    package let text: String

    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 2,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
        else { return nil }
        self.text = String(text)
    }
}
