import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Duties that each person of a school has")
struct PersonalDutyTests {
    private static let edition = ShippedEdition.spring2024.replacing(
        "\nduties:\n",
        with: """

            duties:
              - clause: PRN-2
                part: review
                do: hold the yearly review
                for each: teacher
                accountable: { both: [Headteacher, teacher] }
                when: once a year, by 31 January

            """)

    private func duty(_ school: StandingSchool, _ name: String, on day: String) async throws -> DutyPosition? {
        try await school.person(name, on: day).duties.first
    }

    private func all(_ school: StandingSchool, on day: String) async throws -> DutyPosition {
        try #require(
            try await school.school(on: day).standing.duties.first {
                $0.standing.duty.description == "PRN-2 review"
            })
    }

    /// Bronwen is away from the day before the last on which the reviews are in time.
    private func leave(_ school: StandingSchool) async throws {
        _ = try await school.world.workflows.recordLeave(
            LeaveInput(person: school.world["Bronwen"], from: date("2027-01-30"), until: date("2027-03-01")),
            try await school.world.call())
    }

    private func held(_ school: StandingSchool, _ name: String?, post: String, on day: String) async throws {
        _ = try await school.world.workflows.recordDuty(
            DutyInput(
                school: school.world.school.id, duty: "PRN-2 review", doneBy: school.world["Ragna"],
                doneOn: date(day), reference: "plan 4", post: post, person: name.map { school.world[$0] }),
            try await school.world.call(on: date(day)))
    }

    @Test(
        "each has it for themself: a starter from their first day, somebody on leave not while away",
        arguments: Backend.allCases)
    func clocks(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend, edition: Self.edition)
        // Sefa starts on 5 January.
        #expect(try await self.duty(school, "Sefa", on: "2027-01-04") == nil)
        let starter = try #require(try await self.duty(school, "Sefa", on: "2027-01-05"))
        #expect(starter.standing.state == .due(by: date("2027-01-31")))
        #expect(starter.actors == ["Ragna Lindqvist (Headteacher)", "Sefa Tautahi (teacher)"])
        #expect(try await self.duty(school, "Amina", on: "2027-02-01")?.isOverdue == true)
        try await self.leave(school)
        let away = try #require(try await self.duty(school, "Bronwen", on: "2027-02-01"))
        #expect(!away.isOverdue && away.standing.state == .paused(until: date("2027-03-01"), reason: "on leave"))
        // A governor has none.
        #expect(try await self.duty(school, "Ines", on: "2027-02-01") == nil)
        let vacant = try await school.school(on: "2027-02-01").standing.vacancies
        #expect(!vacant.contains { $0.post == "teacher" }, "\(vacant)")
    }

    @Test("it is recorded of a person, and summed for the school without a name", arguments: Backend.allCases)
    func recorded(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend, edition: Self.edition)
        try await self.leave(school)
        let before = try #require(try await self.all(school, on: "2027-02-01").figures)
        #expect(before.done == 0 && before.overdue > 1 && before.paused == 1)
        try await self.held(school, "Amina", post: "Headteacher", on: "2027-01-12")
        try await self.held(school, "Sefa", post: "Headteacher", on: "2027-01-12")
        let open = try #require(try await self.duty(school, "Sefa", on: "2027-01-13"))
        #expect(open.actors == ["Sefa Tautahi (teacher)"], "\(open)")
        try await self.held(school, "Amina", post: "teacher", on: "2027-01-14")
        #expect(try await self.duty(school, "Amina", on: "2027-02-01")?.isOverdue == false)
        #expect(try await self.duty(school, "Sefa", on: "2027-02-01")?.isOverdue == true)
        let after = try await self.all(school, on: "2027-02-01")
        let figures = try #require(after.figures)
        #expect(figures.done == 1 && figures.overdue == before.overdue - 1 && figures.all == before.all)
        #expect(after.isOverdue && after.sentence.hasPrefix("1 of \(figures.all) done, \(figures.overdue) overdue"))
        #expect(Set(after.actors) == ["Ragna Lindqvist (Headteacher)", "teacher"], "\(after)")
        let twice = await refusal(.exists) {
            try await self.held(school, "Amina", post: "teacher", on: "2027-01-14")
        }
        #expect(twice.contains("already"))
        // The same record of somebody else is another.
        try await self.held(school, "Sefa", post: "teacher", on: "2027-01-14")
    }

    @Test(
        "proof is due after the booking, the start and the end of what somebody takes part in",
        arguments: Backend.allCases)
    func phases(_ backend: Backend) async throws {
        let rows = [("place", 7, "booking"), ("beginning", 3, "start of activity"), ("completion", 14, "activity")].map
        {
            "  - { clause: PRN-2, part: \($0), do: show proof, for each: everyone, accountable: participant, when: within \($1) "
                + "days after each \($2) }\n"
        }
        let school = try await StandingSchool(
            backend,
            edition: ShippedEdition.spring2024.replacing("\nduties:\n", with: "\nduties:\n" + rows.joined()))
        _ = try await school.world.attended()
        func states(_ name: String, on day: String) async throws -> [DutyState] {
            try await school.person(name, on: day).duties.map(\.standing.state)
        }
        #expect(
            try await states("Amina", on: "2026-11-19")
                == [.due(by: date("2026-11-19")), .notYetDue(from: nil), .notYetDue(from: nil)])
        #expect(
            try await states("Amina", on: "2026-12-05") == [
                .overdue(since: date("2026-11-19"), days: 16), .overdue(since: date("2026-12-04"), days: 1),
                .due(by: date("2026-12-15")),
            ])
        #expect(try await states("Piet", on: "2026-12-05").allSatisfy { $0 == .notYetDue(from: nil) })
    }

    @Test("of whom it was done must be said, and only of a duty that each person has")
    func whose() async throws {
        let school = try await StandingSchool(.memory, edition: Self.edition)
        let missing = await refusal(.missing) {
            try await self.held(school, nil, post: "teacher", on: "2027-01-14")
        }
        #expect(missing == "PRN-2 review is a duty of each teacher: say of whom it was done.")
        let wrong = await refusal(.invalid) {
            try await school.world.workflows.recordDuty(
                DutyInput(
                    school: school.world.school.id, duty: "AUD-2", doneBy: school.world["Ragna"],
                    doneOn: date("2027-01-14"), reference: "minute", person: school.world["Amina"]),
                try await school.world.call(on: date("2027-01-14")))
        }
        #expect(wrong.contains("is a duty of the school"), "\(wrong)")
    }
}
