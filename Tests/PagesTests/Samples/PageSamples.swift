import Knowledge

@testable import Pages

/// A sample of each page in which no field is empty, so that templates can be tried without the rest of the program.
enum Samples {
    static func page(_ title: String, in part: String, contents: [ContentsEntryView] = []) -> PageView {
        var view = PageView(
            siteTitle: "Manual Therapy Coding Reference",
            siteDescription: "CPT 97140 and its neighbours, for those who code and those who teach it",
            root: "../", edition: "2026 Q4",
            notice: """
                <p>CPT codes are owned by the American Medical Association. The descriptions on this site are our own \
                words and no substitute for the code book.</p>
                """,
            openSearchURL: "../opensearch.xml",
            navigation: [
                "Codes", "Techniques", "Terms", "Modifiers", "Pairs", "Checklists", "Articles", "Sources",
            ].map { NavigationView(href: "../\($0.lowercased())/index.html", title: $0, isCurrent: $0 == part) },
            tabTitle: title, description: "What \(title) means, when it is right, and what the record must show.",
            canonicalURL: "https://coding.example.org/sample.html", isListed: false,
            breadcrumbs: [
                LinkView(href: "../index.html", title: "Home"),
                LinkView(href: "../\(part.lowercased())/index.html", title: part),
            ].filter { _ in !part.isEmpty },
            contents: contents, previous: Links.massage, next: Links.activities, owner: "Coding education",
            reviewedOn: "2026-03-02", reviewDueOn: "2026-09-02", isReviewOverdue: true, effectiveFrom: "2026-01-01",
            effectiveTo: "2026-12-31", sources: [Links.manual, Links.policy, Links.edits])
        view.section = SectionView(
            title: "Codes", href: "../codes/index.html",
            groups: [
                SectionGroupView(
                    title: "Therapeutic procedure", href: "../codes/index.html#therapeutic-procedure",
                    links: [Links.massage, Links.current(Links.manualTherapy)], more: "9 more"),
                SectionGroupView(title: "Manipulation", href: "../codes/index.html#manipulation"),
            ])
        view.mentionedIn = [
            MentionGroupView(
                title: "Articles", count: "1,284",
                first: [
                    MentionView(
                        link: Links.timeRule, heading: "Worked examples", before: "Bill ", match: "one unit",
                        after: " from eight minutes on.")
                ],
                rest: [MentionView(link: Links.comparison)], restCount: "1", unlisted: "1,282 more are not listed")
        ]
        return view
    }

    static let code: CodeView = {
        var view = codeWithoutLookAlikes
        view.confusedBy = [
            DifferenceView(link: Links.reeducation, difference: "Its page says of 97140: it retrains control.")
        ]
        view.map = "<svg class=\"map\"><desc id=\"map-desc\">A drawing</desc></svg>"
        view.hasUncertainTies = true
        view.moreArticles = [Links.comparison]
        view.confusedByCount = "1 other code names 97140"
        view.comparisons = [Links.compared]
        view.isConfused = true
        view.lookAlikes = [
            GuideLookAlikeView(
                link: Links.jointMobilization, other: Links.instrumentAssisted, difference: "A tool scrapes the tissue."
            )
        ]
        return view
    }()

