import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Who decides where no route is written")
struct WhoDecidesTests {
    /// The shipped edition with another line under who decides.
    private static func edition(_ find: String, _ replace: String) -> String {
        let text = ShippedEdition.spring2024
        return text.replacing(find, with: replace, maxReplacements: 1)
    }

    @Test("a plan for the head alone is the head's own request, whoever made it", arguments: Backend.allCases)
    func planForTheHead(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Odile"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        let made = try await world.workflows.plan(
            .new(world.goodInput()), for: [world["Ragna"]], try await world.call(as: "Tunde")
        ).value()
        #expect(made.approvers.people == [world["Ines"]])
        await refusal(.wrongRole) { try await world.decide(made, as: "Odile") }
        #expect(try await world.decide(made, as: "Ines").decision.decidedBy == world["Ines"])
    }

    @Test("along a route too", arguments: Backend.allCases)
    func planForTheHeadOnARoute(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        _ = try await world.workflows.recordResponsibility(
            ResponsibilityInput(
                person: world["Odile"], school: world.school.id, name: "named governors", from: date("2026-09-01")),
            try await world.call())
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Tunde"], supervisor: world["Amina"], capacity: .lineManager, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        let made = try await world.workflows.plan(
            .new(world.goodInput()), for: [world["Ragna"]], try await world.call(as: "Tunde")
        ).value()
        #expect(made.approvers.people == [world["Odile"]])
        await refusal(.wrongRole) { try await world.step(made, as: "Amina") }
        #expect(try await world.step(made, as: "Odile").taken?.decision.outcome == .approved)
    }

    @Test("a line manager is the asker's own, not whoever holds such a role", arguments: Backend.allCases)
    func lineManager(_ backend: Backend) async throws {
        let world = try await World.elmfield(
            backend, edition: Self.edition("requests: Headteacher", "requests: line manager"))
        for name in ["Tunde", "Odile"] {
            _ = try await world.workflows.assignRole(
                RoleInput(person: world[name], school: world.school.id, role: .lineManager, from: date("2026-09-01")),
                try await world.call())
        }
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Ines"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        let made = try await world.request()
        await refusal(.wrongRole) { try await world.decide(made, as: "Odile") }
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Amina"], supervisor: world["Tunde"], capacity: .lineManager, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        await refusal(.wrongRole) { try await world.decide(made, as: "Odile") }
        #expect(try await world.decide(made, as: "Tunde").decision.decidedBy == world["Tunde"])
    }

    @Test("whoever does the post for its holder decides, and both are kept", arguments: Backend.allCases)
    func delegated(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        await refusal(.wrongRole) { try await world.decide(made, as: "Odile") }
        _ = try await world.workflows.delegate(
            DelegationInput(
                school: world.school.id, post: "Headteacher", person: world["Odile"], from: World.today,
                until: date("2026-11-20"), minute: "Letter"), try await world.call(as: "Ragna"))
        await refusal(.wrongRole) { try await world.decide(made, as: "Odile", on: date("2026-11-20")) }
        let step = try await world.step(made, as: "Odile", reason: "Serves the plan.")
        #expect(step.taken?.decision.decidedBy == world["Odile"])
        #expect(step.stage?.decidedBy == world["Odile"] && step.stage?.onBehalfOf == world["Ragna"])
        #expect(step.stage?.check == step.taken?.decision.check)
        #expect(try await world.stages(of: made) == [try #require(step.stage)])
    }

    @Test("over budget is no departure, however an edition writes its departures", arguments: Backend.allCases)
    func overBudget(_ backend: Backend) async throws {
        // A clause that is opened above, and says here that there must be money.
        let world = try await World.elmfield(backend, edition: nil)
        let above = """
            policy: CPD
            edition: above
            in force: { from: 2020-01-01, until: 2020-02-01 }
            departures: [MON-1]
            clauses: [ { id: MON-1, text: money, force: may, judged by: head, evidence: a look } ]

            """
        let own = """
            policy: CPD
            edition: own
            inherits: above
            in force: { from: 2026-09-01 }
            clauses: [ { id: MON-1, text: There is money for it., force: must, check: within-budget } ]

            """
        for (name, text) in [("above", above), ("own", own)] {
            _ = try await world.workflows.adopt(
                AdoptionInput(
                    text: text, file: name, body: "Governing Body", minute: "1",
                    adoptedOn: date("2020-01-01"), acceptsOverlapsAndGaps: true),
                try await world.call())
        }
        let made = try await world.request(by: "Amina", world.goodInput(cost: "1200.00 GBP"))
        let words = await refusal(.departureNotAllowed) {
            try await world.decide(made, departures: [.init(ClauseIdentifier("MON-1"), because: "It is cheap.")])
        }
        #expect(words.contains("virement"))
    }

    @Test(
        "lack of money for what the law requires reaches the board, whatever the clause about money is called",
        arguments: Backend.allCases)
    func ownClauseAboutMoney(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        let text = """
            policy: CPD
            edition: own
            in force: { from: 2026-09-01 }
            clauses:
              - { id: LAW-1, text: unless the law, force: must, check: every-criterion-unless-required-by-law }
              - { id: MON-1, text: There is money for it., force: must, check: within-budget }

            """
        _ = try await world.workflows.adopt(
            AdoptionInput(text: text, file: "own", body: "Governing Body", minute: "1"), try await world.call())
        let made = try await world.required(cost: "1200.00 GBP")
        #expect(made.approvers.people == [world["Ines"]])
        await refusal(.wrongRole) { try await world.decide(made) }
        let enough = try await world.required("Enough", cost: "10.00 GBP")
        #expect(enough.approvers.people == [world["Ragna"]])
    }

    @Test("nobody but the board declines what the law requires where the money lacks", arguments: Backend.allCases)
    func declines(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.required(cost: "1200.00 GBP")
        let words = await refusal(.wrongRole) { try await world.decide(made, .declined, reason: "No money.") }
        #expect(words.contains("money for it lacks") && words.contains("chair of governors"))
        #expect(try await world.decide(made, .declined, as: "Ines", reason: "In May.").declinesWhatTheLawRequires)
        let other = try await world.required("Other", cost: "10.00 GBP")
        await refusal(.missing) { try await world.decide(other, .declined) }
        #expect(try await world.decide(other, .declined, reason: "Another day.").declinesWhatTheLawRequires)
        let plain = try await world.request(by: "Amina", world.goodInput("Plain"))
        #expect(try await !world.decide(plain, .declined, reason: "Later.").declinesWhatTheLawRequires)
    }

    @Test("along a route too, at whatever stage", arguments: Backend.allCases)
    func declinesOnARoute(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.required(cost: "1200.00 GBP")
        await refusal(.wrongRole) { try await world.step(made, .declined, as: "Tunde", reason: "No money.") }
        _ = try await world.step(made, as: "Tunde")
        await refusal(.wrongRole) { try await world.step(made, .declined, as: "Ragna", reason: "No money.") }
        _ = try await world.step(made, as: "Ragna")
        let taken = try await world.step(made, .declined, as: "Ines", reason: "In May.")
        #expect(taken.taken?.declinesWhatTheLawRequires == true)
        let other = try await world.required("Other", cost: "10.00 GBP")
        let offer = try await world.step(other, .declined, as: "Tunde", reason: "Another day.")
        #expect(offer.taken?.declinesWhatTheLawRequires == true)
    }
}

extension World {
    /// A request of Amina's for training the law requires, as the head recorded it.
    func required(_ title: String = "Safeguarding", cost: String) async throws -> RequestMade {
        try await self.required(self.goodInput(title, cost: cost, requiredByLaw: true))
    }

    /// A request of Amina's for what the head recorded.
    func required(_ input: OpportunityInput) async throws -> RequestMade {
        let file = try await self.add(input)
        return try await self.workflows.request(.known(file.opportunity.id), try await self.call(as: "Amina")).value()
    }
}
