import Diagnostics
import TestSupport
import Testing

@testable import Pages

/// A small theme that is right, to be changed in one place by a test: every page is one line in one layout.
func smallTheme(_ changes: [String: String?] = [:]) -> VirtualFolder {
    var files: [String: String?] = [
        "layout.mustache": "<main>{{$content}}{{/content}}</main>",
        "chapter.mustache": "{{$content}}{{/content}}",
        "404.mustache": "{{<layout}}{{$content}}{{title}}{{/content}}{{/layout}}",
    ]
    for kind in TemplateKind.all where files[kind.name + ".mustache"] == nil {
        files[kind.name + ".mustache"] = "{{<layout}}{{$content}}{{page.tabTitle}}{{/content}}{{/layout}}"
    }
    files.merge(changes) { _, new in new }
    return VirtualFolder("templates", files.compactMapValues { $0 })
}

/// The theme of the repository.
func realTheme(sourceFile: String = #filePath) -> FolderOnDisk {
    // Tests/PagesTests/Theme/ThisFile.swift
    FolderOnDisk(sourceFile.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/templates")
}

/// Expects just these diagnostics in the template of the code pages.
func expectInCodePage(
    _ template: MarkedText, _ expected: [(mark: String, rule: String)], with others: [String: String?] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    var changes = others
    changes["code.mustache"] = template.text
    let diagnostics = try loadTheme(from: [smallTheme(changes)]).diagnostics
    expect(
        diagnostics, in: template, at: "templates/code.mustache", are: expected, sourceLocation: sourceLocation)
}

/// What a code page shows by a template of its own.
func renderCodePage(_ template: String, _ view: CodeView = Samples.code, with others: [String: String?] = [:]) throws
    -> String
{
    var changes = others
    changes["code.mustache"] = template
    let theme = try loadTheme(from: [smallTheme(changes)])
    #expect(theme.diagnostics.filter { $0.severity == .error }.isEmpty, "\(theme.diagnostics.map(\.message))")
    return String(decoding: theme.value.render(.code, view), as: UTF8.self)
}