    private static let codeWithoutLookAlikes = CodeView(
        page: page(
            "97140 Manual therapy", in: "Codes",
            contents: [
                ContentsEntryView(href: "#minutes", title: "Counting the minutes"),
                ContentsEntryView(href: "#regions", title: "Several regions", isNested: true),
            ]),
        code: "97140", title: "Manual therapy",
        summary: """
            Skilled hands-on treatment of joints and soft tissue: moving stiff joints, releasing restricted tissue, \
            draining lymph by hand, pulling by hand. It restores motion, lowers pain or swelling. One code covers one \
            region or several.
            """,
        aliases: ["hands-on therapy", "hands-on treatment"], timing: "Timed", minutesPerUnit: "15",
        category: "Therapeutic procedure", family: Links.family,
        reportedBy: """
            Physical and occupational therapists, their assistants under supervision, and physicians under a therapy \
            plan. Chiropractors report it to payers other than Medicare where state law allows.
            """,
        medicare: MedicareView(
            status: "Always therapy", explanation: "The line needs GP, GO or GN, whoever bills it.", asOf: "2026-01-01",
            certainty: CertaintyView(.medium),
            note: "Removed from the list of efficiency adjustments in the final rule for 2026."),
        content: [
            "Joint mobilization with joint, direction and grade named",
            "Soft tissue work on a named, restricted tissue", "Traction by hand",
            "A check of range or pain before and after",
        ],
        useWhen: [
            "A restricted joint or tissue is treated by hand, one to one, with a <strong>functional goal</strong>.",
            "The note names the technique, the region and the change it made.",
            "The minutes of direct contact support a unit: 8 or more, on their own.",
        ],
        notWhen: [
            "The strokes are massage for relaxation or comfort: <a href=\"97124.html\">97124</a>, or not covered.",
            "A machine does the pulling: 97012.",
            "The same region is manipulated that day under 98940-98942.",
        ],
        confusions: [
            DifferenceView(
                link: Links.massage,
                difference:
                    "Massage works on the muscle as a whole with strokes and kneading; manual therapy changes a named restriction."
            ),
            DifferenceView(
                link: Links.exercise,
                difference:
                    "In exercise the patient does the work, even if the therapist guides it. A passive stretch may be either: the purpose decides."
            ),
            DifferenceView(
                link: Links.activities,
                difference: "Activities are whole tasks with several parts; manual therapy is done to the patient."),
        ],
        techniques: [
            MappingView(link: Links.jointMobilization, when: "The note has joint, direction and grade."),
            MappingView(
                link: Links.myofascialRelease, when: "A tissue restriction is named and its change is measured.",
                unless: "when it is a general rub-down: that is massage."),
            MappingView(
                link: Links.instrumentAssisted, when: "The tool assists hands-on work.",
                unless: "where the payer holds that a device rules the code out.", certainty: CertaintyView(.disputed)),
            MappingView(
                link: Links.lymphDrainage, when: "Lymphedema is diagnosed.",
                unless: "for other swelling, with Medicare.",
                certainty: CertaintyView(.medium)),
        ],
        modifiers: [Links.modifier59, Links.modifierGP, Links.modifierCQ],
        pairs: [
            PairLinkView(link: Links.pairWithActivities, other: "97530", certainty: CertaintyView(.low)),
            PairLinkView(link: Links.pairWithManipulation, other: "98940-98942"),
        ],
        checklists: [Links.treatmentNote, Links.manualTherapyChecklist],
        worksheet: Links.manualTherapyChecklist,
        denials: [
            "The note says “manual therapy x 15” and names no technique.",
            "Total timed minutes are missing, so the units cannot be checked.",
            "No progress report after the tenth visit.",
        ],
        history: [
            EventView(
                year: "1999",
                text: "Introduced; five older codes for traction, release and mobilization were retired in its favour."),
            EventView(year: "2021", text: "The edit with therapeutic activities was put back after a short pause."),
        ],
        openPoints: [
            "Whether the payer counts instrument-assisted work: read its policy.",
            "The edit with 97530 changes: check the current quarterly file.",
        ],
        guidance: """
            <h2 id="minutes">Counting the minutes <a class="permalink" href="#minutes" aria-label="Link to this section">#</a></h2>
            <p>Only minutes of direct contact count. Add up all timed codes of the day, then see how many units the \
            total allows <a class="citation" href="../sources/cpm5.html">CPM 5 §20.2.C</a>.</p>
            <h3 id="regions">Several regions</h3>
            <p>Ten minutes on the neck and twelve on the shoulder are twenty-two minutes of 97140, not two services.</p>
            """,
        terms: [Links.planOfCare, Links.timedCode], articles: [Links.timeRule, Links.comparison],
        neighbours: [
            Links.exercise, Links.reeducation, Links.massage, Links.current(Links.manualTherapy), Links.activities,
        ])

