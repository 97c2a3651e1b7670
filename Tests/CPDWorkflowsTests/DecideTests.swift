import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Deciding a request")
struct DecideTests {
    @Test("an approval keeps its check and commits the money", arguments: Backend.allCases)
    func approve(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        #expect(made.check.verdict.answer == .meets, "\(made.check.blocking)")
        #expect(made.approvers.people == [world["Ragna"]])
        let taken = try await world.decide(made, reason: "Serves the plan.")
        #expect(taken.commitments.map(\.amount) == [Money("300.00 GBP")!])
        #expect(taken.commitments.map(\.budgetLine) == [world.line.id])
        #expect(taken.check.kept?.id == taken.decision.check)
        #expect(!taken.includesDecider && taken.decision.includesDecider == false)
        let status = try await world.workflows.status(of: world.school.id, on: World.today, in: try await world.scope())
        #expect(status.budget.map(\.left) == [Money("700.00 GBP")!])
        #expect(status.openRequests.isEmpty)
    }

    @Test("nobody decides what they asked for, in whatever role or on whosever behalf", arguments: Backend.allCases)
    func ownRequest(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Amina"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        let made = try await world.request()
        await refusal(.ownRequest) { try await world.decide(made, as: "Amina") }
        await refusal(.ownRequest) { try await world.decide(made, as: "Amina", for: "Ragna") }
        await refusal(.ownRequest) { try await world.decide(made, as: "Ragna", for: "Amina") }
        _ = try await world.decide(made, as: "Odile", for: "Ragna")
    }

    @Test("the head's own request goes to the chair of governors", arguments: Backend.allCases)
    func headsRequest(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request(by: "Ragna")
        #expect(made.approvers.roles == [.chairOfGovernors])
        let words = await refusal(.ownRequest) { try await world.decide(made) }
        #expect(words.contains("chair of governors"))
        await refusal(.wrongRole) { try await world.decide(made, as: "Tunde") }
        #expect(try await world.decide(made, as: "Ines").decision.decidedBy == world["Ines"])
    }

    @Test("where nobody may decide, the refusal says who appoints somebody", arguments: Backend.allCases)
    func nobodyMayDecide(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let scope = try await world.scope()
        let chairs = try await world.store.read(in: scope) { session in
            try session.roleAssignments.values(.init(role: .chairOfGovernors))
        }
        _ = try await world.workflows.endRole(chairs[0].id, on: date("2026-10-01"), try await world.call())
        let made = try await world.request(by: "Ragna")
        #expect(made.approvers.remedy?.contains("elects a chair") == true)
        let words = await refusal(.noApprover) { try await world.decide(made, as: "Tunde") }
        #expect(words.contains("chair of governors") && words.contains("Elmfield Primary School"))
    }

    @Test("a governor's request goes to the governing body", arguments: Backend.allCases)
    func governorsRequest(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.workflows.importStaff(
            [Staff.record("p6", "Viggo", "Tamm", capacity: .governor, group: .governor)], .init(),
            try await world.call())
        let scope = try await world.scope()
        let governor = try await world.store.read(in: scope) { session in
            try session.people.values(.init(sourceIdentifier: "p6"))[0].id
        }
        let asks = try await Authority(over: world.store).scope(for: Actor(person: governor), in: world.organisation)
        let made = try await world.workflows.request(.new(world.goodInput()), world.call(in: asks)).value()
        await refusal(.wrongRole) { try await world.decide(made) }
        _ = try await world.decide(made, as: "Ines")
    }

    @Test("a plan for governors alone goes to the governing body, never to the head", arguments: Backend.allCases)
    func governorsPlan(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.workflows.importStaff(
            [Staff.record("p6", "Viggo", "Tamm", capacity: .governor, group: .governor)], .init(),
            try await world.call())
        let scope = try await world.scope()
        let governor = try await world.store.read(in: scope) { session in
            try session.people.values(.init(sourceIdentifier: "p6"))[0].id
        }
        let made = try await world.workflows.plan(
            .new(world.goodInput()), for: [world["Ines"], governor], try await world.call(as: "Ragna")
        ).value()
        #expect(made.approvers.roles == [.chairOfGovernors])
        await refusal(.wrongRole) { try await world.decide(made) }
        _ = try await world.decide(made, as: "Ines")
    }

