import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Synchronization
import Testing

/// Elmfield Primary School with five invented people, its edition adopted and a budget set. The date is
/// 12 November 2026 unless a test says otherwise.
final class World: Sendable {
    let store: CPDStore
    let workflows: Workflows
    let organisation: Identifier<Organisation>
    private let generator: Mutex<IdentifierGenerator>
    private let found: Mutex<Found>

    private struct Found {
        var school: School?
        var people: [String: Identifier<Person>] = [:]
        var line: BudgetLine?
        var priority: Priority?
    }

    static let today = date("2026-11-12")

    init(_ backend: Backend) async throws {
        self.store = try await backend.makeStore()
        self.workflows = Workflows(store: self.store)
        var generator = IdentifierGenerator(seed: 7)
        self.organisation = generator.next(at: Timestamp(startOf: Self.today))
        self.generator = Mutex(generator)
        self.found = Mutex(Found())
    }

    /// A school that is ready to work.
    static func elmfield(_ backend: Backend, edition: String? = ShippedEdition.spring2024) async throws -> World {
        let world = try await World(backend)
        try await world.foundElmfield()
        if let edition {
            _ = try await world.workflows.adopt(
                AdoptionInput(
                    text: edition, file: "elmfield.yaml", body: "Teaching and Learning committee", minute: "7.2",
                    adoptedOn: date("2024-03-14")),
                try await world.call())
        }
        let line = try await world.setBudget("1000.00 GBP")
        let priority = try await world.workflows.recordPriority(
            PriorityInput(
                school: world.school.id, level: .school, title: "Reading fluency, Year 3–4",
                planReference: "School Development Plan 2.1", from: date("2026-09-01")),
            try await world.call()
        ).value().value
        world.found.withLock {
            $0.line = line
            $0.priority = priority
        }
        return world
    }

    private func foundElmfield() async throws {
        let scope = try await Authority(over: self.store).scope(founding: self.organisation)
        let founding = try await self.workflows.found(
            FoundingInput(
                name: "Elmfield Primary School", kind: .school, financialYearStartMonth: 9,
                schools: [SchoolRecord(name: "Elmfield Primary School", urn: "100001", laEstab: "201/3614")],
                memberSince: date("2020-09-01")),
            self.call(in: scope)
        ).value()
        self.found.withLock { $0.school = founding.schools[0] }
        _ = try await self.workflows.importStaff(Staff.records, .init(), try await self.call())
        let people = try await self.store.read(in: scope) { try $0.people.values() }
        self.found.withLock { found in for person in people { found.people[person.givenName] = person.id } }
        for (name, role) in [("Tunde", Role.seniorLeader), ("Ines", .chairOfGovernors)] {
            _ = try await self.workflows.assignRole(
                RoleInput(person: self[name], school: self.school.id, role: role, from: date("2026-09-01")),
                try await self.call())
        }
    }

    var school: School { self.found.withLock { known($0.school) } }
    var line: BudgetLine { self.found.withLock { known($0.line) } }
    var priority: Priority { self.found.withLock { known($0.priority) } }

    /// A person by given name.
    subscript(_ givenName: String) -> Identifier<Person> { self.found.withLock { known($0.people[givenName]) } }

    /// Lets a person be found by given name.
    func know(_ givenName: String, _ person: Identifier<Person>) {
        self.found.withLock { $0.people[givenName] = person }
    }

    func identifier<Entity>() -> Identifier<Entity> {
        self.generator.withLock { $0.next(at: Timestamp(startOf: Self.today)) }
    }

    /// A call by somebody, on behalf of somebody else where one is named, under a new unit.
    func call(
        as name: String? = nil, for other: String? = nil, on date: CivilDate = World.today
    ) async throws -> Call {
        let actor = name.map { Actor(person: self[$0], onBehalfOf: other.map { self[$0] }) } ?? .system
        return self.call(in: try await Authority(over: self.store).scope(for: actor, in: self.organisation), on: date)
    }

    func call(in scope: Scope, on date: CivilDate = World.today) -> Call {
        Call(scope: scope, unit: self.identifier(), now: Timestamp(startOf: date), today: date)
    }

    func scope() async throws -> Scope { try await self.call().scope }

    func setBudget(_ amount: String?, year: Int = 2026) async throws -> BudgetLine {
        try await self.workflows.setBudget(
            BudgetInput(
                school: self.school.id, name: "Staff training", financialYear: year,
                amount: amount.flatMap { Money($0) },
                minute: "8.1"),
            try await self.call()
        ).value().value
    }
}

func date(_ text: String) -> CivilDate { known(CivilDate(text)) }

/// What a test knows to be there; a test that is mistaken stops.
func known<Value>(_ value: Value?, file: StaticString = #file, line: UInt = #line) -> Value {
    guard let value else { preconditionFailure("the test is mistaken", file: file, line: line) }
    return value
}

/// Runs what must be refused with a code, and gives the words of the refusal.
@discardableResult
func refusal<Value>(
    _ code: Refusal.Code, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Value
) async -> String {
    do {
        _ = try await body()
        Issue.record("nothing was refused; expected \(code)", sourceLocation: sourceLocation)
    } catch let refusal as Refusal {
        #expect(refusal.code == code, "\(refusal.message)", sourceLocation: sourceLocation)
        return refusal.message
    } catch {
        Issue.record("expected \(code), got \(error)", sourceLocation: sourceLocation)
    }
    return ""
}