    static let technique = TechniqueView(
        page: page("Instrument-assisted soft tissue mobilization", in: "Techniques"),
        name: "Instrument-assisted soft tissue mobilization", abbreviation: "IASTM",
        aliases: ["tool-assisted massage", "scraping"], group: "Devices and taping",
        definition:
            "Strokes with the edge of a hard tool along a tendon, muscle or scar, to find and loosen tissue that does not glide.",
        mappings: [
            MappingView(
                link: Links.manualTherapy, when: "The tool assists hands-on work, and the note says so.",
                unless: "if the tool is all there is.", certainty: CertaintyView(.disputed))
        ],
        positions: [
            PositionView(heldBy: "Many payers and clinics", claim: "The hand guides the tool, so 97140 is right."),
            PositionView(
                heldBy: "A coding seminar that cites the AMA",
                claim: "A device is used, so the code does not fit; report an unlisted one."),
        ],
        regions: ["Shoulder", "Elbow and wrist", "Knee and ankle"],
        lookAlikes: [
            DifferenceView(link: Links.myofascialRelease, difference: "By hand alone, slow and sustained."),
            DifferenceView(link: Links.massage, difference: "General strokes, without a named restriction."),
        ],
        related: [Links.lymphDrainage], guide: Links.jointMobilization,
        caution: "Name the tissue, the tool and the measured change. Skin reactions belong in the note.",
        articles: [Links.comparison])

    static let term = TermView(
        page: page("Plan of care", in: "Terms"), name: "Plan of care", abbreviation: "POC",
        aliases: ["treatment plan", "therapy plan"], area: "Documentation",
        definition:
            "The written plan that treatment follows: diagnosis, long-term goals, and the type, amount, duration and frequency of therapy.",
        practice:
            "<p>It stands before treatment begins and is certified within 30 days. Interventions that are named in it make each line of the claim easier to defend.</p>",
        related: [Links.timedCode, Links.lymphDrainage], codes: [Links.manualTherapy, Links.exercise],
        articles: [Links.timeRule])

    static let modifier = ModifierView(
        page: page("Modifier 59", in: "Modifiers"), modifier: "59", title: "Distinct service",
        aliases: ["fifty-nine", "separate service"], purpose: "Distinct service",
        summary:
            "Says that two services which are normally one were separate this time: another region, another session, other minutes.",
        goesOn: "The line of the second column of the edit, which is often, but not always, the cheaper one.",
        useWhen: ["The minutes do not overlap and the note shows it.", "No more specific modifier fits, such as XS."],
        notWhen: ["Only to get both lines paid.", "The edit allows no modifier at all."], related: [Links.modifierGP],
        codes: [Links.manualTherapy, Links.activities], pairs: [Links.pairWithActivities],
        openPoints: ["Whether the payer wants XE, XS, XP or XU in its place."], articles: [Links.comparison])

    static let family = FamilyView(
        page: page("Chiropractic manipulation", in: "Codes"), title: "Chiropractic manipulation",
        summary:
            "A thrust by a chiropractor. The number of spinal regions decides between the first three; the last one is for limbs.",
        spans: ["98940-98942", "98943"],
        members: [
            MemberView(
                link: Links.chiropractic, timing: "Untimed", category: "Manipulation",
                medicare: "Not on the therapy lists"),
            MemberView(
                link: Links.chiropractic3, timing: "Untimed", category: "Manipulation",
                medicare: "Not on the therapy lists"),
        ],
        articles: [Links.comparison])

