import Testing

@testable import SiteOutput

@Suite struct OutputPlanTests {
    @Test(arguments: [
        ("", PathFault.empty), ("/a", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart), ("../x", .dots),
        ("a/../b", .dots), ("./a", .dots), ("a\0b", .control), ("a\nb", .control), (".fascia-lock", .reserved),
        (String(repeating: "a", count: 256), .tooLong),
    ])
    func `a path that is no path of a file is an error`(path: String, fault: PathFault) {
        #expect(throws: OutputError.badPath(path, fault)) { try OutputPlan(["index.html", path]) }
    }

    @Test(arguments: [
        "a", "a.b/c", "...", ".well-known/x", "a b/ü.html", "a/.fascia-lock", String(repeating: "é", count: 127),
    ])
    func `any other path is fine`(path: String) throws {
        #expect(try OutputPlan([path]).contains(path))
    }

    @Test(arguments: [
        ("a.html", "A.html"), ("é.html", "e\u{301}.html"), ("a/Straße.html", "a/straße.html"), ("x", "x"),
    ])
    func `two paths that are one file on some systems are an error`(first: String, second: String) {
        let sorted = [first, second].sorted { $0.precedesInBytes($1) }
        #expect(throws: OutputError.collision(sorted[0], sorted[1])) { try OutputPlan(["z", second, first]) }
    }

    @Test(arguments: ["a/b", "A/b", "a/b/c"])
    func `a file where a folder is needed is an error`(inside: String) {
        #expect(throws: OutputError.fileAndFolder("a", inside)) { try OutputPlan([inside, "a-b", "a"]) }
    }

    @Test(arguments: ["CNAME", "CNAME/a", ".git/", "photos"])
    func `a path that is kept for others is an error`(kept: String) {
        #expect(throws: OutputError.self) {
            try OutputPlan(["CNAME", ".git/config", "photos/a.jpg"], keeping: [kept])
        }
    }

    @Test func `knows what stands where it needs room`() throws {
        let plan = try OutputPlan(["a/b.html", "c"])
        #expect(["a", "c/d", "c/d/e"].allSatisfy(plan.needsRoom))
        #expect(!["a/c.html", "a/b", "b", "c", "a-b"].contains(where: plan.needsRoom))
    }
}
