/// What a browser is answered.
struct PreviewResponse: Sendable {
    enum Status: Int, Sendable {
        case ok = 200
        case found = 302
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case unavailable = 503

        var phrase: String {
            switch self {
            case .ok: "OK"
            case .found: "Found"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .unavailable: "Service Unavailable"
            }
        }
    }

    enum Body: Sendable {
        case bytes([UInt8])
        /// States of the site without end, as server-sent events.
        case states
    }

    let status: Status
    /// Names and values; those that all answers have are added by ``init(_:_:_:)``.
    private(set) var headers: [String: String]
    private(set) var body: Body

    init(_ status: Status, _ body: Body, _ headers: [String: String]) {
        self.status = status
        self.body = body
        self.headers = headers.merging([
            // Everything may be another in a moment.
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            // Pages of others must not read drafts by way of <script> or <img>.
            "Cross-Origin-Resource-Policy": "same-origin",
        ]) { own, _ in own }
    }

    /// A sentence, for what only programs and curious people see.
    static func text(_ status: Status, _ text: String, _ headers: [String: String] = [:]) -> Self {
        Self(
            status, .bytes(Array((text + "\n").utf8)),
            headers.merging(["Content-Type": "text/plain; charset=utf-8"]) { own, _ in own })
    }

    /// The answer to HEAD: the same headers, nothing else.
    var withoutBody: Self {
        var copy = self
        if case .bytes(let bytes) = body { copy.headers["Content-Length"] = "\(bytes.count)" }
        copy.body = .bytes([])
        return copy
    }
}