    static let comparison: ComparisonView = {
        let row = ComparedRowView(label: "Billing", isList: false, first: ["Timed"], second: ["Timed"])
        let techniques = ComparedRowView(
            label: "Techniques", differs: true, first: ["Petrissage"], second: ["Myofascial release"],
            both: ["Pressure on a trigger point"])
        let shared = ComparedRowView(label: "Family", first: [], second: [], both: ["Therapeutic procedures"])
        let pair = ComparedPairView(
            link: Links.pairWithActivities, summary: "Only in separate minutes.", bothWhen: ["The minutes are apart."],
            notWhen: ["One prepares the other."], modifier: "59 on the second line.", certainty: CertaintyView(.low))
        let texts = ComparedRowView(
            label: "Use it when", first: ["The strokes relax."],
            second: ["A restriction is named.", "Motion is the aim."])
        return ComparisonView(
            page: page("97124 or 97140?", in: "Codes"), title: "97124 or 97140?", first: Links.massage,
            second: Links.manualTherapy,
            differences: [DifferenceView(link: Links.massage, difference: "Purpose decides.")],
            facts: [row, shared], count: "1 of 3 points differ", texts: [texts], sets: [techniques], pairs: [pair],
            article: EmbeddedArticleView(
                link: Links.comparison, body: "<h3 id=\"article-words\">Words</h3><p>Ask.</p>"),
            articles: [Links.timeRule], others: [Links.compared])
    }()

    static let handbook = HandbookView(
        page: page("The handbook", in: "Articles"), title: "The handbook", introduction: "2 pages of this site in one.",
        chapters: [
            ChapterView(
                id: "code-97140--content", key: "97140", title: "Manual therapy", kind: "Code",
                body: "<h2>97140</h2><p>Treatment by hand.</p>"),
            ChapterView(
                id: "article-time--content", key: "", title: "The time rule", kind: "Article",
                body: "<h2>The time rule</h2><p><a href=\"#code-97140--content\">97140</a></p>"),
        ])

    static let pair: PairView = {
        var view = pairWithoutComparisons
        view.comparisons = [Links.compared]
        return view
    }()

    private static let pairWithoutComparisons = PairView(
        page: page("97140 and 98940-98942", in: "Pairs"), title: "Manual therapy and spinal manipulation on one day",
        sides: [
            PairSideView(span: "97140", codes: [Links.manualTherapy]),
            PairSideView(span: "98940-98942", codes: [Links.chiropractic, Links.chiropractic3]),
        ],
        summary:
            "Both only where the manual therapy treats another region than the manipulation, and the note and the diagnosis pointers show it.",
        bothWhen: ["The regions differ, each named in the note.", "Each service has its own diagnosis."],
        notWhen: ["The soft tissue work prepares the same region for the thrust."],
        modifier: "59, or XS where the payer wants it, on the line of 97140.", modifiers: [Links.modifier59],
        history: [
            EventView(year: "2013", text: "An insurer's audit found the same region in about nine of ten claims.")
        ],
        openPoints: ["Which side is in column 1 this quarter."], certainty: CertaintyView(.medium),
        articles: [Links.comparison])

    static let checklist = ChecklistView(
        page: page("Manual therapy checklist", in: "Checklists"), title: "Manual therapy: what the record must show",
        summary: "For every treatment day on which 97140 is billed, together with the general treatment note.",
        includes: [Links.treatmentNote],
        levels: [
            ChecklistLevelView(
                name: "required", title: "Required", explanation: "Without these the service may be denied.",
                items: [
                    ChecklistItemView(
                        id: "tn-3", level: "required", list: "treatment-note", situations: ["medicare"],
                        asked: "Medicare pays", text: "Total minutes of all timed codes", condition: "",
                        risk: "Units cannot be checked and are denied.",
                        goodExample: "“Total timed minutes: 38. Total treatment time: 45.”",
                        badExample: "“Treated 3 units.”",
                        sources: [Links.policy], origin: Links.treatmentNote),
                    ChecklistItemView(
                        id: "mt-1", text: "The name of each technique, not only “manual therapy”",
                        risk: "The most common denial for content.",
                        goodExample: "“Grade III anterior glide of the left hip, 8 min.”", badExample: "“STM x 15.”",
                        sources: [Links.edits]),
                    ChecklistItemView(
                        id: "mt-2", text: "Region, side, and the joint, muscle or tissue treated",
                        risk: "The service is taken for massage.", sources: [Links.edits]),
                ]),
            ChecklistLevelView(
                name: "conditional", title: "Conditional", explanation: "Required when the condition holds.",
                items: [
                    ChecklistItemView(
                        id: "mt-8", text: "A region other than the manipulated one, in note and diagnosis pointers",
                        condition: "Manipulation (98940-98942) on the same day.",
                        risk: "Bundled, or taken back in an audit.",
                        goodExample: "“Manipulation C5-C6. Manual therapy: right ankle.”",
                        badExample: "“Neck adjusted and massaged.”",
                        sources: [Links.edits])
                ]),
            ChecklistLevelView(
                name: "recommended", title: "Recommended", explanation: "Not demanded, but they answer most questions.",
                items: [
                    ChecklistItemView(
                        id: "mt-7", text: "Minutes of 97140 on their own",
                        risk: "The allocation of units cannot be defended.",
                        sources: [Links.manual])
                ]),
        ],
        situations: [SituationView(name: "manipulation-same-day", label: "Manipulation on the same day")],
        choices: [CodeChoiceView(code: "97140", title: "Manual therapy", lists: ["treatment-note"])],
        codes: [Links.manualTherapy], articles: [Links.timeRule])

