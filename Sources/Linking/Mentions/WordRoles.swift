/// What a word says of the number or the letters beside it.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt16

    /// "modifier 59"
    static let modifier = WordRoles(rawValue: 1 << 0)
    /// "code 97140"
    static let code = WordRoles(rawValue: 1 << 1)
    /// "98940 through 98942"
    static let through = WordRoles(rawValue: 1 << 2)
    /// "GP and GO"
    static let and = WordRoles(rawValue: 1 << 3)
    /// "97140 patients"
    static let counted = WordRoles(rawValue: 1 << 4)
    /// "room 97140"
    static let numbered = WordRoles(rawValue: 1 << 5)
    /// "97140 Main Street"
    static let street = WordRoles(rawValue: 1 << 6)
    /// "OR 97140"
    static let state = WordRoles(rawValue: 1 << 7)
    /// "group code CO"
    static let remittance = WordRoles(rawValue: 1 << 8)
    /// CO, OA, PI, PR: a group code where a reason code follows.
    static let groupCode = WordRoles(rawValue: 1 << 9)
    /// Letters that mean something else at least as often: AT, GO, PT.
    static let common = WordRoles(rawValue: 1 << 10)

    static let vocabulary: [(WordRoles, String)] = [
        (.modifier, "modifier modifiers mod mods"),
        (.code, "code codes cpt hcpcs procedure bill bills billed billing report reports reported reporting"),
        (.through, "through to thru"),
        (.and, "and or nor"),
        (
            .counted,
            """
            patient patients person persons people visit visits dollar dollars cent cents euro euros usd eur percent \
            time times mile miles km kg feet pounds employees members beneficiaries enrollees residents inhabitants \
            participants subjects students clinicians therapists providers clinics hospitals
            """
        ),
        (
            .numbered,
            "box zip suite room page pages ticket invoice phone fax order extension building apartment isbn issn id"
        ),
        (.street, "street st road rd avenue ave lane ln boulevard blvd drive highway hwy parkway court square"),
        (
            .state,
            """
            al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok \
            or pa ri sc sd tn tx ut vt va wa wv wi wy dc
            """
        ),
        (.remittance, "group remittance remittances adjustment adjustments carc era eob"),
        (.groupCode, "co oa pi pr"),
        (.common, "at go co am an as by do go he hi if in is it lt me my no of on or ot pa pm pt rt so to up us we"),
    ]
}
