import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What a route exempts, waits for and sends on")
struct RouteEdgeTests {
    @Test("a comment that nobody gave by its day holds nothing up", arguments: Backend.allCases)
    func passed(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        _ = try await world.step(made, as: "Tunde")
        await refusal(.stageNotOpen) { try await world.step(made, as: "Ragna", on: date("2026-11-15")) }
        let taken = try await world.step(made, as: "Ragna", on: date("2026-11-16"))
        #expect(taken.taken?.decision.outcome == .approved)
    }

    @Test("training required by law for which money lacks goes on to the governing body", arguments: Backend.allCases)
    func lackOfMoney(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.required(cost: "1200.00 GBP")
        _ = try await world.step(made, as: "Tunde")
        let head = try await world.step(made, as: "Ragna")
        #expect(head.taken == nil && head.standing?.turn.contains("Ines Marlowe") == true)
        await refusal(.wrongRole) { try await world.step(made, as: "Ragna") }
        let taken = try await world.step(made, as: "Ines")
        #expect(taken.taken?.decision.decidedBy == world["Ines"])
    }

    @Test("nothing is approved while it is not known whether a later stage decides", arguments: Backend.allCases)
    func unknownLaterStage(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        var input = world.goodInput(requiredByLaw: true)
        let costs = input.particulars.costs
        input.particulars.costs = []
        let made = try await world.required(input)
        let words = await refusal(.notEvidenced) { try await world.step(made, as: "Tunde") }
        #expect(words.contains("The amount is not recorded") && words.contains("\"decision\""), "\(words)")
        #expect(try await world.stages(of: made).isEmpty)
        _ = try await world.workflows.supplementOpportunity(
            made.opportunity.id, with: OpportunityParticulars(costs: costs), try await world.call(as: "Ragna"))
        let first = try await world.step(made, as: "Tunde")
        #expect(first.taken == nil && first.standing?.state.standing == .open(stage: "decision"))
        #expect(try await world.step(made, as: "Ragna").taken?.decision.outcome == .approved)
    }

    @Test(
        "a stage before the last may be approved while a criterion is open; the last may not",
        arguments: Backend.allCases)
    func openCriterion(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        var input = world.goodInput()
        input.priority = nil
        let made = try await world.request(by: "Amina", input)
        let first = try await world.step(made, as: "Tunde")
        #expect(first.stage?.outcome == .approved && first.check.blocking == [ClauseIdentifier("MAT-1a")])
        await refusal(.notMet) { try await world.step(made, as: "Ragna") }
    }

    @Test("what a route exempts is decided at once, by whom it would be without one", arguments: Backend.allCases)
    func exempt(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: RoutedEdition.text.replacing("elmfield-route", with: "elmfield-exempt").replacing(
                    "  stages:\n", with: "  exempt: { participants: { at most: 1 } }\n  stages:\n"),
                file: "exempt.yaml", body: "Governing Body", minute: "3.2", adoptedOn: date("2026-09-02"),
                inForceFrom: date("2026-09-02")),
            try await world.call())
        let made = try await world.request()
        #expect(made.approvers.standing == nil && made.approvers.people == [world["Ragna"]])
        await refusal(.wrongRole) { try await world.step(made, as: "Tunde") }
        let taken = try await world.step(made, as: "Ragna")
        #expect(taken.stage == nil && taken.taken?.commitments.count == 1)
        #expect(try await world.stages(of: made).isEmpty)
    }

    @Test("it is told at which stage a request is, and whose turn it is", arguments: Backend.allCases)
    func standing(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        let id = made.request.value.id
        let before = try await world.workflows.standing(of: id, on: World.today, in: try await world.scope())
        #expect(before?.turn == "Stage \"line\": for Tunde Achebe (line manager) to decide, by 17 November 2026.")
        #expect(before?.after == "After it: \"cover\" (cover organiser), then \"decision\" (CPD leader).")
        _ = try await world.step(made, .declined, as: "Tunde", reason: "Not this term.")
        let after = try await world.workflows.standing(of: id, on: World.today, in: try await world.scope())
        #expect(after?.turn == "Declined at the stage \"line\" on 12 November 2026." && after?.after == nil)
        let plain = try await World.elmfield(backend)
        let other = try await plain.request()
        let none = try await plain.workflows.standing(
            of: other.request.value.id, on: World.today, in: try await plain.scope())
        #expect(none == nil)
    }
}
