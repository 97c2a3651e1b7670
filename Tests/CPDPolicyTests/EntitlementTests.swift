import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct EntitlementTests {
    private let year = period("2025-09-01", "2026-09-01")

    private func england() throws -> EarlyCareerRules {
        try #require(try ShippedEntitlements.set(of: .england).earlyCareer(on: day("2026-01-01")))
    }

    private func calendar(_ years: Int) -> AcademicCalendar {
        AcademicCalendar(
            turnsInMonth: 9,
            terms: (0..<years).flatMap { year in
                terms.terms.map {
                    AcademicCalendar.Term(
                        name: "\($0.name) + \(year)", firstDay: $0.firstDay.adding(years: year),
                        lastDay: $0.lastDay.adding(years: year))
                }
            })
    }

    private func account(_ contracts: [ContractShare], leave: [Period] = [], taken: [TakenTime] = [])
        -> YearlyTimeAccount?
    {
        YearlyTime(minutes: 36_500).account(
            contracts: contracts, leave: leave, taken: taken, year: self.year, on: day("2026-06-01"))
    }

    @Test("Time in a year follows the contract, starters, leavers and leave")
    func proRata() {
        let full = ContractShare(share: 1000, period: period("2020-01-01"))
        let half = ContractShare(share: 500, period: period("2020-01-01"))
        #expect(self.account([full])?.entitled == 36_500)
        #expect(self.account([half])?.entitled == 18_250)
        #expect(self.account([half, half, half])?.entitled == 36_500)
        #expect(self.account([ContractShare(share: 1000, period: period("2026-08-22"))])?.entitled == 1_000)
        #expect(
            self.account([ContractShare(share: 1000, period: period("2020-01-01", "2025-09-11"))])?.entitled == 1_000)
        #expect(self.account([full], leave: [period("2025-09-11", "2026-09-01")])?.entitled == 1_000)
        #expect(
            YearlyTime(minutes: nil).account(contracts: [full], taken: [], year: self.year, on: day("2026-01-01"))
                == nil)
    }

    @Test("Each hour keeps its basis, and own time lessens nothing that is owed")
    func basis() {
        let account = self.account(
            [ContractShare(share: 1000, period: period("2020-01-01"))],
            taken: [
                TakenTime(minutes: 300, on: day("2025-10-01"), basis: .inset),
                TakenTime(minutes: 90, on: day("2025-10-02"), basis: .ownTime),
                TakenTime(minutes: 60, on: day("2026-06-02"), basis: .directed),
            ])
        #expect(account?.taken == [.inset: 300, .ownTime: 90])
        #expect(account?.left == 36_200)
    }

    @Test("An induction has a tenth less timetable in the first three full-time terms, a twentieth in the others")
    func reduction() throws {
        let rules = try self.england()
        let full = EarlyCareerInduction(contracts: [ContractShare(share: 1000, period: period("2025-09-01"))])
        let half = EarlyCareerInduction(contracts: [ContractShare(share: 500, period: period("2025-09-01"))])
        func standing(_ induction: EarlyCareerInduction, _ on: String) -> EarlyCareerStanding? {
            rules.standing(induction, calendar: self.calendar(5), on: day(on))
        }
        #expect(standing(full, "2026-07-20")?.reduction == 1000)
        #expect(standing(full, "2026-07-21")?.served == 3000)
        #expect(standing(full, "2026-07-21")?.reduction == 500)
        #expect(standing(full, "2027-07-21")?.term == nil)
        #expect(standing(half, "2027-07-21")?.served == 3000)
        #expect(standing(half, "2029-07-20")?.term == 6)
        #expect(standing(half, "2029-07-21")?.term == nil)
        #expect(standing(full, "2025-08-31") == nil)
    }

    @Test("Terms three and six are assessed, the others reviewed; leave puts them off")
    func checks() throws {
        var teacher = EarlyCareerInduction(
            contracts: [ContractShare(share: 1000, period: period("2025-09-01"))], mentors: [period("2025-09-01")],
            meetings: [.init(.review, on: day("2025-12-10"))])
        func standing(_ on: String) throws -> EarlyCareerStanding {
            try #require(self.england().standing(teacher, calendar: self.calendar(2), on: day(on)))
        }
        let summer = try standing("2026-07-21")
        #expect(summer.checks.map(\.kind) == [.review, .review, .assessment])
        #expect(
            summer.checks.map(\.state) == [
                .met(until: nil), .overdue(since: day("2026-03-28")), .due(by: day("2026-07-21")),
            ])
        #expect(summer.hasMentor && !summer.hasTutor)
        teacher.meetings.append(.init(.review, on: day("2026-04-20")))
        #expect(try standing("2026-07-21").checks[1].state == .met(until: nil))
        teacher.meetings.removeLast()
        teacher.leave = [period("2026-03-01")]
        #expect(try standing("2026-07-21").checks.map(\.state.kind) == [.met, .notYetDue])
    }

    @Test(
        "Absence of less than 30 school days in a year of induction counts as served, 30 put it off",
        arguments: [("2025-11-24", "2026-01-16", 29), ("2025-11-24", "2026-01-17", 30)])
    func absence(_ from: String, _ until: String, _ days: Int) throws {
        let contract = [ContractShare(share: 1000, period: period("2025-09-01"))]
        var teacher = EarlyCareerInduction(contracts: contract, leave: [period(from, until)])
        func served(_ on: String) throws -> Int? {
            try self.england().standing(teacher, calendar: self.calendar(3), on: day(on))?.served
        }
        #expect(try (served("2026-07-21") == 3000) == (days < 30))
        #expect(try served("2027-07-21") == served("2026-07-21").map { $0 + 3000 })
        // The next year has its own count.
        teacher.leave.append(period("2026-11-02", "2026-12-01"))
        #expect(try served("2027-07-21") == served("2026-07-21").map { $0 + 3000 })
        // Nobody knows yet how long it will be.
        teacher.leave = [period("2025-11-24")]
        #expect(try served("2025-12-19") == 1000)
        #expect(try served("2026-03-27").map { $0 < 2000 } == true)
    }

    @Test("Whoever leaves after a term or more has an interim assessment by the last day in post")
    func interim() throws {
        var teacher = EarlyCareerInduction(
            contracts: [ContractShare(share: 1000, period: period("2025-09-01", "2026-02-14"))],
            meetings: [.init(.review, on: day("2025-12-10"))])
        func last(_ on: String) throws -> EarlyCareerCheck? {
            try self.england().standing(teacher, calendar: self.calendar(2), on: day(on))?.checks.last
        }
        #expect(try last("2025-12-11")?.kind == .review)
        #expect(try last("2026-01-20")?.kind == .interim)
        #expect(try last("2026-01-20")?.state == .due(by: day("2026-02-13")))
        #expect(try last("2026-02-14")?.state == .overdue(since: day("2026-02-14")))
        teacher.meetings.append(.init(.interim, on: day("2026-02-12")))
        #expect(try last("2026-02-14")?.state == .met(until: nil))
        // Whoever leaves in the holidays does so in the term before them.
        teacher.meetings = []
        teacher.contracts = [ContractShare(share: 1000, period: period("2025-09-01", "2026-01-01"))]
        #expect(try last("2025-12-11")?.kind == .interim)
        #expect(try last("2025-12-11")?.state == .due(by: day("2025-12-19")))
        teacher.contracts = [ContractShare(share: 500, period: period("2025-09-01", "2026-02-14"))]
        #expect(try last("2026-01-20")?.kind == .review)
    }

    @Test("A time in post of less than a term counts for nothing, unless its end is not known")
    func shortest() throws {
        func served(_ contract: Period) throws -> Int? {
            let teacher = EarlyCareerInduction(contracts: [ContractShare(share: 1000, period: contract)])
            return try self.england().standing(teacher, calendar: self.calendar(2), on: day("2025-12-19"))?.served
        }
        #expect(try served(period("2025-09-01", "2025-12-01")) == 0)
        #expect(try served(period("2025-10-01")).map { $0 > 500 } == true)
        #expect(try served(period("2025-09-01", "2025-12-20")) == 1000)
    }

    @Test("Registration is due before the first day, and is met late by what shows it")
    func registration() throws {
        var teacher = EarlyCareerInduction(
            contracts: [ContractShare(share: 1000, period: period("2025-09-01"))])
        func registration(_ on: String) throws -> TrainingState? {
            try self.england().standing(teacher, calendar: self.calendar(2), on: day(on))?.registration
        }
        #expect(try registration("2025-10-01") == .overdue(since: day("2025-09-01")))
        teacher.registeredOn = day("2025-10-02")
        #expect(try registration("2025-10-01") == .overdue(since: day("2025-09-01")))
        #expect(try registration("2025-10-02") == .met(until: nil))
        teacher.registeredOn = nil
        teacher.leave = [period("2025-09-15")]
        #expect(try registration("2025-10-02") == .notYetDue)
    }

    @Test("Where no source asks for reviews, none is due: three terms in Wales, with a tenth less contact time")
    func wales() throws {
        let rules = try #require(try ShippedEntitlements.set(of: .wales).earlyCareer(on: day("2026-01-01")))
        let teacher = EarlyCareerInduction(contracts: [ContractShare(share: 1000, period: period("2025-09-01"))])
        let standing = try #require(rules.standing(teacher, calendar: self.calendar(2), on: day("2026-03-01")))
        #expect(rules.terms == 3 && standing.reduction == 1000 && standing.checks.isEmpty)
        #expect(standing.registration == nil)
        #expect(try ShippedEntitlements.set(of: .wales).earlyCareer(on: day("2003-03-31")) == nil)
    }
}
