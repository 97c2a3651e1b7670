import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Conditions on holders of a post")
struct HolderTests {
    @Test("what is asked of a holder is told before and while they hold it", arguments: Backend.allCases)
    func told(_ backend: Backend) async throws {
        let edition = ShippedEdition.spring2024.replacing(
            "\nduties:\n",
            with: "\nholders:\n  - { of: library lead, certificates: [library], service: 1 months }\n\nduties:\n")
        let school = try await StandingSchool(backend, edition: edition)
        let world = school.world
        let amina = world["Amina"]
        let asked = try #require(
            try await world.workflows.conditions(
                on: amina, as: "Library lead", at: world.school.id, on: date("2026-11-12"), in: try await world.scope())
        )
        #expect(
            asked.notes.map(\.reason) == [
                HolderReason.certificateNotRecorded.code, HolderReason.servedLongEnough.code,
            ], "\(asked.notes)")
        #expect(try await school.person("Amina", on: "2026-11-12").holding.isEmpty)
        _ = try await world.workflows.recordResponsibility(
            ResponsibilityInput(
                person: amina, school: world.school.id, name: "library lead", from: date("2026-11-12")),
            try await world.call(as: "Ragna", on: date("2026-11-12")))
        let holding = try await school.person("Amina", on: "2026-11-12").holding
        #expect(holding.map(\.post) == ["library lead"])
        #expect(holding.first?.notes.map(\.outcome) == [.notEvidenced, .met])
        #expect(
            try await world.workflows.conditions(
                on: amina, as: "first-aider", at: world.school.id, on: date("2026-11-12"), in: try await world.scope())
                == nil)
        // What somebody has completed is not for a colleague to see.
        let colleague = try await Authority(over: world.store).scope(
            for: Actor(person: world["Bronwen"]), in: world.organisation, on: date("2026-11-12"))
        await #expect(throws: StorageError.self) {
            _ = try await world.workflows.conditions(
                on: amina, as: "library lead", at: world.school.id, on: date("2026-11-12"), in: colleague)
        }
    }
}
