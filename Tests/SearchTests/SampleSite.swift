import Search

/// A small reference, and filler enough that some words are on many pages.
enum SampleSite {
    static let pages: [SearchPage] = codes + modifiers + others + filler

    static func analyzed(_ pages: [SearchPage] = pages) -> [AnalyzedPage] {
        pages.map { SearchAnalyzer().analyze($0) }
    }

    static func page(
        _ path: String, _ title: String, kind: String, category: String? = nil, payers: [String] = [],
        names: [SearchName] = [], codes: [String] = [], _ sections: (anchor: String, heading: String, text: String)...
    ) -> SearchPage {
        SearchPage(
            path: path, title: title, kind: kind, category: category, payers: payers, summary: "",
            names: names + codes.map { SearchName($0, .billedCode) },
            sections: sections.map { SearchSection(anchor: $0.anchor, heading: $0.heading, text: Array($0.text.utf8)) })
    }

    private static func code(_ code: String, _ title: String, _ text: String) -> SearchPage {
        page(
            "codes/\(code).html", "\(code): \(title)", kind: "code", category: "Codes",
            names: [SearchName(code, .identifier), SearchName(title, .alias)], codes: [code], ("", "", text),
            ("documentation", "Documentation", "The note of \(code) names the minutes and the region that was treated.")
        )
    }

    private static let codes = [
        code("97110", "Therapeutic exercise", "Exercise for strength and range of motion, one-on-one, timed."),
        code("97112", "Neuromuscular re-education", "Balance, posture and coordination; timed."),
        code("97124", "Massage", "Effleurage and petrissage. Compare 97140 for myofascial release."),
        code(
            "97140", "Manual therapy",
            "Hands-on techniques: mobilization, traction, lymphatic drainage. Timed; 15 minutes."),
        code("97150", "Group therapy", "Two or more patients at once, untimed."),
        code(
            "97530", "Therapeutic activities",
            "Dynamic activities that improve function; direct one-on-one contact; timed."),
        code("98925", "Osteopathic manipulation", "One to two body regions, by an osteopath."),
        page(
            "families/98940-98942.html", "Chiropractic manipulation", kind: "family", category: "Codes",
            names: [SearchName("98940-98942", .range)],
            ("", "", "The codes 98940–98942 count spinal regions."),
            ("together", "Together with 97140", "Separate regions.")),
        code("98940", "Chiropractic manipulation of the spine", "One to two regions of the spine."),
        code("G0283", "Electrical stimulation", "Unattended, for Medicare."),
    ]

    private static func modifier(_ id: String, _ title: String, _ text: String) -> SearchPage {
        page(
            "modifiers/\(id.lowercased()).html", "Modifier \(id)", kind: "modifier", category: "Modifiers",
            payers: ["Medicare"], names: [SearchName(id, .identifier), SearchName(title, .alias)], ("", "", text))
    }

    private static let modifiers = [
        modifier("59", "Distinct procedural service", "Says that a procedure was separate. The X modifiers say how."),
        modifier("XS", "Separate structure", "A separate structure or region."),
        modifier("AT", "Acute treatment", "Active treatment by a chiropractor, at the spine."),
        modifier("GP", "Physical therapy plan of care", "Services under a plan of care of a physical therapist."),
        modifier("CO", "Occupational therapy assistant", "Services of an assistant, in whole or in part."),
    ]

