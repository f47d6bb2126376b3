import Diagnostics
import Testing

@testable import Preview

/// What a change does to the site that is shown.
@Suite struct UpdateTests {
    private let broken = "---\ntitle: Example\nkind: guide\n---\nSee [it](code:97149).\n"

    @Test func `a change is shown, and browsers hear of it`() async throws {
        let preview = try await TinyPreview.shown()
        let update = try #require(
            await preview.write("articles/example.md", "---\ntitle: Example\nkind: guide\n---\nOther words.\n"))
        #expect(update.changed == [SourcePath("content/articles/example.md")])
        #expect(await preview.site.view.state.pages == 2)
        #expect(try await preview.get("/articles/example.html").text.contains("Other words."))
    }

    @Test func `a file written with the same text is no change`() async throws {
        let preview = try await TinyPreview.shown()
        #expect(await preview.write("articles/example.md", TinyPreview.content["articles/example.md"]) == nil)
        #expect(await preview.site.update(.everything)?.changed == [SourcePath("content/media/dot.svg")])
    }

    @Test func `articles come and go`() async throws {
        let preview = try await TinyPreview.shown()
        await preview.write("articles/new.md", "---\ntitle: New\nkind: guide\n---\nText.\n")
        #expect(try await preview.get("/articles/new.html").status == .ok)
        await preview.write("articles/new.md", nil)
        #expect(try await preview.get("/articles/new.html").status == .notFound)
    }

    @Test func `with an error the last good site stays, and the page says what is wrong`() async throws {
        let preview = try await TinyPreview.shown()
        let update = try #require(await preview.write("articles/example.md", broken))
        #expect(update.hasSite)
        let state = await preview.site.view.state
        #expect(state.pages == 1)
        let problem = try #require(state.problems.first)
        #expect(state.problems.count == 1)
        #expect(problem.message == "No code is called 97149")
        #expect(problem.place == "content/articles/example.md:5:10")
        #expect(problem.excerpt == "5 | See [it](code:97149).\n  |          ^~~~~~~~~~")
        #expect(try await preview.get("/articles/example.html").text.contains("Text."))

        await preview.write("articles/example.md", "---\ntitle: Example\nkind: guide\n---\nMended.\n")
        #expect(await preview.site.view.state.problems.isEmpty)
        #expect(try await preview.get("/articles/example.html").text.contains("Mended."))
    }

    @Test func `the last good site needs none of the files it was made from`() async throws {
        let preview = try await TinyPreview.shown()
        await preview.write("site.yaml", nil)
        await preview.write("articles/example.md", nil)
        #expect(await !preview.site.view.state.problems.isEmpty)
        #expect(try await preview.get("/articles/example.html").text.contains("Text."))
    }

    @Test func `while there is no good site, each page says why`() async throws {
        let preview = try TinyPreview(["articles/example.md": broken + "<script>alert(1)</script>\n"])
        let update = try #require(await preview.site.update(.everything))
        #expect(!update.hasSite)
        let answer = try await preview.get("/articles/example.html")
        #expect(answer.status == .unavailable)
        #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(answer.text.contains("content/articles/example.md:5:10"))
        #expect(answer.text.contains("No code is called 97149"))
        #expect(answer.text.contains("/-/preview.js"))
        #expect(!answer.text.contains("<script>alert"))
        await preview.write("articles/example.md", TinyPreview.content["articles/example.md"])
        #expect(try await preview.get("/articles/example.html").status == .ok)
    }

    @Test func `a problem is said once, and again when it comes back`() async throws {
        let preview = try await TinyPreview.shown()
        #expect(await preview.write("articles/example.md", broken)?.news.count == 1)
        // It stands elsewhere now, and is the same.
        #expect(await preview.write("articles/example.md", broken.replacing("See", with: "Words.\n\nSee"))?.news == [])
        let second = broken + "And [that](code:97148).\n"
        #expect(await preview.write("articles/example.md", second)?.news.map(\.message) == ["No code is called 97148"])
        await preview.write("articles/example.md", TinyPreview.content["articles/example.md"])
        #expect(await preview.write("articles/example.md", broken)?.news.count == 1)
    }

    @Test func `a stylesheet alone does not reload pages`() async throws {
        let preview = try await TinyPreview.shown()
        await preview.writeTemplate("assets/fascia.css", "p { color: red }")
        #expect(await preview.site.view.state.pages == 1)
        #expect(await preview.site.view.state.styles == 1)
        #expect(try await preview.get("/assets/fascia.css").text == "p{color:red}\n")
        await preview.writeTemplate("assets/filter.js", "// Nothing.")
        #expect(await preview.site.view.state.pages == 2)
        // The pages that are shown are older than the stylesheet by more than the stylesheet.
        await preview.write("articles/example.md", broken)
        await preview.write("articles/example.md", nil)
        #expect(await preview.site.view.state.pages == 3)
    }

    @Test func `warnings stop a strict preview only`() async throws {
        let stray = ["notes.txt": "Not content."]
        let lenient = try TinyPreview(stray)
        #expect(await lenient.site.update(.everything)?.hasSite == true)
        #expect(await lenient.site.view.state.problems.isEmpty)
        let strict = try TinyPreview(stray, isStrict: true)
        #expect(await strict.site.update(.everything)?.hasSite == false)
        #expect(await strict.site.view.state.problems.map(\.rule) == ["stray-file"])
    }

    @Test func `search finds what was written last`() async throws {
        let preview = try await TinyPreview.shown()
        #expect(try await !preview.searchFiles().contains("zebra"))
        await preview.write("articles/example.md", "---\ntitle: Example\nkind: guide\n---\nA zebra.\n")
        #expect(try await preview.searchFiles().contains("zebra"))
        #expect(try await preview.get("/search/nothing.js").status == .notFound)
    }
}

extension TinyPreview {
    /// The index as a small site has it: one file.
    fileprivate func searchFiles() async throws -> String {
        let answer = try await get("/search/root.js")
        #expect(answer.status == .ok)
        #expect(answer.headers["Content-Type"] == "text/javascript; charset=utf-8")
        return answer.text
    }
}
