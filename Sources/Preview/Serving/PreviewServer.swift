import FlyingFox
import FlyingSocks
import Foundation

/// The HTTP server; how the protocol is spoken is known here alone.
struct PreviewServer: Sendable {
    private let server: HTTPServer
    private let address: ListeningAddress

    /// `respond` is called for each request, by many tasks at once; `states` for each browser that waits for changes.
    init(
        at address: ListeningAddress, states: @escaping @Sendable () async -> AsyncStream<ChangeFeed.Element>,
        respond: @escaping @Sendable (PreviewRequest) async -> PreviewResponse
    ) throws(PreviewFailure) {
        self.address = address
        let handler = ClosureHTTPHandler { request in
            let response = await respond(
                PreviewRequest(request.method.rawValue, request.target.path(), host: request.headers[.host]))
            switch response.body {
            case .bytes(let bytes): return HTTPResponse(response, HTTPBodySequence(bytes))
            case .states: return HTTPResponse(response, HTTPBodySequence(from: EventStreamBody(states: await states())))
            }
        }
        do {
            // Requests wait for the first site, and that of 100,000 articles takes its time.
            server = HTTPServer(
                address: try address.socketAddress, timeout: 600, logger: .disabled, handler: handler)
        } catch {
            throw .cannotListen(address, reason: error.reasonOfSystem)
        }
    }

    /// Answers requests until the task is cancelled.
    func run() async throws(PreviewFailure) {
        do {
            try await server.run()
        } catch SocketError.failed(_, errno: EADDRINUSE, _) {
            throw .portTaken(address)
        } catch {
            if !Task.isCancelled { throw .cannotListen(address, reason: error.reasonOfSystem) }
        }
    }

    /// Returns once a browser could connect. Throws if that takes too long, or the task is cancelled.
    func waitUntilListening() async throws {
        try await server.waitUntilListening(timeout: 60)
    }
}

extension HTTPResponse {
    fileprivate init(_ response: PreviewResponse, _ body: HTTPBodySequence) {
        let status = HTTPStatusCode(response.status.rawValue, phrase: response.status.phrase)
        let headers = HTTPHeaders(
            Dictionary(uniqueKeysWithValues: response.headers.map { (HTTPHeader($0.key), $0.value) }))
        self.init(statusCode: status, headers: headers, body: body)
    }
}

extension HTTPBodySequence {
    fileprivate init(_ bytes: [UInt8]) {
        // A page in one write.
        self.init(data: Data(bytes), suggestedBufferSize: 256 * 1024)
    }
}
