import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Signatures and interviews that a policy asks for")
struct AgreementTests {
    /// A dear course of Amina's: an agreement is signed by her and the head, and the head talks with her before.
    private func asked(_ backend: Backend) async throws -> (World, RequestMade) {
        let world = try await World.funded(backend)
        _ = try await world.setBudget("2000.00 GBP", year: 2026)
        return (world, try await world.request(by: "Amina", world.course(fee: "950.00 GBP")))
    }

    private func interview(
        _ world: World, _ made: RequestMade, as name: String, for other: String? = nil, named title: String? = nil,
        words: String = "What she hopes for", on day: String = "2026-11-13"
    ) async throws -> AgreementMade {
        try await world.workflows.holdInterview(
            AgreementInput(made.request.value.id, name: title, words: words),
            try await world.call(as: name, for: other, on: date(day))
        ).value()
    }

    private func sign(
        _ world: World, _ made: RequestMade, as name: String, for other: String? = nil, on day: String = "2026-11-13"
    ) async throws -> AgreementMade {
        try await world.workflows.signAgreement(
            AgreementInput(made.request.value.id, words: "file 12"),
            try await world.call(as: name, for: other, on: date(day))
        ).value()
    }

    @Test("an interview is held by whom the edition names, once, and never with oneself", arguments: Backend.allCases)
    func interviews(_ backend: Backend) async throws {
        let (world, made) = try await self.asked(backend)
        await refusal(.wrongRole) { try await self.interview(world, made, as: "Tunde") }
        await refusal(.ownRequest) { try await self.interview(world, made, as: "Amina") }
        await refusal(.ownRequest) { try await self.interview(world, made, as: "Amina", for: "Ragna") }
        await refusal(.missing) { try await self.interview(world, made, as: "Ragna", words: " ") }
        await refusal(.invalid) { try await self.interview(world, made, as: "Ragna", named: "agreement") }
        let held = try await self.interview(world, made, as: "Ragna", named: "Talk")
        #expect(held.isForSchool && held.name == "talk" && held.person == world["Amina"])
        #expect(held.record.decidedBy == world["Ragna"] && held.record.reason == "What she hopes for")
        await refusal(.exists) { try await self.interview(world, made, as: "Ragna") }
        // It stands with the request from its day on, and is no stage of its route.
        #expect(try await world.step(made, as: "Ragna", on: date("2026-11-14")).taken?.decision.outcome == .approved)
    }

    @Test(
        "whoever does the head's post signs for the school, for the head, while it is delegated",
        arguments: Backend.allCases)
    func delegated(_ backend: Backend) async throws {
        let (world, made) = try await self.asked(backend)
        await refusal(.wrongRole) { try await self.sign(world, made, as: "Odile") }
        _ = try await world.workflows.delegate(
            DelegationInput(
                school: world.school.id, post: "headteacher", person: world["Odile"], from: date("2026-11-13"),
                until: date("2026-11-20"), minute: "letter of 13 November"),
            try await world.call(as: "Ragna"))
        await refusal(.wrongRole) { try await self.sign(world, made, as: "Odile", on: "2026-11-20") }
        let signed = try await self.sign(world, made, as: "Odile")
        #expect(signed.isForSchool && signed.record.decidedBy == world["Odile"])
        #expect(signed.record.onBehalfOf == world["Ragna"])
        let kept = try await world.store.read(in: try await world.scope()) { try $0.stageDecisions.values() }
        #expect(kept == [signed.record])
        let own = try await self.sign(world, made, as: "Amina")
        #expect(!own.isForSchool && own.record.decidedBy == world["Amina"])
        await refusal(.exists) { try await self.sign(world, made, as: "Ragna") }
    }

    @Test("what others pay is kept with the check, and read back from every store", arguments: Backend.allCases)
    func paidByOthers(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.request(by: "Amina", world.course(fee: "300.00 GBP"))
        let demand = try #require(made.check.facts.budget?.first)
        #expect(demand.paidByOthers == Money("150.00 GBP") && demand.asked == Money("150.00 GBP"))
        let taken = try #require(try await world.step(made, as: "Ragna").taken)
        #expect(taken.commitments.map(\.amount) == [known(Money("150.00 GBP"))])
        let again = try await world.workflows.recheck(taken.decision.check, in: try await world.scope())
        #expect(again.then.facts.budget == taken.check.facts.budget && again.agrees)
        #expect(again.then.facts.budget?.first?.paidByOthers == Money("150.00 GBP"))
    }
}