    private static let others = [
        page(
            "techniques/myofascial-release.html", "Myofascial release", kind: "technique",
            names: [
                SearchName("Myofascial release", .alias), SearchName("MFR", .alias),
                SearchName("myofacial relase", .misspelling), SearchName("soft slow pressure", .misspelling),
            ], codes: ["97140", "97124"], ("", "", "Slow pressure on fascia and soft tissue."),
            ("billing", "Billing", "Billed with 97140.")),
        page(
            "techniques/lymphatic-drainage.html", "Manual lymphatic drainage", kind: "technique",
            names: [SearchName("lymph drainage", .alias), SearchName("MLD", .alias)], codes: ["97140"],
            ("", "", "Light strokes along the lymph vessels, first at the head; no heat. Also asked for as massage.")),
        page(
            "terms/8-minute-rule.html", "8-minute rule", kind: "term", payers: ["Medicare"],
            names: [
                SearchName("8-minute rule", .alias), SearchName("rule of eights", .alias),
                SearchName("minutes to units", .alias),
            ],
            ("", "", "How many units timed minutes make for Medicare."),
            (
                "example", "An example",
                "33 minutes of 97110 and 7 minutes of 97140 are 3 units: eight minutes are enough."
            )),
        page(
            "pairs/97140-97530.html", "97140 with 97530", kind: "pair", category: "Pairs",
            names: [SearchName("97140+97530", .pair), SearchName("97140+97112", .pair)],
            ("", "", "Both may be billed with modifier 59 when the time is separate.")),
        page(
            "compare/97140-97530.html", "97140 or 97530?", kind: "article", category: "Codes",
            names: [SearchName("97140+97530", .comparison)],
            ("", "", "Hands that mobilize, or a task that is practised: what tells both apart.")),
        page(
            "pairs/97124-97140.html", "97124 with 97140", kind: "pair", category: "Pairs",
            names: [SearchName("97124+97140", .pair)], ("", "", "Two kinds of work, each with its own time.")),
        page(
            "compare/97110-97124.html", "97110 or 97124?", kind: "comparison", category: "Codes",
            names: [SearchName("97110+97124", .comparison)], ("", "", "Who works: the patient or the hands.")),
        page(
            "techniques/muscle-energy.html", "Muscle energy", kind: "technique",
            names: [
                SearchName("Muscle energy code", .alias), SearchName("Muscle energy", .alias),
                SearchName("MET", .alias),
            ],
            codes: ["97112", "97110"],
            ("", "", "The patient pushes against the hands; then the joint is moved on.")),
        page(
            "articles/two-techniques.html", "With or without work", kind: "article", category: "Clinic",
            (
                "", "",
                "Who works? In muscle energy the patient, in lymph drainage only the therapist. "
                    + "Muscle energy moves joints, lymph drainage fluid."
            )),
        page(
            "articles/case.html", "A shoulder, hands and exercise", kind: "article", category: "Clinic",
            ("", "", "20 minutes of exercise, 9 minutes of hands and massage: two units.")
        ),
        page(
            "articles/denials.html", "Denied claims: what to do", kind: "article", category: "Billing",
            payers: ["Medicare", "Anthem"], ("", "", "Denials of 97140 as not medically necessary."),
            ("appeal", "Writing an appeal", "Quote the plan of care. Patients’ follow-up visits count.")),
        page(
            "articles/needles.html", "Needles & hands: \"dry\" needling", kind: "article", category: "Clinic",
            (
                "", "",
                "Dry needling is not manual therapy. Café Zürich, naïve façade, ｗｉｄｅ ９７５３０－ＸＳ, Ωμέγα, שלום עולם, 針."
            ),
            ("cost", "What it costs: $2,330", "The threshold was $2,330; co-pay and copay are the same.")),
        page(
            "articles/evaluations.html", "Evaluations, 97161–97163", kind: "article", category: "Billing",
            ("", "", "The evaluation codes 97161–97163 on the same day as 97140.")),
        page(
            "articles/chiropractors.html", "Chiropractors and Medicare", kind: "article", category: "Billing",
            payers: ["Medicare"],
            ("", "", "Medicare pays chiropractors for 98940 to 98942 only; 97140 is statutorily excluded."),
            ("abn", "The notice", "An ABN is voluntary then.")),
    ]

    /// Words of two lists, put together by number: nothing is left to chance.
    private static let filler = (0..<90).map { number in
        let subjects = [
            "therapy", "units", "claims", "notes", "regions", "visits", "payers", "edits", "plans", "minutes",
        ]
        let verbs = ["billing", "documenting", "counting", "auditing", "appealing", "training", "reviewing"]
        let subject = subjects[number % subjects.count]
        let verb = verbs[number % verbs.count]
        let other = subjects[(number * 7 + 3) % subjects.count]
        let again = String(repeating: "the \(subject) of the \(other) ", count: number % 4 + 1)
        return page(
            "articles/filler/\(number).html", "\(verb) \(subject) \(number)", kind: "article",
            category: number % 3 == 0 ? "Billing" : "Training", payers: number % 5 == 0 ? ["Anthem"] : [],
            ("", "", "\(verb) is what this page is about: \(again)and manual therapy with a patient."),
            ("more", "More about \(other)", "Therapists and patients read \(subject) and \(other) number \(number)."),
            ("end", "The end", "\(verb == "training" ? "Trainers train." : "Nothing more.") See 97140."))
    }
}
