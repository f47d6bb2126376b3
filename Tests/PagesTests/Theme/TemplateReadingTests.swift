import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct TemplateReadingTests {
    @Test(arguments: [
        "1️⃣{{title", "1️⃣{{title}", "1️⃣{{{title}}", "1️⃣{{", "a 1️⃣{{{{{title}}}}}", "1️⃣{{}}", "1️⃣{{ }}", "{{1️⃣ü}}",
        "{{ 1️⃣#title}}", "1️⃣{{! never closed", "1️⃣{{page..root}}", "1️⃣{{.root}}", "1️⃣{{title??}}", "1️⃣{{page?.root}}",
        "{{code1️⃣/title}}", "1️⃣{{title {{code}}",
    ])
    func `refuses a tag that cannot be read`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-syntax")])
    }

    @Test(arguments: [
        "1️⃣{{=<% %>=}}", "1️⃣{{% CONTENT_TYPE: TEXT}}", "{{>1️⃣*title}}", "{{<1️⃣*title}}", "{{1️⃣uppercased(title)}}",
        "{{^1️⃣empty(aliases)}}",
    ])
    func `refuses what cannot be checked`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-feature")])
    }

    @Test(arguments: [
        "1️⃣{{#aliases}}", "1️⃣{{^aliases}}x", "{{/1️⃣aliases}}", "1️⃣{{<layout}}{{$content}}{{/content}}",
        "{{#aliases}}{{/1️⃣alias}}{{/aliases}}", "{{#page}}1️⃣{{#aliases}}{{/page}}",
    ])
    func `refuses a section that is not closed, and an end without a beginning`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-section")])
    }

    @Test func `says of crossing sections which is open and which end is too much`() throws {
        let crossed: MarkedText = "{{#page}}1️⃣{{#aliases}}{{/page}}{{/2️⃣aliases}}"
        try expectInCodePage(crossed, [("1️⃣", "template-section"), ("2️⃣", "template-section")])
    }

    @Test(arguments: [
        "{{<layout}}1️⃣lost{{$content}}{{/content}}{{/layout}}", "{{<layout}}1️⃣{{title}}{{/layout}}",
        "{{<layout}}{{$content}}{{/content}} 1️⃣<p> {{/layout}}",
    ])
    func `refuses what stands between blocks`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-outside-block")])
    }

    @Test func `space and comments may stand between blocks`() throws {
        try expectInCodePage("{{<layout}}\n {{! why }}\n{{$content}}{{/content}}\n{{/layout}}\n", [])
    }

    @Test(arguments: [
        "<a href=1️⃣{{page.root}}>", "<a href=x1️⃣{{page.root}}>", "<a 1️⃣{{title}}>", "<1️⃣{{title}}>", "</1️⃣{{title}}>",
        "<script>var a = '1️⃣{{title}}'</script>", "<style>a { color: 1️⃣{{title}} }</style>",
        "<SCRIPT src=\"x\">1️⃣{{title}}</SCRIPT>", "<a title=\"1️⃣{{{summary}}}\">", "<a href=\"x\"1️⃣{{title}}>",
        "<script>if (a</b/.test(c)) 1️⃣{{title}}</script>",
    ])
    func `refuses a value where escaping does not protect`(template: String) throws {
        try expectInCodePage(MarkedText(template), [("1️⃣", "template-context")])
    }

    @Test(arguments: [
        "<a href=\"{{page.root}}\" title='{{title}}'>{{title}}</a>", "<!-- <script> --> {{title}}",
        "<script src=\"x\"></script>{{title}}", "<a{{#page.isListed}} rel=\"x\"{{/page.isListed}} href=\"{{title}}\">",
        "<p>1 < 2 and {{title}}</p>", "<textarea>{{title}}</textarea>", "<a title=\"a>b {{title}}\">",
    ])
    func `accepts values in text and in quoted attributes`(template: String) throws {
        try expectInCodePage(MarkedText(template), [])
    }

    @Test func `refuses a template that is too large`() throws {
        let large = String(repeating: "{{title}}", count: 120_000)
        let theme = try loadTheme(from: [smallTheme(["code.mustache": large])])
        #expect(theme.diagnostics.map(\.rule.id) == ["template-limits"])
    }

    @Test func `refuses a template that is not UTF-8`() throws {
        var folder = smallTheme()
        folder.files["code.mustache"] = [0x61, 0xFF]
        #expect(try loadTheme(from: [folder]).diagnostics.map(\.rule.id) == ["template-limits"])
    }

    @Test func `ten thousand open sections end in a diagnostic`() throws {
        let deep = String(repeating: "{{#page}}", count: 7_000)
        let diagnostics = try loadTheme(from: [smallTheme(["code.mustache": deep])]).diagnostics
        #expect(diagnostics.map(\.rule.id) == ["template-limits"])
    }

    @Test(arguments: 0..<400)
    func `no text makes the reader or the compiler stop`(seed: Int) throws {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", "title", "page", "techniques", ">", "<", "layout", "$", "content",
            "!", " ", "\n", "\r\n", "\"", "=", "<a ", "<script>", "</", ".", "?", "é", "\u{301}", "{{#page}}",
            "{{/page}}",
            "{{<layout}}{{$content}}", "{{/content}}{{/layout}}", "{{title}}",
        ]
        var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let template = (0..<40).map { _ in
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return pieces[Int(random >> 33) % pieces.count]
        }.joined()
        let theme = try loadTheme(from: [smallTheme(["code.mustache": template])])
        if theme.diagnostics.isEmpty { #expect(!theme.value.render(.code, Samples.code).isEmpty || template.isEmpty) }
    }
}
