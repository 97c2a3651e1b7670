import CPDDomain
import CPDWorkflows
import Testing

@Suite("Plain English")
struct PlainEnglishTests {
    @Test(
        "writes money with its thousands apart",
        arguments: [
            (124_000, "£1,240.00"), (5, "£0.05"), (-26_050, "−£260.50"), (123_456_789, "£1,234,567.89"), (0, "£0.00"),
        ] as [(Int64, String)])
    func money(pence: Int64, words: String) {
        #expect(PlainEnglish.money(Money(minorUnits: pence)) == words)
    }

    @Test("writes dates as in a letter")
    func dates() {
        #expect(PlainEnglish.date(day(2026, 11, 12)) == "12 November 2026")
        #expect(PlainEnglish.date(day(2026, 3, 1)) == "1 March 2026")
    }

    @Test(
        "rounds a half up, and neither some to none nor most to all",
        arguments: [
            (1, 3, "33%"), (2, 3, "67%"), (1, 8, "13%"), (0, 9, "0%"), (9, 9, "100%"), (1, 400, "under 1%"),
            (399, 400, "over 99%"), (1, 0, "–"),
        ])
    func percentages(part: Int, whole: Int, words: String) {
        #expect(PlainEnglish.percentage(part, of: whole) == words)
    }

    @Test(
        "writes lengths of time in hours and minutes",
        arguments: [
            (0, "0 min"), (45, "45 min"), (60, "1 h"), (200, "3 h 20 min"), (72_000, "1,200 h"),
        ])
    func durations(minutes: Int, words: String) {
        #expect(PlainEnglish.duration(minutes: minutes) == words)
    }

    @Test(
        "says lengths of time in full where they are read aloud",
        arguments: [(0, "no minutes"), (1, "1 minute"), (60, "1 hour"), (469, "7 hours 49 minutes")])
    func spokenDurations(minutes: Int, words: String) {
        #expect(PlainEnglish.spokenDuration(minutes: minutes) == words)
    }
}
