import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Induction by capacity, recorded and computed")
struct InductionChecklistTests {
    private static let edition = StandingSchool.edition.replacing(
        "\nduties:\n",
        with: """

            induction:
              - for: employee
                clause: PRN-4
                items:
                  - { item: safety, what: The exits, within days: 0, by: [site manager, Headteacher] }
                  - { item: handbook, what: Read it, within days: 7, by: inductee }
                  - { item: aims, what: The first aims, within days: 14, by: line manager }
              - for: agency
                items:
                  - { item: safety, what: The exits, within days: 0, by: Headteacher }
                  - { item: handbook, what: Hear it, within days: 7, by: Headteacher }
                  - { item: checks, what: Identity, within days: 0, by: administrator, agency's assurance counts: true }

            duties:

            """)

    /// Piet and Sefa are employees, Noor comes through an agency, Ines is a governor; Bronwen is the site manager.
    private func school(_ backend: Backend) async throws -> StandingSchool {
        let school = try await StandingSchool(backend, edition: Self.edition)
        try await school.world.add("Noor", "Halabi", from: "2026-11-02", capacity: .agency)
        try await school.responsible("Bronwen", "site manager", from: "2026-09-01")
        return school
    }

    private func record(
        _ school: StandingSchool, _ item: String, of name: String, as actor: String, for other: String? = nil,
        assurance: String? = nil, on day: String = "2026-11-12", doneOn: String? = nil
    ) async throws -> InductionStep {
        let world = school.world
        return try await world.workflows.recordInductionStep(
            InductionStepInput(
                person: world[name], school: world.school.id, item: item, doneOn: date(doneOn ?? day),
                assurance: assurance),
            try await world.call(as: actor, for: other, on: date(day))
        ).value().value
    }

    private func states(
        _ school: StandingSchool, _ name: String, on day: String
    ) async throws -> [String: InductionState] {
        let lists = try await school.person(name, on: day).checklists
        return Dictionary(uniqueKeysWithValues: lists.flatMap(\.items).map { ($0.item.name, $0.state) })
    }

