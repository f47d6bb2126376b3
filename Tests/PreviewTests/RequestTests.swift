import Testing

@testable import Preview

/// What a request is answered, without a socket.
@Suite struct RequestTests {
    @Test(arguments: [
        ("/", "text/html; charset=utf-8", "A small site."),
        ("/index.html", "text/html; charset=utf-8", "A small site."),
        ("/articles/example.html", "text/html; charset=utf-8", "Text."),
        ("/articles/example.html?q=97140", "text/html; charset=utf-8", "Text."),
        ("/articles/", "text/html; charset=utf-8", "Example"),
        ("/articles/ex%61mple.html", "text/html; charset=utf-8", "Text."),
        ("/assets/fascia.css", "text/css; charset=utf-8", "{"),
        ("/assets/filter.js", "text/javascript; charset=utf-8", "use strict"),
        ("/media/dot.svg", "image/svg+xml", "<svg/>"),
        ("/data/quality.json", "application/json", "{"),
        ("/objects.inv", "application/octet-stream", "Sphinx"),
    ])
    func `a file of the site is served as what it is`(path: String, type: String, text: String) async throws {
        let preview = try await TinyPreview.shown()
        let answer = try await preview.get(String(path.prefix { $0 != "?" }))
        #expect(answer.status == .ok)
        #expect(answer.headers["Content-Type"] == type)
        #expect(answer.text.contains(text))
        #expect(answer.headers["Cache-Control"] == "no-store")
        #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test func `a page has the script, and nothing else has it`() async throws {
        let preview = try await TinyPreview.shown()
        let page = try await preview.get("/articles/example.html").text
        #expect(page.contains(#"<script src="/-/preview.js" defer data-run="test" data-pages="1" data-styles="0""#))
        let plain = try #require(try await preview.site.view.edition?.bytes(of: "articles/example.html"))
        #expect(!String(decoding: plain, as: UTF8.self).contains("/-/"))
        for path in ["/assets/filter.js", "/assets/fascia.css", "/data/quality.json", "/media/dot.svg"] {
            #expect(try await !preview.get(path).text.contains("/-/"))
        }
    }

    @Test func `what is not there is answered with the site's own page`() async throws {
        let preview = try await TinyPreview.shown()
        for path in [
            "/nothing.html", "/articles/example", "//articles/example.html", "/articles//example.html", "/-/x",
        ] {
            let answer = try await preview.get(path)
            #expect(answer.status == .notFound)
            #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
            #expect(answer.text.contains("These are the ways in"))
            #expect(answer.text.contains("/-/preview.js"))
        }
    }

    @Test func `a folder without its slash leads to the folder`() async throws {
        let preview = try await TinyPreview.shown()
        let answer = try await preview.get("/articles")
        #expect(answer.status == .found)
        #expect(answer.headers["Location"] == "/articles/")
    }

    @Test(arguments: [
        "/../etc/passwd", "/articles/../../x", "/%2e%2e/x", "/%2E%2e/%2e./x", "/articles/..%2f..%2fx", "/.", "/./x",
        "/..%5cx", "/a\\b", "/%00", "/%0d%0aX: y", "/%zz", "/%2", "/%ff", "", "*", "http://127.0.0.1:9714/",
        "articles/",
    ])
    func `what is no path of a site is refused`(path: String) async throws {
        let preview = try await TinyPreview.shown()
        #expect(try await preview.get(path).status == .badRequest)
    }

    @Test(arguments: ["127.0.0.1:9714", "localhost:9714", "LOCALHOST:9714", "[::1]:9714"])
    func `loopback is answered under each of its names`(host: String) async throws {
        let preview = try await TinyPreview.shown()
        #expect(try await preview.get("/", host: host).status == .ok)
    }

    @Test(arguments: [
        "evil.example:9714", "127.0.0.1", "127.0.0.1:9715", "localhost.evil.example:9714", "localhost:9714:9714",
        "192.168.1.2:9714", "[::1", "[::1]x", "", ":9714", "127.0.0.1:+9714", "localhost@evil.example:9714",
    ])
    func `a foreign name is refused, whatever is asked for`(host: String) async throws {
        let preview = try await TinyPreview.shown()
        for path in ["/", "/-/changes", "/-/preview.js", "/nothing"] {
            let answer = try await preview.get(path, host: host)
            #expect(answer.status == .forbidden)
            #expect(!answer.text.contains("A small site"))
        }
    }

    @Test func `a request without a name is refused`() async throws {
        let preview = try TinyPreview()
        #expect(try await preview.get("/", host: nil).status == .badRequest)
    }

    @Test func `on all addresses, an address is a good name, and a word is not`() throws {
        let everywhere = AllowedHosts(try #require(ListeningAddress(host: "0.0.0.0", port: 80)))
        #expect(everywhere.contain("192.168.1.2"))
        #expect(everywhere.contain("[fe80::1]:80"))
        #expect(everywhere.contain("localhost"))
        #expect(!everywhere.contain("evil.example"))
        let one = AllowedHosts(try #require(ListeningAddress(host: "192.168.1.2", port: 8000)))
        #expect(one.contain("192.168.1.2:8000"))
        #expect(one.contain("localhost:8000"))
        #expect(!one.contain("192.168.1.3:8000"))
    }

    @Test func `HEAD is answered like GET, without the bytes`() async throws {
        let preview = try await TinyPreview.shown()
        for path in ["/", "/nothing", "/assets/fascia.css"] {
            let (get, head) = (try await preview.get(path), try await preview.get(path, method: "HEAD"))
            #expect(head.status == get.status)
            #expect(head.text.isEmpty)
            #expect(head.headers["Content-Length"] == "\(get.text.utf8.count)")
            #expect(head.headers["Content-Type"] == get.headers["Content-Type"])
        }
        #expect(try await preview.get("/-/changes", method: "HEAD").text.isEmpty)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
    func `other methods are refused, and told which are not`(method: String) async throws {
        let preview = try await TinyPreview.shown()
        let answer = try await preview.get("/", method: method)
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers["Allow"] == "GET, HEAD")
    }
}
