import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct TemplateVerificationTests {
    @Test func `a theme without a fault has no diagnostics`() throws {
        #expect(try loadTheme(from: [smallTheme()]).diagnostics.isEmpty)
    }

    @Test(arguments: [
        "{{title}} {{{summary}}} {{page.siteTitle}}",
        "{{#page}}{{siteTitle}} {{code}}{{/page}}",
        "{{#aliases}}{{.}}{{/aliases}}{{#useWhen}}{{{.}}}{{/useWhen}}",
        "{{#techniques}}{{#link}}{{title}}{{/link}}{{{when}}}{{/techniques}}",
        "{{#techniques?}}{{^aliases}}none{{/aliases}}{{/techniques?}}",
        "{{#minutesPerUnit}}{{.}}{{/minutesPerUnit}}{{#family}}{{title}}{{/family}}{{#family?}}{{family.href}}{{/family?}}",
        "{{! a word to {{ whom it may concern }}<a href=\"{{page.root}}\" {{#page.isListed}}rel='x'{{/page.isListed}}>",
        "{{#page.contents?}}{{#page.contents}}{{href}}{{/page.contents}}{{/page.contents?}}",
    ])
    func `accepts what a page has`(template: String) throws {
        try expectInCodePage(MarkedText(template), [])
    }

    @Test(arguments: [
        "{{1️⃣titel}}", "{{{1️⃣sumary}}}", "{{#1️⃣technique}}{{/technique}}", "{{^1️⃣isListed}}{{/isListed}}",
        "{{#page}}{{1️⃣sitetitle}}{{/page}}", "{{1️⃣page.titel}}", "{{1️⃣techniques.link}}", "{{1️⃣.}}",
        "{{#1️⃣page?}}{{/page?}}", "{{#timing}}{{#1️⃣link}}{{/link}}{{/timing}}",
        "{{#techniques}}{{1️⃣.}}{{/techniques}}",
    ])
    func `refuses a name that the page does not have`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-unknown-name")])
    }

    @Test func `names what was probably meant`() throws {
        let theme = try loadTheme(from: [smallTheme(["code.mustache": "{{titel}}"])])
        #expect(theme.diagnostics.map(\.message) == ["Nothing is named titel here; did you mean title?"])
    }

    @Test func `says in which section a name is to be had`() throws {
        let theme = try loadTheme(from: [smallTheme(["code.mustache": "{{edition}}{{difference}}"])])
        #expect(
            theme.diagnostics.sorted().map(\.help) == [
                "Write page.edition, or put it inside {{#page}}",
                "difference is there inside {{#confusions}} … {{/confusions}}",
            ])
    }

    @Test func `looks a name up in the innermost section first`() throws {
        // `title` is text in both; `when` is there only inside.
        try expectInCodePage(
            "{{#techniques}}{{{when}}}{{title}}{{/techniques}}{{{1️⃣when}}}", [("1️⃣", "template-unknown-name")])
    }

    @Test func `an inverted section adds no names`() throws {
        try expectInCodePage("{{^techniques}}{{{1️⃣when}}}{{/techniques}}", [("1️⃣", "template-unknown-name")])
    }

    @Test func `checks a partial against the view it is used with`() throws {
        let partial: MarkedText = "{{title}} {{1️⃣key}}"
        let theme = try loadTheme(from: [
            smallTheme([
                "code.mustache": "{{#family}}{{> card}}{{/family}}{{> card}}", "card.mustache": partial.text,
            ])
        ])
        expect(theme.diagnostics, in: partial, at: "templates/card.mustache", are: [("1️⃣", "template-unknown-name")])
        #expect(theme.diagnostics.first?.message == "Nothing is named key here in the code page")
    }

    @Test func `checks a block where the layout puts it`() throws {
        try expectInCodePage(
            "{{<frame}}{{$body}}{{siteTitle}}{{1️⃣nothing}}{{/body}}{{/frame}}", [("1️⃣", "template-unknown-name")],
            with: ["frame.mustache": "{{#page}}{{$body}}{{/body}}{{/page}}"])
    }

    @Test func `does not look at the text of a block that is replaced`() throws {
        try expectInCodePage(
            "{{<frame}}{{$body}}{{title}}{{/body}}{{/frame}}", [],
            with: ["frame.mustache": "{{$body}}{{anything}}{{/body}}"])
    }

    @Test func `reports a fault of the layout once, not for each page`() throws {
        let theme = try loadTheme(from: [smallTheme(["layout.mustache": "{{nothing}}{{$content}}{{/content}}"])])
        #expect(theme.diagnostics.count == 1)
    }

    @Test(arguments: ["{{{1️⃣title}}}", "{{&1️⃣title}}", "{{1️⃣summary}}", "{{#useWhen}}{{1️⃣.}}{{/useWhen}}"])
    func `refuses text unescaped and HTML escaped`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-escaping")])
    }

    @Test(arguments: [
        "{{1️⃣aliases}}", "{{1️⃣useWhen}}", "{{1️⃣techniques}}", "{{{1️⃣page}}}", "{{1️⃣family}}", "{{1️⃣techniques?}}",
        "{{1️⃣page.isListed}}",
    ])
    func `refuses to print what is for sections`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-kind")])
    }

    @Test(arguments: ["{{> 1️⃣layuot}}", "{{<1️⃣layuot}}{{$content}}{{/content}}{{/layuot}}"])
    func `refuses a template that does not exist`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-unknown-template")])
    }

    @Test func `refuses a block that the layout does not have`() throws {
        try expectInCodePage(
            "{{<layout}}{{$1️⃣contents}}{{/contents}}{{$content}}{{/content}}{{/layout}}",
            [("1️⃣", "template-unknown-block")])
    }

    @Test func `finds a block in a partial of the layout`() throws {
        try expectInCodePage(
            "{{<frame}}{{$inner}}{{title}}{{/inner}}{{/frame}}", [],
            with: ["frame.mustache": "{{> part}}", "part.mustache": "{{$inner}}{{/inner}}"])
    }

    @Test func `refuses a template that contains itself`() throws {
        let code: MarkedText = "{{> a}}"
        let b: MarkedText = "{{#family?}}{{> 1️⃣a}}{{/family?}}"
        let theme = try loadTheme(from: [
            smallTheme(["code.mustache": code.text, "a.mustache": "{{> b}}", "b.mustache": b.text])
        ])
        expect(theme.diagnostics, in: b, at: "templates/b.mustache", are: [("1️⃣", "template-recursion")])
        #expect(theme.diagnostics.map(\.message) == ["a would contain itself: a > b > a"])
    }

    @Test func `refuses a block that contains itself`() throws {
        try expectInCodePage(
            "{{<layout}}{{$content}}{{$1️⃣content}}{{/content}}{{/content}}{{/layout}}", [("1️⃣", "template-recursion")])
    }

    @Test func `the same partial twice is no recursion`() throws {
        try expectInCodePage("{{> a}}{{> a}}{{> b}}", [], with: ["a.mustache": "x", "b.mustache": "{{> a}}"])
    }

    @Test func `names a page template that is missing, and the file that may be meant`() throws {
        let theme = try loadTheme(from: [smallTheme(["code.mustache": nil, "cdoe.mustache": "{{title}}"])])
        #expect(
            theme.diagnostics.map(\.message) == [
                "The template of each code page is missing; did you mean cdoe?", "No page uses the template cdoe",
            ])
        #expect(
            theme.diagnostics.map { $0.range?.path.text } == ["templates/code.mustache", "templates/cdoe.mustache"])
    }

    @Test func `partials that use the next one twice end in a diagnostic`() throws {
        var changes: [String: String?] = ["code.mustache": "{{> p0}}", "p30.mustache": "{{title}}"]
        for depth in 0..<30 { changes["p\(depth).mustache"] = "{{> p\(depth + 1)}}{{> p\(depth + 1)}}" }
        let theme = try loadTheme(from: [smallTheme(changes)])
        #expect(theme.diagnostics.map(\.rule.id) == ["template-limits"])
    }

    @Test func `partials that double each other in different sections end in a diagnostic`() throws {
        var changes: [String: String?] = ["code.mustache": "{{> p0}}"]
        for depth in 0..<30 {
            // The two uses differ in the sections around them, so neither can stand for the other.
            changes["p\(depth).mustache"] =
                "{{#family}}{{> p\(depth + 1)}}{{/family}}{{#medicare}}{{> p\(depth + 1)}}{{/medicare}}"
        }
        changes["p30.mustache"] = "x"
        let theme = try loadTheme(from: [smallTheme(changes)])
        #expect(theme.diagnostics.contains { $0.rule.id == "template-limits" })
    }

    @Test func `a long chain of partials ends in a diagnostic`() throws {
        var changes: [String: String?] = ["code.mustache": "{{> p0}}", "p5000.mustache": "x"]
        for depth in 0..<5000 { changes["p\(depth).mustache"] = "{{> p\(depth + 1)}}" }
        let theme = try loadTheme(from: [smallTheme(changes)])
        #expect(theme.diagnostics.contains { $0.rule.id == "template-limits" })
    }
}
