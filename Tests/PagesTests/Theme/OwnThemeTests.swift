import Diagnostics
import TestSupport
import Testing

@testable import Pages

/// The theme in `templates/`, with samples in which no field is empty.
@Suite struct OwnThemeTests {
    private let theme: Reported<Theme>
    private let pages: [(name: String, html: String)]

    init() throws {
        theme = try loadTheme(from: [realTheme()])
        pages = Samples.render(theme.value)
    }

    @Test func `has no fault`() {
        #expect(theme.diagnostics.isEmpty, "\(theme.diagnostics.map { "\($0.range?.path.text ?? ""): \($0.message)" })")
    }

    @Test func `every page is well-formed HTML with one main heading`() {
        for (name, html) in pages {
            let outline = OutlineOfHTML(html)
            #expect(outline.faults.isEmpty, "\(name): \(outline.faults)")
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"), "\(name)")
            #expect(outline.tags.count { $0.name == "h1" } == 1, "\(name) has not exactly one h1")
            #expect(outline.tags.count { $0.name == "main" } == 1, "\(name) has not exactly one main")
        }
    }

    @Test func `headings go down one level at a time`() {
        for (name, html) in pages {
            var level = 0
            for tag in OutlineOfHTML(html).tags {
                guard tag.name.count == 2, tag.name.first == "h", let next = tag.name.last?.wholeNumberValue else {
                    continue
                }
                #expect(next <= level + 1, "\(name): h\(next) after h\(level)")
                level = next
            }
        }
    }

    @Test func `nothing is inline that the security policy forbids`() {
        for (name, html) in pages {
            for tag in OutlineOfHTML(html).tags {
                let names = tag.attributes.map(\.name)
                #expect(!names.contains("style") && !names.contains { $0.hasPrefix("on") }, "\(name): \(tag)")
                if tag.name == "script" { #expect(names.contains("src"), "\(name) has an inline script") }
                #expect(tag.name != "style", "\(name) has an inline style sheet")
            }
            #expect(
                html.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';")
            )
        }
    }

    @Test func `no link is empty, and links within the page lead somewhere`() {
        for (name, html) in pages {
            let tags = OutlineOfHTML(html).tags
            let identifiers = tags.flatMap(\.attributes).filter { $0.name == "id" }.map(\.value)
            #expect(
                Set(identifiers).count == identifiers.count, "\(name): an id stands twice in \(identifiers.sorted())")
            for (attribute, value) in tags.flatMap(\.attributes) where attribute == "href" || attribute == "src" {
                #expect(!value.isEmpty && value != "#", "\(name) has an empty \(attribute)")
                #expect(!value.hasPrefix("/"), "\(name): \(value) is not relative")
                if value.hasPrefix("#") {
                    #expect(identifiers.contains(String(value.dropFirst())), "\(name): \(value)")
                }
            }
            for (attribute, value) in tags.flatMap(\.attributes) where attribute == "aria-labelledby" {
                #expect(identifiers.contains(value), "\(name): nothing has the id \(value)")
            }
        }
    }

    @Test func `header cells of tables say what they head`() {
        for (name, html) in pages {
            for tag in OutlineOfHTML(html).tags where tag.name == "th" {
                #expect(tag.attributes.contains { $0.name == "scope" }, "\(name)")
            }
        }
    }

    @Test func `a page with little to say has no empty parts`() throws {
        let page = PageView(siteTitle: "Site", tabTitle: "97139")
        let code = CodeView(
            page: page, code: "97139", title: "Unlisted procedure", summary: "What has no code.",
            timing: "Set by the payer", category: "Therapeutic procedure",
            medicare: MedicareView(status: "Unknown", explanation: "Ask.", asOf: "2026-01-01"))
        let pages = [
            theme.value.render(.code, code),
            theme.value.render(.term, TermView(page: page, name: "Unit", area: "Billing", definition: "A share.")),
            theme.value.render(
                .modifier,
                ModifierView(page: page, modifier: "59", title: "Separate", purpose: "Other", summary: "One.")),
            theme.value.render(
                .pair, PairView(page: page, title: "Two codes", sides: [PairSideView(span: "97140")], summary: "One.")),
            theme.value.render(
                .source,
                SourceView(
                    page: page, shortTitle: "Manual", title: "Manual", publisher: "P", retrieval: "No", rights: "None")),
            theme.value.render(.article, ArticleView(page: page, title: "A", kind: "Guide", body: "<p>Text.</p>")),
            theme.value.render(.index, IndexView(page: page, title: "Codes")),
            theme.value.render(.home, HomeView(page: page, title: "Site")),
        ].map { String(decoding: $0, as: UTF8.self) }
        for html in pages {
            let outline = OutlineOfHTML(html)
            #expect(outline.faults.isEmpty)
            #expect(!outline.tags.contains { $0.name == "h2" }, "\(html)")
            for name in ["ul", "ol", "dl", "nav"] {
                let empty = try Regex("<\(name)( [^>]*)?>\\s*</\(name)>")
                #expect(!html.contains(empty), "<\(name)> is empty in \(html)")
            }
        }
    }

    @Test func `what is not certain is said`() {
        let code = pages.first { $0.name == "code" }?.html ?? ""
        for certainty in ["certainty-medium", "certainty-low", "certainty-disputed"] {
            #expect(code.contains(certainty), "\(certainty)")
        }
    }

    @Test func `every field of every view is shown by some template`() throws {
        let folder = realTheme()
        var names: Set<String> = []
        for path in try folder.list() where path.hasSuffix(".mustache") {
            let scanner = TemplateScanner(try folder.read(path), path: folder.sourcePath(path))
            for tag in scanner.tags { names.formUnion(tag.name.split(separator: ".").map(String.init)) }
        }
        for shape in allShapes {
            for field in shape.fields {
                #expect(names.contains(field.name), "No template shows \(field.name) of \(shape.name)")
            }
        }
    }

    @Test(arguments: Rule.ofPages.filter { $0.example != nil })
    func `the example of a rule breaks it, and its mended form does not`(rule: Rule) throws {
        let example = try #require(rule.example)
        #expect(example.path.hasPrefix("templates/"))
        for (text, breaks) in [(example.wrong, true), (example.right, false)] {
            let own = VirtualFolder("templates", [String(example.path.dropFirst("templates/".count)): text])
            let found = try loadTheme(from: [realTheme(), own]).diagnostics.map(\.rule.id)
            // The page in the example may leave out a partial that only it uses.
            #expect(found.filter { $0 != "template-unused" } == (breaks ? [rule.id] : []), "\(text)")
        }
    }

    @Test func `every rule has its own name`() {
        #expect(Set(Rule.ofPages.map(\.id)).count == Rule.ofPages.count)
    }
}