    @Test("the school's own word for a post says who decides", arguments: ["Director", "DIRECTOR"])
    func ownWord(decider: String) async throws {
        let edition = ShippedEdition.spring2024
            .split(separator: "words: {}", maxSplits: 1).joined(separator: "words: { senior leader: Director }")
            .split(separator: "requests: Headteacher", maxSplits: 1).joined(separator: "requests: \(decider)")
        let world = try await World.elmfield(.memory, edition: edition)
        let made = try await world.request()
        #expect(made.approvers.roles == [.seniorLeader, .cpdLeader])
    }

    @Test("a decision is taken once", arguments: Backend.allCases)
    func once(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        _ = try await world.decide(made)
        let words = await refusal(.alreadyDecided) { try await world.decide(made, .declined, reason: "Too late.") }
        #expect(words.contains("approved on 12 November 2026"))
    }

    @Test("a request that has moved on since it was read is not decided", arguments: Backend.allCases)
    func movedOn(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        let call = try await world.call()
        _ = try await world.store.write("revise", as: call.unit, in: call.scope, at: call.now) { session in
            try session.requests.update(made.request.value, expecting: made.request.revision).revision
        }
        await refusal(.revisionConflict) { try await world.decide(made, seen: made.request.revision) }
        _ = try await world.decide(made, seen: made.request.revision.next)
    }

    @Test("to decline needs a reason, and commits nothing", arguments: Backend.allCases)
    func decline(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        await refusal(.missing) { try await world.decide(made, .declined) }
        #expect(try await world.decide(made, .declined, reason: "Next year.").commitments.isEmpty)
        // Whoever was declined may ask again; whoever was approved may not.
        let again = try await world.workflows.request(.known(made.opportunity.id), try await world.call(as: "Amina"))
        _ = try await world.decide(try again.value())
        await refusal(.exists) {
            try await world.workflows.request(.known(made.opportunity.id), try await world.call(as: "Amina"))
        }
    }

    @Test(
        "what the check does not allow is not approved, and the refusal names the clause", arguments: Backend.allCases)
    func notMet(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = world.goodInput()
        input.particulars.impactPlan = nil
        let made = try await world.request(by: "Amina", input)
        #expect(made.check.verdict.answer == .notYet)
        #expect(made.check.blocking == [ClauseIdentifier("MAT-1m")])
        let words = await refusal(.notMet) { try await world.decide(made) }
        #expect(words.contains("MAT-1m is not evidenced"))
        await refusal(.departureNotAllowed) {
            try await world.decide(made, departures: [.init(ClauseIdentifier("MAT-1m"), because: "A trial.")])
        }
        _ = try await world.workflows.supplementOpportunity(
            made.opportunity.id,
            with: OpportunityParticulars(
                impactPlan: ImpactPlanInput(
                    intendedChange: "Daily reading", followUpQuestion: "Do you?", measure: "Fluency",
                    baselineOn: date("2026-11-20"), followUpOn: date("2027-03-20"))),
            try await world.call(as: "Ragna"))
        _ = try await world.decide(made)
    }

    @Test("a departure the edition allows has a name, a reason and a date", arguments: Backend.allCases)
    func departure(_ backend: Backend) async throws {
        let edition = ShippedEdition.spring2024.split(separator: "departures: []", maxSplits: 1)
            .joined(separator: "departures: [MAT-1m]")
        let world = try await World.elmfield(backend, edition: edition)
        var input = world.goodInput()
        input.particulars.impactPlan = nil
        let made = try await world.request(by: "Amina", input)
        await refusal(.notMet) { try await world.decide(made) }
        await refusal(.missing) {
            try await world.decide(made, departures: [.init(ClauseIdentifier("MAT-1m"), because: " ")])
        }
        let taken = try await world.decide(
            made, departures: [.init(ClauseIdentifier("MAT-1m"), because: "A trial of one day.")])
        #expect(taken.departures.map(\.departedBy) == [world["Ragna"]])
        #expect(taken.departures.map(\.departedOn) == [World.today])
    }

