import ByteCoding
import WorkSharing

/// Makes the files of the index, sorted by path.
///
/// The same pages give the same files, in whatever order they come and with however many jobs. Cost: linear in the
/// words of all pages; see <doc:Building>.
package func buildIndex(
    of pages: consuming [AnalyzedPage], jobs: Int, settings: IndexSettings = IndexSettings()
) async -> [IndexFile] {
    await index(of: consume pages, jobs: jobs, settings: settings, isRemembered: false).files
}

/// Does the same, and returns what the index can be brought up to date by.
package func rememberedIndex(
    of pages: consuming [AnalyzedPage], jobs: Int, settings: IndexSettings = IndexSettings()
) async -> (files: [IndexFile], memory: IndexMemory) {
    let index = await index(of: consume pages, jobs: jobs, settings: settings, isRemembered: true)
    let memory = IndexMemory(
        pages: Packed(joining: await index.pages.chunks(of: 512).mapOnAllCores(jobs: jobs) { Packed($0) }),
        lengths: index.pages.map { UInt32($0.length) }, lexicon: index.lexicon, frequencies: index.frequencies,
        coded: index.coded, cells: index.cells, kin: index.kin, laid: index.laid)
    return (index.files, memory)
}

/// An index and what it was made of.
private struct MadeIndex {
    let files: [IndexFile]
    let laid: LaidIndex?
    /// Without their words.
    let pages: [AnalyzedPage]
    let lexicon: Lexicon
    let coded: CodedLists
    let frequencies: [UInt32]
    let cells: MiddlingCells
    let kin: KinTable
}

private func index(
    of pages: consuming [AnalyzedPage], jobs: Int, settings: IndexSettings, isRemembered: Bool
) async -> MadeIndex {
    pages.sort { $0.isBefore($1) }
    let shown = pages.map { $0.withoutWords() }
    // Taken: where words stand is in the lists then, and nowhere else.
    let words = await words(of: consume pages, jobs: jobs, settings: settings, isRemembered: isRemembered)
    let lexicon = words.lexicon
    let coder = ListCoder(
        span: Numbers.span(pages: shown.count), longestList: settings.longestList, keepsWholeLists: isRemembered)
    let keepsAllPositions = shown.count < settings.pagesWithoutGrammar
    let coded = CodedLists(
        joining: await Array(0..<lexicon.classCount).chunks(of: 256).mapOnAllCores(jobs: jobs) { classes in
            let lists = ClassLists(of: classes.startIndex..<classes.endIndex, in: words.lists)
            var room = ListCoder.Room()
            var coded = CodedLists()
            for wordClass in classes {
                let keeps = keepsAllPositions || !lexicon.isFunctionWord(wordClass)
                coded.append(coder.code(wordClass, of: lists, keepsPositions: keeps, in: &room))
            }
            return coded
        })
    let (files, _, laid) = await IndexLayout(
        pages: shown, lexicon: lexicon, coded: coded, settings: settings, jobs: jobs
    ).files()
    return MadeIndex(
        files: files, laid: laid, pages: shown, lexicon: lexicon, coded: coded, frequencies: words.frequencies,
        cells: words.cells, kin: words.kin)
}

extension AnalyzedPage {
    /// By what the page is; pages of one kind beside each other make lists short.
    func isBefore(_ other: AnalyzedPage) -> Bool {
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
    let kin: KinTable
}

private func words(
    of pages: consuming [AnalyzedPage], jobs: Int, settings: IndexSettings, isRemembered: Bool
) async -> WordsOfPages {
    let (lexicon, frequencies, vectors) = await lexiconAndVectors(
        of: pages, jobs: jobs, synonyms: settings.synonyms)
    let smoothing = Smoothing(
        of: vectors, classCount: lexicon.classCount, pageCount: pages.count,
        settings: settings.smoothing)
    // Smoothed rows become columns at once, so that there are never all rows twice.
    let runs = await vectors.mapOnAllCores(jobs: jobs) { [pages = copy pages] run in
        let (smoothed, kin) = smoothing.smoothed(run)
        let lists = RunLists(of: smoothed, pages: pages, classCount: lexicon.classCount)
        return (lists: lists, kin: isRemembered ? kin : [])
    }
    return WordsOfPages(
        lexicon: lexicon, frequencies: frequencies, lists: runs.map(\.lists),
        cells: isRemembered ? smoothing.cells : MiddlingCells(starts: [], cells: []),
        kin: KinTable(runs.lazy.flatMap(\.kin)))
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
