import ByteCoding
import WorkSharing

/// The pages whose words are at hand, by their numbers, as they were and as they are.
struct Sheets: Sendable {
    private(set) var before: [AnalyzedPage]
    private(set) var now: [AnalyzedPage]
    private(set) var isRead: [Bool]
    private var count = 0

    init(pages: Int, changes: [Int: PageChange]) {
        before = Array(repeating: .blank, count: pages)
        now = before
        isRead = Array(repeating: false, count: pages)
        for (page, change) in changes {
            (before[page], now[page], isRead[page]) = (change.before, change.now, true)
        }
    }

    /// Reads pages that have not changed. Returns whether they could be read, and are not too many in all.
    mutating func read<Failure: Error>(
        _ numbers: [Int], of pages: Packed<AnalyzedPage>, most: Int, _ jobs: Int,
        _ read: @escaping @Sendable (String) throws(Failure) -> AnalyzedPage?
    ) async throws(Failure) -> Bool {
        let missing = numbers.filter { !isRead[$0] }
        count += missing.count
        guard count <= most else { return false }
        let found = try await missing.mapOnAllCores(jobs: jobs) { number throws(Failure) -> AnalyzedPage? in
            guard let known = try? pages[number], let page = try read(known.path), page.length == known.length else {
                return nil
            }
            return page
        }
        for (number, page) in zip(missing, found) {
            guard let page else { return false }
            (before[number], now[number], isRead[number]) = (page, page, true)
        }
        return true
    }
}

extension AnalyzedPage {
    /// Stands for a page whose words nobody asks for.
    fileprivate static let blank = AnalyzedPage(
        path: "", title: "", kind: "", category: nil, payers: [], summary: "", names: [], sections: [], length: 0,
        words: [], wordCount: 0)
}
