@testable import Pages

/// Links to pages of a small site, as seen from a page one folder down.
enum Links {
    static let manualTherapy = code("97140", "Manual therapy", "Skilled hands-on treatment of joints and soft tissue.")
    static let exercise = code(
        "97110", "Therapeutic exercise", "Exercise for strength, endurance, range and flexibility.")
    static let reeducation = code(
        "97112", "Neuromuscular re-education", "Balance, posture and movement sense, retrained.")
    static let massage = code("97124", "Massage", "Stroking, kneading and striking of soft tissue.")
    static let activities = code("97530", "Therapeutic activities", "Whole tasks that restore daily function.")
    static let chiropractic = code(
        "98940", "Spinal manipulation, 1-2 regions", "A chiropractor's thrust to one or two regions.")
    static let chiropractic3 = code("98941", "Spinal manipulation, 3-4 regions", "The same for three or four regions.")

    static let myofascialRelease = LinkView(
        href: "../techniques/myofascial-release.html", title: "Myofascial release", abbreviation: "MFR",
        kind: "Technique",
        summary: "Sustained pressure or stretch of fascia until it yields.")
    static let jointMobilization = LinkView(
        href: "../techniques/joint-mobilization.html", title: "Joint mobilization", kind: "Technique",
        summary: "Slow, graded gliding of a joint, within the patient's control.")
    static let instrumentAssisted = LinkView(
        href: "../techniques/iastm.html", title: "Instrument-assisted mobilization", abbreviation: "IASTM",
        kind: "Technique",
        summary: "Tool-edged strokes to affect soft tissue.")
    static let lymphDrainage = LinkView(
        href: "../techniques/manual-lymphatic-drainage.html", title: "Manual lymphatic drainage", abbreviation: "MLD",
        kind: "Technique", summary: "Very light strokes that move lymph toward open vessels.")

    static let modifier59 = LinkView(
        href: "../modifiers/59.html", title: "Distinct service", key: "59", kind: "Modifier",
        summary: "Two services that are normally one were separate this time.")
    static let modifierGP = LinkView(
        href: "../modifiers/GP.html", title: "Physical therapy plan of care", key: "GP", kind: "Modifier",
        summary: "The service is delivered under a physical therapist's plan.")
    static let modifierCQ = LinkView(
        href: "../modifiers/CQ.html", title: "Physical therapist assistant", key: "CQ", kind: "Modifier",
        summary: "An assistant furnished more than a tenth of the service.")

    static let pairWithActivities = LinkView(
        href: "../pairs/97140-97530.html", title: "Manual therapy and therapeutic activities", kind: "Pair",
        summary: "Both can be paid when the minutes are separate and the note shows it.")
    static let pairWithManipulation = LinkView(
        href: "../pairs/97140-98940.html", title: "Manual therapy and spinal manipulation", kind: "Pair",
        summary: "Only for a different region of the body.")

    static let treatmentNote = LinkView(
        href: "../checklists/treatment-note.html", title: "Treatment note", kind: "Checklist",
        summary: "What the note of every treatment day must show.")
    static let manualTherapyChecklist = LinkView(
        href: "../checklists/manual-therapy.html", title: "Manual therapy", kind: "Checklist",
        summary: "What 97140 needs beyond the general note.")

    static let planOfCare = LinkView(
        href: "../terms/plan-of-care.html", title: "Plan of care", abbreviation: "POC", kind: "Term",
        summary: "The written plan that treatment follows.")
    static let timedCode = LinkView(
        href: "../terms/timed-code.html", title: "Timed code", kind: "Term",
        summary: "A code that is billed in units of minutes.")

    static let timeRule = LinkView(
        href: "../articles/time-rule.html", title: "The time rule", kind: "Guide",
        summary: "From minutes to units, with worked examples.")
    static let comparison = LinkView(
        href: "../articles/massage-or-manual-therapy.html", title: "Massage or manual therapy?", kind: "Comparison",
        summary: "Purpose decides, not the hands.")

    static let compared = LinkView(
        href: "../compare/97124-97140.html", title: "Massage", key: "97124", kind: "Comparison")

    static let family = LinkView(
        href: "../families/hands-on.html", title: "Hands-on treatment", kind: "Family",
        summary: "97124 and 97140, and how to choose.")

    static let manual = CitationView(
        href: "../sources/cpm5.html", title: "Medicare Claims Processing Manual, ch. 5", locator: "§20.2.C")
    static let policy = CitationView(
        href: "../sources/bpm15.html", title: "Medicare Benefit Policy Manual, ch. 15", locator: "§220.3.E")
    static let edits = CitationView(href: "../sources/ncci.html", title: "NCCI Policy Manual, ch. 11")

    private static func code(_ id: String, _ title: String, _ summary: String) -> LinkView {
        LinkView(href: "../codes/\(id).html", title: title, key: id, kind: "Code", summary: summary)
    }

    static func current(_ link: LinkView) -> LinkView {
        LinkView(
            href: link.href, title: link.title, key: link.key, abbreviation: link.abbreviation, kind: link.kind,
            cssClass: link.cssClass, summary: link.summary, isCurrent: true)
    }
}

extension HTMLFragment: ExpressibleByStringLiteral {
    /// Takes HTML as it is written.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
