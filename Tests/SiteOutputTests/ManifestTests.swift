import Testing

@testable import SiteOutput

@Suite struct ManifestTests {
    private let table = FileTable(
        ["index.html", "codes/97140.html", "a b/ü.html", "404.html"].map { path in
            FileEntry(path: path, hash: ContentHash(of: Array(path.utf8)), size: path.utf8.count * 1000)
        })

    @Test func `is one line a file in the order of the paths' bytes, and a seal, as the article shows it`() {
        let files = FileTable([
            FileEntry(path: "index.html", hash: ContentHash(of: []), size: 0),
            FileEntry(path: "codes/97140.html", hash: ContentHash(of: Array("abc".utf8)), size: 3),
        ])
        #expect(
            String(decoding: Manifest.text(of: files), as: UTF8.self) == """
                fascia-manifest 1
                06b05ab6733a618578af5f94892f3950 3 codes/97140.html
                99aa06d3014798d86001c324468d497f 0 index.html
                end db3f080195695648f6401c77882dc67a

                """)
    }

    @Test func `says the same when it is read`() {
        #expect(Manifest.read(Manifest.text(of: table)) == .whole(table))
        #expect(Manifest.read(Manifest.text(of: FileTable())) == .whole(FileTable()))
    }

    @Test func `is not trusted when it is cut off anywhere`() {
        let text = Manifest.text(of: table)
        for length in text.indices {
            #expect(!isTrusted(Array(text.prefix(length))), "cut off after \(length) bytes")
        }
    }

    @Test func `is not trusted when a bit is turned anywhere`() {
        let text = Manifest.text(of: table)
        for index in text.indices {
            for bit in 0..<8 {
                var turned = text
                turned[index] ^= 1 << UInt8(bit)
                #expect(!isTrusted(turned), "bit \(bit) of byte \(index)")
            }
        }
    }

    @Test func `gives the entries that can still be read when it is damaged`() {
        let text = Manifest.text(of: table)
        let cut = Array(text.prefix((text.count) / 2))
        guard case .damaged(.corrupt, let readable) = Manifest.read(cut) else {
            Issue.record("Taken for whole")
            return
        }
        #expect(readable.entries == Array(table.entries.prefix(2)))
    }

    @Test func `of another version is told from a damaged one`() {
        let text = Array("fascia-manifest 2\n".utf8) + Manifest.text(of: table).dropFirst(18)
        guard case .damaged(.otherVersion, _) = Manifest.read(text) else {
            Issue.record("Found \(Manifest.read(text))")
            return
        }
    }

    /// Each is sealed rightly: the seal is no secret, so a manifest may be wrong and well sealed.
    @Test(arguments: [
        "99aa06d3014798d86001c324468d497f 1 ../passwd", "99aa06d3014798d86001c324468d497f 1 /etc/passwd",
        "99aa06d3014798d86001c324468d497f 1 a//b", "99aa06d3014798d86001c324468d497f 1 ",
        "99aa06d3014798d86001c324468d497f -1 a", "99aa06d3014798d86001c324468d497f 01 a",
        "99aa06d3014798d86001c324468d497f 99999999999999999999999 a", "99aa06d3014798d86001c324468d497f  a",
        "99aa06d3014798d86001c324468d497 1 a", "", "a", "99aa06d3014798d86001c324468d497f 1 .fascia-lock",
        "99aa06d3014798d86001c324468d497f 1 b\n99aa06d3014798d86001c324468d497f 1 a",
        "99aa06d3014798d86001c324468d497f 1 a\n99aa06d3014798d86001c324468d497f 1 a",
    ])
    func `is not trusted with a line that a build does not write`(line: String) {
        let body = Array("fascia-manifest 1\n\(line)\n".utf8)
        #expect(!isTrusted(body + Array("end \(ContentHash(of: body).text)\n".utf8)))
    }

    private func isTrusted(_ text: [UInt8]) -> Bool {
        if case .whole = Manifest.read(text) { true } else { false }
    }
}
