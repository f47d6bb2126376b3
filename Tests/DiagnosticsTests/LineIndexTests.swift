import Diagnostics
import Testing

@Suite struct LineIndexTests {
    @Test(arguments: [
        ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é\n", 2, 1, 2), ("ab", 9, 1, 3), ("", 0, 1, 1),
        ("a\n", 2, 2, 1), ("ab", -1, 1, 1), ("😀x", 4, 1, 2),
    ])
    func `counts lines and scalars from 1`(text: String, offset: Int, line: Int, column: Int) {
        let position = LineIndex(Array(text.utf8)).position(of: offset)
        #expect((position.line, position.column) == (line, column))
    }

    @Test func `columns are right in lines of many kilobytes`() {
        let text = String(repeating: "é", count: 3000) + "\n" + String(repeating: "é", count: 3000)
        let index = LineIndex(Array(text.utf8))
        for scalar in [0, 1, 511, 512, 513, 1024, 2999, 3000] {
            #expect(index.position(of: 2 * scalar).column == scalar + 1)
            #expect(index.position(of: 6001 + 2 * scalar).column == scalar + 1)
            #expect(index.offset(line: 2, column: scalar + 1) == 6001 + 2 * scalar)
        }
    }

    @Test func `gives lines without their ends`() {
        let index = LineIndex(Array("a\r\nb\rc\n".utf8))
        #expect((1...5).map { String(decoding: index.line($0), as: UTF8.self) } == ["a", "b", "c", "", ""])
    }
}
