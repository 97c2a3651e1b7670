import CPDDomain
import CPDStorage
import Foundation

/// One organisation into which several lanes write, each unit after the one before was acknowledged.
///
/// A unit adds a person with two engagements and adds one to a sum that all lanes share, so that half a unit shows.
struct Round: Sendable {
    static let lanes: UInt64 = 3

    let number: UInt64
    let store: CPDStore
    private let file: String
    /// A fault that the kills must find.
    private let acknowledgesTooEarly = ProcessInfo.processInfo.environment["CPD_KILL_TOO_EARLY"] == "1"
    private let now = Timestamp(millisecondsSinceEpoch: 1_795_478_400_000)

    init(_ number: UInt64, _ store: CPDStore, acknowledged file: String) {
        self.number = number
        self.store = store
        self.file = file
    }

    private func identifier<Entity>(_ kind: UInt64, _ number: UInt64) -> Identifier<Entity> {
        var generator = IdentifierGenerator(seed: self.number &* 1_000_003 &+ kind &* 10_000_019 &+ number)
        return generator.next(at: self.now)
    }

    private var organisation: Identifier<Organisation> { self.identifier(1, 0) }
    private var school: Identifier<School> { self.identifier(2, 0) }
    private var line: Identifier<BudgetLine> { self.identifier(3, 0) }
    private func unit(_ number: UInt64) -> Identifier<JournalEntry> { self.identifier(4, number) }
    private func person(_ number: UInt64) -> Identifier<Person> { self.identifier(5, number) }

    /// The units that were acknowledged, by their numbers.
    private func acknowledged() throws -> Set<UInt64> {
        guard let text = try? String(contentsOfFile: self.file, encoding: .utf8) else { return [] }
        return Set(text.split(separator: "\n").compactMap { UInt64($0) })
    }

    /// Writes in every lane, from the first unit that was not acknowledged: so many each, or until the process is killed.
    func write(each count: UInt64?) async throws {
        let scope = try await self.found()
        let done = try self.acknowledged()
        let output = try Acknowledgements(self.file)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<Self.lanes {
                group.addTask {
                    let first = done.filter { $0 % Self.lanes == lane }.map { $0 + Self.lanes }.max() ?? lane
                    var number = first
                    while count.map({ number < first + $0 * Self.lanes }) ?? true {
                        if self.acknowledgesTooEarly { try output.add(number) }
                        try await self.write(number, scope)
                        if !self.acknowledgesTooEarly { try output.add(number) }
                        number += Self.lanes
                    }
                }
            }
            // Places are given while units are written, as in life.
            if count == nil {
                group.addTask {
                    var position = ChangePosition.beginning
                    while true {
                        let units = try await self.store.changes(since: position, limit: 20, in: scope)
                        position = units.last?.position ?? position
                        try await Task.sleep(for: .milliseconds(3))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// A unit whose acknowledgement did not arrive is sent again under the same identifier.
    private func write(_ number: UInt64, _ scope: Scope) async throws {
        do {
            try await self.store.write("write", as: self.unit(number), in: scope, at: self.now) { session in
                let person = Person(
                    id: self.person(number), givenName: "Amina", familyName: "Okafor", sourceIdentifier: "\(number)")
                try session.people.insert(person)
                for _ in 0..<2 {
                    try session.engagements.insert(
                        Engagement(
                            id: session.makeIdentifier(), person: person.id, school: self.school, capacity: .employee,
                            staffGroup: .teacher, title: "Teacher",
                            period: Period(startingOn: CivilDate(daysSinceEpoch: 20_000))))
                }
                guard var line = try session.budgetLines.find(self.line, locked: true) else {
                    throw Fault("the budget line is not there")
                }
                line.value.amount = Money(minorUnits: (line.value.amount?.minorUnits ?? 0) + 1)
                try session.budgetLines.update(line.value, expecting: line.revision)
            }
        } catch let error as StorageError where error.code == .alreadyApplied {}
    }

    private func found() async throws -> Scope {
        let authority = Authority(over: self.store)
        if let scope = try? await authority.scope(for: .system, in: self.organisation) { return scope }
        let scope = try await authority.scope(founding: self.organisation)
        try await self.store.write("found", as: self.identifier(6, 0), in: scope, at: self.now) { session in
            try session.organisations.insert(
                Organisation(
                    id: self.organisation, name: "Elmfield \(self.number)", kind: .school, financialYearStartMonth: 9))
            try session.schools.insert(
                School(
                    id: self.school, name: "Elmfield", membership: Period(startingOn: CivilDate(daysSinceEpoch: 0))))
            try session.budgetLines.insert(
                BudgetLine(
                    id: self.line, school: self.school, name: "Sum", financialYear: 2026, amount: Money(minorUnits: 0)))
        }
        return scope
    }

    /// Every acknowledged unit is there, none is there by half, the chain is whole and the feed without a gap.
    func check(isFinished: Bool) async throws -> (acknowledged: Int, kept: Int) {
        let acknowledged = try self.acknowledged()
        guard try await self.store.organisations().contains(self.organisation) else {
            guard acknowledged.isEmpty else { throw Fault("\(acknowledged.count) acknowledged units are gone") }
            return (0, 0)
        }
        let scope = try await Authority(over: self.store).scope(for: .system, in: self.organisation)
        let entries = try await self.store.read(in: scope) { session in
            let (entries, people) = (try session.journal.values(), try session.people.values())
            let kept = Set(people.compactMap { $0.sourceIdentifier.flatMap { UInt64($0) } })
            let engagements = Dictionary(grouping: try session.engagements.values(), by: \.person).mapValues(\.count)
            let sum = try session.budgetLines.find(self.line)?.value.amount?.minorUnits
            let units = Set(entries.map(\.id))
            guard acknowledged.isSubset(of: kept) else { throw Fault("an acknowledged unit is not there") }
            guard kept.subtracting(acknowledged).count <= (isFinished ? 0 : Int(Self.lanes)) else {
                throw Fault("more units are there than were sent")
            }
            guard kept.count == people.count, kept.allSatisfy({ units.contains(self.unit($0)) }),
                people.allSatisfy({ engagements[$0.id] == 2 }), engagements.count == people.count,
                sum == Int64(kept.count), entries.count == kept.count + 1
            else {
                throw Fault(
                    "half a unit: \(people.count) people, \(engagements) engagements, \(entries.count) entries, sum "
                        + "\(String(describing: sum))")
            }
            return entries
        }
        try await self.checkFeed(Set(entries), scope)
        return (acknowledged.count, entries.count - 1)
    }

    private func checkFeed(_ entries: Set<JournalEntry>, _ scope: Scope) async throws {
        var (head, seen) = (ChainHead.none, Set<JournalEntry>())
        while true {
            let units = try await self.store.changes(since: head.position, limit: 200, in: scope)
            for unit in units {
                guard unit == CommittedUnit(unit.entry, behind: head) else {
                    throw Fault("the chain breaks behind place \(head.position.rawValue)")
                }
                guard seen.insert(unit.entry).inserted else { throw Fault("the feed gives a unit twice") }
                head = ChainHead(position: unit.position, digest: unit.digest)
            }
            guard !units.isEmpty else { break }
        }
        guard seen == entries else { throw Fault("the feed has \(seen.count) units, the journal \(entries.count)") }
    }
}
