import ByteCoding
import Diagnostics
import Knowledge
import SiteOutput

/// What a build was made from and what it said, for the next one: if that would see the same, it need not do anything.
///
/// Kept in the output folder. A record of another program, another site, or one that was damaged, is as good as none.
struct BuildRecord: Hashable {
    /// Of everything the build depended on.
    let inputs: ContentHash
    /// Of everything it left in the output folder.
    let site: ContentHash
    /// Of the file in which it kept what it knew of articles, if it did.
    let memory: ContentHash?
    let diagnostics: [Diagnostic]

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(inputs.text)
        writer.write(site.text)
        writer.write(memory?.text)
        writer.write(diagnostics)
        return writer.sealed
    }
}

extension BuildRecord {
    init(sealed bytes: [UInt8]) throws(DamagedRecord) {
        var reader = try ByteReader(sealed: bytes)
        guard let inputs = ContentHash(text: try reader.text()), let site = ContentHash(text: try reader.text())
        else { throw DamagedRecord() }
        let memory: String? = try reader.optional()
        self.init(
            inputs: inputs, site: site, memory: memory.flatMap { ContentHash(text: $0) },
            diagnostics: try reader.values())
        guard reader.isAtEnd else { throw DamagedRecord() }
    }
}

/// What a build finds of the one before it.
enum EarlierBuild {
    /// It saw the same, and left the folder as it is.
    case same(Reported<OutputReport?>)
    /// There is something to do. Perhaps the other build knew the articles, and perhaps there is something to say.
    case other(KnownTexts?, note: String?)

    init(in folder: String, from stamps: InputStamps?, jobs: Int) async {
        guard let stamps, let site = SettledFolder(at: folder), !site.record.isEmpty else {
            self = .other(nil, note: nil)
            return
        }
        do throws(DamagedRecord) {
            let record = try BuildRecord(sealed: site.record)
            if record.inputs == stamps.fingerprint, record.site == site.fingerprint {
                self = .same(Reported(.nothingToDo(in: site), record.diagnostics))
                return
            }
            guard record.site == site.fingerprint, let hash = record.memory else {
                self = .other(nil, note: nil)
                return
            }
            let bytes = site.memory
            guard ContentHash(of: bytes) == hash else { throw DamagedRecord() }
            let memory = try await SiteMemory(bytes, fitting: stamps.basis, jobs: jobs)
            self = .other(memory?.known(beside: stamps.articles), note: nil)
        } catch {
            self = .other(nil, note: "What the last build remembered in \(folder) is damaged, so all is made anew")
        }
    }
}
