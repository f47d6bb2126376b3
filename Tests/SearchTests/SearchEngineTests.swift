import Testing

@testable import Search

/// What a coder expects. Every expectation is checked in one file and in many parts.
@Suite struct SearchEngineTests {
    private func engines() async throws -> [SearchEngine] {
        let pages = SampleSite.analyzed()
        return [
            try MemoryIndex(await buildIndex(of: pages, jobs: 2)).engine(),
            try MemoryIndex(await buildIndex(of: pages, jobs: 2, settings: .manyParts)).engine(),
        ]
    }

    @Test(
        arguments: [
            ("97140", ["codes/97140.html"]), ("G0283", ["codes/G0283.html"]), ("g0283", ["codes/G0283.html"]),
            ("97140-59", ["codes/97140.html", "modifiers/59.html"]),
            ("97140 59", ["codes/97140.html", "modifiers/59.html"]),
            ("97140–59", ["codes/97140.html", "modifiers/59.html"]),
            ("97140 97530", ["pairs/97140-97530.html", "codes/97140.html", "codes/97530.html"]),
            ("97530 and 97140", ["pairs/97140-97530.html", "codes/97530.html"]),
            ("9714", ["codes/97140.html"]),
            (
                "97",
                [
                    "codes/97110.html", "codes/97112.html", "codes/97124.html", "codes/97140.html", "codes/97150.html",
                    "codes/97530.html",
                ]
            ),
            ("98941", ["families/98940-98942.html", "articles/chiropractors.html"]),
            ("97162", ["articles/evaluations.html"]),
            ("59", ["modifiers/59.html"]), ("AT", ["modifiers/at.html"]), ("XS", ["modifiers/xs.html"]),
            ("modifier at", ["modifiers/at.html"]), ("CO", ["modifiers/co.html"]),
            ("MFR", ["techniques/myofascial-release.html"]), ("MLD", ["techniques/lymphatic-drainage.html"]),
            ("8 minute", ["terms/8-minute-rule.html"]), ("eight-minute rule", ["terms/8-minute-rule.html"]),
            ("lymph drainage massage billing", ["techniques/lymphatic-drainage.html"]),
            ("can a chiropractor bill 97140 medicare", ["articles/chiropractors.html"]),
            ("CAFÉ Zurich", ["articles/needles.html"]), ("$2,330", ["articles/needles.html"]),
            ("copay", ["articles/needles.html"]), ("neuromusc", ["codes/97112.html"]),
            ("can I bill 97140 and 97530 together", ["pairs/97140-97530.html"]),
            ("can I bill therapeutic activities and manual therapy together", ["pairs/97140-97530.html"]),
            ("is there an edit between 97140 and 97530", ["pairs/97140-97530.html"]),
            ("manual therapy beside therapeutic activities", ["pairs/97140-97530.html"]),
            ("therapeutic activities or manual therapy, which is it", ["compare/97140-97530.html"]),
            ("97530 vs 97140", ["compare/97140-97530.html", "codes/97530.html", "codes/97140.html"]),
            ("what is the difference between 97530 and 97140", ["compare/97140-97530.html"]),
            ("is it 97530 or 97140 for stairs", ["compare/97140-97530.html"]),
            ("met cpt code", ["techniques/muscle-energy.html"]),
            (
                "is muscle energy ever billed beside 97140",
                ["pairs/97140-97530.html", "techniques/muscle-energy.html"]
            ),
            ("muscle energy or 97140", ["techniques/muscle-energy.html"]),
            ("patients MET goals", ["techniques/muscle-energy.html"]),
            ("why would it be for a facade", ["articles/needles.html"]),
            ("xs for 97140 regions", ["modifiers/xs.html"]),
            ("muscle energy vs lymph drainage", ["articles/two-techniques.html"]),
            ("difference between lymph drainage and muscle energy", ["articles/two-techniques.html"]),
            ("17 min exercise 9 min massage", ["terms/8-minute-rule.html"]),
            ("40 minutes of massage is that 3 units", ["terms/8-minute-rule.html"]),
            ("9 minutes of hands and 17 minutes of exercise, how many units", ["terms/8-minute-rule.html"]),
            ("20 min muscle energy 20 min lymph drainage", ["terms/8-minute-rule.html"]),
            ("20 minutes of exercise", ["articles/case.html"]),
            ("manaul therapy with therapuetic activties", ["pairs/97140-97530.html"]),
            ("therapuetic activties code", ["codes/97530.html"]),
            ("modifer xs regions", ["modifiers/xs.html"]),
            ("20 minuts exercise 9 min massage", ["terms/8-minute-rule.html"]),
            ("９７１４０－５９", ["codes/97140.html", "modifiers/59.html"]),
            ("lymph drainage and then therapeutic activities", ["pairs/97140-97530.html"]),
            ("lymph drainage of the arm plus muscle energy", ["pairs/97140-97530.html"]),
            ("lymph drainage massage, same day", ["techniques/lymphatic-drainage.html"]),
            ("MFR and massage", ["techniques/myofascial-release.html"]),
            ("lymph drainage and massage", ["pairs/97124-97140.html"]),
            ("muscle energy and massage", ["techniques/muscle-energy.html"]),
            ("lymph drainage or therapeutic activities", ["compare/97140-97530.html"]),
            ("is MLD the same as therapeutic activities", ["compare/97140-97530.html"]),
            ("therapeutic exercise and massage", ["codes/97110.html"]),
            ("97110 97124", ["compare/97110-97124.html", "codes/97110.html", "codes/97124.html"]),
            ("25 muscle energy 12 lymph drainage", ["terms/8-minute-rule.html"]),
            ("muscle energy 25, lymph drainage 12", ["terms/8-minute-rule.html"]),
            ("17 min exercise 9 min massage, which line gets XS", ["modifiers/xs.html"]),
            ("59 muscle energy", ["techniques/muscle-energy.html", "modifiers/59.html"]),
            ("is there a mod at the spine", ["modifiers/at.html"]), ("at mods, spine", ["modifiers/at.html"]),
            ("at modifiers, spine", ["modifiers/at.html"]),
        ])
    func `finds first`(query: String, paths: [String]) async throws {
        for var engine in try await engines() {
            #expect(try engine.paths(query, limit: paths.count) == paths)
        }
    }

