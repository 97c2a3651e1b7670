import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What is weighed with a cost and a request")
struct WeighedTests {
    private static let edition = """
        policy: Value
        edition: value
        in force: { from: 2024-09-01 }
        clauses:
          - id: MAT-1k
            text: provide value for money
            force: must
            check: cost-per-participant-hour
            at most: { otherwise: 10 GBP }

        """

    private func finding(_ opportunity: Identifier<Opportunity>, in world: World) async throws -> ReasonCode {
        let check = try await world.workflows.check(
            opportunity: opportunity, on: World.today, in: try await world.scope())
        return try #require(check.verdict.findings.first { $0.clause == ClauseIdentifier("MAT-1k") }).reason
    }

    @Test(
        "the cost of another way is recorded, before or after, and value for money goes by it",
        arguments: Backend.allCases)
    func alternative(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: Self.edition)
        // £300 for six hours of one person is over £10 an hour.
        let bare = try await world.add(world.goodInput())
        #expect(try await self.finding(bare.opportunity.id, in: world) == ProvisionReason.costAboveLimit.code)
        var input = world.goodInput("Weighed")
        input.particulars.costAlternative = CostAlternative(title: "The hub’s course", cost: known(Money("350.00 GBP")))
        let dearer = try await world.add(input)
        #expect(try await self.finding(dearer.opportunity.id, in: world) == ProvisionReason.costBelowAlternative.code)
        for (cost, reason) in [
            ("250.00 GBP", ProvisionReason.costAboveAlternative), ("300.00 GBP", .costBelowAlternative),
        ] {
            let particulars = OpportunityParticulars(
                costAlternative: CostAlternative(title: "A webinar", cost: known(Money(cost))))
            let file = try await world.workflows.supplementOpportunity(
                bare.opportunity.id, with: particulars, try await world.call(as: "Ragna")
            ).value()
            #expect(file.opportunity.costAlternative?.cost == Money(cost))
            #expect(try await self.finding(bare.opportunity.id, in: world) == reason.code)
        }
        for (title, cost, code) in [(" ", "1.00 GBP", Refusal.Code.missing), ("A webinar", "-1.00 GBP", .invalid)] {
            let wrong = CostAlternative(title: title, cost: known(Money(cost)))
            let call = try await world.call(as: "Ragna")
            await refusal(code) {
                try await world.workflows.supplementOpportunity(
                    bare.opportunity.id, with: OpportunityParticulars(costAlternative: wrong), call)
            }
        }
    }

    @Test(
        "that no lesson is to be covered is said with the request, without a cost of nothing",
        arguments: Backend.allCases)
    func noCover(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        for (said, sentence, open) in [
            (nil, "Whether lessons are to be covered is not recorded.", nil),
            (false, "No lesson is to be covered.", "not applicable"), (true, "Lessons are to be covered.", "open"),
        ] as [(Bool?, String, String?)] {
            var input = world.goodInput("Cover: \(sentence)")
            input.particulars.costs.removeAll { $0.kind == .cover }
            let made = try await world.workflows.request(
                .new(input), needsCover: said, try await world.call(as: "Amina")
            ).value()
            #expect(made.request.value.needsCover == said)
            let cover = try await world.workflows.cover(
                of: made.request.value.id, on: World.today, in: try await world.scope())
            #expect(cover.sentences.contains(sentence), "\(cover.sentences)")
            let stage = made.approvers.standing?.state.stages.first { $0.stage.stage.name == "cover" }
            #expect((stage?.standing == .notApplicable) == (open == "not applicable"), "\(sentence)")
        }
    }

    @Test(
        "a cost for cover counts whatever the request says, and contradicts that none is needed",
        arguments: Backend.allCases)
    func contradiction(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let call = try await world.call(as: "Amina")
        let said = await refusal(.invalid) {
            try await world.workflows.request(.new(world.coveredInput()), needsCover: false, call)
        }
        #expect(said.contains("A cost for cover is recorded"), "\(said)")
        var input = world.goodInput("Later")
        input.particulars.costs.removeAll { $0.kind == .cover }
        let made = try await world.workflows.plan(
            .new(input), for: [world["Amina"]], needsCover: false, try await world.call(as: "Tunde")
        ).value()
        let later = OpportunityParticulars(costs: [
            CostInput(kind: .cover, amount: known(Money("50.00 GBP")), fallsOn: date("2026-12-01"))
        ])
        _ = try await world.workflows.supplementOpportunity(
            made.opportunity.id, with: later, try await world.call(as: "Ragna"))
        let cover = try await world.workflows.cover(
            of: made.request.value.id, on: World.today, in: try await world.scope())
        #expect(cover.sentences.contains("Lessons are to be covered."), "\(cover.sentences)")
    }
}
