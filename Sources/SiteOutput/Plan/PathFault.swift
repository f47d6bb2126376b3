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
        let bytes = path.utf8.span
        let slash = UInt8(ascii: "/")
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        guard bytes[0] != slash else {
            self = .absolute
            return
        }
        var partStart = 0
        for index in 0...bytes.count {
            guard index == bytes.count || bytes[index] == slash else {
                if bytes[index] >= 0x20, bytes[index] != 0x7F { continue }
                self = .control
                return
            }
            if let fault = Self(ofPart: bytes.extracting(partStart..<index)) {
                self = fault
                return
            }
            partStart = index + 1
        }
        guard path.utf8.starts(with: HiddenName.prefix.utf8) else { return nil }
        self = .reserved
    }

    private init?(ofPart part: Span<UInt8>) {
        let dot = UInt8(ascii: ".")
        switch part.count {
        case 0: self = .emptyPart
        case 1 where part[0] == dot: self = .dots
        case 2 where part[0] == dot && part[1] == dot: self = .dots
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
    /// What a build remembers for the next one. Nothing depends on it but time.
    static let record = ".fascia-record"
    /// The folder of files that are not in place yet.
    static let staging = ".fascia-staging"

    /// Returns where a file waits to be put in place.
    static func staged(_ path: String) -> String {
        "\(staging)/\(path)"
    }

    /// Where the text of a manifest or an intent waits; no planned path begins like that.
    static let text = ".fascia-text"

    /// What may stand at the top of an output folder.
    static let all: Set<String> = Set([manifest, intent, lock, record, staging] + Memory.allCases.map(\.rawValue))
}
