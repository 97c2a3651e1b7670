import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Duties that records of the store show to be done, and who must act")
struct ShownDutyTests {
    /// The duties of two clauses: an evaluation by the line manager, and follow-up to the provider.
    private static let edition = """
        policy: Ours
        edition: ours-2026
        review: { term: summer 2027, by: Governing Body }
        in force: { from: 2026-09-01 }
        clauses:
          - { id: HDR-1, text: Reviewed., force: must, judged by: Governing Body, evidence: a minute }
          - { id: IMP-2, text: Followed up., force: must, judged by: Headteacher, evidence: a note }
          - { id: REV-1, text: Evaluated., force: must, judged by: line manager, evidence: the evaluation }
        duties:
          - { clause: HDR-1, do: review, accountable: Governing Body, when: by the end of summer 2027 }
          - { clause: IMP-2, do: settle, accountable: Headteacher, when: within 10 days after each activity }
          - clause: REV-1
            do: evaluate the course with the line manager
            accountable: line manager
            when: within 21 days after each activity
            shown by: evaluations

        """

    private func world(_ backend: Backend) async throws -> World {
        let world = try await World.elmfield(backend, edition: Self.edition)
        for (person, manager) in [("Amina", "Tunde"), ("Odile", "Ragna")] {
            _ = try await world.workflows.supervise(
                SupervisionInput(
                    person: world[person], supervisor: world[manager], capacity: .lineManager,
                    school: world.school.id, from: date("2026-09-01")), try await world.call())
        }
        return world
    }

    private func duty(_ world: World, _ key: String, on day: String) async throws -> DutyPosition {
        let status = try await world.workflows.status(
            of: world.school.id, on: date(day), in: try await world.scope())
        return try #require(status.standing.duties.first { $0.standing.duty.description == key })
    }

    @Test("a duty of the line manager is for those of whoever it is about", arguments: Backend.allCases)
    func lineManager(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        _ = try await world.attended()
        let open = try await self.duty(world, "REV-1", on: "2026-12-02")
        #expect(open.actors == ["Tunde Achebe (line manager)"], "\(open)")
        let status = try await world.workflows.status(
            of: world.school.id, on: date("2026-12-02"), in: try await world.scope())
        #expect(!status.standing.vacancies.contains { $0.post == "line manager" })
    }

    @Test("an evaluation shows a duty that its edition has evaluations show", arguments: Backend.allCases)
    func evaluation(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.attended()
        #expect(try await self.duty(world, "REV-1", on: "2026-12-23").isOverdue)
        _ = try await world.workflows.evaluate(
            EvaluationInput(
                opportunity: made.opportunity.id, rating: 4, changedPractice: "I model reading.", needMet: true),
            try await world.call(as: "Amina", on: date("2026-12-10")))
        let done = try await self.duty(world, "REV-1", on: "2026-12-23")
        #expect(!done.isOverdue && done.sentence.contains("Amina Okafor"), "\(done)")
        #expect(
            try await !self.duty(world, "REV-1", on: "2026-12-09").standing.occasions.contains {
                $0.state.isOpen == false
            })
    }

    @Test("what a talk settles about the provider shows the follow-up", arguments: Backend.allCases)
    func followUp(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.attended()
        #expect(try await self.duty(world, "IMP-2", on: "2026-12-20").isOverdue)
        _ = try await world.workflows.agreeDissemination(
            DisseminationInput(
                opportunity: made.opportunity.id, participant: world["Amina"], talkedWith: world["Ragna"],
                agreement: .noWiderCirculation),
            try await world.call(as: "Ragna", on: date("2026-12-08")))
        let done = try await self.duty(world, "IMP-2", on: "2026-12-20")
        #expect(!done.isOverdue && done.sentence.contains("Ragna Lindqvist"), "\(done)")
    }

    @Test("the adoption of a later edition shows the review", arguments: Backend.allCases)
    func review(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        #expect(try await self.duty(world, "HDR-1", on: "2027-06-01").sentence.contains("due by"))
        let later = Self.edition.replacing("ours-2026", with: "ours-2027").replacing("2026-09-01", with: "2027-09-01")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: later, file: "ours.yaml", body: "Governing Body", minute: "9", adoptedOn: date("2027-05-20")),
            try await world.call(on: date("2027-05-20")))
        let done = try await self.duty(world, "HDR-1", on: "2027-06-01")
        #expect(done.sentence.contains("Governing Body") && done.sentence.contains("20 May 2027"), "\(done)")
        #expect(try await self.duty(world, "HDR-1", on: "2027-05-19").sentence.contains("due by"))
    }
}
