import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What training an edition asks for besides its nation's")
struct AskedTrainingTests {
    private static let edition = ShippedEdition.spring2024.replacing(
        "\nduties:\n",
        with: """

            required training:
              requirements:
                - { id: EN-SG-2, what: A talk with the lead., course: own-talk, first: on starting, then: every 6 months }
                - { id: OWN-1, what: Know the pond., course: pond-safety, first: on starting, then: never, on: [pond dredged] }

            duties:

            """)

    @Test(
        "a line with the name of the nation's stands beside it, and no other line is lost", arguments: Backend.allCases)
    func sameName(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend, edition: Self.edition)
        let rows = try await school.person("Amina", on: "2026-11-12").training.flatMap(\.requirements)
        #expect(rows.first { $0.requirement.id.rawValue == "EN-SG-2" }?.standing.state.kind == .met)
        #expect(
            rows.first { $0.requirement.id.rawValue == "EN-SG-2 (policy)" }?.standing.state.isLate(
                on: date("2026-11-12")) == true)
        #expect(rows.filter(\.isByEdition).map(\.requirement.id.rawValue) == ["EN-SG-2 (policy)", "OWN-1"])
        let asked = try await school.world.workflows.askedTraining(
            at: school.world.school.id, on: World.today, in: try await school.world.scope())
        #expect(
            asked.filter(\.isByEdition).count == 2
                && asked.contains { !$0.isByEdition && $0.requirement.isRequiredByLaw })
        #expect(asked.contains { $0.requirement.source.mark == .none && !$0.isOn })
    }

    @Test("where nobody recorded the nation, what the edition asks for is asked", arguments: Backend.allCases)
    func noNation(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: Self.edition)
        func position() async throws -> TrainingPosition? {
            try await world.workflows.status(of: world["Amina"], on: World.today, in: try await world.scope())
                .standing?.training.first
        }
        let found = try #require(try await position())
        #expect(found.set == nil && found.requirements.map(\.requirement.id.rawValue) == ["EN-SG-2", "OWN-1"])
        let school = try await world.workflows.status(
            of: world.school.id, on: World.today, in: try await world.scope())
        #expect(school.standing.training.set == nil && school.standing.training.isOverdue)
    }

    @Test("its own courses and events are known, and recorded", arguments: Backend.allCases)
    func ownNames(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: Self.edition)
        let scope = try await world.scope()
        let courses = try await world.workflows.trainingCourses(at: world.school.id, on: World.today, in: scope)
        #expect(courses.contains { $0.code == "pond-safety" && $0.what == "Know the pond." })
        #expect(courses.contains { $0.code == "safeguarding" })
        let event = try await world.workflows.recordSchoolEvent(
            SchoolEventInput(school: world.school.id, name: "Pond dredged", date: World.today, reference: "2026"),
            try await world.call()
        ).value()
        #expect(event.value.name == "pond dredged")
        await refusal(.invalid) {
            try await world.workflows.recordSchoolEvent(
                SchoolEventInput(school: world.school.id, name: "pond frozen", date: World.today, reference: "2026"),
                try await world.call())
        }
    }
}
