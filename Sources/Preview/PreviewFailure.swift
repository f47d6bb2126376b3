/// What keeps a preview from going on.
package enum PreviewFailure: Error, Hashable, CustomStringConvertible {
    case portTaken(ListeningAddress)
    case cannotListen(ListeningAddress, reason: String)
    case cannotWatch(WatchError)

    package var description: String {
        switch self {
        case .portTaken(let address): "Port \(address.port) of \(address.host) is taken by another program"
        case .cannotListen(let address, let reason):
            "Cannot listen on port \(address.port) of \(address.host): \(reason)"
        case .cannotWatch(let error): "\(error)"
        }
    }
}
