import WorkSharing

extension IndexStep {
    /// The lists of classes that are not what they were; `nil` if something does not fit together.
    ///
    /// - Parameter sheets: with the affected pages and those that they listen to, before or now
    func recoded(
        _ affected: [Int], _ sheets: Sheets, _ cells: MiddlingCells, jobs: Int
    ) async -> [Int: ListCoder.Coded]? {
        guard let before = Self.rows(of: sheets.before, old.lexicon, oldTable, scale),
            let now = Self.rows(of: sheets.now, words.lexicon, newTable, scale)
        else { return nil }
        let isAffected = Set(affected)
        let oldSmoothing = Smoothing(
            of: [before], cells: old.cells, weights: oldWeights, pageCount: pageCount, settings: settings.smoothing)
        let oldLists = RunLists(
            of: oldSmoothing.smoothed(before, where: isAffected.contains).vectors, pages: sheets.before,
            classCount: old.lexicon.classCount)
        let newLists = RunLists(
            of: newSmoothing(now, cells).smoothed(now, where: isAffected.contains).vectors, pages: sheets.now,
            classCount: words.lexicon.classCount)
        let coder = ListCoder(
            span: Numbers.span(pages: pageCount), longestList: settings.longestList, keepsWholeLists: true)
        let decoder = ListDecoder(pageCount: pageCount)
        let keepsAllPositions = pageCount < settings.pagesWithoutGrammar
        let touched = (0..<words.lexicon.classCount).filter { now in
            guard let before = words.oldClasses[now] else { return true }
            return newLists.postingCount(of: now) > 0 || oldLists.postingCount(of: before) > 0
        }
        let recoded = await touched.chunks(of: 64).mapOnAllCores(jobs: jobs) { classes in
            var room = ListCoder.Room()
            var recoded: [(wordClass: Int, coded: ListCoder.Coded?)] = []
            for now in classes {
                let before = words.oldClasses[now]
                let ours = newLists.column(now)
                if let before, oldLists.column(before) == ours { continue }
                let keeps = keepsAllPositions || !words.lexicon.isFunctionWord(now)
                let lists = ClassLists(
                    of: before.map { old.coded[$0] }, decodedBy: decoder, without: isAffected, adding: ours)
                let coded = lists.map { coder.code(0, of: $0, keepsPositions: keeps, in: &room) }
                let isWhole = coded?.positions == nil || lists?.hasAllPlaces == true
                recoded.append((now, isWhole ? coded : nil))
            }
            return recoded
        }.flatMap(\.self)
        var result: [Int: ListCoder.Coded] = [:]
        for (wordClass, coded) in recoded {
            guard let coded else { return nil }
            result[wordClass] = coded
        }
        return result
    }
}

// MARK: - What comes of it

extension IndexStep {
    /// All that is known of the index as it is now, but for its parts.
    func memory(
        _ recoded: [Int: ListCoder.Coded], _ cells: MiddlingCells, _ kin: [Int: Smoothing.Kin]
    ) -> IndexMemory {
        var lengths = old.lengths
        for (page, change) in changes { lengths[page] = UInt32(change.now.length) }
        return IndexMemory(
            pages: old.pages.replacing(changes.mapValues { $0.now.withoutWords() }), lengths: lengths,
            lexicon: words.lexicon, frequencies: words.frequencies,
            coded: old.coded.updated(words.oldClasses, with: recoded), cells: cells,
            kin: old.kin.updated(words.newClasses, with: kin), laid: nil)
    }

    func keptLayout(_ laid: LaidIndex, _ recoded: [Int: ListCoder.Coded]) -> KeptLayout {
        KeptLayout(laid: laid, oldWords: words.oldWords, changedClasses: Set(recoded.keys), changes: changes)
    }
}
