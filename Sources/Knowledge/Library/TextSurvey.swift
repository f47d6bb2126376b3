import ByteCoding
import Markup

/// What a text says of other records, noted while it is parsed; the text itself is not kept.
///
/// It follows from the text, the definitions of the library and what the author opts out of, and from nothing else. A few
/// hundred bytes for a page: small integers, and each sentence once.
package struct TextSurvey: Equatable, Sendable {
    /// The first place in the text that names a record, or has a link with some destination.
    package struct Entry: Hashable, Sendable {
        package enum Target: Hashable, Sendable {
            /// Prose names it.
            case record(RecordPlace)
            /// The author links: the place among ``Markup/Outline/references``. Where it leads is settled in Linking,
            /// since it may be an article that has not been read yet.
            case reference(Int)
        }

        private let number: Int32
        /// The sentence in ``TextSurvey/bytes``: UTF-8 without markup; empty where there is none, as in a list of codes.
        private let sentenceStart: UInt32
        private let headingNumber: Int32
        private let kind: RecordKind?
        private let sentenceCount: UInt8
        private let matchStart: UInt8
        private let matchCount: UInt8

        package var target: Target {
            kind.map { .record(RecordPlace($0, Int(number))) } ?? .reference(Int(number))
        }

        /// The heading above, among ``Markup/Outline/headings``.
        package var heading: Int? { headingNumber < 0 ? nil : Int(headingNumber) }

        package var sentence: Range<Int> { Int(sentenceStart)..<Int(sentenceStart) + Int(sentenceCount) }

        /// The words that name the record, as offsets in the sentence.
        package var match: Range<Int> { Int(matchStart)..<Int(matchStart) + Int(matchCount) }

        fileprivate init(_ target: Target, heading: Int?, sentence: Range<Int>, match: Range<Int>) {
            switch target {
            case .record(let place): (kind, number) = (place.kind, Int32(place.index))
            case .reference(let index): (kind, number) = (nil, Int32(index))
            }
            headingNumber = heading.map(Int32.init) ?? -1
            sentenceStart = UInt32(sentence.lowerBound)
            sentenceCount = UInt8(sentence.count)
            matchStart = UInt8(match.lowerBound)
            matchCount = UInt8(match.count)
        }
    }

    /// Something of which the author must say what it means.
    package struct Doubt: Hashable, Sendable {
        /// The records that it may mean; none if it looks like a code that does not exist.
        package let candidates: [RecordPlace]
        /// As written.
        package let text: String
        /// Where it stands in the text that was parsed.
        package let source: TextRange

        package init(candidates: [RecordPlace], text: String, source: TextRange) {
            self.candidates = candidates
            self.text = text
            self.source = source
        }
    }

    /// In the order of the text.
    package private(set) var entries: [Entry] = []
    package private(set) var doubts: [Doubt] = []
    /// Of each record that prose names, the first place in each section: where the page makes a link.
    package var names: [NamedRecord] = []
    /// The sentences.
    package private(set) var bytes: [UInt8] = []

    /// The longest sentence that is kept, in bytes of UTF-8.
    package static let longestSentence = 255

    package init() {}

    /// Notes where a text names or links to something. Of a longer sentence nothing is kept.
    package mutating func add(_ target: Entry.Target, heading: Int?, sentence: [UInt8], match: Range<Int>) {
        let isShort = sentence.count <= Self.longestSentence && match.upperBound <= sentence.count
        let sentence = isShort ? sentence : []
        // Records are often named in pairs: the same sentence again is the last one that was kept.
        var start = bytes.count - sentence.count
        if start < 0 || !bytes[start...].elementsEqual(sentence) {
            start = bytes.count
            bytes += sentence
        }
        entries.append(
            Entry(target, heading: heading, sentence: start..<start + sentence.count, match: isShort ? match : 0..<0))
    }

    package mutating func add(_ doubts: [Doubt]) {
        self.doubts += doubts
    }

    /// Returns the survey without the sentences of some entries, by their number.
    package func keepingSentences(where isKept: (Int) -> Bool) -> TextSurvey {
        var copy = TextSurvey()
        for (number, entry) in entries.enumerated() {
            let sentence = isKept(number) ? bytes[entry.sentence] : []
            copy.add(entry.target, heading: entry.heading, sentence: Array(sentence), match: entry.match)
        }
        copy.doubts = doubts
        copy.dropSpareRoom()
        return copy
    }

    /// Surveys of a whole site are in memory at once, and arrays that grew have up to twice the room they need.
    package mutating func dropSpareRoom() {
        entries = entries.map(\.self)
        bytes = bytes.map(\.self)
    }
}

/// A text as a surveyor is given it.
package struct SurveyedText: Sendable {
    package let document: Document
    /// The code whose guidance it is.
    package let code: CodeID?
    /// What the author wants no links of.
    package let unlinked: [String]

    package init(_ document: Document, code: CodeID? = nil, unlinked: [String] = []) {
        self.document = document
        self.code = code
        self.unlinked = unlinked
    }
}

// MARK: - Remembering

extension TextSurvey: Remembered {
    /// Writes what is needed once the text is gone: names are found again with it.
    package func write(to writer: inout ByteWriter) {
        writer.write(entries)
        writer.write(doubts)
        writer.write(bytes)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        entries = try reader.values()
        doubts = try reader.values()
        bytes = try reader.someBytes()
        guard entries.allSatisfy({ $0.sentence.upperBound <= bytes.count && $0.match.upperBound <= $0.sentence.count })
        else { throw DamagedRecord() }
    }
}

extension TextSurvey.Entry: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(kind.flatMap { RecordKind.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
        writer.write(Int(number))
        writer.write(Int(headingNumber) + 1)
        for number in [Int(sentenceStart), Int(sentenceCount), Int(matchStart), Int(matchCount)] {
            writer.write(number)
        }
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        let kind = try reader.number()
        guard (0...RecordKind.allCases.count).contains(kind) else { throw DamagedRecord() }
        self.kind = kind == 0 ? nil : RecordKind.allCases[kind - 1]
        number = try reader.number(Int32.self)
        let heading = try reader.number(Int32.self)
        guard heading >= 0 else { throw DamagedRecord() }
        headingNumber = heading - 1
        sentenceStart = try reader.number(UInt32.self)
        sentenceCount = try reader.number(UInt8.self)
        matchStart = try reader.number(UInt8.self)
        matchCount = try reader.number(UInt8.self)
    }
}

extension TextSurvey.Doubt: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(candidates)
        writer.write(text)
        source.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            candidates: try reader.values(), text: try reader.text(), source: try TextRange(from: &reader))
    }
}

extension RecordPlace: Remembered {
    package func write(to writer: inout ByteWriter) {
        kind.write(to: &writer)
        writer.write(index)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(try RecordKind(from: &reader), try reader.number())
    }
}

extension RecordKind: Remembered {}
