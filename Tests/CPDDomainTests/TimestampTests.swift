import CPDDomain
import Testing

@Suite struct TimestampTests {
    @Test(
        "a moment before 1970 belongs to the day it is in",
        arguments: [
            (0, 0), (86_399_999, 0), (86_400_000, 1), (-1, -1), (-86_400_000, -1), (-86_400_001, -2),
            (Int64.max, Int32.max), (Int64.min, Int32.min),
        ] as [(Int64, Int32)])
    func date(milliseconds: Int64, day: Int32) {
        #expect(Timestamp(millisecondsSinceEpoch: milliseconds).dateInUTC.daysSinceEpoch == day)
    }

    @Test("the first moment of a date is of that date", arguments: [Int32.min, -719_162, -1, 0, 20_781, .max])
    func startOfDay(day: Int32) {
        let date = CivilDate(daysSinceEpoch: day)
        let start = Timestamp(startOf: date)
        #expect(start.dateInUTC == date)
        let before = Timestamp(millisecondsSinceEpoch: start.millisecondsSinceEpoch - 1)
        #expect(before < start && (day == .min || before.dateInUTC == date.adding(days: -1)))
    }
}
