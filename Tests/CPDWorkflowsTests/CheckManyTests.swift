import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@testable import CPDStorage

@Suite("Checking every open request at once")
struct CheckManyTests {
    @Test(
        "finds what checking each by itself finds, in a number of reads that does not grow", arguments: Backend.allCases
    )
    func many(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let counting = CountingBackend(world.store.backend)
        let workflows = Workflows(store: CPDStore(counting))
        try await self.insert(10, from: 0, into: world)
        let few = try await workflows.checkOpenRequests(on: World.today, in: try await world.scope())
        let reads = counting.reads
        try await self.insert(990, from: 10, into: world)
        let head = try await Authority(over: world.store).scope(
            for: Actor(person: world["Ragna"]), in: world.organisation, on: World.today)
        let before = counting.reads
        let all = try await workflows.checkOpenRequests(on: World.today, in: try await world.scope())
        #expect(few.count == 10 && all.count == 1000)
        #expect(counting.reads - before == reads && reads < 30, "\(reads), then \(counting.reads - before)")
        for (request, check) in all.enumerated().filter({ $0.offset % 97 == 0 }).map(\.element) {
            let alone = try await world.workflows.check(
                request: request.id, on: World.today, in: try await world.scope())
            #expect(check == alone)
        }
        #expect(Set(all.map(\.check.verdict.answer)).count > 1)
        let seen = try await workflows.checkOpenRequests(on: World.today, in: head)
        #expect(seen.map(\.request) == all.map(\.request))
    }

    @Test("shows nobody a request they may not see", arguments: Backend.allCases)
    func seen(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        try await self.insert(3, from: 0, into: world)
        let own = try await world.workflows.checkOpenRequests(
            on: World.today, in: try await world.call(as: "Tunde").scope)
        #expect(own.allSatisfy { $0.request.askedBy == world["Tunde"] })
        #expect(own.count == 1)
    }

    /// Requests of three people for opportunities of which some have costs, sessions and words that stand behind them.
    private func insert(_ count: Int, from first: Int, into world: World) async throws {
        let people = ["Tunde", "Amina", "Odile"].map { world[$0] }
        let (school, line, priority) = (world.school.id, world.line.id, world.priority.id)
        @Sendable func id<Entity>(_ kind: UInt64, _ number: Int) -> Identifier<Entity> {
            Identifier(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0000 | kind << 32 | UInt64(number))
        }
        try await world.store.write(
            "test", as: id(0, first), in: try await world.scope(), at: Timestamp(startOf: World.today)
        ) { session in
            for number in first..<first + count {
                let opportunity = Opportunity(
                    id: id(1, number), school: school, title: "Course \(number / 3)", approach: .conference,
                    mode: .virtual, priority: number % 2 == 0 ? priority : nil, pupilOutcome: "Fluency by June",
                    expectedParticipants: 2, recordedOn: World.today)
                try session.opportunities.insert(opportunity)
                try session.trainingSessions.insert(
                    TrainingSession(
                        id: id(2, number), opportunity: opportunity.id, date: World.today.adding(days: number % 9 - 2),
                        minutes: 60))
                try session.costItems.insert(
                    CostItem(
                        id: id(3, number), opportunity: opportunity.id, kind: .fee, basis: .perParticipant,
                        amount: Money(minorUnits: Int64(number % 50) * 1000, currency: .gbp), fallsOn: World.today,
                        budgetLine: number % 5 == 0 ? nil : line))
                try session.requests.insert(
                    Request(
                        id: id(4, number), school: school, opportunity: opportunity.id, kind: .individual,
                        askedBy: people[number % 3], askedOn: World.today))
                try session.expectedParticipants.insert(
                    ExpectedParticipant(id: id(5, number), request: id(4, number), person: people[number % 3]))
            }
        }
    }
}
