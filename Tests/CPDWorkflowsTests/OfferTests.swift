import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Adopting an edition and offering under it")
struct OfferTests {
    @Test(
        "an edition is kept byte for byte with its digest, and says that its review is overdue",
        arguments: Backend.allCases)
    func adopt(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let inForce = try #require(
            try await world.workflows.editionInForce(
                at: world.school.id, on: World.today, in: try await world.scope()))
        #expect(inForce.adopted.text == ShippedEdition.spring2024)
        #expect(inForce.adopted.digest == Digest.sha256(of: ShippedEdition.spring2024))
        #expect(inForce.isReviewOverdue)
        #expect(inForce.adopted.minute == "7.2")
    }

    @Test("a faulty text is refused with its line and column, and nothing is adopted", arguments: Backend.allCases)
    func faulty(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        let text = ShippedEdition.spring2024.split(separator: "not older than: 5 years", maxSplits: 1)
            .joined(separator: "not older than: soon")
        let error = await #expect(throws: DocumentError.self) {
            try await world.workflows.adopt(
                AdoptionInput(text: text, file: "elmfield.yaml", body: "Board", minute: "1"), try await world.call())
        }
        #expect(error?.problems.first.map { $0.line > 1 && $0.column > 1 } == true)
        let scope = try await world.scope()
        #expect(try await world.store.read(in: scope) { try $0.adoptedEditions.values().isEmpty })
        await refusal(.noEdition) { try await world.request() }
    }

    @Test("body and minute must be named, and the same text is adopted once", arguments: Backend.allCases)
    func named(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        for (body, minute) in [("", "7.2"), ("Board", " ")] {
            await refusal(.missing) {
                try await world.workflows.adopt(
                    AdoptionInput(text: ShippedEdition.spring2024, file: "e.yaml", body: body, minute: minute),
                    try await world.call())
            }
        }
        await refusal(.exists) {
            try await world.workflows.adopt(
                AdoptionInput(text: ShippedEdition.spring2024, file: "e.yaml", body: "Board", minute: "9"),
                try await world.call())
        }
    }

    @Test("the edition in force is the one that came into force last", arguments: Backend.allCases)
    func latest(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let text = ShippedEdition.spring2024.split(separator: "edition: spring-2024", maxSplits: 1)
            .joined(separator: "edition: autumn-2026")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: text, file: "autumn.yaml", body: "Board", minute: "3", inForceFrom: date("2026-11-13")),
            try await world.call())
        let scope = try await world.scope()
        for (day, name) in [("2026-11-12", "spring-2024"), ("2026-11-13", "autumn-2026")] {
            let edition = try await world.workflows.editionInForce(at: world.school.id, on: date(day), in: scope)
            #expect(edition?.edition.name == name)
        }
        #expect(
            try await world.workflows.editionInForce(at: world.school.id, on: date("2024-04-14"), in: scope) == nil)
    }

    @Test("an edition does not count before it was adopted", arguments: Backend.allCases)
    func adoptedLater(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        _ = try await world.workflows.adopt(
            AdoptionInput(text: ShippedEdition.spring2024, file: "e.yaml", body: "Board", minute: "3"),
            try await world.call())
        let scope = try await world.scope()
        let before = World.today.adding(days: -1)
        #expect(try await world.workflows.editionInForce(at: world.school.id, on: before, in: scope) == nil)
        #expect(try await world.workflows.editionInForce(at: world.school.id, on: World.today, in: scope) != nil)
    }

    @Test(
        "a name stays with the text first adopted under it, and so does what inherits it", arguments: Backend.allCases)
    func inherited(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let own = """
            policy: Professional development
            edition: elmfield
            in force: { from: 2026-11-12 }
            inherits: spring-2024
            """
        func adopt(_ text: String, on day: CivilDate) async throws {
            _ = try await world.workflows.adopt(
                AdoptionInput(
                    text: text, file: "e.yaml", body: "Board", minute: "3", acceptsOverlapsAndGaps: true),
                try await world.call(on: day))
        }
        await #expect(throws: DocumentError.self) { try await adopt(own, on: date("2024-03-13")) }
        try await adopt(own, on: World.today)
        let scope = try await world.scope()
        let then = try await world.workflows.editionInForce(at: world.school.id, on: World.today, in: scope)
        #expect(then?.edition.name == "elmfield")
        let later = ShippedEdition.spring2024.split(separator: "force: must", maxSplits: 1)
            .joined(separator: "force: should")
        await refusal(.exists) { try await adopt(later, on: date("2026-11-13")) }
        try await adopt(later.replacing("edition: spring-2024", with: "edition: autumn-2026"), on: date("2026-11-13"))
        let now = try await world.workflows.editionInForce(at: world.school.id, on: date("2026-11-20"), in: scope)
        #expect(now?.edition == then?.edition)
    }

    @Test("what meets every criterion is offered once, by who may offer", arguments: Backend.allCases)
    func offer(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let file = try await world.add(world.goodInput())
        await refusal(.wrongRole) {
            try await world.workflows.offer(file.opportunity.id, try await world.call(as: "Amina"))
        }
        let offer = try await world.workflows.offer(
            file.opportunity.id, try await world.call(as: "Odile", for: "Ragna")
        )
        .value()
        #expect(offer.refusal == nil && offer.opportunity.offeredOn == World.today)
        #expect(offer.check.verdict.findings.filter { $0.outcome == .met }.count == 14)
        await refusal(.exists) {
            try await world.workflows.offer(file.opportunity.id, try await world.call(as: "Ragna"))
        }
    }

    @Test(
        "what lacks evidence for a criterion is not offered; its check is kept",
        arguments: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"].map { "MAT-1" + $0 })
    func incomplete(clause: String) async throws {
        let world = try await World.elmfield(.memory)
        let file = try await world.add(Self.input(world, without: clause))
        let offer = try await world.workflows.offer(file.opportunity.id, try await world.call(as: "Ragna")).value()
        #expect(offer.check.blocking.contains(ClauseIdentifier(clause)))
        #expect(offer.refusal?.message.contains(clause) == true)
        #expect(offer.opportunity.offeredOn == nil)
        let scope = try await world.scope()
        #expect(try await world.store.read(in: scope) { try $0.policyChecks.values().count } == 1)
    }

    @Test("what somebody says later does not count, and nothing is said tomorrow", arguments: Backend.allCases)
    func attestedLater(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = world.goodInput()
        input.particulars.attestations[0].attestedOn = World.today.adding(days: 1)
        await refusal(.notYet) { try await world.add(input) }
        let call = try await world.call(as: "Ragna", on: World.today.adding(days: 1))
        let file = try await world.workflows.addOpportunity(input, call).value()
        let scope = try await world.scope()
        func blocking(on date: CivilDate) async throws -> [ClauseIdentifier] {
            try await world.workflows.check(opportunity: file.opportunity.id, on: date, in: scope).blocking
        }
        #expect(try await blocking(on: call.today) == [])
        let clause = input.particulars.attestations[0].clause
        #expect(try await blocking(on: World.today).contains(clause))
    }

    @Test("a cost is in the currency of its line", arguments: Backend.allCases)
    func currency(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let words = await refusal(.invalid) { try await world.add(world.goodInput(cost: "300.00 EUR")) }
        #expect(words.contains("Staff training is in GBP"))
        var input = world.goodInput()
        let line = try await world.setBudget(nil, year: 2027)
        input.particulars.costs[0].budgetLine = line.id
        input.particulars.costs[0].amount = known(Money("300.00 EUR"))
        await refusal(.invalid) { try await world.add(input) }
    }

    @Test("a line's currency does not change once money is committed", arguments: Backend.allCases)
    func currencyOfALine(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.setBudget("900.00 EUR")
        _ = try await world.setBudget("1000.00 GBP")
        _ = try await world.decide(try await world.request())
        let words = await refusal(.budget) { try await world.setBudget("900.00 EUR") }
        #expect(words.contains("currency"))
        _ = try await world.setBudget("900.00 GBP")
    }

    private static func input(_ world: World, without clause: String) -> OpportunityInput {
        var input = world.goodInput()
        switch clause {
        case "MAT-1a": input.priority = nil
        case "MAT-1c": input.pupilOutcome = "Fluency, without the route to it"
        case "MAT-1f": input.buildsOn = nil
        case "MAT-1g": input.standard = nil
        case "MAT-1i": input.alternative = nil
        case "MAT-1j": input.particulars.sessions[0].place = nil
        case "MAT-1k": input.particulars.costs = []
        case "MAT-1m": input.particulars.impactPlan = nil
        default: input.particulars.attestations.removeAll { $0.clause.rawValue == clause }
        }
        return input
    }

    @Test("a budget is not set below what is committed, nor without its minute", arguments: Backend.allCases)
    func budget(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.decide(try await world.request())
        await refusal(.budget) { try await world.setBudget("299.99 GBP") }
        await refusal(.budget) { try await world.setBudget(nil) }
        _ = try await world.setBudget("300.00 GBP")
        await refusal(.missing) {
            try await world.workflows.setBudget(
                BudgetInput(
                    school: world.school.id, name: "Books", financialYear: 2026, amount: Money("5 GBP")!, minute: ""),
                try await world.call())
        }
    }
}
