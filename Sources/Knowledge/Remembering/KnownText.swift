import ByteCoding

/// An article as an earlier build read it, without its parsed text, and what that text said of other records.
package struct KnownText: Sendable {
    package let article: Article
    /// Without the sentences that no page shows (``SentenceQuota``).
    package let survey: TextSurvey

    package init(article: Article, survey: TextSurvey) {
        self.article = article
        self.survey = survey
    }
}

extension KnownText: Remembered {
    package func write(to writer: inout ByteWriter) {
        article.write(to: &writer)
        survey.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(article: try Article(from: &reader), survey: try TextSurvey(from: &reader))
    }
}