    static let source = SourceView(
        page: page("Medicare Claims Processing Manual", in: "Sources"),
        shortTitle: "Medicare Claims Processing Manual, ch. 5",
        title: "Medicare Claims Processing Manual, Chapter 5: Part B Outpatient Rehabilitation",
        publisher: "Centers for Medicare & Medicaid Services", section: "§20.2", edition: "Rev. 12345",
        url: "https://www.cms.gov/example.pdf?a=1&b=2", retrieval: "Read in a stored copy", retrievedOn: "2026-02-11",
        rights: "Public domain", note: "<p>Changes without notice: look at the transmittal number.</p>",
        citedBy: [
            LinkGroupView(title: "Codes", links: [Links.manualTherapy, Links.exercise]),
            LinkGroupView(title: "Articles", links: [Links.timeRule]),
        ])

    static let article = ArticleView(
        page: page(
            "The time rule", in: "Articles",
            contents: [
                ContentsEntryView(href: "#table", title: "From minutes to units"),
                ContentsEntryView(href: "#mixed", title: "Several codes in one session", isNested: true),
                ContentsEntryView(href: "#mistakes", title: "What goes wrong"),
            ]),
        title: "The time rule: from minutes to units",
        description: "Add up the minutes of all timed codes, read the units from the table, then share them out.",
        kind: "Guide", readingTime: "6 min read", aliases: ["8-minute rule", "eight-minute rule"],
        tags: ["units", "Medicare"], body: HTMLFragment(articleBody), codes: [Links.manualTherapy, Links.exercise],
        terms: [Links.timedCode], related: [Links.comparison])

