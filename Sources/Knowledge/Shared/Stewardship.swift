/// Who answers for a record, what supports it, and until when it may be believed. Every record carries it.
package struct Stewardship: Sendable {
    package var sources: [Citation] = []
    package var lastReviewedOn: Located<Day>?
    /// After how many months the record must be read again.
    package var reviewInMonths: Int?
    package var owner: String?
    /// The first and the last day on which the statements hold; `nil` for no limit.
    package var effectiveFrom: Day?
    package var effectiveTo: Day?

    package init() {}

    /// The day on which the next review is due, if the record says when it was last read and how often it must be.
    package var reviewDueOn: Day? {
        guard let lastReviewedOn, let reviewInMonths else { return nil }
        return lastReviewedOn.value.adding(months: reviewInMonths)
    }
}
