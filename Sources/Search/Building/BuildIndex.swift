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
package func buildIndex(
    of pages: [AnalyzedPage], jobs: Int, settings: IndexSettings = IndexSettings()
) async -> [IndexFile] {
    let pages = pages.sorted { $0.isBefore($1) }
    let (lexicon, lists) = await lexiconAndLists(of: pages, jobs: jobs, settings: settings.smoothing)
    let coder = ListCoder(span: Numbers.span(pages: pages.count), longestList: settings.longestList)
    let keepsAllPositions = pages.count < settings.pagesWithoutGrammar
    let coded = await Array(0..<lexicon.classCount).chunks(of: 256).mapOnAllCores(jobs: jobs) { classes in
        let lists = ClassLists(of: classes.startIndex..<classes.endIndex, in: lists)
        var room = ListCoder.Room()
        return classes.map { wordClass in
            let keeps = keepsAllPositions || !lexicon.isFunctionWord(wordClass)
            return coder.code(wordClass, of: lists, keepsPositions: keeps, in: &room)
        }
    }.flatMap { $0 }
    return await IndexLayout(pages: pages, lexicon: lexicon, coded: coded, settings: settings, jobs: jobs).files()
}

extension AnalyzedPage {
    /// By what the page is; pages of one kind beside each other make lists short.
    fileprivate func isBefore(_ other: AnalyzedPage) -> Bool {
        if kind != other.kind { return kind < other.kind }
        if category != other.category { return (category ?? "") < (other.category ?? "") }
        return path < other.path
    }
}

// Each step below is a function of its own so that what it worked on is gone when the next begins.

/// The words of all pages, and the pages of all words.
private func lexiconAndLists(
    of pages: [AnalyzedPage], jobs: Int, settings: Smoothing.Settings
) async -> (Lexicon, [RunLists]) {
    let (lexicon, vectors) = await lexiconAndVectors(of: pages, jobs: jobs)
    let smoothing =
        settings.neighbours > 0
        ? Smoothing(of: vectors, classCount: lexicon.classCount, pageCount: pages.count, settings: settings) : nil
    // Smoothed rows become columns at once, so that there are never all rows twice.
    let lists = await vectors.mapOnAllCores(jobs: jobs) { run in
        RunLists(of: smoothing?.smoothed(run) ?? run, pages: pages, classCount: lexicon.classCount)
    }
    return (lexicon, lists)
}

/// The words of all pages by class, each with its impact.
private func lexiconAndVectors(of pages: [AnalyzedPage], jobs: Int) async -> (Lexicon, [PageVectors]) {
    // As many runs whatever the number of jobs: enough for the cores of a desk, few enough to be joined quickly.
    let runs = await pages.chunks(of: max(64, (pages.count + 15) / 16)).mapOnAllCores(jobs: jobs) { PageRun(of: $0) }
    let (lexicon, classesOfRuns) = await Lexicon.make(of: runs, jobs: jobs)
    let scale = ImpactScale(lengths: pages.map(\.length))
    let vectors = await Array(runs.indices).mapOnAllCores(jobs: jobs) { run in
        PageVectors(
            of: runs[run], classes: classesOfRuns[run], lexicon: lexicon, scale: scale, pages: pages)
    }
    return (lexicon, vectors)
}
