import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What the policy asks of whoever asks for money, waived")
struct WaiverTests {
    /// Minimum service of ten years, which nobody has, and probation, of which nothing is recorded.
    private static let edition = FundedEdition.text.replacing("months: 12 months", with: "months: 120 months")
        .replacing("asks for: probation passed,", with: "asks for: probation passed, waived by: chair of governors,")

    private func waive(
        _ world: World, _ made: RequestMade, _ term: String = "minimum service", as name: String, grants: Bool = true,
        reason: String = "They bring ten years from elsewhere.", on day: CivilDate = World.today
    ) async throws -> WaiverMade {
        try await world.workflows.waive(
            WaiverInput(made.request.value.id, term: term, grants: grants, reason: reason),
            try await world.call(as: name, on: day)
        ).value()
    }

    @Test(
        "it is recorded with who, when and why, and told with the request from its day on", arguments: Backend.allCases)
    func waived(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.request(by: "Amina", world.course())
        #expect(made.funding?.reasons("Amina")["minimum service"] == "service-too-short")
        let day = date("2026-11-14")
        let waived = try await self.waive(world, made, as: "Ragna", on: day)
        #expect(waived.waiver.waivedTerm == "minimum service" && waived.waiver.decidedBy == world["Ragna"])
        let term = try #require(waived.funding?.eligibility.first?.terms.first)
        #expect(term.note == FundingNote(.eligibilityWaived, [.term("minimum service"), .date(day)]))
        #expect(term.waiver?.reason == "They bring ten years from elsewhere." && term.waivedByName == "Ragna Lindqvist")
        let before = try await world.workflows.funding(
            of: made.request.value.id, on: World.today, in: try await world.scope())
        #expect(before?.reasons("Amina")["minimum service"] == "service-too-short", "not waived on the day before")
        // It is no stage of the route: the request goes on as before.
        let decided = try await world.step(made, as: "Ragna", on: day)
        #expect(decided.taken?.decision.outcome == .approved)
        #expect(decided.funding?.reasons("Amina")["minimum service"] == "eligibility-waived")
    }

    @Test("what is not evidenced may be waived too, by whom the edition names for it", arguments: Backend.allCases)
    func notEvidenced(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.request(by: "Amina", world.course())
        await refusal(.wrongRole) { try await self.waive(world, made, "probation passed", as: "Ragna") }
        let waived = try await self.waive(world, made, "Probation passed", as: "Ines")
        #expect(waived.funding?.reasons("Amina")["probation passed"] == "eligibility-waived")
    }

    @Test("that it is not waived is kept as well, and a later decision counts", arguments: Backend.allCases)
    func refused(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.request(by: "Amina", world.course())
        let no = try await self.waive(world, made, as: "Ragna", grants: false, reason: "Next year.")
        #expect(no.waiver.outcome == .declined)
        #expect(no.funding?.reasons("Amina")["minimum service"] == "service-too-short")
        let yes = try await self.waive(world, made, as: "Ragna", on: date("2026-11-13"))
        #expect(yes.funding?.reasons("Amina")["minimum service"] == "eligibility-waived")
    }

    @Test("nobody else waives it, nobody for themself, and never without a reason", arguments: Backend.allCases)
    func refusals(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.request(by: "Amina", world.course())
        await refusal(.wrongRole) { try await self.waive(world, made, as: "Tunde") }
        await refusal(.ownRequest) { try await self.waive(world, made, as: "Amina") }
        await refusal(.missing) { try await self.waive(world, made, as: "Ragna", reason: " ") }
        await refusal(.departureNotAllowed) {
            try await self.waive(world, made, "contract outlasts the course", as: "Ragna")
        }
        let words = await refusal(.invalid) { try await self.waive(world, made, "minimum servise", as: "Ragna") }
        #expect(words.contains("minimum service"))
        let own = try await world.request(by: "Ragna", world.course("For the head"))
        await refusal(.ownRequest) { try await self.waive(world, own, as: "Ragna") }
        _ = try await world.step(made, .declined, as: "Ragna", reason: "Not this year.")
        await refusal(.alreadyDecided) { try await self.waive(world, made, as: "Ragna") }
    }

    @Test("what is met is not waived, and an edition that asks nothing has nothing to waive")
    func nothingToWaive() async throws {
        let world = try await World.funded(.memory)
        let made = try await world.request(by: "Amina", world.course())
        await refusal(.invalid) { try await self.waive(world, made, as: "Ragna") }
        let plain = try await World.elmfield(.memory)
        let other = try await plain.request()
        await refusal(.invalid) { try await self.waive(plain, other, as: "Ragna") }
    }
}
