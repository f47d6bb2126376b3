/// Returns what each template may use, as Markdown: a table for each page, then one for each view inside of pages.
///
/// It is printed from the tables by which templates are filled and verified, so it is always right. With a theme, the
/// blocks of its page templates stand there too.
package func templateReference(_ theme: Theme? = nil) -> String {
    let pages = TemplateKind.all
    let pageShapes = Set(pages.map(\.shape.id))
    let parts = ViewShape.reachable(from: pages.map(\.shape)).filter { !pageShapes.contains($0.id) }
        .sorted { $0.name < $1.name }
    var lines = ["# What templates may use", ""]
    for page in pages {
        lines += section("templates/\(page.name).mustache", page.shape, theme?.blocks[page.name] ?? [])
    }
    for part in parts { lines += section(part.partName, part, []) }
    return lines.joined(separator: "\n")
}

private func section(_ title: String, _ shape: ViewShape, _ blocks: [String]) -> [String] {
    let rows = shape.fields.map { field in
        "| `\(field.name)` | \(field.kind.words) | \(field.documentation) |"
    }
    let list = blocks.isEmpty ? [] : ["Blocks: \(blocks.map { "`\($0)`" }.joined(separator: ", ")).", ""]
    return ["## \(title)", "", shape.documentation + ".", ""] + list + [
        "| name | holds | meaning |", "| --- | --- | --- |",
    ]
        + rows + [""]
}

extension ViewShape {
    /// The name of a view that stands inside others, in small words: `ContentsEntryView` is "contents entry".
    fileprivate var partName: String {
        let words = name.hasSuffix("View") ? name.dropLast(4) : name[...]
        return words.reduce(into: "") { text, character in
            if character.isUppercase, !text.isEmpty { text += " " }
            text += character.lowercased()
        }
    }

    /// Returns the shapes and those of the views inside of them, each once, in the order in which they are met.
    static func reachable(from shapes: [ViewShape]) -> [ViewShape] {
        var found: [ViewShape] = []
        var seen: Set<ObjectIdentifier> = []
        var pending = Array(shapes.reversed())
        while let shape = pending.popLast() {
            guard seen.insert(shape.id).inserted else { continue }
            found.append(shape)
            pending += shape.fields.compactMap(\.kind.nested).reversed()
        }
        return found
    }
}

extension FieldKind {
    fileprivate var nested: ViewShape? {
        switch self {
        case .one(let shape), .optional(let shape), .list(let shape): shape()
        case .text, .html, .flag, .texts, .fragments: nil
        }
    }

    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "yes or no"
        case .texts: "texts"
        case .fragments: "pieces of HTML"
        case .one(let shape): "[\(shape().partName)](#\(shape().anchor))"
        case .optional(let shape): "[\(shape().partName)](#\(shape().anchor)) or nothing"
        case .list(let shape): "list of [\(shape().partName)](#\(shape().anchor))"
        }
    }
}

extension ViewShape {
    fileprivate var anchor: String { partName.replacing(" ", with: "-") }
}
