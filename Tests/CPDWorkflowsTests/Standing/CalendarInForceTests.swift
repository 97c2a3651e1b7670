import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Of an edition its own terms count, and before them what is recorded of a term")
struct CalendarInForceTests {
    /// An edition with terms of its own, which is reviewed in one of them.
    private static let welsh = """
        policy: Polisi dysgu proffesiynol
        edition: bryn-derw-2026
        review: { term: haf 2027, by: Pwyllgor Staffio }
        in force: { from: 2026-09-01 }
        calendar:
          year begins in: January
          terms:
            - { name: haf 2027, first day: 2027-04-05, last day: 2027-07-20 }
        clauses: [ { id: HMS-1, text: Dysgu., force: must, judged by: Headteacher, evidence: nodyn } ]
        """

    private func adopted(_ world: World) async throws -> EditionInForce {
        try await world.workflows.adopt(
            AdoptionInput(
                text: Self.welsh, file: "b.yaml", school: world.school.id, body: "Llywodraethwyr", minute: "8"),
            try await world.call()
        ).value()
    }

    private func review(_ world: World, on day: String) async throws -> ReviewStatus? {
        try await world.workflows.editionInForce(
            at: world.school.id, on: date(day), in: try await world.scope())?.review
    }

    @Test("its review is due by the last day of the term it names", arguments: Backend.allCases)
    func ownTerms(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        let last = date("2027-07-20")
        let adopted = try await self.adopted(world)
        #expect(adopted.review == .due(term: "haf 2027", lastDay: last))
        #expect(try await self.review(world, on: "2027-07-20") == .due(term: "haf 2027", lastDay: last))
        #expect(try await self.review(world, on: "2027-07-21") == .overdue(term: "haf 2027", lastDay: last))
        let history = try await world.workflows.editions(
            at: world.school.id, on: date("2027-07-21"), in: try await world.scope())
        #expect(history.inForce?.isReviewOverdue == true)
        let read = PaperReadings.kept().edition(adopted.adopted, date("2027-07-21"), .england) { _ in nil }
        #expect(read?.review == .overdue(term: "haf 2027", lastDay: last))
    }

    @Test("a term whose days are recorded lies on those", arguments: Backend.allCases)
    func recordedTerms(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        _ = try await self.adopted(world)
        for (name, day) in [("first day of term", "2027-04-06"), ("last day of term", "2027-07-16")] {
            _ = try await world.workflows.recordSchoolEvent(
                SchoolEventInput(school: world.school.id, name: name, date: date(day), reference: "Haf 2027"),
                try await world.call())
        }
        let last = date("2027-07-16")
        #expect(try await self.review(world, on: "2027-07-16") == .due(term: "haf 2027", lastDay: last))
        #expect(try await self.review(world, on: "2027-07-17") == .overdue(term: "haf 2027", lastDay: last))
    }

    @Test("hours taken part in count in the year of the school that provided them", arguments: Backend.allCases)
    func years(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.attended()
        func years(on day: String) async throws -> [String] {
            try await world.workflows.status(of: world["Amina"], on: date(day), in: try await world.scope())
                .development.map(\.year.description)
        }
        #expect(try await years(on: "2026-12-02") == ["2026–27"])
        _ = try await self.adopted(world)
        let standing = try await world.workflows.status(
            of: world["Amina"], on: date("2026-12-02"), in: try await world.scope())
        #expect(standing.development.map(\.year.description) == ["2026"])
        #expect(standing.standing?.time.map(\.year.description) == ["2026"])
    }
}
