import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Two at once")
struct RacingTests {
    @Test("of two deciders exactly one decides; the other is told why", arguments: Backend.allCases)
    func twoDeciders(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Tunde"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        for _ in 0..<10 {
            let made = try await world.request(by: "Amina", world.goodInput(cost: "1.00 GBP"))
            let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
                for name in ["Ragna", "Tunde"] {
                    group.addTask { await Self.code { try await world.decide(made, as: name) } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(codes) == [nil, .alreadyDecided])
            let scope = try await world.scope()
            let decisions = try await world.store.read(in: scope) { session in
                try session.decisions.values(.init(request: made.request.value.id)).count
            }
            #expect(decisions == 1)
        }
    }

    @Test("approvals that race for the last of a budget never overspend the line", arguments: Backend.allCases)
    func lastOfTheBudget(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var requests: [RequestMade] = []
        for number in 1...6 {
            requests.append(try await world.request(by: "Amina", world.goodInput("Course \(number)")))
        }
        let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
            for made in requests { group.addTask { await Self.code { try await world.decide(made) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 3)
        #expect(codes.filter { $0 == .notMet }.count == 3)
        let scope = try await world.scope()
        let line = world.line.id
        let spent = try await world.store.read(in: scope) { session in
            try Money.sum(try session.commitments.values(.init(budgetLine: line)).map(\.amount))
        }
        #expect(spent == Money("900.00 GBP")!)
    }

    @Test("the last place is booked once", arguments: Backend.allCases)
    func lastPlace(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let people = [world["Amina"], world["Odile"]]
        let made = try await world.workflows.plan(
            .new(world.goodInput(capacity: 2)), for: people, try await world.call(as: "Tunde")
        ).value()
        _ = try await world.decide(made)
        let other = try await world.request(by: "Tunde", world.goodInput("Other"))
        _ = try await world.decide(other)
        let third = try await world.workflows.request(.known(made.opportunity.id), try await world.call(as: "Tunde"))
        _ = try await world.workflows.book(
            world["Odile"], under: made.request.value.id, try await world.call(as: "Ragna"))
        let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
            for name in ["Amina", "Odile"] {
                group.addTask {
                    await Self.code {
                        try await world.workflows.book(
                            world[name], under: made.request.value.id, try await world.call(as: "Ragna"))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(codes) == [nil, .exists])
        #expect(try third.value().check.blocking == [ClauseIdentifier("MAT-1j")])
    }

    private static func code<Value>(_ body: () async throws -> Value) async -> Refusal.Code? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? Refusal)?.code ?? Refusal.Code("\(error)")
        }
    }
}
