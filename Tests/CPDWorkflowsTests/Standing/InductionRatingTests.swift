import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What inductees say of their own induction")
struct InductionRatingTests {
    private func rate(
        _ school: StandingSchool, _ rating: Int, as name: String, for other: String? = nil,
        on day: String = "2026-11-12"
    ) async throws {
        _ = try await school.world.workflows.rateInduction(
            InductionRatingInput(school: school.world.school.id, rating: rating, comment: "well met"),
            try await school.world.call(as: name, for: other, on: date(day))
        ).value()
    }

    private func seen(by name: String, _ school: StandingSchool, on day: String = "2026-11-13") async throws
        -> InductionRatings
    {
        let scope = try await Authority(over: school.world.store).scope(
            for: Actor(person: school.world[name]), in: school.world.organisation, on: date(day))
        return try await school.world.workflows.inductionRatings(
            at: school.world.school.id, on: date(day), in: scope)
    }

    @Test("only the inductee rates, in whatever capacity, once a day, from 1 to 5", arguments: Backend.allCases)
    func rating(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        try await self.rate(school, 4, as: "Piet")
        try await self.rate(school, 5, as: "Ines")
        await refusal(.exists) { try await self.rate(school, 3, as: "Piet") }
        try await self.rate(school, 2, as: "Piet", on: "2026-11-13")
        await refusal(.invalid) { try await self.rate(school, 6, as: "Amina") }
        await refusal(.wrongRole) { try await self.rate(school, 3, as: "Ragna", for: "Amina") }
        await refusal(.invalid) { try await self.rate(school, 3, as: "Sefa") }
        #expect(try await self.seen(by: "Piet", school).ratings.map(\.rating) == [4, 2])
        #expect(try await self.seen(by: "Piet", school, on: "2026-11-12").ratings.map(\.rating) == [4])
    }

    @Test(
        "the head and the induction tutor read it, everybody else has figures of five people or none",
        arguments: Backend.allCases)
    func privacy(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        for name in ["Piet", "Amina", "Bronwen", "Lorcan"] { try await self.rate(school, 4, as: name) }
        for name in ["Ragna", "Tunde"] { #expect(try await self.seen(by: name, school).ratings.count == 4, "\(name)") }
        let other = try await self.seen(by: "Bronwen", school)
        #expect(other.ratings.map(\.person) == [school.world["Bronwen"]])
        #expect(other.people == nil && other.mean == nil)
        try await self.rate(school, 2, as: "Ines")
        try await self.rate(school, 5, as: "Piet", on: "2026-11-13")
        let figures = try await self.seen(by: "Bronwen", school)
        #expect(figures.people == 5 && figures.mean == 380 && figures.ratings.count == 1)
    }

    @Test("an edition that names who sees an induction rating lets nobody else in but whose it is")
    func confidentiality() async throws {
        let edition = StandingSchool.edition.replacing(
            "\nduties:\n",
            with: "\nconfidentiality: [{ record: induction rating, seen by: [induction tutor] }]\n\nduties:\n")
        let school = try await StandingSchool(.memory, edition: edition)
        try await self.rate(school, 4, as: "Piet")
        #expect(try await self.seen(by: "Tunde", school).ratings.count == 1)
        #expect(try await self.seen(by: "Ragna", school).ratings.isEmpty)
        #expect(try await self.seen(by: "Piet", school).ratings.count == 1)
        let unset = StandingSchool.edition.replacing(
            "\nduties:\n", with: "\nconfidentiality: [{ record: induction rating, seen by: unset }]\n\nduties:\n")
        let other = try await StandingSchool(.memory, edition: unset)
        try await self.rate(other, 4, as: "Piet")
        #expect(try await self.seen(by: "Tunde", other).ratings.isEmpty)
        #expect(try await self.seen(by: "Ragna", other).ratings.isEmpty)
    }
}
