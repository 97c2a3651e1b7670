import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Time for development under several terms")
struct TimeTests {
    private func school(_ backend: Backend = .memory, hours: String) async throws -> StandingSchool {
        let edition = ShippedEdition.spring2024.replacing("\nduties:\n", with: "\nhours:\n\(hours)\n\nduties:\n")
        return try await StandingSchool(backend, edition: edition)
    }

    private func time(_ school: StandingSchool, _ name: String, on day: String = "2026-11-12") async throws
        -> TimePosition?
    {
        try await school.person(name, on: day).time.first
    }

    @Test(
        "of two terms the one that gives most counts, as where a school raises its trust's", arguments: Backend.allCases
    )
    func raised(_ backend: Backend) async throws {
        let school = try await self.school(
            backend,
            hours: """
                  - { at least: 14 hours, pro rata: false }
                  - { for: [teacher], at least: 20 hours, pro rata: true }
                """)
        #expect(try await self.time(school, "Amina")?.account?.entitled == 1200)
        // Two days a week would be 8 hours of 20, and everybody has 14.
        #expect(try await self.time(school, "Bronwen")?.account?.entitled == 840)
    }

    @Test("a higher term that does not say what holds for part-timers leaves theirs open, and nobody else's")
    func open() async throws {
        let school = try await self.school(
            hours: """
                  - { at least: 14 hours, pro rata: true }
                  - { at least: 20 hours, pro rata: unset }
                """)
        #expect(try await self.time(school, "Amina")?.account?.entitled == 1200)
        let part = try #require(try await self.time(school, "Bronwen"))
        #expect(part.account == nil && part.unset == "the policy does not say what holds for part-timers")
    }

    @Test("the most that may be asked is shown, the lowest of several, pro rata", arguments: Backend.allCases)
    func most(_ backend: Backend) async throws {
        let school = try await self.school(
            backend,
            hours: """
                  - { for: [teacher], at most: 35 hours, pro rata: true }
                  - { for: [teacher], at most: 5 hours, pro rata: true }
                """)
        let whole = try #require(try await self.time(school, "Amina"))
        #expect(whole.account == nil && whole.most?.reason == HoursReason.notTooMany.code)
        #expect(whole.most?.arguments == [.minutes(0), .minutes(300)])
        #expect(try await self.time(school, "Bronwen")?.most?.arguments == [.minutes(0), .minutes(120)])
        let made = try await school.world.attended()
        #expect(made.request.value.askedBy == school.world["Amina"])
        let over = try #require(try await self.time(school, "Amina", on: "2026-12-02"))
        #expect(over.most?.reason == HoursReason.tooMany.code, "\(over)")
    }

    @Test("hours of a month, of a term and between two days are told for a date", arguments: Backend.allCases)
    func periods(_ backend: Backend) async throws {
        let school = try await self.school(
            backend,
            hours: """
                  - { at least: 2 hours, in: each month, pro rata: true }
                  - { at most: 1 hours, in: { from: 2026-11-01, until: 2027-01-01 }, pro rata: true }
                  - { at least: 4 hours, in: each term, pro rata: true }
                """)
        let before = try #require(try await self.time(school, "Amina", on: "2026-10-31"))
        #expect(before.account == nil && before.most == nil)
        #expect(
            before.inPeriods.map(\.reason) == [
                HoursReason.stillToComeInPeriod.code, HoursReason.stillToComeInPeriod.code,
            ])
        _ = try await school.world.attended()
        let after = try #require(try await self.time(school, "Amina", on: "2026-12-02"))
        #expect(
            after.inPeriods.map(\.reason) == [
                HoursReason.enoughInPeriod.code, HoursReason.tooManyInPeriod.code, HoursReason.enoughInPeriod.code,
            ], "\(after.inPeriods)")
        // Nobody recorded the terms of the next year.
        let summer = try #require(try await self.time(school, "Amina", on: "2027-08-10"))
        #expect(summer.inPeriods.last?.reason == HoursReason.periodNotKnown.code)
        #expect(summer.inPeriods.last?.outcome == .notEvidenced)
    }

    @Test("a term for governors speaks of governors, and one for everybody of those with a contract")
    func governors() async throws {
        let school = try await self.school(hours: "  - { for: [governor], at least: 6 hours, pro rata: false }")
        #expect(try await self.time(school, "Ines")?.account?.entitled == 360)
        let all = try await self.school(hours: "  - { at least: 6 hours, pro rata: false }")
        #expect(try await self.time(all, "Ines") == nil)
    }

    @Test("hours of required training that is no development are kept out of it", arguments: Backend.allCases)
    func noDevelopment(_ backend: Backend) async throws {
        let edition = ShippedEdition.spring2024.replacing(
            "\nduties:\n",
            with: """

                hours: [{ at least: 30 hours, pro rata: true }]
                required training:
                  requirements:
                    - { id: OWN-1, what: Read the booklet., course: induction-booklet, first: on starting, then: never, counts as CPD: false }

                duties:

                """)
        let school = try await StandingSchool(backend, edition: edition)
        var input = school.world.goodInput()
        input.course = "induction-booklet"
        let made = try await school.world.booked("Amina", input)
        _ = try await school.world.workflows.markAttendance(
            AttendanceInput(
                session: try await school.world.session(of: made).id, person: school.world["Amina"], status: .present),
            try await school.world.call(as: "Ragna", on: date("2026-12-01")))
        let status = try await school.world.workflows.status(
            of: school.world["Amina"], on: date("2026-12-02"), in: try await school.world.scope())
        #expect(status.development.isEmpty && status.evaluationsDue.count == 1)
        #expect(status.standing?.time.first?.account?.left == 1800)
        _ = try await school.world.attended("Bronwen")
        let other = try await school.world.workflows.status(
            of: school.world["Bronwen"], on: date("2026-12-02"), in: try await school.world.scope())
        #expect(other.development.map(\.minutes) == [360])
    }
}
