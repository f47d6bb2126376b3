/// Why an output folder cannot be brought into the wanted state.
package struct OutputError: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The system refused: no right, no space, no such folder.
        case system
        /// A path that cannot be made, or two that exclude each other.
        case plan
        /// The folder must not be used, or is none.
        case location
        /// Files that Fascia did not make are in the way.
        case foreignFiles
        /// Another build is at work in the folder.
        case busy
        /// What was written is not what was planned: a mistake in Fascia.
        case use
    }

    package let kind: Kind
    /// The path in question, as the user would write it.
    package let path: String
    /// One line without a full stop.
    package let message: String
    /// What to do, without a full stop, where the message alone does not say it.
    package let help: String?
    /// What the system answered, if it refused.
    let cause: SystemError?

    private init(_ kind: Kind, _ path: String, _ message: String, help: String? = nil, cause: SystemError? = nil) {
        self.kind = kind
        self.path = path
        self.message = message
        self.help = help
        self.cause = cause
    }
}

extension OutputError: CustomStringConvertible {
    package var description: String {
        help.map { "\(message)\n\($0)" } ?? message
    }
}

extension OutputError {
    /// A call of the system that failed, such as `write` of `site/index.html`.
    static func system(_ verb: String, _ path: String, _ error: SystemError) -> Self {
        OutputError(.system, path, "Cannot \(verb) \(path): \(error.words)", cause: error)
    }

    static func badPath(_ path: String, _ fault: PathFault) -> Self {
        OutputError(.plan, path, "Output path \"\(path)\" \(fault.rawValue)")
    }

    static func collision(_ first: String, _ second: String) -> Self {
        guard !first.hasSameBytes(as: second) else {
            return OutputError(.plan, first, "Output path \(first) is planned twice")
        }
        return OutputError(
            .plan, first, "Output paths \(first) and \(second) differ only by letter case or spelling of an accent",
            help: "Rename one of them; on some systems they are the same file")
    }

    static func fileAndFolder(_ file: String, _ inside: String) -> Self {
        OutputError(
            .plan, file, "Output path \(file) would be a file, and \(inside) needs a folder of that name",
            help: "Rename one of them")
    }

    static func keptAndPlanned(_ path: String, kept: String) -> Self {
        OutputError(
            .plan, path, "Output path \(path) is a page of the site, and \(kept) is listed as kept",
            help: "Rename the page, or take \(kept) off the list")
    }

    static func protected(_ folder: String, holding name: String) -> Self {
        OutputError(
            .location, folder, "Folder \(folder) cannot be the output: it is, or holds, \(name)",
            help: "Choose a folder of its own, such as site")
    }

    static func notAFolder(_ path: String) -> Self {
        OutputError(
            .location, path, "Output \(path) is not a folder",
            help: "Choose another output folder, or remove the file")
    }

    static func noLocation() -> Self {
        OutputError(.location, "", "The output folder has no name", help: "Choose a folder of its own, such as site")
    }

    static func notAFile(_ path: String) -> Self {
        OutputError(
            .location, path, "\(path) is not a file, though Fascia keeps a file of that name", help: "Remove \(path)")
    }

    static func busy(_ folder: String) -> Self {
        OutputError(
            .busy, folder, "Another build is writing to \(folder)",
            help: "Wait until it is done, or choose another output folder")
    }

    /// `files` are relative to `folder`; `remark` says why Fascia may not know its own files, if so.
    static func foreignFiles(_ files: [String], in folder: String, remark: String?) -> Self {
        let shown = files.prefix(5)
        let others = files.count - shown.count
        let list = shown.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
        let subject = files.count == 1 ? "a file" : "\(files.count) files"
        let remedy =
            remark == nil
            ? "Choose another output folder, remove the files, or list them as kept"
            : "\(remark ?? ""); if nothing in \(folder) is worth keeping, delete the folder and build again"
        return OutputError(
            .foreignFiles, folder, "Folder \(folder) has \(subject) that Fascia did not make: \(list)", help: remedy)
    }

    static func unplanned(_ path: String) -> Self {
        OutputError(.use, path, "Output path \(path) was written without having been planned")
    }

    static func writtenTwice(_ path: String) -> Self {
        OutputError(.use, path, "Output path \(path) was written twice")
    }

    static func neverWritten(_ path: String) -> Self {
        OutputError(.use, path, "Output path \(path) was planned and never written")
    }
}
