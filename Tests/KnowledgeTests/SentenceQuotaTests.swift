import Knowledge
import Markup
import Testing

@Suite struct SentenceQuotaTests {
    private func survey(_ targets: [TextSurvey.Entry.Target]) -> TextSurvey {
        var survey = TextSurvey()
        for (place, target) in targets.enumerated() {
            survey.add(target, heading: nil, sentence: Array("Sentence \(place).".utf8), match: 0..<8)
        }
        return survey
    }

    @Test func `what the pages before have shown often enough is named without its sentence`() {
        var quota = SentenceQuota()
        let often = TextSurvey.Entry.Target.record(RecordPlace(.code, 0))
        for _ in 0..<SentenceQuota.pages {
            let kept = quota.trimmed(survey([often]), of: Outline())
            #expect(kept.bytes == Array("Sentence 0.".utf8))
        }
        let other = TextSurvey.Entry.Target.record(RecordPlace(.code, 1))
        let trimmed = quota.trimmed(survey([often, other]), of: Outline())
        #expect(trimmed.entries.map(\.target) == [often, other])
        #expect(trimmed.bytes == Array("Sentence 1.".utf8))
        #expect(trimmed.entries.map(\.sentence) == [0..<0, 0..<11])
    }

    @Test func `a sentence is there once, a longer one than can be noted not at all`() {
        var survey = TextSurvey()
        let target = TextSurvey.Entry.Target.record(RecordPlace(.term, 7))
        survey.add(target, heading: 3, sentence: Array("ab".utf8), match: 0..<1)
        survey.add(target, heading: nil, sentence: Array("ab".utf8), match: 1..<2)
        survey.add(target, heading: nil, sentence: [UInt8](repeating: 65, count: 256), match: 0..<1)
        #expect(survey.bytes == Array("ab".utf8))
        #expect(survey.entries.map(\.sentence) == [0..<2, 0..<2, 2..<2])
        #expect(survey.entries.map(\.match) == [0..<1, 1..<2, 0..<0])
        #expect(survey.entries.map(\.heading) == [3, nil, nil])
    }
}
