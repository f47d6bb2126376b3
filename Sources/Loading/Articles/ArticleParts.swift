import Diagnostics

/// Where an article's front matter and its text stand in the file.
struct ArticleParts: Hashable, Sendable {
    /// Without the lines `---`; `nil` if there is none.
    let frontMatter: Range<Int>?
    let bodyStart: Int

    /// Finds the parts of an article: `---` in the first line, keys, a line `---`, and the text.
    static func split(_ bytes: [UInt8], _ path: SourcePath) -> Reported<ArticleParts> {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let firstLine = line(bytes, from: start)
        guard isFence(bytes[firstLine]) else {
            let range = SourceRange(path, start..<firstLine.upperBound)
            return Reported(ArticleParts(frontMatter: nil, bodyStart: start), [.noFrontMatter(at: range)])
        }
        let keys = behind(firstLine, in: bytes)
        var next = keys
        while next < bytes.count {
            let line = line(bytes, from: next)
            if isFence(bytes[line]) {
                return Reported(ArticleParts(frontMatter: keys..<next, bodyStart: behind(line, in: bytes)))
            }
            next = behind(line, in: bytes)
        }
        // The text is taken for text, so that front matter that is never closed is the only complaint.
        let parts = ArticleParts(frontMatter: nil, bodyStart: bytes.count)
        return Reported(parts, [.openFrontMatter(at: SourceRange(path, firstLine))])
    }

    private static func line(_ bytes: [UInt8], from start: Int) -> Range<Int> {
        start..<(bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
    }

    /// Where the next line begins.
    private static func behind(_ line: Range<Int>, in bytes: [UInt8]) -> Int {
        let end = line.upperBound
        guard end < bytes.count else { return end }
        return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy(YAMLBytes.isBlank)
    }
}

extension Diagnostic {
    fileprivate static func noFrontMatter(at range: SourceRange) -> Diagnostic {
        Diagnostic(.frontMatter, "Front matter is missing", at: range)
            .helping("Begin the article with a line ---, its keys (title, kind), and another line ---")
    }

    fileprivate static func openFrontMatter(at range: SourceRange) -> Diagnostic {
        Diagnostic(.frontMatter, "Front matter is never closed", at: range)
            .helping("Write a line --- behind its last key")
    }
}

extension Rule {
    package static let frontMatter = Rule(
        "front-matter", .error, "An article begins with front matter",
        why: "Title, kind, review date and owner stand between two lines `---` at the very start of the file; without "
            + "them an article can be neither listed nor kept up to date.",
        example: Rule.Example(
            "content/articles/example.md",
            wrong: "title: Example\nkind: guide\n---\nText.\n",
            right: "---\ntitle: Example\nkind: guide\n---\nText.\n"),
        isStructural: true)
}
