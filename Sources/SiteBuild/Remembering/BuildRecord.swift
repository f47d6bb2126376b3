import ByteCoding
import Diagnostics
import Knowledge
import Search
import SiteOutput

/// What a build was made from and what it said, for the next one: if that would see the same, it need not do anything.
///
/// Kept in the output folder. A record of another program, another site, or one that was damaged, is as good as none.
struct BuildRecord: Hashable {
    /// Of everything the build depended on.
    let inputs: ContentHash
    /// Of everything it left in the output folder.
    let site: ContentHash
    /// Of the files in which it kept what it knew of articles, and of the index, if it did.
    let texts: ContentHash?
    let search: ContentHash?
    let diagnostics: [Diagnostic]

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(inputs.text)
        writer.write(site.text)
        writer.write(texts?.text)
        writer.write(search?.text)
        writer.write(diagnostics)
        return writer.sealed
    }
}

extension BuildRecord {
    init(sealed bytes: [UInt8]) throws(DamagedRecord) {
        var reader = try ByteReader(sealed: bytes)
        guard let inputs = ContentHash(text: try reader.text()), let site = ContentHash(text: try reader.text())
        else { throw DamagedRecord() }
        let (texts, search): (String?, String?) = (try reader.optional(), try reader.optional())
        self.init(
            inputs: inputs, site: site, texts: texts.flatMap { ContentHash(text: $0) },
            search: search.flatMap { ContentHash(text: $0) },
            diagnostics: try reader.values())
        guard reader.isAtEnd else { throw DamagedRecord() }
    }
}

/// What a build finds of the one before it.
enum EarlierBuild {
    /// It saw the same, and left the folder as it is.
    case same(Reported<OutputReport?>)
    /// There is something to do, and perhaps something to say about the record. The folder is given if it is settled.
    case other(EarlierKnowledge?, SettledFolder?, note: String?)

    init(in folder: String, from stamps: InputStamps?, jobs: Int) async {
        guard let stamps, let kept = KeptFiles(at: folder), case let bytes = kept.record, !bytes.isEmpty else {
            self = .other(nil, nil, note: nil)
            return
        }
        // To prove the folder takes as long as to read what is kept, so both are done at once.
        async let settled = SettledFolder(at: folder)
        do throws(DamagedRecord) {
            let record = try BuildRecord(sealed: bytes)
            let isSame = record.inputs == stamps.fingerprint
            let knowledge =
                isSame ? nil : try await EarlierKnowledge(of: record, in: kept, beside: stamps, jobs: jobs)
            let site = await settled
            if let site, record.site == site.fingerprint {
                self =
                    isSame
                    ? .same(Reported(.nothingToDo(in: site), record.diagnostics)) : .other(knowledge, site, note: nil)
            } else {
                self = .other(nil, site, note: nil)
            }
        } catch {
            // In a folder that is to be mended anyway it is of no importance.
            let site = await settled
            let note = "What the last build remembered in \(folder) is damaged, so all is made anew"
            self = .other(nil, site, note: site == nil ? nil : note)
        }
    }
}

/// What a build knew that left the folder as it is.
struct EarlierKnowledge: Sendable {
    let texts: KnownTexts
    /// Where an ``IndexMemory`` is, if there is an index: it is read when it is asked for.
    private let kept: KeptFiles
    private let search: ContentHash?

    /// Reads what a build kept; `nil` if it is of no use.
    init?(
        of record: BuildRecord, in kept: KeptFiles, beside stamps: InputStamps, jobs: Int
    ) async throws(DamagedRecord) {
        guard let hash = record.texts,
            let memory = try await SiteMemory(
                kept.proven(.texts, hash), fitting: stamps.basis, jobs: jobs),
            let texts = memory.known(beside: stamps.articles)
        else { return nil }
        self.texts = texts
        (self.kept, search) = (kept, record.search)
    }

    /// The index of the last build, if there was one, or what is to be said of it.
    func index() -> (memory: IndexMemory?, note: String?) {
        guard let search else { return (nil, nil) }
        do throws(DamagedRecord) {
            return (try IndexMemory(kept.proven(.search, search)), nil)
        } catch {
            return (nil, "What the last build remembered of the search index is damaged, so that is made anew")
        }
    }
}

extension KeptFiles {
    fileprivate func proven(_ memory: Memory, _ hash: ContentHash) throws(DamagedRecord) -> [UInt8] {
        let bytes = self[memory]
        guard ContentHash(of: bytes) == hash else { throw DamagedRecord() }
        return bytes
    }
}
