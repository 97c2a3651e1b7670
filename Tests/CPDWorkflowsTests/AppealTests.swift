import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Appealing against a decision")
struct AppealTests {
    @Test("an appeal is lodged on a ground, in time, by who asked", arguments: Backend.allCases)
    func lodged(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request()
        let request = made.request.value.id
        await refusal(.noAppeal) { try await world.appeal(request, as: "Amina") }
        _ = try await world.step(made, .declined, as: "Tunde", reason: "Not this term.")
        await refusal(.wrongRole) { try await world.appeal(request, as: "Odile") }
        let words = await refusal(.noAppeal) { try await world.appeal(request, "unfair", as: "Amina") }
        #expect(words.contains("new facts"))
        await refusal(.noAppeal) { try await world.appeal(request, as: "Amina", on: date("2026-11-23")) }
        let lodged = try await world.appeal(request, as: "Amina", on: date("2026-11-22"))
        #expect(lodged.hearers == [world["Ines"]] && lodged.dueBy == date("2026-12-12"))
        await refusal(.exists) { try await world.appeal(request, as: "Amina") }
    }

    @Test("it is heard by somebody not involved; upheld, the request is decided anew", arguments: Backend.allCases)
    func heard(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request()
        let request = made.request.value.id
        let declined = try await world.step(made, .declined, as: "Tunde", reason: "Not this term.")
        _ = try await world.appeal(request, as: "Amina")
        await refusal(.wrongRole) { try await world.hear(request, .upheld, as: "Ragna") }
        await refusal(.wrongRole) { try await world.hear(request, .upheld, as: "Tunde", for: "Ines") }
        await refusal(.ownRequest) { try await world.hear(request, .upheld, as: "Amina", for: "Ines") }
        await refusal(.missing) { try await world.hear(request, .upheld, as: "Ines", because: "") }
        let heard = try await world.hear(request, .upheld, as: "Ines")
        let anew = try #require(heard.anew)
        #expect(anew.request.value.id != request && anew.request.value.askedBy == world["Amina"])
        #expect(heard.appeal.reason?.contains("\(anew.request.value.id)") == true && !heard.isLate)
        let kept = try await world.store.read(in: try await world.scope()) {
            try $0.decisions.values(.init(request: request))
        }
        #expect(kept == [try #require(declined.taken).decision], "what was declined stays as it is")
        await refusal(.alreadyDecided) { try await world.hear(request, .dismissed, as: "Ines") }
        _ = try await world.step(anew, as: "Tunde")
        #expect(try await world.step(anew, as: "Ragna").taken?.decision.outcome == .approved)
    }

    @Test("whoever was involved hears nothing; dismissed, nothing is asked anew", arguments: Backend.allCases)
    func involved(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        _ = try await world.workflows.assignRole(
            RoleInput(
                person: world["Tunde"], school: world.school.id, role: .chairOfGovernors, from: date("2026-09-01")),
            try await world.call())
        let made = try await world.request()
        let request = made.request.value.id
        _ = try await world.step(made, .declined, as: "Tunde", reason: "Not this term.")
        _ = try await world.appeal(request, as: "Amina")
        let words = await refusal(.wrongRole) { try await world.hear(request, .dismissed, as: "Tunde") }
        #expect(words.contains("involved"))
        let heard = try await world.hear(request, .dismissed, as: "Ines")
        #expect(heard.anew == nil && heard.appeal.outcome == .dismissed && heard.appeal.heardBy == world["Ines"])
    }

    @Test("an edition without appeals has none", arguments: Backend.allCases)
    func none(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        _ = try await world.decide(made, .declined, reason: "Not this term.")
        let words = await refusal(.noAppeal) { try await world.appeal(made.request.value.id, as: "Amina") }
        #expect(words.contains("no appeals"))
    }
}

extension World {
    fileprivate func appeal(
        _ request: Identifier<Request>, _ ground: String = "not heard", as name: String, on day: CivilDate = World.today
    ) async throws -> AppealLodged {
        try await self.workflows.appeal(
            AppealInput(request, ground: ground), try await self.call(as: name, on: day)
        ).value()
    }

    fileprivate func hear(
        _ request: Identifier<Request>, _ outcome: AppealOutcome, as name: String, for other: String? = nil,
        because reason: String = "She was not heard."
    ) async throws -> AppealHeard {
        try await self.workflows.hear(
            HearingInput(request, outcome, reason: reason), try await self.call(as: name, for: other)
        ).value()
    }
}
