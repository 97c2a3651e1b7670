import CPDDomain
import Testing

@Suite struct PeriodTests {
    private func day(_ number: Int32) -> CivilDate { CivilDate(daysSinceEpoch: number) }

    @Test func theFirstDayBelongsToItAndTheEndDoesNot() throws {
        let period = try #require(Period(from: self.day(10), until: self.day(13)))
        #expect((8...14).filter { period.contains(self.day($0)) } == [10, 11, 12])
    }

    @Test func withoutAnEndItGoesOn() {
        let period = Period(startingOn: self.day(10))
        #expect(period.contains(self.day(.max)) && !period.contains(self.day(9)))
    }

    @Test func itCannotEndBeforeItBegins() {
        #expect(Period(from: self.day(10), until: self.day(9)) == nil)
        #expect(Period(from: self.day(10), until: self.day(10))?.contains(self.day(10)) == false)
    }

    @Test func twoPeriodsOverlapWhereTheyShareADay() {
        for from in Int32(0)...6 {
            for until in from + 1...7 {
                let period = Period(from: self.day(from), until: self.day(until))
                let fixed = Period(from: self.day(2), until: self.day(5))
                let shares = (2..<5).contains { from <= $0 && $0 < until }
                #expect(fixed.flatMap { period?.overlaps($0) } == shares)
                #expect(period.flatMap { fixed?.overlaps($0) } == shares)
                #expect(period?.overlaps(Period(startingOn: self.day(4))) == (until > 4))
            }
        }
    }
}
