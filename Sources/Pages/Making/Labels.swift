import Knowledge

/// The words in which a reader sees what the data says in identifiers.
extension RecordKind {
    /// One of them, such as "Technique". Written out, as each link of each page asks.
    var noun: String {
        switch self {
        case .code: "Code"
        case .technique: "Technique"
        case .term: "Term"
        case .modifier: "Modifier"
        case .family: "Family"
        case .pair: "Pair"
        case .checklist: "Checklist"
        case .source: "Source"
        case .article: "Article"
        }
    }

    /// All of them, such as "Techniques".
    var plural: String {
        switch self {
        case .code: "Codes"
        case .technique: "Techniques"
        case .term: "Terms"
        case .modifier: "Modifiers"
        case .family: "Families"
        case .pair: "Pairs"
        case .checklist: "Checklists"
        case .source: "Sources"
        case .article: "Articles"
        }
    }

    /// The class of a link to one of them, by which it gets a card.
    var linkClass: String {
        switch self {
        case .code: "to-code"
        case .technique: "to-technique"
        case .term: "to-term"
        case .modifier: "to-modifier"
        case .family: "to-family"
        case .pair: "to-pair"
        case .checklist: "to-checklist"
        case .source: "to-source"
        case .article: "to-article"
        }
    }

    /// The classes of a link that nobody wrote: a text names the record.
    var mentionClass: String { "mention \(linkClass)" }

    /// What their index is for, in a sentence.
    var introduction: String {
        switch self {
        case .code: "What each code stands for, how it is counted, and what it is mistaken for."
        case .technique: "What is done to the patient, and the code it is usually reported with."
        case .term: "The words of billing and documentation."
        case .modifier: "What a modifier says, and the line it goes on."
        case .family: "Codes that are chosen among."
        case .pair: "What holds when two codes meet on one day."
        case .checklist: "What the record must show before the claim goes out."
        case .source: "The publications behind every statement."
        case .article: "Guides, comparisons and cases to read."
        }
    }
}

extension Code.Timing {
    var label: String {
        switch self {
        case .timed(let minutes): "Timed, \(minutes) min"
        case .untimed: "Untimed"
        case .payerDefined: "Set by the payer"
        }
    }
}

extension Code.Category {
    var label: String {
        switch self {
        case .therapeuticProcedure: "Therapeutic procedure"
        case .supervisedModality: "Supervised modality"
        case .attendedModality: "Attended modality"
        case .evaluation: "Evaluation"
        case .testing: "Testing"
        case .orthosesAndProstheses: "Orthoses and prostheses"
        case .manipulation: "Manipulation"
        case .needling: "Needling"
        case .caregiverTraining: "Caregiver training"
        case .neighbour: "Neighboring code"
        }
    }
}

extension Code.MedicareStatus.Status {
    var label: String {
        switch self {
        case .alwaysTherapy: "Always therapy"
        case .sometimesTherapy: "Sometimes therapy"
        case .notTherapy: "Not a therapy code"
        case .bundled: "Bundled"
        case .invalid: "Not valid for Medicare"
        case .notCovered: "Not covered"
        case .unknown: "Not known"
        }
    }

    /// What the status means for a claim.
    var explanation: String {
        switch self {
        case .alwaysTherapy: "Needs GP, GO or GN on every line, whoever bills it."
        case .sometimesTherapy:
            "Needs GP, GO or GN when a therapist gives it, or when it is given under a therapy plan of care."
        case .notTherapy: "Takes no therapy modifier."
        case .bundled: "Paid together with another service, never by itself."
        case .invalid: "Another code must be reported to Medicare."
        case .notCovered: "Medicare does not pay for it."
        case .unknown: "Look it up before you bill."
        }
    }
}

extension Technique.Group {
    var label: String { rawValue.spelledOut }
}

extension Term.Area {
    var label: String { rawValue.spelledOut }
}

extension Modifier.Purpose {
    var label: String {
        switch self {
        case .threshold: "Yearly threshold"
        case .evaluation: "Evaluation on the same day"
        case .chiropractic: "Chiropractic treatment"
        default: rawValue.spelledOut
        }
    }
}

extension Checklist.Level {
    var label: String { rawValue.spelledOut }

    var explanation: String {
        switch self {
        case .required: "The claim does not stand without it."
        case .conditional: "Required when its condition holds."
        case .recommended: "Not demanded, but it decides reviews."
        }
    }
}

extension Checklist.Situation {
    var label: String {
        switch self {
        case .manipulationSameDay: "Manipulation on the same day"
        case .assistant: "An assistant treated"
        case .severalTimedCodes: "More than one timed code"
        case .separateService: "Another code of an edit pair; 59 or an X modifier"
        case .lymphaticDrainage: "Lymphatic drainage by hand"
        case .medicare: "Payer is Medicare"
        case .commercial: "Payer is another one"
        }
    }
}

extension Article.Kind {
    var label: String { rawValue.spelledOut }
}

extension Source.Rights {
    var label: String {
        switch self {
        case .publicDomain: "Work of the United States government"
        case .copyrighted: "Copyrighted: cite, do not copy"
        case .containsLicensedText: "Contains licensed text: do not copy"
        }
    }
}

extension Source.Retrieval {
    var label: String {
        switch self {
        case .seen: "Read at its own address"
        case .seenInCopy: "Read in a stored copy; check the current edition"
        case .notSeen: "Not read; known from other publications"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }

    /// `soft-tissue-techniques` as "Soft tissue techniques".
    fileprivate var spelledOut: String {
        split(separator: "-").joined(separator: " ").capitalizedFirst
    }
}