    @Test func `what staff call a page is no slip if they spell it right`() async throws {
        for var engine in try await engines() {
            let answer = try engine.answer("soft slow pressure")
            #expect(answer.results.first?.path == "techniques/myofascial-release.html")
            #expect(answer.results.first?.tier == 4)
            #expect(answer.corrections == [])
        }
    }

    @Test func `finds a page by words of what staff call it, but not by slips`() async throws {
        let pages = [
            SampleSite.page(
                "traction.html", "Traction by hand", kind: "technique",
                names: [
                    SearchName("tracktion", .misspelling), SearchName("tugging at the neck", .misspelling),
                    SearchName("the neck is tugged", .misspelling),
                ], ("", "", "A pull that separates joints.")),
            SampleSite.page(
                "collar.html", "Collar", kind: "technique", ("", "", "A brace around the neck, and no pull.")),
        ]
        var engine = try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 2)).engine()
        #expect(try engine.paths("who tugged on her neck") == ["traction.html", "collar.html"])
        let slip = [("tracktion", "Traction by hand"), ("tracktion", "traction")]
        #expect(try engine.answer("her tracktion").corrections == slip.map(Answer.Correction.init))
        #expect(try engine.paths("\"tugging neck\"") == [])
        var unnamed = pages[0]
        unnamed.names = []
        let lengths = SampleSite.analyzed([pages[0], unnamed]).map(\.length)
        #expect(lengths[0] == lengths[1])
    }

    @Test func `takes synonyms for forms of one word, also such as no page has`() async throws {
        let synonyms = Synonyms([["physician", "doctor", "doc"], ["payer", "insurer"]])
        let pages = [
            SampleSite.page(
                "plan.html", "Plan", kind: "term", ("", "", "Physicians sign it; a physician may be away.")),
            SampleSite.page("order.html", "Order", kind: "term", ("", "", "What a doctor writes for the patient.")),
            SampleSite.page("note.html", "Note", kind: "term", ("", "", "What the therapist writes.")),
        ]
        let analyzed = pages.map(SearchAnalyzer(synonyms: synonyms).analyze)
        for settings in [IndexSettings(), .manyParts] {
            var settings = settings
            settings.synonyms = synonyms
            var engine = try MemoryIndex(await buildIndex(of: analyzed, jobs: 2, settings: settings)).engine()
            for word in ["physician", "doctor", "doc", "physicians"] {
                let answer = try engine.answer(word)
                #expect(Set(answer.results.prefix(2).map(\.path)) == ["plan.html", "order.html"], "\(word)")
                #expect(answer.corrections == [])
            }
            #expect(try engine.answer("doc").highlights == ["doc", "doctor", "physician", "physicians"])
            #expect(try engine.answer("doctor writes").results.map(\.path).first == "order.html")
            #expect(try engine.paths("\"doctor writes\"") == ["order.html"])
            #expect(try engine.answer("insurer").results.isEmpty)
        }
    }

    @Test func `corrects words and says so, and never takes a beginning for the word`() async throws {
        for var engine in try await engines() {
            let answer = try engine.answer("manaul therapy")
            #expect(answer.corrections == [Answer.Correction(typed: "manaul", used: "manual")])
            #expect(answer.results.first?.path == "codes/97140.html")
            let known = try engine.answer("myofacial relase")
            #expect(known.corrections.first == Answer.Correction(typed: "myofacial relase", used: "Myofascial release"))
            #expect(known.results.first?.path == "techniques/myofascial-release.html")
        }
    }

    @Test func `heeds words of grammar only if there are no others`() async throws {
        for var engine in try await engines() {
            let plain = try engine.answer("massage drainage", limit: 100).results
            #expect(try engine.answer("how is a massage per the drainage", limit: 100).results == plain)
            #expect(try engine.answer("how is the").results.isEmpty == false)
            #expect(try engine.answer("how is the xyzzyx").results.isEmpty)
            #expect(try engine.answer("see the massage").highlights == ["see", "massage"])
        }
    }

    @Test func `reads min behind a number as minutes`() async throws {
        for var engine in try await engines() {
            #expect(try engine.answer("33 min and 7 mins") == engine.answer("33 minutes and 7 minutes"))
            #expect(try engine.answer("min").results != engine.answer("minutes").results)
        }
    }

    @Test func `takes a number for a modifier unless it tells how many`() async throws {
        for var engine in try await engines() {
            let amount = try engine.paths("units when the minutes are 59", limit: 100)
            #expect(!amount.contains("modifiers/59.html") && !amount.isEmpty)
            for query in ["does 59 say regions", "97140 59 2 units", "modifier 59 minutes"] {
                #expect(try engine.paths(query, limit: 3).contains("modifiers/59.html"), "\(query)")
            }
            // One amount and a modifier, though the site has no such one, are no minutes of two services.
            let called = try engine.paths("modifier 60 muscle energy 25 lymph drainage", limit: 3)
            #expect(!called.contains("terms/8-minute-rule.html"))
        }
    }

    @Test func `values an alias the less, the more is said beside it`() async throws {
        let pages = [
            SampleSite.page(
                "alias.html", "One", kind: "term", names: [SearchName("zinc rule", .alias)], ("", "", "Zinc.")),
            SampleSite.page(
                "all.html", "Two", kind: "term",
                ("", "", "Copper tariff, silver audit and the zinc rule."), ("more", "Silver audit", "Copper tariff.")),
        ]
        var engine = try MemoryIndex(await buildIndex(of: SampleSite.analyzed(pages), jobs: 1)).engine()
        #expect(try engine.paths("zinc rule", limit: 1) == ["alias.html"])
        #expect(try engine.paths("zinc rule notes", limit: 1) == ["alias.html"])
        #expect(try engine.paths("zinc rule for copper tariff in a silver audit", limit: 1) == ["all.html"])
    }

    @Test func `says that a code is not here, and which are near`() async throws {
        for var engine in try await engines() {
            #expect(
                try engine.answer("97149").absentCodes
                    == [Answer.AbsentCode(code: "97149", nearest: ["97140", "97150"])])
            #expect(try engine.answer("97410").absentCodes.map(\.nearest) == [["97140"]])
            #expect(try engine.answer("98941").absentCodes.isEmpty)
            #expect(try engine.answer("97162").absentCodes.isEmpty)
        }
    }

    @Test func `tells what two codes have to do with each other`() async throws {
        for var engine in try await engines() {
            #expect(
                try engine.answer("97530 97140").relation
                    == Answer.Relation(identifiers: ["97530", "97140"], path: "pairs/97140-97530.html"))
            #expect(
                try engine.answer("97110 97140").relation
                    == Answer.Relation(identifiers: ["97110", "97140"], path: nil))
        }
    }

    @Test func `takes phrases and exclusions at their word`() async throws {
        for var engine in try await engines() {
            #expect(Set(try engine.paths("\"plan of care\"")) == ["modifiers/gp.html", "articles/denials.html"])
            #expect(try engine.paths("\"care plan\"").isEmpty)
            #expect(try engine.paths("\"one-on-one contact\" 97530") == ["codes/97530.html"])
            #expect(try engine.paths("\"drainage lymph\"").isEmpty, "no phrase reaches from one field into the next")
            let without = try engine.paths("manual -therapy", limit: 100)
            #expect(without == ["techniques/lymphatic-drainage.html"])
            #expect(try engine.answer("-therapy").results.isEmpty)
        }
    }

    @Test func `takes a hyphen before what looks like a modifier for a hyphen`() async throws {
        for var engine in try await engines() {
            for (typed, meant) in [("97140 -59", "97140 59"), ("97140 -GP", "97140 GP"), ("-8 minutes", "8 minutes")] {
                #expect(try engine.paths(typed) == engine.paths(meant), "\(typed)")
            }
            #expect(try !engine.paths("therapy -gp", limit: 100).contains("modifiers/gp.html"))
        }
    }

    @Test func `leads to the section that has the words`() async throws {
        for var engine in try await engines() {
            let appeal = try #require(try engine.answer("follow-up visits appeal").results.first)
            #expect(
                [appeal.path, appeal.anchor, appeal.heading] == [
                    "articles/denials.html", "appeal", "Writing an appeal",
                ])
            #expect(try engine.answer("denied claims").results.first?.anchor == "")
        }
    }

    @Test func `filters and counts by kind, category and payer`() async throws {
        for var engine in try await engines() {
            let filter = SearchFilter(kinds: ["article"], payers: ["Medicare"])
            let answer = try engine.answer("97140", limit: 50, filter: filter)
            #expect(Set(answer.results.map(\.path)) == ["articles/denials.html", "articles/chiropractors.html"])
            #expect(answer.facets == (try engine.answer("97140")).facets)
            #expect(answer.facets.contains(Answer.Facet(group: .kind, label: "code", count: 2)))
        }
    }

    @Test func `gives the same answer whatever was asked before`() async throws {
        let index = MemoryIndex(await buildIndex(of: SampleSite.analyzed(), jobs: 2, settings: .manyParts))
        let queries = [
            "97", "man", "manual therapy", "\"plan of care\"", "manaul", "9714", "therapist -training", "97149",
        ]
        var used = try index.engine()
        for query in queries + queries.reversed() {
            var fresh = try index.engine()
            #expect(try used.answer(query) == fresh.answer(query), "\(query)")
        }
    }

    @Test func `marks the words that it found`() async throws {
        for var engine in try await engines() {
            let marked = try engine.answer("billed techniques").highlights
            #expect(marked == ["billed", "billing", "techniques"])
        }
    }

    @Test(
        arguments: [
            String(repeating: "manual ", count: 2_000), String(repeating: "\"", count: 999),
            String(repeating: "-a", count: 5_000), String(repeating: "é", count: 10_000), "\u{202E}שלום\u{202C}",
            "<img src=x onerror=alert(1)>", "😀🤦🏽‍♀️", "\u{0}", "\\", "- \"", "-\"", "\"-\"", "--", "a-b-c-d-e-f", "'", "'s",
            "\u{1F600}-\u{301}", "97140" + String(repeating: " 97140", count: 3_000),
        ])
    func `answers odd queries`(query: String) async throws {
        for var engine in try await engines() { #expect(try engine.answer(query).results.count <= 10) }
    }
}
