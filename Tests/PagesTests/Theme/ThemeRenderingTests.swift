import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct ThemeRenderingTests {
    @Test func `escapes text in five characters and leaves HTML alone`() throws {
        var view = Samples.code
        view.title = #"<b> & "c" 'd'"#
        view.summary = "<p>a &amp; b</p>"
        #expect(
            try renderCodePage("{{title}}|{{{summary}}}", view)
                == "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;|<p>a &amp; b</p>")
    }

    @Test func `escapes what is printed as the text of a section`() throws {
        var view = Samples.code
        view.aliases = ["a<b", "c"]
        view.useWhen = ["<i>d</i>"]
        #expect(
            try renderCodePage("{{#aliases}}[{{.}}]{{/aliases}}{{#useWhen}}{{{.}}}{{/useWhen}}", view)
                == "[a&lt;b][c]<i>d</i>")
    }

    @Test func `shows a section of text only if there is any`() throws {
        var view = Samples.code
        view.minutesPerUnit = ""
        let template =
            "{{#timing}}({{.}}){{/timing}}{{#minutesPerUnit}}{{.}} min{{/minutesPerUnit}}{{^minutesPerUnit}}none{{/minutesPerUnit}}"
        #expect(try renderCodePage(template, view) == "(Timed)none")
    }

    @Test func `goes through lists in order, and shows the inverted section of an empty one`() throws {
        var view = Samples.code
        view.modifiers = [Links.modifier59, Links.modifierGP]
        view.terms = []
        let template = "{{#modifiers}}{{key}} {{code}};{{/modifiers}}{{#terms}}x{{/terms}}{{^terms}}no terms{{/terms}}"
        #expect(try renderCodePage(template, view) == "59 97140;GP 97140;no terms")
    }

    @Test func `asks for the presence of lists, texts and views`() throws {
        var view = Samples.code
        view.terms = []
        view.family = nil
        let template =
            "{{#modifiers?}}m{{/modifiers?}}{{#terms?}}t{{/terms?}}{{^terms?}}-{{/terms?}}{{#family?}}f{{/family?}}{{#title?}}T{{/title?}}"
        #expect(try renderCodePage(template, view) == "m-T")
    }

    @Test func `a view that is missing hides its section and does not let the name of an outer one through`() throws {
        var view = Samples.checklist
        view.levels = [
            ChecklistLevelView(
                name: "required", title: "Required", explanation: "",
                items: [ChecklistItemView(id: "a", text: "x", sources: [], origin: nil)])
        ]
        // `sources` is there on the page too; the item's own, empty list must win.
        let folder = smallTheme([
            "checklist.mustache": """
            {{#page}}{{#levels}}{{#items}}[{{#origin}}{{title}}{{/origin}}{{#sources}}{{title}}{{/sources}}{{origin.title}}]{{/items}}{{/levels}}{{/page}}
            """
        ])
        let theme = try loadTheme(from: [folder])
        #expect(theme.diagnostics.isEmpty)
        #expect(String(decoding: theme.value.render(.checklist, view), as: UTF8.self) == "[]")
    }

    @Test func `fills the blocks of a layout and keeps the others`() throws {
        #expect(
            try renderCodePage(
                "{{<frame}}{{$b}}{{code}}{{/b}}{{/frame}}",
                with: ["frame.mustache": "{{$a}}first{{/a}} {{$b}}second{{/b}}"])
                == "first 97140")
    }

    @Test func `a block filled by the page wins over one filled by its layout`() throws {
        #expect(
            try renderCodePage(
                "{{<middle}}{{$b}}page{{/b}}{{/middle}}",
                with: [
                    "middle.mustache": "{{<outer}}{{$b}}middle{{/b}}{{$a}}{{code}}{{/a}}{{/outer}}",
                    "outer.mustache": "{{$a}}{{/a}} {{$b}}outer{{/b}}",
                ])
                == "97140 page")
    }

    @Test func `drops indentation that no reader sees, also before partials`() throws {
        let template = "<ul>\n    {{#modifiers}}\n    {{> item}}\n    {{/modifiers}}\n</ul>\n<pre>\n    x\n</pre>\n"
        var view = Samples.code
        view.modifiers = [Links.modifier59]
        #expect(
            try renderCodePage(template, view, with: ["item.mustache": "  <li>\n    {{key}}\n  </li>\n"])
                == "<ul>\n<li>\n59\n</li>\n</ul>\n<pre>\n    x\n</pre>\n")
    }

    @Test func `a file of a later folder takes the place of the theme's own`() throws {
        let own = VirtualFolder("own", ["code.mustache": "mine {{code}}", "assets/fascia.css": "b {}"])
        let first = smallTheme(["assets/fascia.css": "a {}", "assets/icon.svg": "<svg/>"])
        let theme = try loadTheme(from: [first, own])
        #expect(String(decoding: theme.value.render(.code, Samples.code), as: UTF8.self) == "mine 97140")
        #expect(theme.value.assets.map(\.path) == ["assets/fascia.css", "assets/icon.svg"])
        #expect(theme.value.assets.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "b{}\n")
    }

    @Test func `a site may fill one block of a template and keep the rest`() throws {
        let shipped = smallTheme([
            "code.mustache": "{{<layout}}{{$content}}{{$hero}}a{{/hero}}|{{code}}{{/content}}{{/layout}}"
        ])
        let own = VirtualFolder(
            "own",
            ["code.mustache": "{{<original/code}}{{$hero}}mine, {{> original/partials/x}}{{/hero}}{{/original/code}}"])
        var folder = shipped
        folder.files["partials/x.mustache"] = Array("{{title}}".utf8)
        var ownFolder = own
        ownFolder.files["partials/x.mustache"] = Array("other".utf8)
        let theme = try loadTheme(from: [folder, ownFolder])
        #expect(theme.diagnostics.filter { $0.severity == .error }.isEmpty, "\(theme.diagnostics)")
        let html = String(decoding: theme.value.render(.code, Samples.code), as: UTF8.self)
        #expect(html == "<main>mine, Manual therapy|97140</main>")
    }

    @Test func `a block that the original does not have is reported with the nearest`() throws {
        let own = VirtualFolder(
            "own", ["code.mustache": "{{<original/code}}{{$contnet}}{{/contnet}}{{/original/code}}"])
        let found = try loadTheme(from: [smallTheme(), own]).diagnostics
        #expect(found.map(\.rule.id) == ["template-unknown-block"])
        #expect(found.first?.message.contains("content") == true)
    }

    @Test func `the site's own style sheet stands behind the theme's, in one file`() throws {
        let own = VirtualFolder("own", ["assets/site.css": ":root { --accent: red; }"])
        let theme = try loadTheme(from: [smallTheme(["assets/fascia.css": "a {}"]), own]).value
        #expect(theme.assets.map(\.path) == ["assets/fascia.css"])
        #expect(theme.assets.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a{}\n\n:root{--accent:red;}\n"])
    }

    @Test func `a fault in a later folder is reported there`() throws {
        let own = VirtualFolder("own", ["code.mustache": "{{titel}}"])
        let theme = try loadTheme(from: [smallTheme(), own])
        #expect(theme.diagnostics.map { $0.range?.path.text } == ["own/code.mustache"])
    }

    @Test func `the order in which a folder lists its files makes no difference`() throws {
        var folder = smallTheme([
            "code.mustache": "{{a}}{{b}}", "term.mustache": "{{c}}", "extra.mustache": "", "assets/a": "",
            "assets/b": "",
        ])
        let one = try loadTheme(from: [folder])
        folder.listsBackwards = true
        let two = try loadTheme(from: [folder])
        #expect(one.diagnostics == two.diagnostics)
        #expect(one.value.assets.map(\.path) == two.value.assets.map(\.path))
    }

    @Test func `all cores may render at once`() async throws {
        let theme = try loadTheme(from: [realTheme()]).value
        let expected = theme.render(.code, Samples.code)
        let same = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { theme.render(.code, Samples.code) == expected } }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(same)
    }
}
