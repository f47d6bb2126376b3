/// Why there is no answer.
package enum SearchError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A file of the index cannot be read.
    case unreadable(file: String, reason: String)
    /// A file was read, but does not hold what it is named for.
    case incomplete(file: String)
    /// A part is not what it was when the index was built.
    case corrupt(part: String)
    /// The index is of another version of Fascia.
    case otherVersion(String)

    package var description: String {
        switch self {
        case .unreadable(let file, let reason): "The search index cannot be read: \(file): \(reason)"
        case .incomplete(let file): "The search index is incomplete: \(file) does not hold what it should"
        case .corrupt(let part): "The search index is damaged in its part \(part); build the site again"
        case .otherVersion(let version):
            "The search index has format \(version), this is a reader of format \(RootPart.version); build the site again"
        }
    }
}
