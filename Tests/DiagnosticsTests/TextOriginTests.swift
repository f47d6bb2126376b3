import Diagnostics
import Testing

@Suite struct TextOriginTests {
    private let origin = TextOrigin(SourcePath("a.yaml"), runs: [.init(text: 0, file: 10), .init(text: 5, file: 20)])

    @Test(arguments: [(0..<1, 10..<11), (4..<5, 14..<15), (5..<7, 20..<22), (3..<6, 13..<21), (5..<5, 20..<20)])
    func `maps each run to its place in the file`(text: Range<Int>, file: Range<Int>) {
        #expect(origin.range(text).offsets == file)
    }

    @Test func `a range that ends with a run does not reach into the next`() {
        #expect(origin.range(2..<5).offsets == 12..<15)
    }
}
