/// The names under which the preview may be addressed.
///
/// A page of somebody else can have its own name lead to this machine (DNS rebinding), and would then read the preview as
/// its own. Its requests still carry its name in the header `Host`, by which they are told apart.
struct AllowedHosts: Sendable {
    private let address: ListeningAddress

    init(_ address: ListeningAddress) {
        self.address = address
    }

    /// Whether a header `Host` names this server: loopback or the address it listens on, with its port.
    func contain(_ header: String) -> Bool {
        guard let (name, port) = Self.parts(of: header.lowercased()), port ?? 80 == address.port else { return false }
        if ["127.0.0.1", "localhost", "::1", address.host].contains(name) { return true }
        // On all addresses of the machine it has more than are known here. None of them can be made to lead elsewhere.
        return address.isEveryAddress && ListeningAddress(host: name, port: address.port) != nil
    }

    /// Splits `name`, `name:port`, `[::1]` and `[::1]:port`.
    private static func parts(of header: String) -> (name: String, port: UInt16?)? {
        let name: Substring
        let rest: Substring
        if header.hasPrefix("["), let end = header.firstIndex(of: "]") {
            name = header[header.index(after: header.startIndex)..<end]
            rest = header[header.index(after: end)...]
        } else {
            name = header.prefix { $0 != ":" }
            rest = header[name.endIndex...]
        }
        guard !rest.isEmpty else { return (String(name), nil) }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), digits.allSatisfy(\.isASCIIDigit), let port = UInt16(digits) else { return nil }
        return (String(name), port)
    }
}

extension Character {
    /// `UInt16` would take a sign as well.
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
