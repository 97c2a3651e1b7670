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

    @Test("who is marked absent has given no evaluation, whichever comes first", arguments: Backend.allCases)
    func absentOrEvaluated(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let after = date("2026-12-02")
        for _ in 0..<10 {
            let made = try await world.request(by: "Amina", world.goodInput(cost: "1.00 GBP", startMinute: nil))
            _ = try await world.decide(made)
            let session = try await world.session(of: made).id
            func mark(_ status: AttendanceStatus) async throws {
                _ = try await world.workflows.markAttendance(
                    AttendanceInput(session: session, person: world["Amina"], status: status),
                    try await world.call(as: "Ragna", on: after))
            }
            try await mark(.present)
            async let absent = Self.code { try await mark(.absent) }
            async let evaluated = Self.code {
                try await world.workflows.evaluate(
                    EvaluationInput(
                        opportunity: made.opportunity.id, rating: 4, changedPractice: "Daily reading", needMet: true),
                    try await world.call(as: "Amina", on: after))
            }
            let codes = await [absent, evaluated]
            #expect(Set(codes) == [nil, .didNotTakePart])
        }
    }

    @Test("one person is added once, even at two schools at once", arguments: Backend.allCases)
    func sameName(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let call = try await world.call()
        let other = School(
            id: world.identifier(), name: "Ashby Primary School", membership: Period(startingOn: World.today))
        _ = try await world.store.write("another school", as: call.unit, in: call.scope, at: call.now) {
            try $0.schools.insert(other)
        }
        for number in 0..<10 {
            let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
                for school in [world.school.id, other.id] {
                    group.addTask {
                        await Self.code {
                            try await world.workflows.addPerson(
                                PersonInput(
                                    givenName: "Jorun", familyName: "Vale \(number)", school: school,
                                    capacity: .volunteer, staffGroup: .support, title: "Reader", from: World.today),
                                try await world.call())
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(codes) == [nil, .exists])
        }
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
