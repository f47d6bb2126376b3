import Linking
import Markup
import Testing

@Suite struct MentionMatcherTests {
    @Test(arguments: [
        ("Bill 97140.", ["97140=97140"]), ("(97140)", ["97140=97140"]),
        ("97140/97530", ["97140=97140", "97530=97530"]),
        ("G0283 and g0283", ["G0283=G0283"]), ("CPT 97140 patients", ["97140=97140"]),
        ("97140-59", ["97140=97140", "59=59"]), ("97140–59", ["97140=97140", "59=59"]),
        ("97140−59", ["97140=97140", "59=59"]), ("98940−98942", ["98940−98942=cmt"]),
        ("97140-GP-KX", ["97140=97140", "GP=GP", "KX=KX"]), ("97140-ZZ", ["97140=97140"]),
        ("98940-98942", ["98940-98942=cmt"]), ("98940–98941", ["98940–98941=cmt"]),
        ("98940 through 98942", ["98940 through 98942=cmt"]), ("98940 to\n98942", ["98940 to_98942=cmt"]),
        ("97124 – 97140", ["97124 – 97140=97124"]), ("97140,97530", ["97140=97140", "97530=97530"]),
        ("97125-97150", ["97125-97150=97140", "97125?", "97150?"]),
        ("98940-98949", ["98940-98949=98940", "98949?"]), ("98942-98940", ["98942=98942", "98940=98940"]),
        ("98940-\\98942", ["98940=98940"]), ("97140-59_x", ["97140=97140"]), ("AB123-59", []),
    ])
    func `codes, ranges and codes with modifiers are mentions`(text: String, expected: [String]) async throws {
        #expect(try await MentionSamples().mentions(text) == expected)
    }

    @Test(arguments: [
        "97140 patients", "97140-patient trial", "97140%", "$97140", "#97140", "97140 dollars", "97140 visits",
        "97140.5",
        "1.97140", "97,140", "1,97140", "197140", "97140a", "a_97140", "x97140", "97140@example.com", "97140-1234",
        "Sherwood, OR 97140", "97140 Old Mill Road", "room 97140", "PO Box 97140", "£97140",
    ])
    func `a number that cannot be a code is none`(text: String) async throws {
        #expect(try await MentionSamples().mentions(text) == [])
    }

    @Test(arguments: [
        ("modifier 59", ["59=59"]), ("modifiers GP, GO and GN", ["GP=GP", "GO=GO", "GN=GN"]),
        ("the 59 modifier", ["59=59"]),
        ("Append -59 here", ["59=59"]), ("GP and XU", ["GP=GP", "XU=XU"]), ("59 or XU", ["59=59", "XU=XU"]),
        ("AT once, GO now, 59 minutes, 25 or 59", []), ("at -25% or -25 degrees", []), ("kx and gp", []),
        ("modifier AT", ["AT=AT"]), ("CQ or CO", ["CQ=CQ", "CO=CO"]), ("CO-45", ["CO=group-code"]),
        ("CO 45", ["CO=group-code"]), ("group code CO", ["CO=group-code"]), ("The modifier is CO.", ["CO=CO"]),
        ("CO on the remittance", ["CO=group-code"]), ("It says CO.", ["CO?group-code|CO"]),
        ("KX thresholds", ["KX thresholds=kx-threshold"]),
        ("GP, KX threshold", ["GP=GP", "KX threshold=kx-threshold"]),
        ("modifier 59/25", ["59=59", "25=25"]), ("modifiers 59,25", ["59=59", "25=25"]), ("modifier kx", []),
        ("CO-1234", ["CO?group-code|CO"]),
        ("A modifier is no group code CO.", ["CO=group-code"]),
    ])
    func `a modifier needs something that speaks for it`(text: String, expected: [String]) async throws {
        #expect(try await MentionSamples().mentions(text).sorted() == expected.sorted())
    }

