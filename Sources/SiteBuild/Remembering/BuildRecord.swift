import Diagnostics
import SiteOutput

/// What a build was made from and what it said, for the next one: if that would see the same, it need not do anything.
///
/// Kept in the output folder. A record of another program, another site, or one that was damaged, is as good as none.
struct BuildRecord: Hashable {
    /// Of everything the build depended on.
    let inputs: ContentHash
    /// Of everything it left in the output folder.
    let site: ContentHash
    let diagnostics: [Diagnostic]

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(inputs.text)
        writer.write(site.text)
        writer.write(diagnostics)
        return writer.sealed
    }
}

extension BuildRecord {
    init(sealed bytes: [UInt8]) throws(DamagedRecord) {
        var reader = try ByteReader(sealed: bytes)
        guard let inputs = ContentHash(text: try reader.text()), let site = ContentHash(text: try reader.text())
        else { throw DamagedRecord() }
        self.init(inputs: inputs, site: site, diagnostics: try reader.values())
        guard reader.isAtEnd else { throw DamagedRecord() }
    }
}

/// What a build finds of the one before it.
enum EarlierBuild {
    /// It saw the same, and left the folder as it is.
    case same(Reported<OutputReport?>)
    /// There is something to do, and perhaps something to say about the record.
    case other(note: String?)

    init(in folder: String, from inputs: ContentHash?) {
        guard let inputs, let site = SettledFolder(at: folder), !site.record.isEmpty else {
            self = .other(note: nil)
            return
        }
        do {
            let record = try BuildRecord(sealed: site.record)
            self =
                record.inputs == inputs && record.site == site.fingerprint
                ? .same(Reported(.nothingToDo(in: site), record.diagnostics)) : .other(note: nil)
        } catch {
            self = .other(note: "What the last build remembered in \(folder) is damaged, so all is made anew")
        }
    }
}
