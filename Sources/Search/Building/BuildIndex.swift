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
    await index(of: pages, jobs: jobs, settings: settings, isRemembered: false).files
}

/// Does the same, and returns what the index can be brought up to date by.
package func rememberedIndex(
    of pages: [AnalyzedPage], jobs: Int, settings: IndexSettings = IndexSettings()
) async -> (files: [IndexFile], memory: IndexMemory) {
    await index(of: pages, jobs: jobs, settings: settings, isRemembered: true)
}

/// - Parameter isRemembered: else the memory lacks what the files do not need
private func index(
    of pages: [AnalyzedPage], jobs: Int, settings: IndexSettings, isRemembered: Bool
) async -> (files: [IndexFile], memory: IndexMemory) {
    let pages = pages.sorted { $0.isBefore($1) }
    let words = await words(of: pages, jobs: jobs, settings: settings, isRemembered: isRemembered)
    let lexicon = words.lexicon
    let coder = ListCoder(
        span: Numbers.span(pages: pages.count), longestList: settings.longestList, keepsWholeLists: isRemembered)
    let keepsAllPositions = pages.count < settings.pagesWithoutGrammar
    let coded = await Array(0..<lexicon.classCount).chunks(of: 256).mapOnAllCores(jobs: jobs) { classes in
        let lists = ClassLists(of: classes.startIndex..<classes.endIndex, in: words.lists)
        var room = ListCoder.Room()
        return classes.map { wordClass in
            let keeps = keepsAllPositions || !lexicon.isFunctionWord(wordClass)
            return coder.code(wordClass, of: lists, keepsPositions: keeps, in: &room)
        }
    }.flatMap { $0 }
    let memory = IndexMemory(
        pages: pages.map { $0.withoutWords() }, lexicon: lexicon, frequencies: words.frequencies, coded: coded,
        cells: words.cells, kin: words.kin)
    let files = await IndexLayout(
        pages: memory.pages, lexicon: lexicon, coded: coded, settings: settings, jobs: jobs
    ).files()
    return (files, memory)
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
private struct WordsOfPages {
    let lexicon: Lexicon
    /// For each word how many pages have it.
    let frequencies: [UInt32]
    let lists: [RunLists]
    let cells: MiddlingCells
    /// Of each page.
    let kin: [Smoothing.Kin]
}

private func words(
    of pages: [AnalyzedPage], jobs: Int, settings: IndexSettings, isRemembered: Bool
) async -> WordsOfPages {
    let (lexicon, frequencies, vectors) = await lexiconAndVectors(
        of: pages, jobs: jobs, synonyms: settings.synonyms)
    let smoothing = Smoothing(
        of: vectors, classCount: lexicon.classCount, pageCount: pages.count,
        settings: settings.smoothing)
    // Smoothed rows become columns at once, so that there are never all rows twice.
    let runs = await vectors.mapOnAllCores(jobs: jobs) { run in
        let (smoothed, kin) = smoothing.smoothed(run)
        let lists = RunLists(of: smoothed, pages: pages, classCount: lexicon.classCount)
        return (lists: lists, kin: isRemembered ? kin : [])
    }
    return WordsOfPages(
        lexicon: lexicon, frequencies: frequencies, lists: runs.map(\.lists),
        cells: isRemembered ? smoothing.cells : MiddlingCells(starts: [], cells: []), kin: runs.flatMap(\.kin))
}

/// The words of all pages by class, each with its impact.
private func lexiconAndVectors(
    of pages: [AnalyzedPage], jobs: Int, synonyms: Synonyms
) async -> (Lexicon, [UInt32], [PageVectors]) {
    // As many runs whatever the number of jobs: enough for the cores of a desk, few enough to be joined quickly.
    let runs = await pages.chunks(of: max(64, (pages.count + 15) / 16)).mapOnAllCores(jobs: jobs) { PageRun(of: $0) }
    let (lexicon, frequencies, classesOfRuns) = await Lexicon.make(of: runs, jobs: jobs, synonyms: synonyms)
    let scale = ImpactScale(lengths: pages.map(\.length))
    let vectors = await Array(runs.indices).mapOnAllCores(jobs: jobs) { run in
        PageVectors(
            of: runs[run], classes: classesOfRuns[run], lexicon: lexicon, scale: scale, pages: pages)
    }
    return (lexicon, frequencies, vectors)
}
