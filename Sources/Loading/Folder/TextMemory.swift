import Diagnostics
import Knowledge

/// A content folder as it was read last, so that a text that has not changed is not read again.
///
/// What a text holds follows from its bytes and from its ``Foundation``. So long as the files of the foundation are the same,
/// texts whose bytes are the same are taken as they were; else everything is read. The bytes are shared with the folder in
/// memory that they came from: they take no room twice, and to compare them costs nothing where they are the very same.
package struct TextMemory: Sendable {
    /// The files that a foundation follows from.
    struct Basis: Equatable, Sendable {
        let folder: String
        let files: [String: [UInt8]]
        let media: [String]

        /// Reads what does not follow from texts alone; `nil` if a file cannot be read.
        init?(of folder: ContentFolder, in content: some FileTree) {
            var files: [String: [UInt8]] = [:]
            let paths = folder.definitions.map(\.path) + (folder.hasSite ? [ContentFolder.siteFile] : [])
            for path in paths {
                guard let bytes = try? content.read(path) else { return nil }
                files[path] = bytes
            }
            (self.folder, self.files, media) = (content.name, files, folder.media)
        }
    }

    /// A file, and what it held. A class that never changes: all are handed on at each edit.
    final class Text: Sendable {
        let path: String
        /// `nil` if it could not be read.
        let bytes: [UInt8]?
        let loaded: LoadedFile

        init(path: String, bytes: [UInt8]?, loaded: LoadedFile) {
            (self.path, self.bytes, self.loaded) = (path, bytes, loaded)
        }
    }

    private var basis: Basis?
    private var foundation: Foundation?
    private var texts: [String: Text] = [:]

    /// Remembers nothing yet.
    package init() {}

    /// Returns the foundation, if it was made from the same files; else forgets everything.
    mutating func foundation(on basis: Basis?) -> Foundation? {
        if let basis, basis == self.basis { return foundation }
        self = TextMemory()
        return nil
    }

    mutating func remember(_ foundation: Foundation, on basis: Basis?) {
        (self.foundation, self.basis) = (foundation, basis)
    }

    /// Returns a text as it is now: as it was, if it still has the same bytes.
    func text(_ file: ContentFile, _ loading: FileLoading<some FileTree>) -> Text {
        do throws(FileTreeError) {
            let bytes = try loading.content.read(file.path)
            if let known = texts[file.path], known.bytes == bytes { return known }
            return Text(path: file.path, bytes: bytes, loaded: loading.load(file, bytes))
        } catch {
            return Text(path: file.path, bytes: nil, loaded: loading.unreadable(file, error))
        }
    }

    /// Remembers these texts and no others.
    mutating func remember(_ texts: [Text]) {
        self.texts = Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