    @Test(arguments: [
        ("one UNIT", ["UNIT=unit"]), ("units", ["units=unit"]), ("Certifications", ["Certifications=certification"]),
        ("passive therapies", ["passive therapies=therapy"]), ("trigger-point", ["trigger-point=trigger-point"]),
        ("cotreatment", ["cotreatment=co-treatment"]), ("co treatment", ["co treatment=co-treatment"]),
        ("trigger point release", ["trigger point release=tpr"]), ("trigger points", ["trigger points=trigger-point"]),
        ("plans of care", ["plans of care=plan"]), ("plan of cares", []), ("Plans-of-care", ["Plans-of-care=plan"]),
        ("trigger point.release", []), ("trigger, point", []), ("met at MET and METs", ["MET=met"]),
        ("two METs", ["METs=met"]),
        ("unitary, subunit, self-massage, massage-like", []), ("non-MET", ["MET=met"]), ("an E/M", ["E/M=em"]),
        ("e/m E M", []), ("massage’s", ["massage=massage"]),
        ("muscle\nenergy technique", ["muscle_energy technique=met"]),
    ])
    func `names match as whole words, the longest first`(text: String, expected: [String]) async throws {
        #expect(try await MentionSamples().mentions(text) == expected)
    }

    @Test(arguments: [
        "# Massage", "[massage](x.md)", "`massage`", "![massage](x.png)", "    massage", "[[massage]]",
        "[@massage 97140]",
        "\\massage", "\\97140", "a[^massage]\n\n[^massage]: x",
    ])
    func `nothing is found where no link may stand`(text: String) async throws {
        #expect(try await MentionSamples().mentions(text) == [])
    }

    @Test func `the first mention in each section is a link`() async throws {
        let samples = try await MentionSamples()
        #expect(samples.mentions("unit units\n\nunit\n\n## A\n\nunit") == ["unit=unit", "unit=unit"])
    }

    @Test func `a page never mentions itself`() async throws {
        let samples = try await MentionSamples()
        #expect(samples.mentions("97140 units", on: samples.siteMap.page(.code, "97140")) == ["units=unit"])
    }

    @Test func `an author opts out of words and codes`() async throws {
        let samples = try await MentionSamples()
        #expect(samples.mentions("units of 97140, MET, 97999", unlinked: ["unit", "97140", "97999"]) == ["MET=met"])
    }

    @Test(arguments: [
        ("97410", ["97410?"]), ("97410-59", ["59=59", "97410?"]), ("G9999", ["G9999?"]), ("code 20999", ["20999?"]),
        ("20999", []), ("95000 people", []), ("98000", []), ("\\97410", []), ("12345", []),
        ("97l40 and 9714O-59", ["97l40?", "9714O?"]), ("GO283", ["GO283?"]), ("\\97l40", []), ("a97l4, 97l41", []),
        ("9714o", ["9714o?"]), ("97I40 or 97i40", ["97I40?", "97i40?"]), ("$97l40, room 9714o", []),
        ("97140 and 20999", ["97140=97140", "20999?"]), ("20999-59", ["59=59", "20999?"]),
        ("20999-97140", ["20999-97140=97124", "20999?"]),
        ("20999/97140 and 95999", ["97140=97140", "95999?"]),
    ])
    func `what looks like a code and is none is doubtful`(text: String, expected: [String]) async throws {
        #expect(try await MentionSamples().mentions(text) == expected)
    }

    @Test(arguments: [
        ("weaknesses", ["weaknesses=a"]), ("reflexes", ["reflexes=b"]), ("approaches", ["approaches=c"]),
        ("delays", ["delays=d"]), ("delaies", []), ("analysiss", []), ("points-of-service", ["points-of-service=f"]),
        ("SF-36", ["SF-36=g"]), ("SF36", []), ("Whiplash", ["Whiplash=h"]), ("pt", []),
    ])
    func `a name is met in its plural, and an abbreviation as it is written`(text: String, expected: [String])
        async throws
    {
        let terms = [
            "Weakness", "Reflex", "Approach", "Delay", "Analysis", "Point-of-service", "SF-36", "WHIPLASH", "PT",
        ]
        let more = zip("abcdefghi", terms).map { "- {id: \($0), name: \($1), area: coding, definition: D.}\n" }
        #expect(try await MentionSamples(["terms/more.yaml": more.joined()]).mentions(text) == expected)
    }

