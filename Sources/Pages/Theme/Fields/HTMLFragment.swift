/// HTML that is ready to stand in a page: UTF-8, balanced, everything an author wrote already escaped.
package struct HTMLFragment: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    package init(_ html: String) {
        bytes = Array(html.utf8)
    }

    package var isEmpty: Bool { bytes.isEmpty }
}
