import Knowledge
import Testing

@Suite struct DayTests {
    @Test(arguments: ["2026-01-31", "2024-02-29", "1900-12-31", "2000-02-29"])
    func `a date of the calendar is read and written alike`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-31", "31.01.2026", "2026-01-31T00:00", "1900-02-29", "",
    ])
    func `anything else is no date`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2026-11-23", 6, "2027-05-23"), ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-31", 0, "2026-12-31"),
    ])
    func `months are added by the calendar`(start: String, months: Int, end: String) {
        #expect(Day(start)?.adding(months: months).description == end)
    }
}
