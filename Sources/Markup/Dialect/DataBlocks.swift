import Diagnostics

/// Data blocks: fenced code whose info string is `{name} argument`.
///
/// `csv-table` becomes a table at once; `codes`, `checklist` and `units` are kept for their context to write, with what
/// they name as children.
extension Draft {
    mutating func formDataBlocks() {
        let blocks = dataBlocks()
        guard !blocks.isEmpty else { return }
        let tables = csvTables(of: blocks)
        var copy = TreeCopy(nodes)
        var next = 0
        for index in nodes.indices {
            copy.closeNodes(before: index)
            guard next < blocks.count, blocks[next].node == index else {
                copy.open(nodes[index], at: index)
                continue
            }
            let block = blocks[next]
            switch block.kind {
            case .codes: addCodes(block, to: &copy.builder)
            case .checklist: addChecklist(block, to: &copy.builder)
            case .units: addUnits(block, to: &copy.builder)
            case .csvTable: copy.builder.add(tables.ranges[next], of: tables.nodes)
            }
            next += 1
        }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    /// The blocks whose names are known and work; the others are reported, and stay code.
    private mutating func dataBlocks() -> [DataBlock] {
        var blocks: [DataBlock] = []
        for index in nodes.indices where nodes[index].kind == .codeBlock {
            let info = bytes[nodes[index].detail.range]
            guard info.first == UInt8(ascii: "{") else { continue }
            let name = info.dropFirst().prefix { $0 != UInt8(ascii: "}") }
            guard name.endIndex < info.endIndex else { continue }
            let argument = info[(name.endIndex + 1)...].trimmed
            let block = DataBlock(
                node: index, kind: .codes, name: name.startIndex..<name.endIndex,
                argument: argument.startIndex..<argument.endIndex, lines: contentLines(of: index))
            let text = String(decoding: name, as: UTF8.self)
            if let kind = DataBlock.Kind(rawValue: text) {
                blocks.append(DataBlock(block, kind))
            } else if DataBlock.later.contains(text) {
                report(.laterBlock(text, at: place(nameInSource(of: index, count: name.count))))
            } else {
                report(.unknownBlock(text, at: place(nameInSource(of: index, count: name.count))))
            }
        }
        return blocks
    }

    /// The lines of a code block's text, each with its place in the source.
    ///
    /// A line of text is the end of its source line, since only indentation and marks of quotes are taken off.
    private func contentLines(of index: Int) -> [DataBlock.Line] {
        var lines: [DataBlock.Line] = []
        let text = nodes[index].text.range
        var sourceStart = endOfLine(Int(nodes[index].source.start))
        var start = text.lowerBound
        while start < text.upperBound {
            let end = bytes[start..<text.upperBound].firstIndex(of: 0x0A) ?? text.upperBound
            let lineStart = afterLineBreak(sourceStart)
            sourceStart = endOfLine(lineStart)
            // A tab that indentation was taken from is spaces in the text: then the line begins a few bytes early.
            lines.append(DataBlock.Line(text: start..<end, source: max(sourceStart - (end - start), 0)))
            start = end + 1
        }
        return lines
    }

    private func endOfLine(_ offset: Int) -> Int {
        var end = offset
        while end < source.count, !isLineBreak(source[end]) { end += 1 }
        return end
    }

    private func afterLineBreak(_ end: Int) -> Int {
        let isPair = end + 1 < source.count && source[end] == 0x0D && source[end + 1] == 0x0A
        return min(end + (isPair ? 2 : 1), source.count)
    }

    /// Where the name in the braces stands.
    private func nameInSource(of index: Int, count: Int) -> Range<Int> {
        let start = Int(nodes[index].source.start)
        let brace = source[start..<endOfLine(start)].firstIndex(of: UInt8(ascii: "{")) ?? start
        return min(brace + 1, source.count)..<min(brace + 1 + count, source.count)
    }

    /// The whole argument stays in `text`, so that its context can read what it says beside the name.
    private mutating func addChecklist(_ block: DataBlock, to builder: inout TreeBuilder) {
        var node = nodes[block.node]
        node.kind = .dataBlock
        node.detail = TextRange(block.name)
        node.text = TextRange(block.argument)
        builder.open(node)
        let start = argumentInSource(of: block)
        let words = bytes[block.argument].split(whereSeparator: isWhiteSpace)
        if let name = words.first {
            var list = Node(.listedChecklist)
            list.text = TextRange(name.startIndex..<name.endIndex)
            list.source = TextRange(start..<min(start + name.count, source.count))
            builder.add(list)
        } else {
            report(.namelessChecklist(at: place(nameInSource(of: block.node, count: block.name.count))))
        }
        for word in words.dropFirst() where !DataBlock.checklistOptions.contains(where: { word.elementsEqual($0.utf8) })
        {
            let wordStart = min(start + word.startIndex - block.argument.lowerBound, source.count)
            let text = String(decoding: word, as: UTF8.self)
            report(.unknownOption(text, at: place(wordStart..<min(wordStart + word.count, source.count))))
        }
        builder.close()
    }

    private mutating func addUnits(_ block: DataBlock, to builder: inout TreeBuilder) {
        var node = nodes[block.node]
        node.kind = .dataBlock
        node.detail = TextRange(block.name)
        node.text = TextRange(block.argument)
        builder.open(node)
        builder.close()
        let number = String(decoding: bytes[block.argument], as: UTF8.self)
        guard !number.isEmpty, Int(number).map(DataBlock.numbersOfUnits.contains) != true else { return }
        let start = argumentInSource(of: block)
        let end = min(start + block.argument.count, source.count)
        report(.numberOfUnits(number, at: place(start..<end)))
    }

    private func argumentInSource(of block: DataBlock) -> Int {
        var start = nameInSource(of: block.node, count: block.name.count).upperBound + 1
        while start < source.count, isBlank(source[start]) { start += 1 }
        return min(start, source.count)
    }

    private func addCodes(_ block: DataBlock, to builder: inout TreeBuilder) {
        var node = nodes[block.node]
        node.kind = .dataBlock
        node.detail = TextRange(block.name)
        node.text = TextRange(block.argument)
        builder.open(node)
        for line in [DataBlock.Line(text: block.argument, source: argumentInSource(of: block))] + block.lines {
            for word in bytes[line.text].split(whereSeparator: { isWhiteSpace($0) || $0 == UInt8(ascii: ",") }) {
                var code = Node(.listedCode)
                code.text = TextRange(word.startIndex..<word.endIndex)
                let start = min(line.source + word.startIndex - line.text.lowerBound, source.count)
                code.source = TextRange(start..<min(start + word.count, source.count))
                builder.add(code)
            }
        }
        builder.close()
    }
}

/// A fenced block of a known name.
struct DataBlock {
    enum Kind: String {
        case checklist
        case codes
        case csvTable = "csv-table"
        case units
    }

