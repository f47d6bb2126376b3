/// A page template with its partials and blocks put in place: a list of steps, run once for each page.
///
/// Which partial stands where and which block is filled by whom does not depend on data, so it is settled once. What
/// remains are four kinds of step. A page costs its bytes plus one look into a dictionary for each name.
struct PageProgram: Sendable {
    private enum Step: Sendable {
        /// A stretch of `text`.
        case text(Range<Int>)
        case value(Name)
        /// Run the steps up to `end` for each thing under the name.
        case section(Name, end: Int)
        /// Run the steps up to `end` if there is nothing under the name.
        case invertedSection(Name, end: Int)
    }

    /// `first` is looked up in the views around, `rest` in what it named. `.` is the text of the section: no `first`.
    private struct Name: Sendable {
        let first: String?
        let rest: [String]

        init(_ name: String) {
            let parts = name.split(separator: ".").map(String.init)
            first = parts.first
            rest = Array(parts.dropFirst())
        }
    }

    private var steps: [Step] = []
    private var text: [UInt8] = []
    /// Where the last section ends: text behind it is a step of its own.
    private var sectionEnd = 0

    /// Compiles a template that was verified: partials exist, and nothing contains itself.
    init(_ file: TemplateFile, in files: [String: TemplateFile]) {
        add(file.pieces[...], blocks: [:], files)
    }

    private mutating func add(
        _ pieces: ArraySlice<TemplatePieces.Piece>, blocks: [String: ArraySlice<TemplatePieces.Piece>],
        _ files: [String: TemplateFile]
    ) {
        var index = pieces.startIndex
        while index < pieces.endIndex {
            switch pieces[index] {
            case .text(let bytes):
                addText(bytes)
                index += 1
            case .tag(let tag, let end):
                let inner = pieces[(index + 1)..<end]
                switch tag.kind {
                case .value, .rawValue: steps.append(.value(Name(tag.name)))
                case .section, .invertedSection:
                    let place = steps.count
                    steps.append(.text(0..<0))
                    sectionEnd = steps.count
                    add(inner, blocks: blocks, files)
                    sectionEnd = steps.count
                    steps[place] =
                        tag.kind == .section
                        ? .section(Name(tag.name), end: steps.count)
                        : .invertedSection(Name(tag.name), end: steps.count)
                case .block: add(blocks[tag.name] ?? inner, blocks: blocks, files)
                case .partial, .parent:
                    if let file = files[tag.name] {
                        // What is filled further out wins.
                        let filled = blocks.merging(Self.blocks(in: inner)) { outer, _ in outer }
                        add(file.pieces[...], blocks: filled, files)
                    }
                case .close, .comment: break
                }
                index = end
            }
        }
    }

    private mutating func addText(_ bytes: ArraySlice<UInt8>) {
        let start = text.count
        text += bytes
        if steps.count > sectionEnd, case .text(let before) = steps.last, before.upperBound == start {
            steps[steps.count - 1] = .text(before.lowerBound..<text.count)
        } else {
            steps.append(.text(start..<text.count))
        }
    }

    private static func blocks(
        in pieces: ArraySlice<TemplatePieces.Piece>
    ) -> [String: ArraySlice<TemplatePieces.Piece>] {
        var blocks: [String: ArraySlice<TemplatePieces.Piece>] = [:]
        var index = pieces.startIndex
        while index < pieces.endIndex {
            guard case .tag(let tag, let end) = pieces[index] else {
                index += 1
                continue
            }
            if tag.kind == .block, blocks[tag.name] == nil { blocks[tag.name] = pieces[(index + 1)..<end] }
            index = end
        }
        return blocks
    }

    // MARK: Running

    /// What a section has put around the current step.
    private enum Scope {
        case view(any View)
        case text(FieldValue)
    }

    func render(_ view: some View) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count * 2)
        var scopes = [Scope.view(view)]
        run(steps.indices, &scopes, into: &output)
        return output
    }

    /// Recurses into sections, whose depth is limited by verification.
    private func run(_ range: Range<Int>, _ scopes: inout [Scope], into output: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch steps[index] {
            case .text(let range):
                output += text[range]
                index += 1
            case .value(let name):
                switch value(of: name, scopes) {
                case .text(let text): output.appendEscapedForHTML(text)
                case .html(let html): output += html.bytes
                default: break
                }
                index += 1
            case .section(let name, let end):
                if let value = value(of: name, scopes) { runSection(value, (index + 1)..<end, &scopes, into: &output) }
                index = end
            case .invertedSection(let name, let end):
                if value(of: name, scopes)?.isEmpty ?? true { run((index + 1)..<end, &scopes, into: &output) }
                index = end
            }
        }
    }

    private func runSection(
        _ value: FieldValue, _ steps: Range<Int>, _ scopes: inout [Scope], into output: inout [UInt8]
    ) {
        func run(in scope: Scope) {
            scopes.append(scope)
            self.run(steps, &scopes, into: &output)
            scopes.removeLast()
        }
        switch value {
        case .flag(let flag): if flag { self.run(steps, &scopes, into: &output) }
        case .text(let text): if !text.isEmpty { run(in: .text(value)) }
        case .html(let html): if !html.isEmpty { run(in: .text(value)) }
        case .texts(let texts): for text in texts { run(in: .text(.text(text))) }
        case .fragments(let fragments): for fragment in fragments { run(in: .text(.html(fragment))) }
        case .view(let view): if let view { run(in: .view(view)) }
        case .views(let views): for view in views { run(in: .view(view)) }
        }
    }

    private func value(of name: Name, _ scopes: [Scope]) -> FieldValue? {
        guard let first = name.first else {
            if case .text(let value) = scopes.last { return value }
            return nil
        }
        var value: FieldValue?
        for case .view(let view) in scopes.reversed() {
            value = view.value(named: first)
            if value != nil { break }
        }
        for part in name.rest {
            guard case .view(let view?) = value else { return nil }
            value = view.value(named: part)
        }
        return value
    }
}

extension [UInt8] {
    /// Appends text with the five characters replaced that mean something in HTML.
    fileprivate mutating func appendEscapedForHTML(_ text: String) {
        guard text.utf8.contains(where: \.meansSomethingInHTML) else {
            self += text.utf8
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "\""): self += "&quot;".utf8
            case UInt8(ascii: "'"): self += "&#39;".utf8
            default: append(byte)
            }
        }
    }
}

extension UInt8 {
    fileprivate var meansSomethingInHTML: Bool {
        switch self {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
