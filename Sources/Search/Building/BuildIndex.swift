import WorkSharing

/// A file of the index.
package struct IndexFile: Equatable, Sendable {
    /// Below the site's folder: `search/root.js`.
    package let path: String
    package let bytes: [UInt8]
}

/// Makes the files of the index, sorted by path.
///
/// The same pages give the same files, in whatever order they come and with however many jobs. Cost: linear in the
/// words of all pages; see <doc:Building>.
package func buildIndex(of pages: [AnalyzedPage], jobs: Int) async -> [IndexFile] {
    let pages = pages.sorted {
        ($0.kind, $0.category ?? "", $0.path) < ($1.kind, $1.category ?? "", $1.path)
    }
    // As many runs whatever the number of jobs; enough for any machine, few enough that each has most of the words.
    let length = max(64, (pages.count + 31) / 32)
    let runs = await pages.chunks(of: length).mapOnAllCores(jobs: jobs) { PageRun(of: $0) }
    let (lexicon, classesOfRuns) = await Lexicon.make(of: runs, jobs: jobs)
    let lengths = pages.map(\.length)
    let scale = ImpactScale(lengths: lengths)
    var vectors = await runs.indices.map { $0 }.mapOnAllCores(jobs: jobs) { run in
        PageVectors(of: runs[run], classes: classesOfRuns[run], scale: scale, lengths: lengths)
    }
    vectors = await smoothed(vectors, lexicon: lexicon, jobs: jobs)
    let lists = await vectors.mapOnAllCores(jobs: jobs) { RunLists(of: $0, classCount: lexicon.classCount) }
    vectors = []
    let coder = ListCoder(runs: lists, pages: pages, span: Numbers.span(pages: pages.count))
    let keepsAllPositions = pages.count < 1_000
    let coded = await (0..<lexicon.classCount).map { $0 }.chunks(of: 256).mapOnAllCores(jobs: jobs) { classes in
        classes.map { wordClass in
            let keeps = keepsAllPositions || !lexicon.isFunctionWord(wordClass)
            return coder.code(wordClass, keepsPositions: keeps)
        }
    }.flatMap { $0 }
    return await IndexLayout(pages: pages, lexicon: lexicon, coded: coded, jobs: jobs).files()
}