    private static let articleBody = """
        <p>A unit of a timed code stands for fifteen minutes of direct contact. A session is rarely that tidy, so \
        Medicare adds up the <a href="../terms/timed-code.html">timed minutes</a> first and allows units by the total \
        <a class="citation" href="../sources/cpm5.html">CPM 5 §20.2.C</a>.</p>
        <h2 id="table">From minutes to units <a class="permalink" href="#table" aria-label="Link to this section">#</a></h2>
        <div class="table-scroll" tabindex="0" role="group" aria-label="Units by total minutes">
        <table><caption>Units by total timed minutes</caption>
        <thead><tr><th scope="col">Minutes</th><th scope="col" class="align-right">Units</th></tr></thead>
        <tbody><tr><td>8 to 22</td><td class="align-right">1</td></tr><tr><td>23 to 37</td><td class="align-right">2</td></tr>
        <tr><td>38 to 52</td><td class="align-right">3</td></tr></tbody></table>
        </div>
        <aside class="callout callout-example" role="note"><p class="callout-title">33 minutes and 7 minutes</p>
        <p>33 minutes of 97110 and 7 of 97140 are 40 minutes: three units. Two are earned by exercise in full; the third \
        goes to the code with more minutes left over.</p></aside>
        <h3 id="mixed">Several codes in one session</h3>
        <ol><li>Write down the minutes of each timed code.</li><li>Add them up; <em>untimed</em> codes stay out.</li>
        <li>Read the units from the table.</li></ol>
        <h2 id="mistakes">What goes wrong <a class="permalink" href="#mistakes" aria-label="Link to this section">#</a></h2>
        <aside class="callout callout-denial" role="note"><p class="callout-title">Denial risk</p>
        <p>The note has start and stop times but no total. Reviewers look for the total first.</p></aside>
        <ul><li>Rounding each code up on its own<sup class="footnote-ref"><a href="#fn1" id="fnref1" aria-label="Footnote 1">1</a></sup></li>
        <li>Counting rest, set-up, or writing the note</li></ul>
        <blockquote><p>If it was not one to one, it was not a timed minute.</p></blockquote>
        <dl><dt>Direct contact</dt><dd>One clinician with one patient.</dd></dl>
        <pre tabindex="0"><code>33 + 7 = 40  →  3 units</code></pre>
        <section class="footnotes" aria-label="Footnotes"><ol><li id="fn1"><p>The AMA method does; know your payer. \
        <a href="#fnref1" class="footnote-backref" aria-label="Back to the text">↩</a></p></li></ol></section>
        """

    static let index = IndexView(
        page: page("Codes", in: "Codes"), title: "Codes",
        introduction: "The procedures of physical medicine around 97140, described in our own words.", count: "7 codes",
        groups: [
            IndexGroupView(
                id: "therapeutic-procedures", title: "Therapeutic procedures",
                entries: [Links.exercise, Links.reeducation, Links.massage, Links.manualTherapy, Links.activities].map {
                    IndexEntryView(link: $0, facts: ["Timed, 15 min", "Always therapy"])
                }),
            IndexGroupView(
                id: "manipulation", title: "Manipulation",
                entries: [Links.chiropractic, Links.chiropractic3].map { IndexEntryView(link: $0, facts: ["Untimed"]) }),
        ], overviews: [Links.jointMobilization])

    static let home = HomeView(
        page: page("Home", in: ""), title: "Manual Therapy Coding Reference",
        introduction: "The right code, its units and what the record must show, with the source beside each statement.",
        featured: Links.manualTherapy,
        categories: [
            LinkGroupView(
                title: "Therapeutic procedures",
                links: [Links.exercise, Links.reeducation, Links.massage, Links.manualTherapy, Links.activities]),
            LinkGroupView(title: "Manipulation", links: [Links.chiropractic, Links.chiropractic3]),
        ],
        ways: ways,
        reviewed: [
            ReviewedView(link: Links.manualTherapy, reviewedOn: "2026-05-04"),
            ReviewedView(link: Links.timeRule, reviewedOn: "2026-04-20"),
            ReviewedView(link: Links.modifier59, reviewedOn: "2026-04-11"),
        ])

    private static let ways = [
        WayView(
            href: "../techniques/index.html", title: "Techniques", summary: "From what was done to the code.",
            links: [Links.myofascialRelease, Links.jointMobilization, Links.lymphDrainage]),
        WayView(
            href: "../checklists/index.html", title: "Checklists", summary: "What the record must show.",
            links: [Links.treatmentNote, Links.manualTherapyChecklist]),
        WayView(
            href: "../modifiers/index.html", title: "Modifiers", summary: "What to put behind the code, and when.",
            links: [Links.modifier59, Links.modifierGP, Links.modifierCQ]),
        WayView(
            href: "../articles/index.html", title: "Articles", summary: "To read, to teach, to print.",
            links: [Links.timeRule, Links.comparison]),
    ]

