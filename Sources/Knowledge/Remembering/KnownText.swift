import ByteCoding

/// An article as an earlier build read it, without its parsed text, and what that text said of other records.
///
/// A class that never changes: ten thousand are handed on several times.
package final class KnownText: Sendable {
    package let article: Article
    /// Without the sentences that no page shows (``SentenceQuota``).
    package let survey: TextSurvey
    /// To which pages the text leads, as Linking has numbered them: true as long as there are the same pages, and none that is
    /// led to has another text. `nil` if not all of that is known.
    package let leads: [UInt32]?
    /// The bytes that it was read from: nearly all texts are written again as they are.
    private let asRead: ArraySlice<UInt8>?

    package convenience init(article: Article, survey: TextSurvey, leads: [UInt32]?) {
        self.init(article, survey, leads, asRead: nil)
    }

    private init(_ article: Article, _ survey: TextSurvey, _ leads: [UInt32]?, asRead: ArraySlice<UInt8>?) {
        self.article = article
        self.survey = survey
        self.leads = leads
        self.asRead = asRead
    }

    /// Whether it is of just these values.
    package func holds(_ article: Article, _ survey: TextSurvey, _ leads: [UInt32]?) -> Bool {
        self.article === article && self.survey == survey && self.leads == leads
    }
}

extension KnownText: Remembered {
    package func write(to writer: inout ByteWriter) {
        if let asRead {
            writer.writeAsRead(asRead)
        } else {
            article.write(to: &writer)
            survey.write(to: &writer)
            writer.write(leads != nil)
            if let leads { writer.write(leads) }
        }
    }

    package convenience init(from reader: inout ByteReader) throws(DamagedRecord) {
        let start = reader.position
        let article = try Article(from: &reader)
        let survey = try TextSurvey(from: &reader)
        let leads: [UInt32]? = try reader.flag() ? try reader.words() : nil
        self.init(article, survey, leads, asRead: reader.bytes(from: start))
    }
}
