import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What is paid back on leaving")
struct RepaymentPositionTests {
    @Test("it is counted by the months since completion, of what the school paid", arguments: Backend.allCases)
    func linear(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.attended(world.course(fee: "400.00 GBP"))
        // Completed on 1 December 2026, the school's half is £200; six of 24 months are served on 1 June 2027.
        let found = try await world.leaving(made, LeavingInput(leavesOn: date("2027-06-01"), reason: "a new post"))
        #expect(found.standing?.owed == Money("150.00 GBP") && found.standing?.dueBy == date("2027-07-01"))
        #expect(found.edition.name == "elmfield-funding" && found.approvedOn == World.today)
        let later = try await world.leaving(made, LeavingInput(leavesOn: date("2028-12-01"), reason: "a new post"))
        #expect(later.standing?.owed == Money("0.00 GBP") && later.standing?.note.reason == .periodServed)
        let early = try await world.leaving(made, LeavingInput(leavesOn: date("2026-11-20"), reason: "a new post"))
        #expect(early.standing?.owed == Money("200.00 GBP"), "before the last session nothing is completed")
    }

    @Test("a reason may waive it, and one that is not said is named", arguments: Backend.allCases)
    func waiver(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.attended(world.course())
        func reason(_ text: String?) async throws -> FundingReason? {
            try await world.leaving(made, LeavingInput(leavesOn: date("2027-06-01"), reason: text)).standing?.note
                .reason
        }
        #expect(try await reason(nil) == .leavingReasonNotRecorded)
        #expect(try await reason("Redundancy") == .waivedByPolicy)
        #expect(try await reason("ill health") == .waiverNotDecided)
    }

    @Test("the edition in force at the approval counts, not one adopted later", arguments: Backend.allCases)
    func later(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.attended(world.course())
        let text = FundedEdition.text.replacing("elmfield-funding", with: "elmfield-later")
            .replacing("from: 2026-09-01", with: "from: 2027-01-01").replacing("24 months", with: "48 months")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: text, file: "later.yaml", body: "Governing Body", minute: "4.1", adoptedOn: date("2026-12-10")),
            try await world.call(on: date("2026-12-10")))
        let found = try await world.leaving(made, LeavingInput(leavesOn: date("2027-06-01"), reason: "a new post"))
        #expect(found.edition.name == "elmfield-funding" && found.standing?.owed == Money("150.00 GBP"))
    }

    @Test("without attendance, or of a cost for several, there is no amount", arguments: Backend.allCases)
    func notEvidenced(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.approved(world.course())
        let leaving = LeavingInput(leavesOn: date("2027-06-01"), reason: "a new post")
        let unknown = try await world.leaving(made, leaving).standing
        #expect(unknown?.owed == nil && unknown?.note.reason == .completionNotRecorded)
        var said = leaving
        said.completedOn = date("2026-12-01")
        #expect(try await world.leaving(made, said).standing?.owed == Money("150.00 GBP"))
        var shared = world.course("For two")
        shared.expectedParticipants = 2
        let several = try await world.leaving(try await world.approved(shared), said)
        #expect(several.standing?.owed == nil && several.together == ["fee"])
        #expect(several.standing?.note.reason == .costNotRecorded)
    }

    @Test(
        "what is not approved, or for others, is refused; an edition without terms says nothing",
        arguments: Backend.allCases)
    func refused(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let leaving = LeavingInput(leavesOn: date("2027-06-01"))
        let open = try await world.request(by: "Amina", world.course())
        await refusal(.notApproved) { try await world.leaving(open, leaving) }
        let made = try await world.approved(world.course("Another"))
        await refusal(.notExpected) { try await world.leaving(made, leaving, by: "Odile") }
        let plain = try await World.elmfield(backend)
        let bare = try await plain.attended()
        #expect(try await plain.leaving(bare, leaving).standing == nil)
    }
}

extension World {
    func leaving(
        _ made: RequestMade, _ input: LeavingInput, by name: String = "Amina"
    ) async throws -> RepaymentPosition {
        try await self.workflows.repayment(
            of: made.request.value.id, by: self[name], leaving: input, in: try await self.scope())
    }

    func approved(_ input: OpportunityInput) async throws -> RequestMade {
        let made = try await self.request(by: "Amina", input)
        _ = try await self.step(made, as: "Ragna")
        return made
    }

    /// The course approved, booked and attended on 1 December 2026.
    func attended(_ input: OpportunityInput) async throws -> RequestMade {
        let made = try await self.approved(input)
        _ = try await self.workflows.book(self["Amina"], under: made.request.value.id, try await self.call(as: "Ragna"))
        _ = try await self.workflows.markAttendance(
            AttendanceInput(session: try await self.session(of: made).id, person: self["Amina"], status: .present),
            try await self.call(as: "Ragna", on: date("2026-12-01")))
        return made
    }
}
