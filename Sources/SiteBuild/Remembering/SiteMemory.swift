import ByteCoding
import Diagnostics
import Knowledge
import SiteOutput
import WorkSharing

/// What a build keeps of the articles it read, so that the next one reads those that have changed since, and makes the pages
/// that show them.
///
/// Believed only for a folder that is as that build left it, and only if everything but articles is what it was: the program,
/// the day, the settings, the definitions, the templates.
struct SiteMemory {
    /// The articles of which nothing was to be said.
    let texts: [(stamp: FileStamp, text: KnownText)]
    /// The files of all others, by their paths in the content folder.
    let others: [(path: String, stamp: FileStamp)]
}

extension SiteMemory {
    /// Of more articles nothing is kept: the room for it would grow with the site.
    private static let mostArticles = 30_000
    /// About as many as an article takes.
    private static let bytesOfArticle = 2_500
    /// Read back by all cores, so many articles at a time.
    private static let share = 256

    /// Encodes what a library holds before it is linked; `nil` if that is too much.
    ///
    /// Articles of which something was said while they were read are left out, and read again next time, so that it is said
    /// again. Those that are as they were known are written as they were read.
    static func bytes(
        of library: Reported<Library>, _ stamps: InputStamps, leads: [[UInt32]?], knowing earlier: KnownTexts?,
        jobs: Int
    ) async -> [UInt8]? {
        guard stamps.articles.count <= mostArticles else { return nil }
        let spokenOf = Set(library.diagnostics.compactMap(\.range?.path))
        let surveys = library.value.surveys
        var others = stamps.articles
        var known: [(stamp: FileStamp, text: KnownText)] = []
        known.reserveCapacity(others.count)
        for (article, leads) in zip(library.value.articles, leads) where !spokenOf.contains(article.body.origin.path) {
            let file = article.body.file
            guard let survey = surveys[file], let stamp = others.removeValue(forKey: file) else { continue }
            if let text = earlier?[file], text.holds(article, survey, leads) {
                known.append((stamp, text))
            } else {
                known.append((stamp, KnownText(article: article, survey: survey, leads: leads)))
            }
        }
        let chunks = stride(from: 0, to: known.count, by: share).map { known[$0..<min($0 + share, known.count)] }
        let encoded = await chunks.mapOnAllCores(jobs: jobs) { texts in
            var writer = ByteWriter(room: texts.count * bytesOfArticle)
            for (stamp, text) in texts {
                writer.write(true)
                stamp.write(to: &writer)
                text.write(to: &writer)
            }
            writer.write(false)
            return writer.bytes
        }
        var writer = ByteWriter(room: encoded.reduce(others.count * bytesOfArticle) { $0 + $1.count })
        writer.write(stamps.basis.text)
        writer.write(others.count)
        for (path, stamp) in others.sorted(by: { $0.key < $1.key }) {
            writer.write(path)
            stamp.write(to: &writer)
        }
        writer.write(encoded.count)
        for chunk in encoded { writer.write(chunk) }
        return writer.bytes
    }

    /// Reads what was kept; `nil` if it is of other settings.
    init?(_ bytes: [UInt8], fitting basis: ContentHash, jobs: Int) async throws(DamagedRecord) {
        var reader = ByteReader(bytes)
        guard try reader.text() == basis.text else { return nil }
        var others: [(path: String, stamp: FileStamp)] = []
        for _ in 0..<(try reader.count()) { others.append((try reader.text(), try FileStamp(from: &reader))) }
        var ranges: [Range<Int>] = []
        for _ in 0..<(try reader.count()) { ranges.append(try reader.range()) }
        guard reader.isAtEnd else { throw DamagedRecord() }
        self.others = others
        texts = try await ranges.mapOnAllCores(jobs: jobs) { range throws(DamagedRecord) in
            var reader = ByteReader(bytes, in: range)
            var texts: [(stamp: FileStamp, text: KnownText)] = []
            texts.reserveCapacity(Self.share)
            while try reader.flag() { texts.append((try FileStamp(from: &reader), try KnownText(from: &reader))) }
            guard reader.isAtEnd else { throw DamagedRecord() }
            return texts
        }.flatMap(\.self)
    }
}

extension SiteMemory {
    /// Where more articles have changed, a build from nothing takes no longer.
    private static func mostChanged(of count: Int) -> Int { max(8, count / 8) }

    /// The articles as they were and which have changed or gone; `nil` if it does not pay to know, or if an article has changed
    /// that is not known: what it said of others decided which sentences of the known ones were kept.
    func known(beside stamps: [String: FileStamp]) -> KnownTexts? {
        guard others.allSatisfy({ stamps[$0.path] == $0.stamp }) else { return nil }
        var known: [String: KnownText] = Dictionary(minimumCapacity: texts.count)
        var changed: Set<String> = []
        for (stamp, text) in texts {
            let file = text.article.body.file
            known[file] = text
            if stamps[file] != stamp { changed.insert(file) }
        }
        let new = stamps.keys.count { known[$0] == nil } - others.count
        guard changed.count + new <= Self.mostChanged(of: stamps.count) else { return nil }
        return KnownTexts(known, changed: changed, hasNew: new > 0)
    }
}
