/// What a browser asks for.
struct PreviewRequest: Hashable, Sendable {
    let method: String
    /// As it came: percent-encoded, without the query.
    let path: String
    /// The header `Host`.
    let host: String?

    init(_ method: String = "GET", _ path: String, host: String?) {
        self.method = method
        self.path = path
        self.host = host
    }
}