    static let glossary: GlossaryView = {
        var entry = GlossaryEntryView("Myofascial release")
        entry.id = "term-myofascial-release"
        entry.link = Links.myofascialRelease
        entry.abbreviation = "MFR"
        entry.aliases = ["fascial release"]
        entry.kind = "Soft tissue techniques"
        entry.definition = "Sustained pressure or stretch of <em>fascia</em> until it yields."
        entry.codes = [Links.manualTherapy]
        var reference = GlossaryEntryView("MFR")
        reference.see = [Links.myofascialRelease]
        return GlossaryView(
            page: page("Glossary", in: "Glossary"), title: "Glossary",
            introduction: "Every term and technique from A to Z, under each of its names.", count: "1 entry",
            letters: [GlossaryLetterView(id: "letter-m", title: "M", entries: [reference, entry])])
    }()

    private static let mapping = MappingView(
        link: Links.manualTherapy, when: "The tissue is named.", unless: "A tool scrapes it.",
        certainty: CertaintyView(.disputed))

    static let codeTable = CodeTableView(
        page: page("Techniques by code", in: "Techniques"), title: "Techniques by code",
        introduction: "Find the technique in the note, then read across.", count: "2 techniques",
        groups: [
            CodeTableGroupView(
                id: "soft-tissue-techniques", title: "Soft tissue techniques", guide: Links.timeRule,
                codes: [Links.manualTherapy, Links.massage],
                rows: [
                    CodeTableRowView(
                        link: Links.myofascialRelease, words: "97140 MFR",
                        cells: [CodeTableCellView(mappings: [mapping]), CodeTableCellView(mappings: [])],
                        positions: [PositionView(heldBy: "A payer", claim: "Massage, and not paid for.")],
                        hasPositionsCell: true),
                    CodeTableRowView(
                        link: Links.instrumentAssisted, words: "97140 IASTM",
                        cells: [CodeTableCellView(mappings: [mapping]), CodeTableCellView(mappings: [mapping])],
                        positions: [], hasPositionsCell: true),
                ], hasPositions: true)
        ])

    static let guide = GuideView(
        page: page("Which code? Soft tissue techniques", in: "Techniques"),
        title: "Which code? Soft tissue techniques", group: "Soft tissue techniques",
        techniques: [
            GuideTechniqueView(
                link: Links.myofascialRelease, definition: "Sustained pressure until it yields.",
                codes: [Links.manualTherapy]),
            GuideTechniqueView(link: Links.instrumentAssisted, definition: "Tool-edged strokes.", codes: []),
        ],
        codes: [GuideCodeView(id: "code-97140", link: Links.manualTherapy, mappings: [mapping])],
        lookAlikes: [
            GuideLookAlikeView(
                link: Links.myofascialRelease, other: Links.instrumentAssisted, difference: "Hands, not a tool.")
        ],
        disputes: [
            GuideDisputeView(
                link: Links.instrumentAssisted, positions: [PositionView(heldBy: "A payer", claim: "Not covered.")])
        ],
        cautions: [DifferenceView(link: Links.myofascialRelease, difference: "Name the restricted tissue.")],
        otherGuides: [Links.timeRule])
    static let search = SearchView(page: page("Search", in: ""), title: "Search", ways: ways)

    static let notFound = NotFoundView(page: page("Not found", in: ""), title: "There is no such page", ways: ways)

    /// Every sample as a page of the theme.
    static func render(_ theme: Theme) -> [(name: String, html: String)] {
        [
            ("home", theme.render(.home, home)), ("index", theme.render(.index, index)),
            ("code", theme.render(.code, code)), ("technique", theme.render(.technique, technique)),
            ("term", theme.render(.term, term)), ("modifier", theme.render(.modifier, modifier)),
            ("family", theme.render(.family, family)), ("pair", theme.render(.pair, pair)),
            ("comparison", theme.render(.comparison, comparison)), ("handbook", theme.render(.handbook, handbook)),
            ("checklist", theme.render(.checklist, checklist)), ("source", theme.render(.source, source)),
            ("article", theme.render(.article, article)), ("glossary", theme.render(.glossary, glossary)),
            ("code-table", theme.render(.codeTable, codeTable)), ("guide", theme.render(.guide, guide)),
            ("404", theme.render(.notFound, notFound)), ("search", theme.render(.search, search)),
        ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
    }
}
