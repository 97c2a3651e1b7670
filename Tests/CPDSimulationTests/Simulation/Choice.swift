import CPDDomain
import CPDStorage
import CPDWorkflows

/// What is there when a step's turn comes, as the first store has it.
struct Inventory: Sendable {
    var schools: [School] = []
    var people: [Person] = []
    var roles: [RoleAssignment] = []
    var priorities: [Priority] = []
    var needs: [Need] = []
    var providers: [Provider] = []
    var opportunities: [Opportunity] = []
    var sessions: [TrainingSession] = []
    var requests: [Request] = []
    var expected: [ExpectedParticipant] = []
    /// Of requests that are not decided.
    var open: [Request] = []
    /// Under requests that are approved.
    var places: [ExpectedParticipant] = []
    var bookings: [Booking] = []
    var attendances: [Attendance] = []
    var disseminations: [Dissemination] = []
    var checks: [PolicyCheck] = []
    var lines: [BudgetLine] = []
    var units: [Identifier<JournalEntry>] = []

    init(of site: Site) async throws {
        self = try await site.store.read(in: try await site.scope()) { session in try Inventory(session) }
    }

    private init(_ session: ReadSession) throws {
        self.schools = try session.schools.values()
        self.people = try session.people.values()
        self.roles = try session.roleAssignments.values()
        self.priorities = try session.priorities.values()
        self.needs = try session.needs.values()
        self.providers = try session.providers.values()
        self.opportunities = try session.opportunities.values()
        self.sessions = try session.trainingSessions.values()
        self.requests = try session.requests.values()
        self.expected = try session.expectedParticipants.values()
        let decisions = Dictionary(grouping: try session.decisions.values(), by: \.request).mapValues { $0[0].outcome }
        self.open = self.requests.filter { decisions[$0.id] == nil }
        self.places = self.expected.filter { decisions[$0.request] == .approved }
        self.bookings = try session.bookings.values()
        self.attendances = try session.attendances.values()
        self.disseminations = try session.disseminations.values()
        self.checks = try session.policyChecks.values()
        self.lines = try session.budgetLines.values()
        self.units = try session.journal.values().map(\.id)
    }
}

/// What a step will do at every site, and in which words it is told.
struct Action: Sendable {
    let words: String
    let perform: @Sendable (Site) async throws -> Ending
}

/// The chance of one step, over what is there.
struct Choice {
    let step: Step
    let there: Inventory
    let today: CivilDate
    var random: SplitMix64

    /// The first day of every sequence.
    static let start = CivilDate(daysSinceEpoch: 20_698)

    init(_ step: Step, _ there: Inventory) {
        self.step = step
        self.there = there
        self.today = Self.start.adding(days: step.day)
        self.random = SplitMix64(state: step.chance)
    }

    var now: Timestamp {
        let start = Timestamp(startOf: self.today).millisecondsSinceEpoch
        return Timestamp(millisecondsSinceEpoch: start + Int64(self.step.chance % 86_400_000))
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self.random) }

    mutating func chance(_ one: Int, in all: Int) -> Bool { self.number(1...all) <= one }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[self.number(0...elements.count - 1)] }

    /// Identifiers that are this step's own.
    mutating func identifier<Entity>() -> Identifier<Entity> {
        var generator = IdentifierGenerator(seed: self.random.next())
        return generator.next(at: self.now)
    }

    /// The identity of something that is there; now and then of nothing.
    mutating func some<Entity: StoredEntity>(_ entities: [Entity]) -> Identifier<Entity> {
        entities.isEmpty || self.chance(1, in: 80) ? self.identifier() : self.pick(entities).id
    }

    /// One of the latest, which most things happen to.
    mutating func recent<Entity: StoredEntity>(_ entities: [Entity]) -> Identifier<Entity> {
        self.some(Array(entities.sorted { $0.id.description < $1.id.description }.suffix(6)))
    }

    /// One of those for which a step is meant; now and then another.
    mutating func meant<Entity: StoredEntity>(_ entities: [Entity], among all: [Entity]) -> Identifier<Entity> {
        entities.isEmpty || self.chance(1, in: 8) ? self.recent(all) : self.recent(entities)
    }

    /// A text: mostly plain, sometimes at the edge of what a database may keep or compare.
    mutating func text(_ plain: String) -> String {
        let edges = [
            "", " ", "É", "e\u{301}", "é", "'; DROP TABLE people; --", "👩🏽‍🏫", "\u{0}", "line\nbreak", "a\u{323}\u{302}",
            "Zoë", "zoe", "ZOE", "\u{10FFFF}", "$1 ? %",
        ]
        return self.chance(1, in: 12) ? self.pick(edges) : "\(plain) \(self.number(1...400))"
    }

    /// A call that somebody makes under this step's unit.
    mutating func caller(_ actor: Actor) -> @Sendable (Site) async throws -> Call {
        let (unit, now, today) = (self.unit, self.now, self.today)
        return { site in Call(scope: try await site.scope(for: actor), unit: unit, now: now, today: today) }
    }

    /// The identifier of this step's unit.
    var unit: Identifier<JournalEntry> {
        var generator = IdentifierGenerator(seed: self.step.chance &+ UInt64(self.step.number))
        return generator.next(at: self.now)
    }

    /// Whoever holds a role, or anybody; now and then the software itself, or somebody unknown.
    mutating func actor(_ role: Role? = nil) -> Actor {
        if self.chance(1, in: 30) { return .system }
        let holders = self.there.roles.filter { $0.role == role }.map(\.person)
        let person = holders.isEmpty || self.chance(1, in: 6) ? self.some(self.there.people) : self.pick(holders)
        return Actor(person: person, onBehalfOf: self.chance(1, in: 12) ? self.some(self.there.people) : nil)
    }

    /// An action of the processes: what is asked, by whom.
    mutating func process<Value: Hashable & Sendable>(
        _ words: String, by actor: Actor,
        _ perform: @escaping @Sendable (Workflows, Call) async throws -> Applied<Value>
    ) -> Action {
        let call = self.caller(actor)
        return Action(words: words) { site in try await perform(site.workflows, try await call(site)).ending }
    }

    /// An action of one unit over the seam itself.
    mutating func write<Value: Hashable & Sendable>(
        _ words: String, as other: Identifier<JournalEntry>? = nil,
        _ body: @escaping @Sendable (WriteSession) throws -> Value
    ) -> Action {
        let (unit, now) = (other ?? self.unit, self.now)
        return Action(words: words) { site in
            let scope = try await site.scope()
            return .done(AnyValue(try await site.store.write(words, as: unit, in: scope, at: now, body)))
        }
    }
}
