import Diagnostics
import Linking

/// How JSON-LD is written into a page.
extension PageSurroundings {
    func inContext(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
        [member("@context", "https://schema.org")] + members
    }

    func member(_ name: String, _ value: JSONValue) -> JSONValue.Member {
        JSONValue.Member(name: name, value: value)
    }

    func address(ofPage path: SitePath) -> JSONValue {
        .string(maker.linked.library.settings.baseURL.map { $0.value + path.text } ?? address(of: path))
    }

    /// A `<` would end the element early in `</script>`; it occurs only in strings, where it may be written otherwise.
    func element(_ members: [JSONValue.Member]) -> HTMLFragment {
        let json = JSONValue.members(members).compactBytes
        var bytes = Array("<script type=\"application/ld+json\">".utf8)
        bytes.reserveCapacity(json.count + 64)
        for byte in json {
            if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
        }
        bytes += "</script>".utf8
        return HTMLFragment(bytes)
    }
}
