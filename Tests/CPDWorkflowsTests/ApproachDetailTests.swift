import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What the approach of an opportunity asks for")
struct ApproachDetailTests {
    private func secondment(_ world: World, _ details: [(String, String)] = []) -> OpportunityInput {
        var input = world.goodInput()
        input.approach = .secondment
        input.particulars.details = details.map { ApproachDetailInput(name: $0.0, value: $0.1) }
        return input
    }

    private func particulars(_ details: [(String, String)], without names: [String] = []) -> OpportunityParticulars {
        OpportunityParticulars(
            details: details.map { ApproachDetailInput(name: $0.0, value: $0.1) }, detailsWithdrawn: names)
    }

    private static let all = [
        ("host", "Ashdown Training"), ("kind", "Secondment"), ("agreed", "2026-11-02"), ("starts", "2027-01-04"),
        ("returns", "2027-03-01"), ("brings back", "how they plan"),
    ]

    @Test(
        "is kept in one form, in the order of the approach, and found missing until it is there",
        arguments: Backend.allCases)
    func kept(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let file = try await world.add(self.secondment(world, Array(Self.all.prefix(3))))
        #expect(file.details.map(\.name) == ["kind", "host", "agreed"])
        #expect(file.details.map(\.value) == ["secondment", "Ashdown Training", "2026-11-02"])
        func check() async throws -> Check {
            try await world.workflows.check(
                opportunity: file.opportunity.id, on: World.today, in: try await world.scope())
        }
        let missing = try await check()
        #expect(missing.approach?.clause.rawValue == "MAT-2k" && missing.approach?.outcome == .notEvidenced)
        #expect(missing.approach?.arguments.last == .list(["starts", "returns", "brings back"].map { .text($0) }))
        // It stands in nobody's way.
        #expect(missing.verdict.answer == .meets && missing.blocking.isEmpty)
        let call = try await world.call(as: "Ragna")
        let added = try await world.workflows.supplementOpportunity(
            file.opportunity.id, with: self.particulars(Array(Self.all.suffix(3))), call
        ).value()
        #expect(added.details.count == 6)
        let whole = try await check()
        #expect(whole.approach?.outcome == .met && whole.verdict == missing.verdict)
        // What was recorded later was not known before.
        let before = try await world.workflows.check(
            opportunity: file.opportunity.id, on: World.today.adding(days: -1), in: try await world.scope())
        #expect(before.facts.approachDetails == nil)
    }

    @Test(
        "is corrected where there is one, added where there are several, and taken away by name",
        arguments: Backend.allCases)
    func corrected(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = self.secondment(world)
        input.approach = .programme
        input.particulars.details = [
            ("starts", "2027-01-04"), ("milestone", "2027-04-01"), ("milestone", "2027-07-01"),
        ].map { ApproachDetailInput(name: $0.0, value: $0.1) }
        let file = try await world.add(input)
        #expect(file.details.map(\.number) == [1, 1, 2])
        func supplement(_ details: [(String, String)], without names: [String] = []) async throws -> [String] {
            try await world.workflows.supplementOpportunity(
                file.opportunity.id, with: self.particulars(details, without: names),
                try await world.call(as: "Ragna")
            ).value().details.map { "\($0.name) \($0.value)" }
        }
        #expect(
            try await supplement([("starts", "2027-01-05"), ("milestone", "2027-07-01")])
                == ["starts 2027-01-05", "milestone 2027-04-01", "milestone 2027-07-01"])
        #expect(
            try await supplement([("milestone", "2027-10-01")], without: ["milestone"])
                == ["starts 2027-01-05", "milestone 2027-10-01"])
        #expect(try await supplement([], without: ["milestone"]) == ["starts 2027-01-05"])
    }

    @Test(
        "is refused, with what to do, where it is misspelt, another's, of another type, twice or out of order",
        arguments: Backend.allCases)
    func refused(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        for (details, words) in [
            ([("hots", "A")], "Did you mean \"host\"?"), ([("awarding body", "A")], "It belongs to: qualification."),
            ([("returns", "soon")], "a date, such as 2027-03-01"), ([("host", "A"), ("host", "B")], "Give it once."),
            ([("starts", "2027-03-02"), ("returns", "2027-03-01")], "Correct one of them."),
        ] {
            let input = self.secondment(world, details)
            let error = await #expect(throws: Refusal.self) { try await world.add(input) }
            #expect(error?.code == .invalid && error?.clause?.rawValue == "MAT-2k")
            #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
        }
        let file = try await world.add(self.secondment(world, [("starts", "2027-03-02")]))
        for more in [
            self.particulars([("returns", "2027-03-01")]), self.particulars([], without: ["host"]),
        ] {
            let call = try await world.call(as: "Ragna")
            await refusal(.invalid) {
                try await world.workflows.supplementOpportunity(file.opportunity.id, with: more, call)
            }
        }
        let kept = try await world.workflows.opportunity(file.opportunity.id, in: try await world.scope())
        #expect(kept.details.map(\.value) == ["2027-03-02"])
    }
}
