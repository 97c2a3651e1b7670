import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Time for development that builds up month by month")
struct BalanceTests {
    private static func edition(_ balance: String) -> String {
        ShippedEdition.spring2024
            .replacing("from: 2024-04-15", with: "from: 2026-09-01")
            .replacing("\nduties:\n", with: "\nfunding:\n  time balance: { \(balance) }\n\nduties:\n")
    }

    private func balance(_ world: World, _ name: String, on day: String) async throws -> TimeBalanceStanding? {
        try await world.workflows.status(of: world[name], on: date(day), in: try await world.scope())
            .standing?.time.first?.balance
    }

    @Test(
        "it is there from the first full month on, and what was taken part in is taken off", arguments: Backend.allCases
    )
    func accrues(_ backend: Backend) async throws {
        let world = try await World.elmfield(
            backend, edition: Self.edition("each month: 3 hours, pro rata: true, unused: kept"))
        #expect(try await self.balance(world, "Amina", on: "2026-09-30")?.minutes == 0)
        #expect(try await self.balance(world, "Amina", on: "2026-10-01")?.minutes == 180)
        _ = try await world.attended()
        let after = try #require(try await self.balance(world, "Amina", on: "2026-12-01"))
        #expect(after.minutes == 180 && after.given == 540 && after.used == 360)
        #expect(try await self.balance(world, "Tunde", on: "2026-12-01")?.minutes == 540)
        #expect(try await self.balance(world, "Ines", on: "2026-12-01") == nil, "a governor has no contract")
    }

    @Test("what is not used lapses, or is carried over as far as the edition says", arguments: Backend.allCases)
    func unused(_ backend: Backend) async throws {
        let lapsing = try await World.elmfield(
            backend, edition: Self.edition("each month: 1 hours, pro rata: true, unused: lapses after 3 months"))
        let lapsed = try #require(try await self.balance(lapsing, "Amina", on: "2027-02-01"))
        #expect(lapsed.given == 300 && lapsed.lapsed + (lapsed.minutes ?? 0) == 300 && lapsed.lapsed > 0)
        let carried = try await World.elmfield(
            backend, edition: Self.edition("each month: 1 hours, pro rata: true, carried over: 2 hours"))
        #expect(try await self.balance(carried, "Amina", on: "2027-08-31")?.minutes == 660)
        #expect(try await self.balance(carried, "Amina", on: "2027-09-01")?.minutes == 180)
    }

    @Test("part-timers have their share; where the policy does not say, or the share changed, it is not evidenced")
    func share() async throws {
        func world(_ proRata: String) async throws -> World {
            let world = try await World.elmfield(
                .memory, edition: Self.edition("each month: 1 hours, pro rata: \(proRata), unused: kept"))
            try await world.add("Bronwen", "Pugh", from: "2024-09-01", share: 400)
            return world
        }
        let shared = try await world("true")
        #expect(try await self.balance(shared, "Bronwen", on: "2026-11-01")?.minutes == 48)
        try await shared.add("Sefa", "Tautahi", from: "2024-09-01", until: "2026-10-01", share: 400)
        _ = try await shared.workflows.addPost(
            PostInput(
                person: shared["Sefa"], school: shared.school.id, capacity: .employee, staffGroup: .teacher,
                title: "Teacher, more hours", from: date("2026-10-01"), contractShare: 800),
            try await shared.call(on: World.today))
        #expect(try await self.balance(shared, "Sefa", on: "2026-11-01")?.note.outcome == .notEvidenced)
        let unset = try await world("unset")
        #expect(try await self.balance(unset, "Bronwen", on: "2026-11-01")?.note.reason == .accrualProRataUnset)
        #expect(try await self.balance(unset, "Amina", on: "2026-11-01")?.minutes == 120)
    }

    @Test("an edition that follows another with such time goes on counting; one without it has none")
    func nextEdition() async throws {
        let text = Self.edition("each month: 1 hours, pro rata: true, unused: kept")
        let world = try await World.elmfield(.memory, edition: text)
        let next = text.replacing("edition: spring-2024", with: "edition: winter-2026")
            .replacing("from: 2026-09-01", with: "from: 2026-12-01")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: next, file: "winter.yaml", body: "Teaching and Learning committee", minute: "7.9",
                adoptedOn: World.today), try await world.call())
        #expect(try await self.balance(world, "Amina", on: "2026-12-01")?.minutes == 180)
        let plain = try await World.elmfield(.memory)
        #expect(try await self.balance(plain, "Amina", on: "2026-12-01") == nil)
    }
}
