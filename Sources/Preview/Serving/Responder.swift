import Diagnostics

/// Answers requests as a host of the built site would, but for what makes a page reload.
struct Responder: Sendable {
    let hosts: AllowedHosts

    /// Returns the answer from the site as it is now.
    func answer(_ request: PreviewRequest, from site: SiteView) async -> PreviewResponse {
        guard let host = request.host else { return .text(.badRequest, "The header Host is missing") }
        guard hosts.contain(host) else {
            return .text(.forbidden, "This preview is not served under the name \(host)")
        }
        switch request.method {
        case "GET": return await answer(request.path, from: site)
        case "HEAD": return await answer(request.path, from: site).withoutBody
        default:
            return .text(.methodNotAllowed, "Only GET and HEAD are answered", ["Allow": "GET, HEAD"])
        }
    }

    private func answer(_ raw: String, from site: SiteView) async -> PreviewResponse {
        guard case .inSite(let path) = RequestPath(raw) else {
            return .text(.badRequest, "This is not a path of a site")
        }
        if let own = ownFile(path) { return own }
        guard let edition = site.edition else {
            return .page(.unavailable, PreviewPage.withoutSite(site.state), site.state)
        }
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        do {
            if let bytes = try await edition.bytes(of: file) { return .file(file, bytes, site.state) }
            if edition.has(file + "/index.html") {
                return .text(.found, "The page of the folder is \(raw)/", ["Location": "\(raw)/"])
            }
            return .page(.notFound, try await edition.bytes(of: "404.html") ?? [], site.state)
        } catch let error as FileTreeError {
            return .text(.unavailable, "Cannot read \(error.path): \(error.reason)")
        } catch {
            return .text(.unavailable, "The site has changed meanwhile")
        }
    }

    /// What the built site does not have.
    private func ownFile(_ path: String) -> PreviewResponse? {
        switch "/" + path {
        case PreviewPage.changesPath: PreviewResponse(.ok, .states, ["Content-Type": ContentType.eventStream])
        case PreviewPage.scriptPath: .file(path, PackageResources.preview_js)
        case PreviewPage.stylesPath: .file(path, PackageResources.preview_css)
        default: nil
        }
    }
}

extension PreviewResponse {
    fileprivate static func file(_ path: String, _ bytes: [UInt8]) -> Self {
        Self(.ok, .bytes(bytes), ["Content-Type": ContentType.of(path)])
    }

    fileprivate static func file(_ path: String, _ bytes: [UInt8], _ state: PreviewState) -> Self {
        ContentType.of(path) == ContentType.html ? page(.ok, bytes, state) : file(path, bytes)
    }

    fileprivate static func page(_ status: Status, _ bytes: [UInt8], _ state: PreviewState) -> Self {
        Self(status, .bytes(PreviewPage.live(bytes, state)), ["Content-Type": ContentType.html])
    }
}