    @Test(
        "training required by law is not refused; lack of money goes to the governing body", arguments: Backend.allCases
    )
    func requiredByLaw(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.required(cost: "1200.00 GBP")
        #expect(made.check.verdict.answer == .meets)
        #expect(made.approvers.roles == [.chairOfGovernors])
        await refusal(.wrongRole) { try await world.decide(made) }
        #expect(try await world.decide(made, as: "Ines").commitments.count == 1)
    }

    @Test("a group that includes the decider is decided, and marked", arguments: Backend.allCases)
    func group(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let people = [world["Ragna"], world["Amina"], world["Odile"]]
        let input = world.goodInput("INSET day", cost: "90.00 GBP", basis: .perParticipant)
        await refusal(.wrongRole) {
            try await world.workflows.plan(.new(input), for: people, try await world.call(as: "Amina"))
        }
        let made = try await world.workflows.plan(.new(input), for: people, try await world.call(as: "Tunde")).value()
        #expect(made.check.facts.participants == 3)
        await refusal(.ownRequest) { try await world.decide(made, as: "Tunde", for: "Ragna") }
        let taken = try await world.decide(made)
        #expect(taken.includesDecider)
        // The mark is kept with the decision.
        let kept = try await world.store.read(in: try await world.scope()) { try $0.decisions.values() }
        #expect(kept == [taken.decision] && kept.map(\.includesDecider) == [true])
        #expect(taken.commitments.map(\.amount) == [Money("270.00 GBP")!])
    }

    @Test("a head who planned for a group decides about it, and it is marked", arguments: Backend.allCases)
    func groupPlannedByTheDecider(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let people = [world["Ragna"], world["Amina"], world["Odile"]]
        let made = try await world.workflows.plan(
            .new(world.goodInput("INSET day", cost: "90.00 GBP", basis: .perParticipant)), for: people,
            try await world.call(as: "Ragna")
        ).value()
        let taken = try await world.decide(made, as: "Ragna")
        #expect(taken.decision.decidedBy == world["Ragna"])
        #expect(taken.includesDecider)
        // The mark is kept with the decision.
        let kept = try await world.store.read(in: try await world.scope()) { try $0.decisions.values() }
        #expect(kept == [taken.decision] && kept.map(\.includesDecider) == [true])
    }

    @Test("a plan for the decider alone is their own request", arguments: Backend.allCases)
    func groupOfOne(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.workflows.plan(
            .new(world.goodInput()), for: [world["Ragna"]], try await world.call(as: "Tunde")
        ).value()
        await refusal(.ownRequest) { try await world.decide(made) }
        _ = try await world.decide(made, as: "Ines")
    }

    @Test("a cost in a year whose budget is not set is not approved", arguments: Backend.allCases)
    func yearNotSet(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request(by: "Amina", world.goodInput(fallsOn: date("2027-09-02")))
        let words = await refusal(.notMet) { try await world.decide(made) }
        #expect(words.contains("MAT-1n is not evidenced"))
        let line = try await world.setBudget("500.00 GBP", year: 2027)
        #expect(try await world.decide(made).commitments.map(\.budgetLine) == [line.id])
    }

    @Test("the same unit again is said to be done already, and changes nothing", arguments: Backend.allCases)
    func sameUnit(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        let call = try await world.call(as: "Ragna")
        let input = DecisionInput(made.request.value.id, .approved)
        _ = try await world.workflows.decide(input, call).value()
        guard case .already = try await world.workflows.decide(input, call) else {
            Issue.record("the second was not recognised")
            return
        }
        #expect(try await world.store.read(in: call.scope) { try $0.decisions.values().count } == 1)
    }
}
