import Diagnostics

/// Destinations that would run code in the reader's browser. They are emptied, whatever becomes of the message.
extension Draft {
    mutating func refuseUnsafeLinks() {
        for index in nodes.indices where nodes[index].kind == .link || nodes[index].kind == .image {
            let destination = bytes[nodes[index].text.range]
            // All begin with d, j or v.
            guard let first = destination.first, Self.firstBytes.contains(first) else { continue }
            guard let scheme = Self.unsafeScheme(destination, isImage: nodes[index].kind == .image) else { continue }
            report(.unsafeLink(scheme, at: place(nodes[index].source)))
            nodes[index].text = .empty
        }
    }

    private static let firstBytes = ByteSet("dDjJvV")

    private static func unsafeScheme(_ destination: ArraySlice<UInt8>, isImage: Bool) -> String? {
        let start = String(decoding: destination.prefix(16), as: UTF8.self).lowercased()
        if start.hasPrefix("javascript:") { return "javascript" }
        if start.hasPrefix("vbscript:") { return "vbscript" }
        guard start.hasPrefix("data:") else { return nil }
        let pictures = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
        return isImage && pictures.contains(where: start.hasPrefix) ? nil : "data"
    }
}

extension Diagnostic {
    fileprivate static func unsafeLink(_ scheme: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unsafeLink, "Links to \(scheme): addresses are not allowed", at: range)
            .helping("Link to a page, a file or an https address")
    }
}

extension Rule {
    package static let unsafeLink = Rule(
        "unsafe-link", .error, "No link runs code in the reader's browser",
        why: "Addresses that begin with javascript:, vbscript: or data: carry code or content of their own.",
        example: .inArticle(
            wrong: "[Units](javascript:count())", right: "[Units](https://example.org/units)"), isStructural: true)
}
