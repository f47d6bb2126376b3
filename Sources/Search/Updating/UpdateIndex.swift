import WorkSharing

/// A page of an index as it was and as it is.
package struct PageChange: Sendable {
    let before: AnalyzedPage
    let now: AnalyzedPage

    package init(before: AnalyzedPage, now: AnalyzedPage) {
        (self.before, self.now) = (before, now)
    }
}

extension IndexMemory {
    /// Where more pages have changed, or must be read again for it, to make all anew takes no longer.
    private static func mostChanges(of count: Int) -> Int { max(64, count / 50) }
    private static func mostRead(of count: Int) -> Int { max(256, count / 4) }

    /// Makes the files of an index of which a few pages have changed: those that an index made anew has (<doc:Updating>).
    ///
    /// Of files that stay as they were there are the paths alone. `nil` if so much hangs on the changes that the index is to be made
    /// anew, or if the memory does not hold together.
    ///
    /// - Parameters:
    ///   - changes: pages of the same paths, kinds and categories
    ///   - read: analyses a page that has not changed, by its path; called on all cores
    package func updated<Failure: Error>(
        _ changes: [PageChange], jobs: Int, settings: IndexSettings = IndexSettings(),
        reading read: @escaping @Sendable (String) throws(Failure) -> AnalyzedPage?
    ) async throws(Failure) -> (files: [IndexFile], kept: [String], memory: IndexMemory)? {
        guard changes.count <= Self.mostChanges(of: pages.count),
            let step = await IndexStep(self, changes, jobs: jobs, settings: settings)
        else { return nil }
        // First the pages that say something else because of the changes, then those that they listen to.
        var sheets = Sheets(pages: pages.count, changes: step.changes)
        guard try await sheets.read(step.firstPages, of: pages, most: Self.mostRead(of: pages.count), jobs, read),
            let cells = step.newCells(sheets), case let affected = step.affectedPages(cells),
            try await sheets.read(affected, of: pages, most: Self.mostRead(of: pages.count), jobs, read),
            let kin = step.kin(of: affected, sheets, cells)
        else { return nil }
        let neighbours = Set(
            affected.flatMap { page in self.kin.nearest(of: page).map { Int(self.kin.nearest[$0]) } }
                + kin.flatMap { $0.nearest.map { Int($0.page) } })
        guard
            try await sheets.read(
                neighbours.sorted(), of: pages, most: Self.mostRead(of: pages.count), jobs, read),
            let recoded = await step.recoded(affected, sheets, cells, jobs: jobs)
        else { return nil }
        var memory = step.memory(recoded, cells, Dictionary(zip(affected, kin)) { first, _ in first })
        let layout = IndexLayout(
            pages: memory.pages, lexicon: memory.lexicon, coded: memory.coded, settings: settings, jobs: jobs,
            kept: laid.map { step.keptLayout($0, recoded) })
        guard let (files, kept, laid) = try? await layout.files() else { return nil }
        memory.laid = laid
        return (files, kept, memory)
    }
}
