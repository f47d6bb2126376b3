/// The code of a billable procedure: CPT, such as 97140, or HCPCS, such as G0283.
package struct CodeID: Identifier {
    package static let noun = "code"
    package static let form = "four digits and a digit or capital letter, or a capital letter and four digits"
    package static let pattern = "^([0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})$"

    package let text: String

    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 else { return nil }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        guard bytes[1...3].allSatisfy(isDigit) else { return nil }
        let isCPT = isDigit(bytes[0]) && (isDigit(bytes[4]) || isLetter(bytes[4]))
        let isHCPCS = isLetter(bytes[0]) && isDigit(bytes[4])
        guard isCPT || isHCPCS else { return nil }
        self.text = String(text)
    }
}
