import Synchronization
import Testing
import WorkSharing

@Suite struct ForEachOnAllCoresTests {
    @Test(arguments: [1, 2, 7], [0, 1, 3, 1000])
    func `hands on results in the order of the elements`(jobs: Int, count: Int) async {
        var doubled: [Int] = []
        await Array(0..<count).forEachOnAllCores(jobs: jobs) {
            2 * $0
        } inOrder: {
            doubled.append($0)
        }
        #expect(doubled == (0..<count).map { 2 * $0 })
    }

    @Test func `works on a few elements ahead only`() async {
        let begun = Mutex(0)
        var furthest = 0
        var done = 0
        await Array(0..<5000).forEachOnAllCores(jobs: 2) { _ in
            begun.withLock { $0 += 1 }
        } inOrder: {
            done += 1
            furthest = max(furthest, begun.withLock { $0 } - done)
        }
        // Four shares of sixteen are under way or wait, and one is handed on.
        #expect(furthest <= 5 * 16)
    }
}
