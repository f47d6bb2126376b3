/// Identifiers that the reference must hold; it may hold more.
enum ExpectedRecords {
    static let byKind = [
        "codes": codes, "modifiers": modifiers, "pairs": pairs, "checklists": checklists, "items": items,
        "articles": articles, "sources": sources,
    ]

    private static let codes = words(
        """
        97140 97110 97112 97113 97116 97124 97129 97130 97139 97150 97530 97533 97535 97537 97542 97750 97755 97760
        97761 97763 97799 97010 97012 97014 G0283 97016 97018 97022 97024 97026 97028 97032 97033 97034 97035 97036
        97037 97039 S8950 S9090 97161 97162 97163 97164 97165 97166 97167 97168 98940 98941 98942 98943 98925 98926
        98927 98928 98929 20560 20561 20552 20553 97810 97811 97813 97814 97550 97551 97552 29581 95851 95852 97597
        97122 97250 97260 97261 97265
        """)

    private static let modifiers = words(
        "59 XE XS XP XU GP GO GN KX CQ CO 25 76 52 51 50 AT GA GX GY GZ 22 LT RT 95 GT 99")

    private static let pairs = words(
        """
        97140-98940-98942 97140-98943 97140-98925-98929 97140-97161-97163 97140-97164 97140-97168 97140-97530
        97140-97124 97140-97750 97140-95851-95852 97140-97018 97140-97012 97140-29581 97140-97150 97140-97113
        97140-97760 97140-97110 97140-97112 97140-97116
        """)

    private static let checklists = words(
        """
        treatment-note evaluation progress-report plan-of-care manual-therapy manipulation-same-day several-timed-codes
        assistants modifier-59
        """)

    private static let items =
        numbered("poc", 10) + numbered("ev", 3) + numbered("pr", 5) + numbered("dc", 1) + numbered("tn", 10)
        + numbered("mt", 14)

    /// What the reference explains at length.
    private static let articles = words(
        """
        what-97140-is manual-therapy-in-rehabilitation manual-therapy-in-pain-management documenting-97140 time-rule
        ama-method choosing-a-code manual-and-mechanical-traction billing-lymphatic-drainage
        manipulation-and-manual-therapy modifier-59-and-x therapy-modifiers-and-assistants
        chiropractors-osteopaths-medicare denials audit-preparation ten-notes staying-current what-manual-therapy-does
        myths trainers-guide
        """)

    private static let sources = words(
        """
        cpm5 bpm15 ncci-1 ncci-11 ncci-ptp ncci-mue pfs-rvu cms-therapy cms-cq pfs-2026-rule mcd-lymphedema
        lcd-outpatient-therapy palmetto-manual-therapy palmetto-mld palmetto-chiropractic-faq ngs-kx ngs-chiropractic
        ngs-maintenance ngs-caregiver noridian-kx noridian-tpe noridian-chiropractic apta-2020 apta-cci aota-2020
        webpt-59 webpt-8-minute webpt-dry-needling kmc chirocode-2016 findacode-s9090 hjross-lcd
        dynamic-chiropractic-2007 therapycomply prompt-8-minute meyerpt montero-2022 gawenda functionalpathways-2017
        cpt-codebook cpt-assistant policy-rag biller
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func numbered(_ name: String, _ count: Int) -> [String] {
        (1...count).map { "\(name)-\($0)" }
    }
}
