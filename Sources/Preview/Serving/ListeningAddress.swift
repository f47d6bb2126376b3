import FlyingSocks
import Glibc

/// An address of this machine, and a port on it.
package struct ListeningAddress: Hashable, Sendable {
    /// Four numbers, or the form with colons.
    package let host: String
    /// 0 leaves the choice to the system.
    package let port: UInt16

    /// Returns `nil` unless `host` is an address, or `localhost`.
    package init?(host: String, port: UInt16) {
        let host = host == "localhost" ? "127.0.0.1" : host
        guard (try? Self.socketAddress(host, port)) != nil else { return nil }
        self.host = host
        self.port = port
    }

    /// Whether only this machine can reach it.
    package var isLoopback: Bool {
        host.hasPrefix("127.") || host == "::1"
    }

    /// Whether it stands for all addresses that the machine has.
    var isEveryAddress: Bool {
        host == "0.0.0.0" || host == "::"
    }

    /// What to type into a browser on this machine.
    package var url: String {
        switch host {
        case "0.0.0.0": "http://127.0.0.1:\(port)/"
        case "::": "http://[::1]:\(port)/"
        default: "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        }
    }

    /// Returns the address with a port that is free, if the choice is the system's.
    ///
    /// The port is known before the server begins, because requests are refused by it from the first one on.
    func withChosenPort() throws(PreviewFailure) -> ListeningAddress {
        guard port == 0 else { return self }
        do {
            let socketAddress = try socketAddress
            let socket = try Socket(domain: Int32(socketAddress.family))
            defer { try? socket.close() }
            try socket.bind(to: socketAddress)
            switch try socket.sockname() {
            case .ip4(_, let port), .ip6(_, let port): return ListeningAddress(host: host, port: port) ?? self
            case .unix: return self
            }
        } catch {
            throw .cannotListen(self, reason: error.reasonOfSystem)
        }
    }

    var socketAddress: any SocketAddress {
        get throws { try Self.socketAddress(host, port) }
    }

    private static func socketAddress(_ host: String, _ port: UInt16) throws -> any SocketAddress {
        if host.contains(":") { return try .inet6(ip6: host, port: port) as sockaddr_in6 }
        return try .inet(ip4: host, port: port) as sockaddr_in
    }
}

extension Error {
    /// What the system said, where it was asked something that failed.
    var reasonOfSystem: String {
        if case .failed(_, _, let reason) = self as? SocketError { reason } else { "\(self)" }
    }
}
