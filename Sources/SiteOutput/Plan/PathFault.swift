/// Why a text is not the path of a file to be made.
package enum PathFault: String, Hashable, Sendable {
    case empty = "is empty"
    case absolute = "begins with /"
    case emptyPart = "has an empty part"
    case dots = "has a part of dots only, which may lead out of the folder"
    case control = "has a control character"
    case tooLong = "has a part of more than 255 bytes"
    case reserved = "begins with .fascia-, a name that Fascia keeps for itself"

    /// Finds what is wrong with a path; `nil` if nothing is.
    init?(of path: String) {
        guard let first = path.utf8.first else {
            self = .empty
            return
        }
        let slash = UInt8(ascii: "/")
        if first == slash {
            self = .absolute
        } else if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            self = .control
        } else if path.utf8.starts(with: HiddenName.prefix.utf8) {
            self = .reserved
        } else if let fault = path.utf8.split(separator: slash, omittingEmptySubsequences: false)
            .lazy.compactMap(Self.init(ofPart:)).first
        {
            self = fault
        } else {
            return nil
        }
    }

    private init?(ofPart part: Substring.UTF8View) {
        let dot = UInt8(ascii: ".")
        switch part.count {
        case 0: self = .emptyPart
        case 1...2 where part.allSatisfy { $0 == dot }: self = .dots
        case 256...: self = .tooLong
        default: return nil
        }
    }
}

/// The names that Fascia keeps for itself at the top of an output folder.
enum HiddenName {
    static let prefix = ".fascia-"
    static let manifest = ".fascia-manifest"
    static let intent = ".fascia-intent"
    static let lock = ".fascia-lock"
    /// The folder of files that are not in place yet.
    static let staging = ".fascia-staging"

    /// Returns where a file waits to be put in place.
    static func staged(_ path: String) -> String {
        "\(staging)/\(path)"
    }

    /// Where the text of a manifest or an intent waits; no planned path begins like that.
    static let text = ".fascia-text"

    /// What may stand at the top of an output folder.
    static let all: Set<String> = [manifest, intent, lock, staging]
}
