import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

/// Several approvals at once where a budget line has money for two, then where a room has places for one group of two,
/// and each of that group booked twice at once. Who comes first differs from store to store; how many get what they
/// asked for does not.
struct LastRace {
    struct Result: Hashable, CustomStringConvertible {
        var approved: Int
        var committed: Int64
        var groups: Int
        var booked: Int

        /// What there is money and room for.
        static let right = Self(approved: 2, committed: 20_000, groups: 1, booked: 2)

        var description: String {
            "\(self.approved) approvals for \(self.committed) pence, \(self.groups) groups and \(self.booked) bookings"
        }
    }

    private let site: Site
    private var generator = IdentifierGenerator(seed: 99)
    private let date = Choice.start.adding(days: 71)

    init(_ site: Site) { self.site = site }

    private mutating func call(as person: Identifier<Person>? = nil) async throws -> Call {
        Call(
            scope: try await self.site.scope(for: person.map { Actor(person: $0) } ?? .system),
            unit: self.generator.next(at: Timestamp(startOf: self.date)), now: Timestamp(startOf: self.date),
            today: self.date)
    }

    mutating func run() async throws -> Result {
        let scope = try await self.site.scope()
        let school = try await self.site.store.read(in: scope) { try $0.schools.values()[0].id }
        let head = try await self.person("Head", at: school, .headteacher)
        var people: [Identifier<Person>] = []
        for number in 1...4 { people.append(try await self.person("Racer \(number)", at: school)) }
        let line = try await self.site.workflows.setBudget(
            BudgetInput(
                school: school, name: "Race fund", financialYear: 2026, amount: Money(minorUnits: 25_000), minute: "9"),
            self.call()
        ).value().value.id
        let priority = try await self.site.workflows.recordPriority(
            PriorityInput(school: school, level: .school, title: "Racing", from: self.date), self.call()
        ).value().value.id
        func input(
            _ title: String, cost: Int64, on day: Int, participants: Int = 4, capacity: Int? = nil
        ) -> OpportunityInput {
            OpportunityInput(
                school: school, title: title, approach: .webinar, mode: .faceToFace, priority: priority,
                pupilOutcome: "More pupils read fluently; teachers model expressive reading daily", buildsOn: "new",
                standard: "Teachers' Standards: 3", alternative: "Virtual, but practice needs a room",
                expectedParticipants: participants,
                particulars: .good(
                    by: nil, cost: Money(minorUnits: cost), line: line, on: self.date.adding(days: day),
                    capacity: capacity))
        }
        var requests: [Identifier<Request>] = []
        for (index, person) in people.enumerated() {
            requests.append(
                try await self.site.workflows.request(
                    .new(input("Race \(index)", cost: 10_000, on: 19 + index)), self.call(as: person)
                ).value().request.value.id)
        }
        let approved = try await self.race(requests) { site, request, call in
            _ = try await site.workflows.decide(DecisionInput(request, .approved), call).value()
        } by: { _ in
            head
        }
        let committed = try await self.site.store.read(in: scope) { session in
            try session.commitments.values(.init(budgetLine: line)).reduce(0) { $0 + $1.amount.minorUnits }
        }
        let first = try await self.site.workflows.plan(
            .new(input("Race for places", cost: 0, on: 40, participants: 2, capacity: 2)), for: Array(people[..<2]),
            self.call(as: head)
        ).value()
        let second = try await self.site.workflows.plan(
            .known(first.opportunity.id), for: Array(people[2...]), self.call(as: head)
        ).value()
        let groups = try await self.race([first, second].map(\.request.value.id)) { site, request, call in
            _ = try await site.workflows.decide(DecisionInput(request, .approved), call).value()
        } by: { _ in
            head
        }
        let places = people.map { ($0, people[..<2].contains($0) ? first : second) }
        let booked = try await self.race(places + places) { site, place, call in
            _ = try await site.workflows.book(place.0, under: place.1.request.value.id, call).value()
        } by: { _ in
            head
        }
        return Result(approved: approved, committed: committed, groups: groups, booked: booked)
    }

    private mutating func person(
        _ name: String, at school: Identifier<School>, _ role: Role? = nil
    ) async throws -> Identifier<Person> {
        try await self.site.workflows.addPerson(
            PersonInput(
                givenName: name, familyName: "Of the last race", school: school, capacity: .employee,
                staffGroup: .teacher, title: "Post", from: self.date.adding(days: -100), role: role), self.call()
        ).value().value.id
    }

    /// Does something for each at once; how many it was done for. A refusal is an answer, any other error is thrown.
    private mutating func race<Element: Sendable>(
        _ elements: [Element], _ perform: @escaping @Sendable (Site, Element, Call) async throws -> Void,
        by actor: (Element) -> Identifier<Person>
    ) async throws -> Int {
        var calls: [(Element, Call)] = []
        for element in elements { calls.append((element, try await self.call(as: actor(element)))) }
        return try await withThrowingTaskGroup(of: Bool.self) { [site, calls] group in
            for (element, call) in calls {
                group.addTask {
                    do {
                        try await perform(site, element, call)
                        return true
                    } catch is Refusal {
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
