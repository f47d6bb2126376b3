import Diagnostics
import Knowledge
import Testing

@testable import Loading

/// Each kind with all of its keys: every value arrives where it belongs.
@Suite struct RecordTests {
    @Test func `a code with all keys`() async throws {
        let code = try await first(
            \.codes, "codes/97140.yaml",
            """
            id: 97140
            title: Manual therapy
            summary: S-summary
            aliases: [manual treatment, {text: MT, exact_case: true}]
            misspellings: [manaul therapy]
            timing: timed
            unit_minutes: 15
            category: therapeutic-procedure
            family: hands-on
            medicare: {status: always-therapy, as_of: 2026-09-30, certainty: medium, note: S-note}
            reported_by: S-reported
            content: [S-content]
            use_when: [S-use]
            not_when: [S-not]
            confused_with: [{code: 97124, difference: S-difference}]
            modifiers: [59, GP]
            checklists: [treatment-note]
            denials: [S-denial]
            history: [{year: 1999, text: S-history}]
            open_points: [S-open]
            sources: [cpm5 §20.2.C, bpm15]
            last_reviewed_on: 2026-11-23
            review_in: 1 year
            owner: team
            effective_from: 2026-01-01
            effective_to: 2026-12-31
            """)
        #expect(code.id.value.text == "97140")
        #expect(code.title == "Manual therapy")
        #expect(text(code.summary) == "S-summary")
        #expect(code.aliases.map(\.text.value) == ["manual treatment", "MT"])
        #expect(code.aliases.map(\.isCaseSensitive) == [false, true])
        #expect(code.misspellings == ["manaul therapy"])
        guard case .timed(minutesPerUnit: 15) = code.timing else { return #expect(Bool(false), "\(code.timing)") }
        #expect(code.category == .therapeuticProcedure)
        #expect(code.family?.value.text == "hands-on")
        #expect(code.medicare.status == .alwaysTherapy)
        #expect("\(code.medicare.asOf)" == "2026-09-30")
        #expect(code.medicare.certainty == .medium)
        #expect(code.medicare.note.map(text) == "S-note")
        #expect(code.reportedBy.map(text) == "S-reported")
        #expect(code.content.map(text) == ["S-content"])
        #expect(code.useWhen.map(text) == ["S-use"])
        #expect(code.notWhen.map(text) == ["S-not"])
        #expect(code.confusions.map(\.code.value.text) == ["97124"])
        #expect(code.confusions.map { text($0.difference) } == ["S-difference"])
        #expect(code.modifiers.map(\.value.text) == ["59", "GP"])
        #expect(code.checklists.map(\.value.text) == ["treatment-note"])
        #expect(code.denials.map(text) == ["S-denial"])
        #expect(code.history.map(\.year) == [1999])
        #expect(code.history.map { text($0.text) } == ["S-history"])
        #expect(code.openPoints.map(text) == ["S-open"])
        let stewardship = code.stewardship
        #expect(stewardship.sources.map(\.source.value.text) == ["cpm5", "bpm15"])
        #expect(stewardship.sources.map(\.locator) == ["§20.2.C", nil])
        #expect(stewardship.lastReviewedOn.map { "\($0.value)" } == "2026-11-23")
        #expect(stewardship.reviewInMonths == 12)
        #expect(stewardship.owner == "team")
        #expect(stewardship.effectiveFrom.map { "\($0)" } == "2026-01-01")
        #expect(stewardship.effectiveTo.map { "\($0)" } == "2026-12-31")
    }

    @Test func `a technique with all keys`() async throws {
        let technique = try await first(
            \.techniques, "techniques/met.yaml",
            """
            name: muscle energy technique
            abbreviation: {text: MET, exact_case: true}
            aliases: [PIR]
            misspellings: [muscel energy]
            group: joint-techniques
            definition: S-definition
            codes: [{code: 97140, when: S-when, unless: S-unless, certainty: low}, {code: 97110}]
            positions: [{held_by: AOA, claim: S-claim}]
            regions: [spine]
            look_alikes: [{term: stretching, difference: S-difference}]
            caution: S-caution
            """)
        #expect(technique.name.text.value == "muscle energy technique")
        #expect(technique.abbreviation?.isCaseSensitive == true)
        #expect(technique.aliases.map(\.text.value) == ["PIR"])
        #expect(technique.misspellings == ["muscel energy"])
        #expect(technique.group == .jointTechniques)
        #expect(text(technique.definition) == "S-definition")
        #expect(technique.mappings.map(\.code.value.text) == ["97140", "97110"])
        #expect(technique.mappings.map(\.certainty) == [.low, .high])
        #expect(technique.mappings.first?.when.map(text) == "S-when")
        #expect(technique.mappings.first?.unless.map(text) == "S-unless")
        #expect(technique.positions.map(\.heldBy) == ["AOA"])
        #expect(technique.positions.map { text($0.claim) } == ["S-claim"])
        #expect(technique.regions == ["spine"])
        #expect(technique.lookAlikes.map(\.term.value.text) == ["stretching"])
        #expect(technique.lookAlikes.map { text($0.difference) } == ["S-difference"])
        #expect(technique.caution.map(text) == "S-caution")
    }

    @Test func `a term with all keys`() async throws {
        let term = try await first(
            \.terms, "terms/mue.yaml",
            """
            name: medically unlikely edit
            abbreviation: MUE
            aliases: [unlikely edit]
            misspellings: [medicaly unlikely edit]
            area: billing
            definition: S-definition
            practice: S-practice
            related: [mai]
            codes: [97140]
            """)
        #expect(term.name.text.value == "medically unlikely edit")
        #expect(term.abbreviation?.text.value == "MUE")
        #expect(term.aliases.map(\.text.value) == ["unlikely edit"])
        #expect(term.misspellings == ["medicaly unlikely edit"])
        #expect(term.area == .billing)
        #expect(text(term.definition) == "S-definition")
        #expect(term.practice.map(text) == "S-practice")
        #expect(term.related.map(\.value.text) == ["mai"])
        #expect(term.codes.map(\.value.text) == ["97140"])
    }

    @Test func `a modifier with all keys`() async throws {
        let modifier = try await first(
            \.modifiers, "modifiers/59.yaml",
            """
            title: Distinct service
            aliases: [modifier 59]
            misspellings: [modifer 59]
            purpose: distinct-service
            summary: S-summary
            goes_on: S-goes
            use_when: [S-use]
            not_when: [S-not]
            related: [XS]
            codes: [97530]
            open_points: [S-open]
            """)
        #expect(modifier.id.value.text == "59")
        #expect(modifier.title == "Distinct service")
        #expect(modifier.aliases.map(\.text.value) == ["modifier 59"])
        #expect(modifier.misspellings == ["modifer 59"])
        #expect(modifier.purpose == .distinctService)
        #expect(text(modifier.summary) == "S-summary")
        #expect(modifier.goesOn.map(text) == "S-goes")
        #expect(modifier.useWhen.map(text) == ["S-use"])
        #expect(modifier.notWhen.map(text) == ["S-not"])
        #expect(modifier.related.map(\.value.text) == ["XS"])
        #expect(modifier.codes.map(\.value.text) == ["97530"])
        #expect(modifier.openPoints.map(text) == ["S-open"])
    }

    @Test func `a family holds codes and ranges`() async throws {
        let family = try await first(
            \.families, "families/manipulation.yaml",
            "title: T\nsummary: S-summary\ncodes: [98940-98942, '98943', 98925–98929]\n")
        #expect(family.title == "T")
        #expect(text(family.summary) == "S-summary")
        #expect(family.members.map(\.value.text) == ["98940-98942", "98943", "98925-98929"])
    }

    @Test func `a pair with all keys`() async throws {
        let pair = try await first(
            \.pairs, "pairs/97140-98940.yaml",
            """
            title: T
            codes: [97140, 98940-98942]
            summary: S-summary
            both_when: [S-both]
            not_when: [S-not]
            modifier: S-modifier
            modifiers: [59]
            history: [{year: 2020, text: S-history}]
            open_points: [S-open]
            certainty: disputed
            """)
        #expect(pair.title == "T")
        #expect(pair.sides.0.value.text == "97140")
        #expect(pair.sides.1.value.text == "98940-98942")
        #expect(text(pair.summary) == "S-summary")
        #expect(pair.bothWhen.map(text) == ["S-both"])
        #expect(pair.notWhen.map(text) == ["S-not"])
        #expect(pair.modifier.map(text) == "S-modifier")
        #expect(pair.modifiers.map(\.value.text) == ["59"])
        #expect(pair.history.map(\.year) == [2020])
        #expect(pair.openPoints.map(text) == ["S-open"])
        #expect(pair.certainty == .disputed)
    }

    @Test func `a checklist with all keys`() async throws {
        let checklist = try await first(
            \.checklists, "checklists/note.yaml",
            """
            title: T
            summary: S-summary
            aliases: [daily note]
            misspellings: [dayly note]
            includes: [plan]
            applies: [assistant]
            items:
              - {id: n-1, version: 2, text: S-text, level: conditional, condition: S-condition,
                 applies: [medicare, manipulation-same-day], risk: S-risk, good: S-good, bad: S-bad,
                 sources: [cpm5 §1]}
              - {id: n-2, text: S-other, level: required}
            """)
        #expect(checklist.title == "T")
        #expect(text(checklist.summary) == "S-summary")
        #expect(checklist.aliases.map(\.text.value) == ["daily note"])
        #expect(checklist.misspellings == ["dayly note"])
        #expect(checklist.includes.map(\.value.text) == ["plan"])
        #expect(checklist.applies == [.assistant])
        #expect(checklist.items.map(\.version) == [2, 1])
        #expect(checklist.items.last?.applies == [])
        let item = try #require(checklist.items.first)
        #expect(item.applies == [.medicare, .manipulationSameDay])
        #expect(item.id.value.text == "n-1")
        #expect(text(item.text) == "S-text")
        #expect(item.level == .conditional)
        #expect(item.condition.map(text) == "S-condition")
        #expect(item.risk.map(text) == "S-risk")
        #expect(item.goodExample.map(text) == "S-good")
        #expect(item.badExample.map(text) == "S-bad")
        #expect(item.sources.map(\.locator) == ["§1"])
    }

    @Test func `a source with all keys`() async throws {
        let source = try await first(
            \.sources, "sources/cpm5.yaml",
            """
            short_title: A
            title: B
            publisher: C
            section: D
            edition: E
            url: https://example.org/x?y=1#z
            retrieval: seen-in-copy
            retrieved_on: 2026-11-23
            rights: public-domain
            note: S-note
            """)
        #expect([source.shortTitle, source.title, source.publisher] == ["A", "B", "C"])
        #expect([source.section, source.edition] == ["D", "E"])
        #expect(source.url?.value == "https://example.org/x?y=1#z")
        #expect(source.retrieval == .seenInCopy)
        #expect(source.retrievedOn.map { "\($0)" } == "2026-11-23")
        #expect(source.rights == .publicDomain)
        #expect(source.note.map(text) == "S-note")
    }

    @Test func `an article with all keys`() async throws {
        let article = try await first(
            \.articles, "articles/cases/a.md",
            """
            ---
            title: T
            description: D
            kind: case-study
            aliases: [other]
            tags: [x]
            draft: false
            order: -3
            codes: [97140]
            terms: [unit]
            unlinked: ["97140"]
            owner: team
            ---
            Text
            """)
        #expect(article.id.value.text == "cases/a")
        #expect([article.title, article.description] == ["T", "D"])
        #expect(article.kind == .caseStudy)
        #expect(article.aliases.map(\.text.value) == ["other"])
        #expect(article.tags == ["x"])
        #expect(article.order == -3)
        #expect(article.codes.map(\.value.text) == ["97140"])
        #expect(article.terms.map(\.value.text) == ["unit"])
        #expect(article.unlinked == ["97140"])
        #expect(article.stewardship.owner == "team")
        #expect(article.body.file == "articles/cases/a.md")
    }

    // MARK: Texts

    @Test func `a text of several lines knows where its words stand`() async throws {
        let file = "summary: >\n  one\n  two\ntitle: T\ncodes: [97140]\n"
        let family = try await first(\.families, "families/a.yaml", file)
        #expect(text(family.summary) == "one two")
        #expect(family.summary.origin.range(4..<7).offsets == 19..<22)
    }

    @Test func `a citation points at its source alone`() async throws {
        let file = Minimal.family + "sources:\n  - 'cpm5 §20'\n"
        let citation = try #require(try await first(\.families, "families/a.yaml", file).stewardship.sources.first)
        let start = Minimal.family.utf8.count + "sources:\n  - '".utf8.count
        #expect(citation.source.range.offsets == start..<(start + 4))
    }

    /// The text of a document that is one paragraph.
    private func text(_ prose: Prose) -> String {
        String(decoding: prose.document.bytes, as: UTF8.self)
    }

    private func first<Record>(
        _ records: KeyPath<Library, [Record]>, _ path: String, _ text: String
    ) async throws -> Record {
        let reported = try await load([path: text])
        #expect(reported.diagnostics == [])
        return try #require(reported.value[keyPath: records].first)
    }
}