    @Test("an item is recorded by who does it, by the edition, and by nobody else", arguments: Backend.allCases)
    func recording(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        // A post, by what somebody answers for, or the head's.
        await refusal(.wrongRole) { try await self.record(school, "safety", of: "Piet", as: "Amina") }
        await refusal(.ownMatter) { try await self.record(school, "safety", of: "Piet", as: "Piet") }
        #expect(
            try await self.record(school, "safety", of: "Piet", as: "Bronwen").doneBy == school.world["Bronwen"])
        await refusal(.exists) { try await self.record(school, "safety", of: "Piet", as: "Ragna") }
        // Whoever enters it for the site manager is kept apart.
        #expect(
            try await self.record(school, "safety", of: "Amina", as: "Tunde", for: "Bronwen").doneBy
                == school.world["Bronwen"])
        // The inductee alone.
        await refusal(.wrongRole) { try await self.record(school, "handbook", of: "Piet", as: "Ragna", for: "Piet") }
        #expect(try await self.record(school, "handbook", of: "Piet", as: "Piet").doneBy == school.world["Piet"])
        // Nobody is his line manager yet.
        await refusal(.noApprover) { try await self.record(school, "aims", of: "Piet", as: "Amina") }
        await refusal(.notYet) {
            try await self.record(school, "safety", of: "Piet", as: "Ragna", doneOn: "2026-11-13")
        }
        let words = await refusal(.invalid) { try await self.record(school, "safty", of: "Piet", as: "Ragna") }
        #expect(words.contains("Did you mean \"safety\"?"), "\(words)")
        await refusal(.invalid) { try await self.record(school, "safety", of: "Ines", as: "Ragna") }
    }

    @Test(
        "what a post does for one capacity is not done by the inductee under the list of another",
        arguments: Backend.allCases)
    func lists(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        let world = school.world
        _ = try await world.workflows.addPost(
            PostInput(
                person: world["Noor"], school: world.school.id, capacity: .employee, staffGroup: .teacher,
                title: "Tutor", from: date("2026-11-09")), try await world.call())
        await refusal(.ownMatter) { try await self.record(school, "handbook", of: "Noor", as: "Noor") }
        await refusal(.wrongRole) { try await self.record(school, "handbook", of: "Noor", as: "Amina") }
        #expect(try await self.record(school, "handbook", of: "Noor", as: "Ragna").doneBy == world["Ragna"])
    }

    @Test("an agency's assurance counts for agency staff, and for the items that say so", arguments: Backend.allCases)
    func assurance(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        #expect(try await self.states(school, "Noor", on: "2026-11-03")["checks"]?.isOverdue == true)
        await refusal(.notEvidenced) {
            try await self.record(school, "safety", of: "Noor", as: "Ragna", assurance: "Letter 3")
        }
        await refusal(.notEvidenced) {
            try await self.record(school, "safety", of: "Piet", as: "Ragna", assurance: "Letter 3")
        }
        await refusal(.missing) { try await self.record(school, "checks", of: "Noor", as: "Ragna", assurance: " ") }
        await refusal(.wrongRole) {
            try await self.record(school, "checks", of: "Noor", as: "Amina", assurance: "Letter 3")
        }
        // Whoever it is about has no hand in it, in whatever role.
        _ = try await school.world.workflows.assignRole(
            RoleInput(
                person: school.world["Noor"], school: school.world.school.id, role: .administrator,
                from: date("2026-11-02")), try await school.world.call())
        for (name, other) in [("Noor", nil), ("Noor", "Ragna"), ("Ragna", "Noor")] {
            await refusal(.ownMatter) {
                try await self.record(school, "checks", of: "Noor", as: name, for: other, assurance: "Letter 3")
            }
        }
        let step = try await self.record(
            school, "checks", of: "Noor", as: "Ragna", assurance: "Staffing Ltd, letter 3", doneOn: "2026-11-01")
        #expect(step.assurance == "Staffing Ltd, letter 3" && step.recordedOn == date("2026-11-12"))
        #expect(try await self.states(school, "Noor", on: "2026-11-12")["checks"] == .done(on: date("2026-11-01")))
        // Before it was recorded nobody knew.
        #expect(try await self.states(school, "Noor", on: "2026-11-11")["checks"]?.isOverdue == true)
        #expect(try await self.states(school, "Noor", on: "2026-11-12")["safety"]?.isOverdue == true)
    }

    @Test(
        "it is done, due or overdue for a date, stops on leave, and is not evidenced for a capacity without a list",
        arguments: Backend.allCases)
    func standing(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        #expect(try await self.states(school, "Sefa", on: "2027-01-04").isEmpty)
        let first = try await self.states(school, "Sefa", on: "2027-01-05")
        #expect(first["safety"] == .due(by: date("2027-01-05")) && first["handbook"] == .due(by: date("2027-01-12")))
        let second = try await self.states(school, "Sefa", on: "2027-01-06")
        #expect(second["safety"] == .overdue(since: date("2027-01-05")))
        let world = school.world
        let status = try await world.workflows.status(
            of: world["Sefa"], on: date("2027-01-06"), in: try await world.scope())
        #expect(status.isOverdue)
        _ = try await self.record(school, "safety", of: "Sefa", as: "Ragna", on: "2027-01-06")
        #expect(try await self.states(school, "Sefa", on: "2027-01-06")["safety"] == .done(on: date("2027-01-06")))
        _ = try await world.workflows.recordLeave(
            LeaveInput(person: world["Sefa"], from: date("2027-01-10"), until: date("2027-01-20")),
            try await world.call(on: date("2027-01-10")))
        #expect(try await self.states(school, "Sefa", on: "2027-01-15")["handbook"] == .paused)
        #expect(try await self.states(school, "Sefa", on: "2027-01-20")["handbook"] == .due(by: date("2027-01-22")))
        let governor = try #require(try await school.person("Ines", on: "2026-11-12").checklists.first)
        #expect(governor.lacks?.outcome == .notEvidenced && governor.items.isEmpty && !governor.isOverdue)
    }

    @Test("what was done in an earlier spell at the school is done again", arguments: Backend.allCases)
    func again(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        let world = school.world
        _ = try await self.record(school, "safety", of: "Lorcan", as: "Ragna")
        #expect(try await self.states(school, "Lorcan", on: "2026-11-12")["safety"] == .done(on: World.today))
        _ = try await world.workflows.addPost(
            PostInput(
                person: world["Lorcan"], school: world.school.id, capacity: .employee, staffGroup: .teacher,
                title: "Teacher", from: date("2027-09-01")), try await world.call())
        #expect(
            try await self.states(school, "Lorcan", on: "2027-09-01")["safety"] == .due(by: date("2027-09-01")))
    }
}