    struct Line {
        /// In the document's bytes, without the line break.
        let text: Range<Int>
        /// Where it begins in the source.
        let source: Int
    }

    /// Names that are taken for features to come.
    static let later = ["pair", "quiz"]

    /// How many units a table of units may go up to.
    static let numbersOfUnits = 1...20

    /// What may stand behind the name of a list: only the items of one level are then shown.
    static let checklistOptions = ["level=required", "level=conditional", "level=recommended"]

    let node: Int
    let kind: Kind
    let name: Range<Int>
    let argument: Range<Int>
    let lines: [Line]
}

extension DataBlock {
    fileprivate init(_ other: DataBlock, _ kind: Kind) {
        self.init(node: other.node, kind: kind, name: other.name, argument: other.argument, lines: other.lines)
    }
}

extension Diagnostic {
    fileprivate static func laterBlock(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.dataBlockNotAvailable, "Data block \(name) is not available yet", at: range)
            .helping("Link to the page in question")
    }

    fileprivate static func namelessChecklist(at range: SourceRange) -> Diagnostic {
        Diagnostic(.checklistBlock, "The data block checklist names no list", at: range)
            .helping("Write {checklist} treatment-note, or {checklist} 97140 for all lists of a code")
    }

    fileprivate static func unknownOption(_ option: String, at range: SourceRange) -> Diagnostic {
        let question = NearestNames(DataBlock.checklistOptions).question(option)
        return Diagnostic(.checklistBlock, "A checklist has no option \(option)\(question)", at: range)
    }

    fileprivate static func numberOfUnits(_ text: String, at range: SourceRange) -> Diagnostic {
        let most = DataBlock.numbersOfUnits.upperBound
        return Diagnostic(.unitsBlock, "\(text) is no number of units from 1 to \(most)", at: range)
            .helping("Write {units} for a table up to 8 units, or {units} 12")
    }

    fileprivate static func unknownBlock(_ name: String, at range: SourceRange) -> Diagnostic {
        let question = NearestNames(DataBlock.later + ["checklist", "codes", "csv-table", "units"]).question(name)
        return Diagnostic(.unknownDataBlock, "Data block \(name) does not exist\(question)", at: range)
            .helping(question.isEmpty ? "Write the name without braces if this is code to be shown" : nil)
    }
}

extension Rule {
    package static let dataBlockNotAvailable = Rule(
        "data-block-not-available", .error,
        "Pairs and quizzes cannot be shown inside a page yet",
        why: "The names pair and quiz are kept for that. Until they work, link to the page.",
        example: .inArticle(
            wrong: "```{quiz}\nIs 97140 timed?\n```", right: "```{csv-table}\nCode,Timed\n97140,yes\n```"))

    package static let checklistBlock = Rule(
        "checklist-block", .error, "A checklist in an article says which list, and perhaps which level",
        why:
            "Behind {checklist} stands a list or a code, then `level=required` if only the items of a level are meant.",
        example: .inArticle(
            wrong: "```{checklist}\n```", right: "```{codes} 97140\n```"))

    package static let unitsBlock = Rule(
        "units-block", .error, "A table of units goes up to a number of units from 1 to 20",
        why: "Behind {units} stands the last number of units that is shown; without one, the table goes up to 8.",
        example: .inArticle(wrong: "```{units} eight\n```", right: "```{units} 8\n```"))

    package static let unknownDataBlock = Rule(
        "unknown-data-block", .error, "The name of a data block is one of the known ones",
        why:
            """
            A fence such as ```{csv-table} asks for something to be made of its content. There are \
            csv-table, codes, checklist and units.
            """,
        example: .inArticle(
            wrong: "```{cvs-table}\nCode,Timed\n97140,yes\n```", right: "```{csv-table}\nCode,Timed\n97140,yes\n```"))
}
