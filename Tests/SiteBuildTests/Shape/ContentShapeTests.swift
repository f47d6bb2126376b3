import Diagnostics
import Knowledge
import Loading
import Testing

/// What the project's own reference must hold, by kind of record.
@Suite struct ContentShapeTests {
    private func library() async throws -> Library {
        let library = try await loadLibrary(from: RealSite.input().content, jobs: 2)
        #expect(library.diagnostics == [])
        return library.value
    }

    @Test func `every record says who answers for it, when it was read and on whose word it speaks`() async throws {
        let library = try await library()
        #expect(stewardshipGaps(in: library) == [])
    }

    @Test func `codes and modifiers are complete`() async throws {
        let library = try await library()
        let treated = Set(library.techniques.flatMap(\.mappings).map(\.code.value))
        #expect(gaps(in: library.codes, at: { "codes/\($0.id.value)" }, Demand<Code>.all(treated: treated)) == [])
        let focus = library.codes.filter { $0.id.value.text == "97140" }
        #expect(gaps(in: focus, at: { "codes/\($0.id.value)" }, Demand<Code>.focus) == [])
        #expect(gaps(in: library.modifiers, at: { "modifiers/\($0.id.value)" }, Demand<Modifier>.all) == [])
    }

    @Test func `techniques and terms are complete`() async throws {
        let library = try await library()
        #expect(gaps(in: library.techniques, at: { "techniques/\($0.id.value)" }, Demand<Technique>.all) == [])
        #expect(gaps(in: library.terms, at: { "terms/\($0.id.value)" }, Demand<Term>.all) == [])
    }

    @Test func `pairs, checklists and sources are complete`() async throws {
        let library = try await library()
        #expect(gaps(in: library.pairs, at: { "pairs/\($0.id.value)" }, Demand<Pair>.all) == [])
        #expect(gaps(in: library.checklists, at: { "checklists/\($0.id.value)" }, Demand<Checklist>.all) == [])
        #expect(gaps(in: library.sources, at: { "sources/\($0.id.value)" }, Demand<Source>.all) == [])
    }

    @Test func `articles are complete`() async throws {
        let library = try await library()
        #expect(gaps(in: library.articles, at: { "articles/\($0.id.value)" }, Demand<Article>.all) == [])
    }

    @Test func `nothing that the reference is asked to hold is missing`() async throws {
        let library = try await library()
        let held = [
            "codes": library.codes.map { $0.id.value.text }, "modifiers": library.modifiers.map { $0.id.value.text },
            "pairs": library.pairs.map { $0.id.value.text }, "articles": library.articles.map { $0.id.value.text },
            "checklists": library.checklists.map { $0.id.value.text },
            "items": library.checklists.flatMap(\.items).map { $0.id.value.text },
            "sources": library.sources.map { $0.id.value.text },
        ]
        for (kind, identifiers) in ExpectedRecords.byKind {
            #expect(Set(identifiers).subtracting(held[kind] ?? []).sorted() == [], "\(kind)")
        }
        #expect(library.techniques.count >= 45)
        #expect(library.terms.count >= 60)
        #expect(library.articles.count >= 25)
        #expect(library.articles.filter { $0.kind == .caseStudy }.count >= 6)
    }

    @Test func `a gap is found`() async throws {
        let library = try await loadLibrary(from: VirtualFolder("content", TinySite.content), jobs: 1).value
        #expect(
            stewardshipGaps(in: library).prefix(3)
                == ["codes/97124: last_reviewed_on", "codes/97124: review_in", "codes/97124: owner"])
        #expect(
            gaps(in: library.codes, at: { "\($0.id.value)" }, Demand<Code>.all(treated: [])).filter {
                $0.hasPrefix("97140")
            } == [
                "97140: a family", "97140: who reports it", "97140: typical content", "97140: when to use it",
                "97140: when not to use it", "97140: confusions", "97140: the source of its Medicare status",
                "97140: a checklist", "97140: a technique",
            ])
        #expect(
            gaps(in: library.articles, at: { "\($0.id.value)" }, Demand<Article>.all) == [
                "example: a description", "example: another name that people type", "example: a place in the list",
                "example: a citation in its text",
            ])
    }
}
