import Diagnostics
import Foundation
import TestSupport

/// A small site in which everything leads to everything, and what its authors may do to it next.
///
/// Articles name codes, terms and each other, cite, embed sections, and stand in an order; so an edit of one shows on many.
struct EditedSite {
    private(set) var content: [String: String]
    private(set) var templates: [String: String]
    private var version = 0

    init() throws {
        content = TinySite.content.merging(Self.more) { $1 }
        templates = [:]
        for path in try TinySite.templates.list() {
            templates[path] = String(decoding: try TinySite.templates.read(path), as: UTF8.self)
        }
        for name in ["a", "b", "c", "d", "e", "f"] { content["articles/\(name).md"] = Self.article(name, version: 0) }
    }

    /// Writes what differs from what stands in `content` and `templates` of a folder, so that the dates of all other files
    /// stay.
    func write(to folder: String) throws {
        for (name, files) in [("content", content), ("templates", templates)] {
            let root = "\(folder)/\(name)"
            let old = (try? contents(of: root)) ?? [:]
            for path in old.keys where files[path] == nil {
                try FileManager.default.removeItem(atPath: "\(root)/\(path)")
            }
            for (path, text) in files where old[path] != Array(text.utf8) {
                try SiteBuildTests.write(text, to: "\(root)/\(path)")
            }
        }
    }

    private static let more = [
        "terms/terms.yaml": """
        - {id: unit, name: unit, aliases: [billing unit], area: billing, definition: What a claim line counts.}
        - {id: session, name: session, area: billing, definition: A visit of several units.}
        """,
        "techniques/mfr.yaml": """
        name: myofascial release
        abbreviation: MFR
        group: soft-tissue-techniques
        definition: Slow stretch of fascia.
        codes: [{code: "97140", when: A restriction is treated by hand.}]
        """,
        "codes/97140.md": "## Units {#units}\n\nA unit of 97124 is a unit.\n",
        "media/dot.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]

    private static func article(_ name: String, version: Int) -> String {
        """
        ---
        title: Article \(name)
        kind: guide
        \(name.count % 2 == 1 ? "description: What \(name) is about.\n" : "")codes: [97140]
        terms: [unit]
        ---
        Version \(version) of \(name) speaks of 97124, of MFR and of a session.

        ## First {#first}

        A billing unit, and [the code](code:97140).

        """
    }

    /// Changes something; returns what, for the message of a test that fails.
    mutating func edit(_ dice: inout Dice) -> String {
        version += 1
        let articles = content.keys.filter { $0.hasPrefix("articles/") }.sorted()
        let path = articles.randomElement(using: &dice) ?? "articles/a.md"
        let other = articles.randomElement(using: &dice) ?? "articles/a.md"
        let name = path.dropFirst("articles/".count).dropLast(".md".count)
        switch Int.random(in: 0..<18, using: &dice) {
        case 0:
            content[path] = Self.article(String(name), version: version)
            return "rewrote \(path)"
        case 1:
            content[path]?.append("Words \(version), and MFR again. See [there](\(Self.name(of: other)).md).\n\n")
            return "made \(path) lead to \(other)"
        case 2:
            content[path]?.append("## Heading \(version)\n\nText of 97124 and of 97140.\n\n")
            return "gave \(path) a section"
        case 3:
            content["articles/new-\(version).md"] = Self.article("new \(version)", version: version)
            return "added an article"
        case 4:
            content[path] = nil
            return "deleted \(path)"
        case 5:
            content["articles/moved-\(version).md"] = content.removeValue(forKey: path)
            return "renamed \(path)"
        case 6:
            content["terms/terms.yaml"]?.replace("billing unit", with: "unit of time")
            return "renamed an alias"
        case 7:
            content["terms/terms.yaml"]?.replace("name: session", with: "name: visit \(version)")
            return "renamed a term"
        case 8:
            content["codes/97140.md"]?.append("\nMore on 97124, \(version).\n")
            return "wrote guidance"
        case 9:
            content["codes/97140.yaml"]?.replace("Skilled", with: "Skilled, one to one,")
            return "changed a code"
        case 10:
            templates["article.mustache"]?.append("<!-- \(version) -->\n")
            return "changed a template"
        case 11:
            content["site.yaml"] =
                "title: Tiny \(version)\ndescription: A small site.\nbase_url: https://example.org/\n"
            return "changed a setting"
        case 12:
            content[path]?.append("![[97140#units]]\n\n![[article:\(Self.name(of: other))#first]]\n\n")
            return "made \(path) embed \(other)"
        case 13:
            let order = "order: \(version)\n"
            content[path] = content[path]?.replacing(/order: \d+\n/, with: "")
                .replacing("kind: guide\n", with: "kind: guide\n" + order)
            return "gave \(path) a place"
        case 14:
            content[path]?.replace("title: ", with: "title: The ")
            return "changed the title of \(path)"
        case 15:
            content[path]?.append("Words \(version) are from the manual [@cpm5 §20.\(version)].\n\n")
            return "made \(path) cite a source"
        case 16:
            content[path]?.replace(/## Heading (\d+)\n/) { "## Title \($0.1)\n" }
            return "renamed the sections of \(path)"
        default:
            content[path]?.append(
                "Broken: [it](code:9714\(version % 10)), [there](\(Self.name(of: other)).md#gone).\n\n")
            return "broke a link of \(path)"
        }
    }

    private static func name(of path: String) -> Substring {
        path.dropFirst("articles/".count).dropLast(".md".count)
    }

    /// Takes back what stands in the way of a build, as an author does when told.
    mutating func mend() {
        for path in content.keys where path.hasPrefix("articles/") {
            let lines = content[path]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
            content[path] = lines.filter { !$0.hasPrefix("Broken") && !$0.hasPrefix("!") && !$0.hasPrefix("Words") }
                .joined(separator: "\n")
        }
    }

    var contentFolder: VirtualFolder { VirtualFolder("content", content) }
    var templateFolder: VirtualFolder { VirtualFolder("templates", templates) }
}
