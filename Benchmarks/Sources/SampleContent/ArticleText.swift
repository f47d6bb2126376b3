/// The text of an article: front matter, then sections of paragraphs, lists, tables, callouts and code.
enum ArticleText {
    /// The sizes that articles grow to, in bytes; each is used equally often. With what the last block adds they are
    /// 5.4 KB on average.
    private static let sizes = [
        1800, 2100, 2300, 2500, 2700, 2900, 3100, 3300, 3500, 3600,
        3700, 4000, 4300, 4600, 5000, 5500, 6100, 7000, 8800, 14_000,
    ]

    static func of(_ index: Int, plan: Plan, vocabulary: Vocabulary) -> String {
        let article = plan.articles[index]
        var writer = TextWriter(plan: plan, vocabulary: vocabulary, folder: article.folder, stream: UInt64(index))
        // Seven and twenty have no common divisor, so neighbours differ and every size has its turn.
        let size = sizes[index * 7 % sizes.count]
        writer.frontMatter(title: article.title)
        writer.paragraph()
        var section = 0
        repeat {
            writer.section(section, upTo: size)
            section += 1
        } while section < 3 || writer.length < size
        return writer.text
    }
}

extension TextWriter {
    fileprivate mutating func frontMatter(title: String) {
        let kinds = ["guide", "comparison", "how-to", "myth", "case-study", "reference", "training"]
        write("---\ntitle: \(title)\ndescription: ")
        plainSentence()
        write("\nkind: \(random.element(of: kinds))\n")
        write("codes: [\(code())]\nsources:\n  - \(reference())\n")
        write("last_reviewed_on: \(Dates.reviewed(&random))\nreview_in: 2 years\nowner: Coding education\n---\n\n")
    }

    /// Writes a section; the first three hold a nested list, a table and a callout.
    fileprivate mutating func section(_ number: Int, upTo size: Int) {
        write("## \(heading())\(number == 0 ? " {#key-points}" : "")\n\n")
        paragraph()
        feature(number < 3 ? number : self.random.number(in: 0...5))
        for _ in 0..<random.number(in: 1...3) where length < size { paragraph() }
        if length < size, random.isOne(in: 2) {
            write("### \(heading())\n\n")
            paragraph()
        }
    }

    fileprivate mutating func paragraph() {
        sentences(2...6)
        write("\n\n")
    }

    private mutating func feature(_ number: Int) {
        switch number {
        case 0: nestedList()
        case 1: table()
        case 2: callout()
        case 3: numberedList()
        case 4: taskList()
        default: codeBlock()
        }
        write("\n")
    }

    private mutating func nestedList() {
        for _ in 0..<random.number(in: 2...5) {
            write("- ")
            sentence()
            write("\n")
            for _ in 0..<random.number(in: 0...3) {
                write("  - \(words(random.number(in: 2...7)))\n")
                if random.isOne(in: 5) { write("    - \(words(3))\n") }
            }
        }
    }

    private mutating func table() {
        write("| \(heading()) | Code | Minutes | \(heading()) |\n| --- | --- | ---: | :--- |\n")
        for _ in 0..<random.number(in: 3...7) {
            let minutes = random.number(in: 5...90)
            write("| \(words(2)) | \(code()) | \(minutes) | \(words(random.number(in: 2...6))) |\n")
        }
    }

    private mutating func callout() {
        let kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "EXAMPLE", "DENIAL", "AUDIT"]
        write("> [!\(random.element(of: kinds))] \(heading())\n> ")
        sentences(1...3, separator: "\n> ")
        write("\n")
    }

    private mutating func numberedList() {
        for number in 1...random.number(in: 3...6) {
            write("\(number). ")
            sentence()
            write("\n")
        }
    }

    private mutating func taskList() {
        for _ in 0..<random.number(in: 3...5) {
            write("- [\(random.isOne(in: 2) ? "x" : " ")] \(words(random.number(in: 3...8)))\n")
        }
    }

    private mutating func codeBlock() {
        write("```text\n")
        for _ in 0..<random.number(in: 2...5) { write("\(words(random.number(in: 3...8)))\n") }
        write("```\n")
    }
}

enum Dates {
    /// Returns a day of 2026.
    static func reviewed(_ random: inout SeededGenerator) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "2026-\(padded(random.number(in: 1...12)))-\(padded(random.number(in: 1...28)))"
    }
}
