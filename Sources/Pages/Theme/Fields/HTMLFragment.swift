import Markup

/// HTML that is ready to stand in a page: UTF-8, balanced, everything an author wrote already escaped.
package struct HTMLFragment: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    package init(_ html: String) {
        bytes = Array(html.utf8)
    }

    /// Makes HTML of plain text.
    package init(escaping text: String) {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        self.bytes = bytes
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// Returns this with another one on the next line.
    func followed(by other: HTMLFragment) -> HTMLFragment {
        HTMLFragment(bytes + [UInt8(ascii: "\n")] + other.bytes)
    }
}

extension String {
    /// The text with the characters replaced that mean something in HTML and XML, also inside an attribute in quotes.
    package var escapedForHTML: String {
        String(decoding: HTMLFragment(escaping: self).bytes, as: UTF8.self)
    }
}
