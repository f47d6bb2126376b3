import ByteCoding

/// The pages of an index without their words: at hand, or as the last build kept them.
protocol PageSource<Failure>: Sendable {
    associatedtype Failure: Error

    var count: Int { get }
    func page(_ number: Int) throws(Failure) -> AnalyzedPage
}

extension PageSource {
    func allPages() throws(Failure) -> [AnalyzedPage] {
        var pages: [AnalyzedPage] = []
        pages.reserveCapacity(count)
        for number in 0..<count { pages.append(try page(number)) }
        return pages
    }
}

extension [AnalyzedPage]: PageSource {
    func page(_ number: Int) throws(Never) -> AnalyzedPage { self[number] }
}

extension Packed<AnalyzedPage>: PageSource {
    func page(_ number: Int) throws(DamagedRecord) -> AnalyzedPage { try self[number] }
}
