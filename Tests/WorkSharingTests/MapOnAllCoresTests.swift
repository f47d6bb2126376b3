import Testing
import WorkSharing

@Suite struct MapOnAllCoresTests {
    private struct Refused: Error, Equatable {}

    @Test(arguments: [1, 2, 7], [0, 1, 3, 1000])
    func `gives results in the order of the elements`(jobs: Int, count: Int) async {
        let doubled = await Array(0..<count).mapOnAllCores(jobs: jobs) { 2 * $0 }
        #expect(doubled == (0..<count).map { 2 * $0 })
    }

    @Test(arguments: [1, 2]) func `throws what the work throws`(jobs: Int) async {
        await #expect(throws: Refused()) {
            try await Array(0..<500).mapOnAllCores(jobs: jobs) { (number: Int) throws(Refused) -> Int in
                if number == 321 { throw Refused() }
                return number
            }
        }
    }
}