    @Test(arguments: [
        ("MET", ["MET=met"]), ("met", ["met=a"]), ("glides", ["glides=c"]), ("It says GP.", ["GP?d|GP"]),
        ("modifier GP", ["GP=GP"]),
    ])
    func `of several pages of one spelling the one that is written so is meant`(
        text: String, expected: [String]
    ) async throws {
        let more = """
            - {id: a, name: Encounter, aliases: [met], area: coding, definition: D.}
            - {id: b, name: Glide, area: coding, definition: D.}
            - {id: c, name: Glides, area: coding, definition: D.}
            - {id: d, name: General practice, abbreviation: GP, area: coding, definition: D.}
            """
        #expect(try await MentionSamples(["terms/more.yaml": more]).mentions(text) == expected)
    }

    @Test func `a range leads to the family of just this range before a longer one`() async throws {
        let longer = "- id: all\n  title: All\n  summary: S.\n  codes: [98900-98999]\n"
        let samples = try await MentionSamples(["families/all.yaml": longer])
        #expect(samples.mentions("98940-98942") == ["98940-98942=cmt"])
        #expect(samples.mentions("98940-98943") == ["98940-98943=all"])
        #expect(samples.mentions("98940–98942", unlinked: ["98940-98942"]) == [])
    }

    @Test func `two pages of one name are both named`() async throws {
        let two =
            "- {id: a, name: Alpha form, area: coding, definition: D.}\n- {id: b, name: alpha form, area: coding, definition: D.}\n"
        let samples = try await MentionSamples(["terms/terms.yaml": two])
        #expect(samples.mentions("The alpha form") == ["alpha form?a|b"])
        #expect(samples.mentions("The alpha form", on: samples.siteMap.page(.term, "a")) == [])
    }

    @Test func `other names change nothing`() async throws {
        let text = "Units of 97140-59 by MET, trigger point release and passive therapies; GP or CO."
        let many = (0..<2000).map { "- {id: x\($0), name: Zeta\($0) trigger q\($0), area: coding, definition: D.}\n" }
        let alone = try await MentionSamples().mentions(text)
        #expect(!alone.isEmpty)
        #expect(try await MentionSamples(["terms/more.yaml": many.joined()]).mentions(text) == alone)
    }

    @Test(arguments: [
        String(repeating: "a", count: 5_000_000), String(repeating: "9", count: 1_000_000),
        String(repeating: "97140-", count: 100_000), String(repeating: "25, ", count: 200_000),
        String(repeating: "trigger point ", count: 50_000), String(repeating: "CO ", count: 100_000),
    ])
    func `extreme texts are read to their end`(text: String) async throws {
        #expect(try await MentionSamples().mentions("\(text)\n\nmassage").contains("massage=massage"))
    }

    @Test(arguments: [
        ("First. The *skilled* unit counts. Last.", "The skilled unit counts."), ("unit", "unit"),
        ("See [it](x.md): a\nunit!", "See it: a unit!"),
        ("First. The needle stays dry. It is a unit. Last.", "The needle stays dry. It is a unit."),
    ])
    func `a sentence is the text around a mention`(text: String, expected: String) async throws {
        let samples = try await MentionSamples()
        let document = samples.document(text)
        let mention = try #require(samples.matcher.mentions(in: document, on: nil).links.first)
        let sentence = Sentence(around: mention, in: document)
        #expect(sentence.text == expected)
        #expect(String(decoding: Array(sentence.text.utf8)[sentence.match], as: UTF8.self) == "unit")
    }

    @Test func `a long sentence is cut at words`() async throws {
        let samples = try await MentionSamples()
        let document = samples.document(
            String(repeating: "word ", count: 100) + "unit" + String(repeating: " wörd", count: 100))
        let mention = try #require(samples.matcher.mentions(in: document, on: nil).links.first)
        let sentence = Sentence(around: mention, in: document)
        #expect(sentence.text.utf8.count <= 210)
        #expect(sentence.text.hasPrefix("… word") && sentence.text.hasSuffix("wörd …"))
    }
}
