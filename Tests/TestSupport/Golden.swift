import Foundation
import Testing

/// Expects a text to be what the file `Goldens/NAME` beside the test holds.
///
/// With `FASCIA_RECORD` set (`make record`) the file is written, and the test fails all the same: somebody has to read
/// the difference before it is believed.
package func expectGolden(
    _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["FASCIA_RECORD"] != nil {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            Issue.record("Recorded \(name); read the difference", sourceLocation: sourceLocation)
        } catch {
            Issue.record("Cannot record \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard text != expected else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(lines, expectedLines).prefix { $0 == $1 }.count
    Issue.record(
        """
        \(name) differs from line \(place + 1) on; `make record` writes it anew
        expected: \(place < expectedLines.count ? expectedLines[place] : "(end)")
        found:    \(place < lines.count ? lines[place] : "(end)")
        """, sourceLocation: sourceLocation)
}
