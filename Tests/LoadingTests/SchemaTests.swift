import Diagnostics
import Foundation
import Knowledge
import Testing

@testable import Loading

@Suite struct SchemaTests {
    /// The keys of each kind, as the format describes them; `*` marks those that it demands.
    static let keys: [String: String] = [
        "site": """
        title* description* language base_url profile owner review_in allow_html notice edition handbook synonyms severities
        """,
        "code": """
        id title* summary* aliases misspellings timing* unit_minutes category* family medicare* reported_by content \
        use_when not_when confused_with modifiers checklists denials history open_points
        """,
        "technique": """
        id name* abbreviation aliases misspellings group* definition* codes positions regions look_alikes caution
        """,
        "term": "id name* abbreviation aliases misspellings area* definition* practice related codes",
        "modifier": """
        id title* aliases misspellings purpose* summary* goes_on use_when not_when related codes open_points
        """,
        "family": "id title* summary* codes*",
        "pair": """
        id title* codes* summary* both_when not_when modifier modifiers history open_points certainty*
        """,
        "checklist": "id title* summary* aliases misspellings includes applies items",
        "source": """
        id short_title* title* publisher* section edition url retrieval* retrieved_on rights* note
        """,
        "article": "title* description kind* aliases tags draft order codes terms unlinked",
    ]
    static let stewardship = "sources last_reviewed_on review_in owner effective_from effective_to"

    @Test(arguments: keys.keys.sorted())
    func `lists exactly the keys of the kind`(kind: String) throws {
        let written = try #require(Self.keys[kind]) + (kind == "site" ? "" : " " + Self.stewardship)
        let keys = written.split(separator: " ").map(String.init)
        let record = try record(kind)
        let properties = try #require(record["properties"] as? [String: Any])
        #expect(properties.keys.sorted() == keys.map { $0.replacing("*", with: "") }.sorted())
        #expect((record["required"] as? [String]) == keys.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
        #expect(record["additionalProperties"] as? Bool == false)
        for (key, property) in properties {
            let description = (property as? [String: Any])?["description"] as? String
            #expect(description?.isEmpty == false, "\(key) is not described")
        }
    }

    @Test func `there is one schema for each kind, sorted by name`() {
        let names = contentSchemas().map(\.name)
        #expect(names == names.sorted())
        #expect(names == Self.keys.keys.map { "\($0).schema.json" }.sorted())
    }

    @Test func `the keys that are read are those that are described`() async throws {
        // A record that has all keys of its schema, each with nothing behind it, has no unknown key.
        for (kind, folder) in RecordKind.allCases.map({ ($0.rawValue, $0.folder) }) + [("site", "")] {
            let properties = try #require(try record(kind)["properties"] as? [String: Any])
            let lines = properties.keys.sorted().map { "\($0):\n" }.joined()
            let path = kind == "site" ? "site.yaml" : kind == "article" ? "articles/a.md" : "\(folder)/a.yaml"
            let text = kind == "article" ? "---\n\(lines)---\n" : lines
            let rules = Set(try await load([path: text]).diagnostics.map(\.rule.id))
            #expect(rules.isSubset(of: ["no-value", "file-name"]), "\(kind): \(rules)")
        }
    }

    @Test func `a field that depends on another depends on it in the schema`() throws {
        let file = try #require(contentSchemas().first { $0.name == "code.schema.json" })
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(
            text.contains(
                """
                          "if": {
                            "properties": {
                              "timing": {
                                "const": "timed"
                              }
                            },
                            "required": [
                              "timing"
                            ]
                          },
                          "then": {
                            "required": [
                              "unit_minutes"
                            ]
                          },
                          "else": {
                            "properties": {
                              "unit_minutes": false
                            }
                          }
                """))
    }

    @Test func `a definition is a record, or a list of records with identifiers`() throws {
        let file = try #require(contentSchemas().first { $0.name == "family.schema.json" })
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
        let items = try #require((schema["then"] as? [String: Any])?["items"] as? [String: Any])
        #expect(items["required"] as? [String] == ["id"])
        #expect(items["$ref"] as? String == "#/$defs/record")
        #expect((schema["else"] as? [String: Any])?["$ref"] as? String == "#/$defs/record")
    }

    private func record(_ kind: String) throws -> [String: Any] {
        let file = try #require(contentSchemas().first { $0.name == "\(kind).schema.json" })
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
        guard let definitions = schema["$defs"] as? [String: Any] else { return schema }
        return try #require(definitions["record"] as? [String: Any])
    }
}
