/// A planned file whose content is known; ``OutputFolder/finish(_:)`` puts all of them in place.
package struct WrittenFile: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// There was none before.
        case created
        /// There was one with other bytes.
        case replaced
        /// There was one with the same bytes.
        case unchanged
    }

    /// What was found at the path.
    enum Finding: Hashable, Sendable {
        case nothing
        /// A file of Fascia's with other bytes.
        case outdated
        /// The same bytes, as the manifest says.
        case upToDate
        /// The same bytes, as a look into the file says.
        case sameBytes
        /// A file with other bytes that Fascia did not make.
        case foreign
    }

    let entry: FileEntry
    let finding: Finding

    package var path: String { entry.path }

    /// What becomes of the file. A foreign one is an error when all are written.
    package var outcome: Outcome {
        switch finding {
        case .nothing: .created
        case .outdated, .foreign: .replaced
        case .upToDate, .sameBytes: .unchanged
        }
    }
}
