import ByteCoding

/// Estimates how long cmark will take for texts that are made to be slow.
///
/// cmark 0.30 is linear for all that people write, but not in two cases, found by trying:
/// - it looks at every open container for each line, so a thousand nested lists above a thousand blank lines are a million
///   steps;
/// - for each link it goes through all image marks `![` that stand open before it in the paragraph.
///
/// The steps are counted from above in one pass over the bytes. Small texts cannot become slow and are not looked at.
struct ParsingCost {
    /// Some two seconds at 65 ns a step.
    private static let mostSteps = 30_000_000
    /// Texts up to this size take less, whatever they contain.
    private static let harmlessSize = 8_192

    private var steps = 0
    private var depth = 0
    private var isBehindBlankLine = true
    private var imageMarks = 0

    /// The line at which a text becomes too much for cmark, as its range; `nil` for nearly all texts.
    static func excess(in text: [UInt8]) -> Range<Int>? {
        guard text.count > harmlessSize else { return nil }
        var cost = ParsingCost()
        var start = 0
        while start < text.count {
            let end = text.firstIndex(of: lineBreaks, in: start..<text.count) ?? text.count
            cost.add(start..<end, of: text)
            if cost.steps > mostSteps { return start..<end }
            start = end + 1
        }
        return nil
    }

    private static var lineBreaks: FewBytes { FewBytes("\n", "\r") }

    private mutating func add(_ line: Range<Int>, of text: [UInt8]) {
        let (most, isBlank) = Self.containers(line, of: text)
        if isBlank {
            steps += depth
            imageMarks = 0
        } else {
            // Behind a blank line, what a line does not continue is closed; else it may be continued lazily.
            depth = isBehindBlankLine ? most : max(depth, most)
            steps += most + 1
            addBrackets(line, of: text)
        }
        isBehindBlankLine = isBlank
    }

    /// How many containers a line can continue or open at most, and whether it is blank otherwise.
    private static func containers(_ line: Range<Int>, of text: [UInt8]) -> (most: Int, isBlank: Bool) {
        var count = 0
        var columns = 0
        for offset in line {
            switch text[offset] {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 4
            case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
                UInt8(ascii: ")"):
                count += 1
            case let byte where isDigit(byte): break
            default: return (count + columns / 2, false)
            }
        }
        return (count + columns / 2, count == 0)
    }

    private mutating func addBrackets(_ line: Range<Int>, of text: [UInt8]) {
        var offset = line.lowerBound
        while let bracket = text.firstIndex(of: Self.brackets, in: offset..<line.upperBound) {
            offset = bracket + 1
            if text[bracket] == UInt8(ascii: "]") {
                steps += imageMarks
            } else if bracket > line.lowerBound, text[bracket - 1] == UInt8(ascii: "!") {
                imageMarks += 1
            }
        }
    }

    private static var brackets: FewBytes { FewBytes("[", "]") }
}
