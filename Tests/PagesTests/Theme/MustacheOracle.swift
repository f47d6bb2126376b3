import Diagnostics
import Mustache
import Testing

@testable import Pages

/// What swift-mustache makes of the same templates and views.
struct MustacheOracle {
    private var library = MustacheLibrary()

    init(_ folders: [any FileTree]) throws {
        for folder in folders {
            for path in try folder.list() where path.hasSuffix(".mustache") {
                let text = String(decoding: try folder.read(path), as: UTF8.self)
                try library.register(text, named: String(path.dropLast(".mustache".count)))
            }
        }
    }

    func render<Model: View>(_ template: PageTemplate<Model>, _ view: Model) -> String {
        library.render(BoundView(view: view), withTemplate: template.name) ?? ""
    }
}

/// The lines of a page, without indentation and empty lines: about these the two differ. We drop indentation, and
/// swift-mustache leaves an empty line where a tag alone on its line follows the end of another.
func linesWithText(_ page: String) -> [String] {
    page.split { $0.isNewline }.map { String($0.drop { $0 == " " || $0 == "\t" }) }.filter { !$0.isEmpty }
}

@Suite struct MustacheOracleTests {
    @Test func `the pages of the theme are those that swift-mustache makes`() throws {
        let folder = realTheme()
        let theme = try loadTheme(from: [folder]).value
        let oracle = try MustacheOracle([folder])
        func compare<Model: View>(_ template: PageTemplate<Model>, _ view: Model) {
            let ours = linesWithText(String(decoding: theme.render(template, view), as: UTF8.self))
            #expect(ours.count > 20)
            #expect(ours == linesWithText(oracle.render(template, view)), "\(template.name)")
        }
        compare(.home, Samples.home)
        compare(.index, Samples.index)
        compare(.code, Samples.code)
        compare(.technique, Samples.technique)
        compare(.term, Samples.term)
        compare(.modifier, Samples.modifier)
        compare(.family, Samples.family)
        compare(.pair, Samples.pair)
        compare(.checklist, Samples.checklist)
        compare(.source, Samples.source)
        compare(.article, Samples.article)
        compare(.glossary, Samples.glossary)
        compare(.codeTable, Samples.codeTable)
        compare(.guide, Samples.guide)
        compare(.notFound, Samples.notFound)
    }

    /// Random templates put together from parts that fit: each is valid by construction.
    @Test(arguments: 0..<300)
    func `random templates print what swift-mustache prints`(seed: UInt64) throws {
        var source = TemplateSource(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let folder = smallTheme([
            "code.mustache": "{{<frame}}{{$a}}\(source.template(3)){{/a}}{{$b}}\(source.template(2)){{/b}}{{/frame}}",
            "frame.mustache": "\(source.template(2))<{{$a}}x{{/a}}>{{$c}}\(source.template(2)){{/c}}\n{{> part}}\n",
            "part.mustache": "\(source.template(1))[{{$b}}y{{/b}}]",
        ])
        let theme = try loadTheme(from: [folder])
        #expect(theme.diagnostics.isEmpty, "\(theme.diagnostics.map(\.message))")
        let ours = String(decoding: theme.value.render(.code, Samples.code), as: UTF8.self)
        let theirs = try MustacheOracle([folder]).render(.code, Samples.code)
        func squeezed(_ page: String) -> String { page.filter { !$0.isWhitespace } }
        #expect(squeezed(ours) == squeezed(theirs))
    }
}

/// Makes templates for a code page.
private struct TemplateSource {
    var state: UInt64

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return elements[Int(state >> 33) % elements.count]
    }

    mutating func template(_ depth: Int) -> String {
        (0..<4).map { _ in part(depth) }.joined(separator: pick(["", "\n", " ", "\n  "]))
    }

    private mutating func part(_ depth: Int) -> String {
        let leaves = ["{{title}}", "{{{reportedBy}}}", "{{page.root}}", "a & b", "{{! no }}", "{{medicare.status}}"]
        guard depth > 0 else { return pick(leaves) }
        let section = pick([
            "page", "family", "medicare", "modifiers", "techniques", "minutesPerUnit", "modifiers?", "page.isListed",
            "medicare.certainty", "guidance", "page.previous",
        ])
        let inner = template(depth - 1)
        let lines = pick(["", "\n"])
        return pick([
            pick(leaves), "{{#\(section)}}\(lines)\(inner)\(lines){{/\(section)}}\(lines)",
            "{{^\(section)}}\(inner){{/\(section)}}", "{{#aliases}}{{.}},{{/aliases}}",
            "{{#useWhen}}{{{.}}};{{/useWhen}}",
        ])
    }
}

/// A view as the library sees it.
private struct BoundView: MustacheParent {
    let view: any View

    func child(named name: String) -> Any? {
        guard let value = view.value(named: name) else { return nil }
        return switch value {
        case .flag(let flag): flag
        case _ where value.isEmpty: BoundText.absent
        case .text(let text): BoundText(renderText: text)
        case .html(let html): BoundText(renderText: String(decoding: html.bytes, as: UTF8.self))
        case .texts(let texts): texts.map { BoundText(renderText: $0) }
        case .fragments(let fragments):
            fragments.map { BoundText(renderText: String(decoding: $0.bytes, as: UTF8.self)) }
        case .view(let view): view.map { BoundView(view: $0) }
        case .views(let views): views.map { BoundView(view: $0) }
        }
    }
}

/// Text that is ready for the page. Empty text hides its section.
///
/// It has no children, and says so: else the library would look for some by reflection. Nothing at all is empty text
/// too, never `nil`: for `nil` the library would go on to look in the sections around.
private struct BoundText: MustacheParent, MustacheCustomRenderable {
    let renderText: String

    static let absent = BoundText(renderText: "")

    var isNull: Bool { renderText.isEmpty }

    func child(named name: String) -> Any? { nil }
}
