import ByteCoding

/// An article as an earlier build read it, without its parsed text, and what that text said of other records.
///
/// A class that never changes: ten thousand are handed on several times.
package final class KnownText: Sendable {
    package let article: Article
    /// Without the sentences that no page shows (``SentenceQuota``).
    package let survey: TextSurvey
    /// The bytes that it was read from: nearly all texts are written again as they are.
    private let asRead: ArraySlice<UInt8>?

    package convenience init(article: Article, survey: TextSurvey) {
        self.init(article, survey, asRead: nil)
    }

    private init(_ article: Article, _ survey: TextSurvey, asRead: ArraySlice<UInt8>?) {
        self.article = article
        self.survey = survey
        self.asRead = asRead
    }

    /// Whether it is of just these values.
    package func holds(_ article: Article, _ survey: TextSurvey) -> Bool {
        self.article === article && self.survey == survey
    }
}

extension KnownText: Remembered {
    package func write(to writer: inout ByteWriter) {
        if let asRead {
            writer.writeAsRead(asRead)
        } else {
            article.write(to: &writer)
            survey.write(to: &writer)
        }
    }

    package convenience init(from reader: inout ByteReader) throws(DamagedRecord) {
        let start = reader.position
        let article = try Article(from: &reader)
        let survey = try TextSurvey(from: &reader)
        self.init(article, survey, asRead: reader.bytes(from: start))
    }
}
