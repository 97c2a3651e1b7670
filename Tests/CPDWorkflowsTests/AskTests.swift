import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Needs, requests and roles")
struct AskTests {
    @Test("a request by somebody not in post on the date is refused", arguments: Backend.allCases)
    func notInPost(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let leaving = Staff.record("p2", "Amina", "Okafor", until: date("2026-11-12"))
        _ = try await world.workflows.importStaff([leaving], .init(), try await world.call())
        let words = await refusal(.notInPost) { try await world.request() }
        #expect(words.contains("12 November 2026"))
        _ = try await world.workflows.request(
            .new(world.goodInput()), try await world.call(as: "Amina", on: date("2026-11-11")))
    }

    @Test("nobody has two open requests for the same", arguments: Backend.allCases)
    func twice(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        await refusal(.exists) {
            try await world.workflows.request(.known(made.opportunity.id), try await world.call(as: "Amina"))
        }
        _ = try await world.workflows.request(.known(made.opportunity.id), try await world.call(as: "Odile"))
    }

    @Test("the software itself asks for nothing", arguments: Backend.allCases)
    func noPerson(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        await refusal(.noActingPerson) {
            try await world.workflows.request(.new(world.goodInput()), try await world.call())
        }
    }

    @Test("a need names who has it and what shows it; it is closed once, with a reason", arguments: Backend.allCases)
    func need(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = NeedInput(
            school: world.school.id, level: .individual, origin: .selfEvaluation, summary: "Phonics", evidence: "Audit")
        await refusal(.missing) { try await world.workflows.recordNeed(input, try await world.call()) }
        input.person = world["Amina"]
        var silent = input
        silent.evidence = ""
        await refusal(.missing) { try await world.workflows.recordNeed(silent, try await world.call()) }
        await refusal(.notInPost) {
            try await world.workflows.recordNeed(input, try await world.call(on: date("2024-08-31")))
        }
        let need = try await world.workflows.recordNeed(input, try await world.call()).value()
        await refusal(.invalid) {
            try await world.workflows.request(
                .new(world.goodInput()), for: need.value.id, try await world.call(as: "Odile"))
        }
        await refusal(.missing) {
            try await world.workflows.closeNeed(need.value.id, as: .withdrawn, because: "", try await world.call())
        }
        _ = try await world.workflows.closeNeed(
            need.value.id, as: .withdrawn, because: "Changed year group.", try await world.call())
        await refusal(.closed) {
            try await world.workflows.closeNeed(need.value.id, as: .met, because: "x", try await world.call())
        }
        await refusal(.closed) {
            try await world.workflows.request(
                .new(world.goodInput()), for: need.value.id, try await world.call(as: "Amina"))
        }
    }

    @Test("the headteacher leads development where nobody else does, on each date", arguments: Backend.allCases)
    func leader(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let input = RoleInput(
            person: world["Amina"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01"),
            until: date("2026-12-01"))
        _ = try await world.workflows.assignRole(input, try await world.call())
        await refusal(.exists) { try await world.workflows.assignRole(input, try await world.call()) }
        let scope = try await world.scope()
        for (day, name) in [("2026-08-31", "Ragna"), ("2026-11-30", "Amina"), ("2026-12-01", "Ragna")] {
            let leaders = try await world.workflows.cpdLeaders(at: world.school.id, on: date(day), in: scope)
            #expect(leaders.map(\.givenName) == [name])
        }
    }

    @Test("an organisation is founded once, and its schools imported twice change nothing", arguments: Backend.allCases)
    func schools(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let scope = try await world.scope()
        await refusal(.exists) {
            try await world.workflows.found(
                FoundingInput(name: "Again", kind: .school, financialYearStartMonth: 9, schools: []),
                world.call(in: scope))
        }
        await refusal(.invalid) {
            try await world.workflows.importSchools(
                [SchoolRecord(name: "Harrow Lane School", urn: "100002")], try await world.call())
        }
        let records = [
            SchoolRecord(name: "Elmfield Primary School", urn: "100001", laEstab: "2013614", phase: "Primary")
        ]
        let first = try await world.workflows.importSchools(records, try await world.call()).value()
        #expect(first == ImportCounts(added: 0, changed: 1, unchanged: 0))
        let second = try await world.workflows.importSchools(records, try await world.call()).value()
        #expect(second == ImportCounts(added: 0, changed: 0, unchanged: 1))
    }
}
