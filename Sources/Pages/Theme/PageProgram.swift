import ByteCoding

/// A page template with its partials and blocks put in place: a list of steps, run once for each page.
///
/// Which partial stands where, which block is filled by whom and in which field of which view a name is found does not
/// depend on data, so it is settled once. What remains are four kinds of step, and a page costs little more than its
/// bytes.
struct PageProgram: Sendable {
    private enum Step: Sendable {
        /// A stretch of `text`.
        case text(Range<Int>)
        case value(Way)
        /// Run the steps up to `end` for each thing at the end of the way.
        case section(Way, end: Int)
        /// Run the steps up to `end` if there is nothing.
        case invertedSection(Way, end: Int)
    }

    /// `first` is had from the scope, the other places of `ways` from what it holds. Without `first`, the scope is a text and
    /// the value.
    private struct Way: Sendable {
        let scope: Int
        let first: FieldPlace?
        let rest: Range<Int>
    }

    private var steps: [Step] = []
    /// Kept apart, so that a step is nothing but numbers and is had without counting who holds it.
    private var ways: [FieldPlace] = []
    private var text: [UInt8] = []
    /// Where the last section ends: text behind it is a step of its own.
    private var sectionEnd = 0

    /// Compiles a template that was verified: names are known, partials exist, and nothing contains itself.
    init(_ file: TemplateFile, filledFrom shape: ViewShape, in files: [String: TemplateFile]) {
        add(file.pieces[...], ScopeStack(shape), blocks: [:], files)
    }

    private mutating func add(
        _ pieces: ArraySlice<TemplatePieces.Piece>, _ scopes: ScopeStack,
        blocks: [String: ArraySlice<TemplatePieces.Piece>], _ files: [String: TemplateFile]
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
                case .value, .rawValue:
                    if let way = scopes.way(to: tag.name) { steps.append(.value(add(way))) }
                case .section, .invertedSection:
                    guard let way = scopes.way(to: tag.name) else { break }
                    let place = add(way)
                    let isInverted = tag.kind == .invertedSection
                    let start = steps.count
                    steps.append(.text(0..<0))
                    sectionEnd = steps.count
                    add(inner, isInverted ? scopes : scopes.inside(way.kind), blocks: blocks, files)
                    sectionEnd = steps.count
                    steps[start] =
                        isInverted ? .invertedSection(place, end: steps.count) : .section(place, end: steps.count)
                case .block: add(blocks[tag.name] ?? inner, scopes, blocks: blocks, files)
                case .partial, .parent:
                    if let file = files[tag.name] {
                        // What is filled further out wins.
                        let filled = blocks.merging(Self.blocks(in: inner)) { outer, _ in outer }
                        add(file.pieces[...], scopes, blocks: filled, files)
                    }
                case .close, .comment: break
                }
                index = end
            }
        }
    }

    private mutating func add(_ way: ScopeStack.Way) -> Way {
        let start = ways.count
        ways += way.places.dropFirst()
        return Way(scope: way.scope, first: way.places.first, rest: start..<ways.count)
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

    /// Where a run has come to.
    private struct Progress {
        var scopes: [Scope]
        /// The views that stand in the outermost one, once they were asked for: most names are looked for in `page`, and
        /// to make a value of so large a view each time took longer than to print it.
        var views: [FieldValue?]
        var output: [UInt8] = []
    }

    func render<Model: View>(_ view: Model) -> [UInt8] {
        let count = Model.fields.shape.fields.count
        var progress = Progress(scopes: [.view(view)], views: Array(repeating: nil, count: count))
        // Room for a page of usual length, so that it is not copied while it grows.
        progress.output.reserveCapacity(text.count * 4)
        run(steps.indices, &progress)
        return progress.output
    }

    /// Recurses into sections, whose depth is limited by verification.
    private func run(_ range: Range<Int>, _ progress: inout Progress) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch steps[index] {
            case .text(let range):
                progress.output.append(text.span.extracting(range))
                index += 1
            case .value(let way):
                switch value(on: way, &progress) {
                case .text(let text): progress.output.appendEscapedForHTML(text)
                case .html(let html): progress.output.append(html.bytes.span)
                default: break
                }
                index += 1
            case .section(let way, let end):
                if let value = value(on: way, &progress) { runSection(value, (index + 1)..<end, &progress) }
                index = end
            case .invertedSection(let way, let end):
                if value(on: way, &progress)?.isEmpty ?? true { run((index + 1)..<end, &progress) }
                index = end
            }
        }
    }

    private func runSection(_ value: FieldValue, _ steps: Range<Int>, _ progress: inout Progress) {
        func run(in scope: Scope) {
            progress.scopes.append(scope)
            self.run(steps, &progress)
            progress.scopes.removeLast()
        }
        switch value {
        case .flag(let flag): if flag { self.run(steps, &progress) }
        case .text(let text): if !text.isEmpty { run(in: .text(value)) }
        case .html(let html): if !html.isEmpty { run(in: .text(value)) }
        case .texts(let texts): for text in texts { run(in: .text(.text(text))) }
        case .fragments(let fragments): for fragment in fragments { run(in: .text(.html(fragment))) }
        case .view(let view): if let view { run(in: .view(view)) }
        case .views(let views): for view in views { run(in: .view(view)) }
        }
    }

    private func value(on way: Way, _ progress: inout Progress) -> FieldValue? {
        switch (progress.scopes[way.scope], way.first) {
        case (.text(let value), _): return value
        case (.view, nil): return nil
        case (.view(let view), let first?):
            var value = way.scope == 0 ? outermost(first, of: view, &progress.views) : view.value(at: first)
            for number in way.rest {
                guard case .view(let view?) = value else { return nil }
                value = view.value(at: ways[number])
            }
            return value
        }
    }

    private func outermost(_ place: FieldPlace, of view: any View, _ views: inout [FieldValue?]) -> FieldValue {
        if !place.asksForPresence, let value = views[place.index] { return value }
        let value = view.value(at: place)
        if case .view = value { views[place.index] = value }
        return value
    }
}

extension [UInt8] {
    /// Appends text with the five characters replaced that mean something in HTML. Most texts have none of them.
    fileprivate mutating func appendEscapedForHTML(_ text: String) {
        let bytes = text.utf8Span.span
        guard bytes.firstIndex(of: .markup, in: 0..<bytes.count) != nil else {
            append(bytes)
            return
        }
        for place in bytes.indices {
            switch bytes[place] {
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "\""): self += "&quot;".utf8
            case UInt8(ascii: "'"): self += "&#39;".utf8
            case let byte: append(byte)
            }
        }
    }
}

extension FewBytes {
    /// What means something in HTML, also inside an attribute in quotes of either kind.
    fileprivate static var markup: FewBytes { FewBytes("<", ">", "&", "\"", "'") }
}
