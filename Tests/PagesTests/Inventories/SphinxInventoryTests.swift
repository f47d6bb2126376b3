import Linking
import Testing

@testable import Pages

@Suite struct SphinxInventoryTests {
    /// Reads a zlib stream of stored blocks; `nil` if a length or the check sum is wrong.
    private func stored(_ stream: some Collection<UInt8>) -> [UInt8]? {
        let stream = Array(stream)
        var (bytes, index, isLast): ([UInt8], Int, Bool) = ([], 2, false)
        guard stream.count > 2, (Int(stream[0]) * 256 + Int(stream[1])) % 31 == 0 else { return nil }
        while !isLast {
            guard index + 5 <= stream.count, stream[index] <= 1 else { return nil }
            isLast = stream[index] == 1
            let length = Int(stream[index + 1]) + Int(stream[index + 2]) * 256
            let complement = Int(stream[index + 3]) + Int(stream[index + 4]) * 256
            guard length + complement == 65_535, index + 5 + length <= stream.count else { return nil }
            bytes += stream[(index + 5)..<(index + 5 + length)]
            index += 5 + length
        }
        let sum = stream[index...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return stream.count == index + 4 && sum == StoredZlib.adler32(bytes) ? bytes : nil
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 200_000]) func `stored bytes come back as they went in`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(stored(StoredZlib.stream(of: bytes)) == bytes)
    }

    @Test func `the check sum is that of RFC 1950`() {
        #expect(StoredZlib.adler32([]) == 1)
        #expect(StoredZlib.adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
    }

    @Test func `entries stand by role and name, each once`() throws {
        func entry(_ name: String, _ role: String, _ title: String) -> SphinxInventory.Entry {
            .init(name: name, role: role, priority: 1, path: SitePath("terms/\(title).html"), title: title)
        }
        let inventory = SphinxInventory(
            project: "Two\nlines", version: "1",
            [
                entry("MFR", "std:term", "release"), entry("59", "fascia:modifier", "distinct"),
                entry("MFR", "std:term", "other"), entry("unit", "std:term", "unit"),
            ])
        let lines = inventory.bytes.split(separator: 0x0A, maxSplits: 4, omittingEmptySubsequences: false)
        #expect(String(decoding: lines[1], as: UTF8.self) == "# Project: Two lines")
        let entries = try #require(stored(lines[4]))
        #expect(
            String(decoding: entries, as: UTF8.self) == """
                59 fascia:modifier 1 terms/distinct.html distinct
                MFR std:term 1 terms/release.html release
                unit std:term 1 terms/unit.html -

                """)
    }
}
