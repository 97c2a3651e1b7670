import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Requests that wait against one budget line, in the order of the edition")
struct FundingQueueTests {
    private static let edition = FundedEdition.paidWhole.replacing(
        "  repayment:",
        with: """
              order:
                - { name: required by law, when: { required-by-law: true } }
                - { name: for a priority, when: { priorities: { at least: 1 } } }
              repayment:
            """)

    private func queues(_ world: World, by name: String? = nil) async throws -> [FundingQueue] {
        var scope = try await world.scope()
        if let name {
            scope = try await world.workflows.scope(
                for: Actor(person: world[name]), in: world.organisation, on: World.today)
        }
        return try await world.workflows.fundingQueues(at: world.school.id, on: World.today, in: scope)
    }

    @Test("what the law requires comes before a priority, and each says why", arguments: Backend.allCases)
    func order(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        _ = try await world.request(by: "Amina", world.course("For a priority", fee: "700.00 GBP"))
        _ = try await world.request(by: "Odile", world.course("Cheaper, later", fee: "100.00 GBP"))
        _ = try await world.required("Safeguarding", cost: "400.00 GBP")
        let queue = try #require(try await self.queues(world).first)
        #expect(queue.line == "Staff training" && queue.financialYear == "2026–27")
        #expect(queue.left == Money("1000.00 GBP") && queue.isShort)
        #expect(queue.places.map { $0.name.prefix(12) } == ["Safeguarding", "For a priori", "Cheaper, lat"])
        #expect(queue.places.map(\.rank) == [0, 1, 1])
        let (asked, lacks) = (known(Money("700.00 GBP")), known(Money("100.00 GBP")))
        #expect(queue.places[0].note?.reason == .rankReached)
        #expect(
            queue.places[1].note
                == FundingNote(.rankShort, [.text("for a priority"), .money(asked), .money(lacks)]))
        #expect(queue.places[2].note?.reason == .rankShort, "nothing is overtaken by what is cheaper")
    }

    @Test("where it is not recorded what a request serves, its place is not evidenced", arguments: Backend.allCases)
    func notEvidenced(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        var bare = world.course("For what?", fee: "100.00 GBP")
        bare.priority = nil
        _ = try await world.request(by: "Odile", bare)
        _ = try await world.request(by: "Amina", world.course("For a priority"))
        _ = try await world.required("Safeguarding", cost: "400.00 GBP")
        let places = try await self.queues(world)[0].places
        #expect(places.map(\.rank) == [0, 1, nil])
        #expect(places.map(\.note?.reason) == [.rankReached, .rankAfterUnknown, .rankFactsMissing])
        #expect(places[2].note?.outcome == .notEvidenced && places[2].name == "For what? · Odile Brannock")
    }

    @Test("what is approved is taken off the line, and what is decided waits no more", arguments: Backend.allCases)
    func approved(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let first = try await world.request(by: "Amina", world.course("First", fee: "700.00 GBP"))
        _ = try await world.request(by: "Odile", world.course("Second", fee: "300.00 GBP"))
        #expect(try await self.queues(world)[0].places.map(\.note?.reason) == [.rankReached, .rankReached])
        _ = try await world.step(first, as: "Ragna")
        _ = try await world.request(by: "Tunde", world.course("Third", fee: "1.00 GBP"))
        let queue = try await self.queues(world)[0]
        #expect(queue.left == Money("300.00 GBP"))
        #expect(queue.places.map(\.name) == ["Second · Odile Brannock", "Third · Tunde Achebe"])
        #expect(queue.places.map(\.note?.reason) == [.rankReached, .rankShort])
    }

    @Test(
        "while the amount is not set the order is told, and not how far the money reaches", arguments: Backend.allCases)
    func unset(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        _ = try await world.setBudget(nil)
        _ = try await world.request(by: "Amina", world.course("First"))
        let queue = try await self.queues(world)[0]
        #expect(queue.left == nil && queue.places.map(\.note) == [nil] && queue.places.map(\.rank) == [1])
    }

    @Test("whoever may not see a request sees that another one is before theirs, and not whose")
    func others() async throws {
        let world = try await World.funded(.memory, edition: Self.edition)
        _ = try await world.request(by: "Odile", world.course("First"))
        _ = try await world.request(by: "Amina", world.course("Second"))
        let places = try await self.queues(world, by: "Amina")[0].places
        #expect(places.map(\.name) == ["another request", "Second · Amina Okafor"])
    }

    @Test("an edition that writes no order has no queue")
    func none() async throws {
        let world = try await World.funded(.memory)
        _ = try await world.request(by: "Amina", world.course())
        #expect(try await self.queues(world).isEmpty)
    }
}
