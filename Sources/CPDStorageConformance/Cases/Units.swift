internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// A unit of work is kept whole, once, or not at all.
    static let units: [ConformanceCase] = [
        ConformanceCase("keeps nothing of a unit whose body fails") { trial in
            let scope = try await trial.found()
            let (graph, unit) = (trial.graph(1), trial.identifier() as Identifier<JournalEntry>)
            let old = trial.graph(2, turn: 2).person
            try await trial.insert([old], in: scope)
            do {
                try await trial.write(in: scope, as: unit) { session in
                    for entity in graph.entities { try session.insert(any: entity) }
                    try session.people.update(Person(id: old.id, givenName: "x", familyName: "y"), expecting: .first)
                    throw Deliberate()
                }
                throw PromiseBroken("the body's failure did not come out")
            } catch is Deliberate {}
            try await trial.read(in: scope) { session in
                for entity in graph.entities {
                    try require(try !session.has(entity), "a \(type(of: entity).kind.words) of a failed unit is found")
                }
                try session.requireKept(old)
                try require(try session.journal.find(unit) == nil, "a failed unit is in the journal")
            }
            try await trial.write(in: scope, as: unit) { try $0.insert(any: graph.person) }
        },
        ConformanceCase("dooms a unit with the first failure, even where its body goes on") { trial in
            let scope = try await trial.found()
            let (graph, other) = (trial.graph(1), trial.graph(2, turn: 2))
            let unit: Identifier<JournalEntry> = trial.identifier()
            try await trial.insert([graph.person], in: scope)
            try await trial.expect(.duplicate, "a unit with a swallowed failure") {
                try await trial.write(in: scope, as: unit) { session in
                    try session.insert(any: other.school)
                    _ = try? session.people.insert(graph.person)
                    _ = try? session.providers.insert(other.provider)
                    _ = try? session.bookings.insert(other.booking)
                }
            }
            try await trial.read(in: scope) { session in
                for entity in [other.school, other.provider, other.booking] as [any StoredEntity] {
                    try require(try !session.has(entity), "a doomed unit kept a \(type(of: entity).kind.words)")
                }
                try require(try session.journal.find(unit) == nil, "a doomed unit is in the journal")
            }
        },
        ConformanceCase("dooms a unit with a stale update, even where its body goes on") { trial in
            let scope = try await trial.found()
            let (one, other) = (trial.graph(1).person, trial.graph(2, turn: 2).person)
            try await trial.insert([one], in: scope)
            try await trial.expect(.revisionConflict, "a unit with a swallowed stale update") {
                try await trial.write(in: scope) { session in
                    try session.people.insert(other)
                    _ = try? session.people.update(one, expecting: Revision(rawValue: 7))
                    _ = try? session.people.find(one.id)
                }
            }
            try await trial.read(in: scope) { session in
                try session.requireKept(one)
                try require(try session.people.find(other.id) == nil, "a doomed unit kept a person")
            }
        },
        ConformanceCase("reads its own writes inside a unit") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.write(in: scope) { session in
                let people = session.people
                try people.insert(graph.person)
                try requireSeen([graph.person], "an insert", session)
                let changed = Person(id: graph.person.id, givenName: "Ada", familyName: "Byron", sourceIdentifier: "7")
                try people.update(changed, expecting: .first)
                try requireSeen([changed], "an update", session)
                let filtered = try people.all(.init(sourceIdentifier: "7"))
                try require(identities(filtered) == [changed.id], "a filter does not see an update")
                try people.delete(changed.id, expecting: .first.next)
                try requireSeen([], "a delete", session)
                let found = try people.find(changed.id)
                try require(found == nil, "find does not see a delete")
            }
        },
        ConformanceCase("shows a unit that was acknowledged to every reader from then on") { trial in
            let scope = try await trial.found()
            try await trial.concurrently(4) { _ in
                for _ in 0..<5 {
                    let unit: Identifier<JournalEntry> = trial.identifier()
                    try await trial.write(in: scope, as: unit) { _ in }
                    try await trial.concurrently(3) { _ in
                        let entry = try await trial.read(in: scope) { try $0.journal.find(unit) }
                        try require(entry != nil, "an acknowledged unit is not there yet")
                    }
                }
            }
        },
        ConformanceCase("hides a unit from others until it is kept") { trial in
            let scope = try await trial.found()
            try await trial.concurrently(4) { task in
                for round in 0..<6 {
                    let pair = [trial.identifier(), trial.identifier()] as [Identifier<Provider>]
                    let name = "\(task).\(round)"
                    try await trial.write(in: scope) { session in
                        for id in pair { try session.providers.insert(Provider(id: id, name: name, kind: .external)) }
                    }
                    let count = try await trial.read(in: scope) { try $0.providers.all().count }
                    try require(count % 2 == 0, "half a unit was seen: \(count) rows of pairs")
                }
            }
        },
        ConformanceCase("returns what the body of a unit returns") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            let answer = try await trial.write(in: scope) { session in
                try session.people.insert(person)
                return "kept \(try session.people.all().count)"
            }
            try require(answer == "kept 1", "the body's result is lost")
        },
        ConformanceCase("applies the same unit once") { trial in
            let scope = try await trial.found()
            let (graph, unit) = (trial.graph(1), trial.identifier() as Identifier<JournalEntry>)
            try await trial.write(in: scope, as: unit) { try $0.insert(any: graph.person) }
            try await trial.expect(.alreadyApplied, "the same unit again") {
                try await trial.write(in: scope, as: unit) { try $0.insert(any: graph.person) }
            }
            try await trial.expect(.alreadyApplied, "the same unit doing something else") {
                try await trial.write(in: scope, as: unit) { try $0.insert(any: graph.provider) }
            }
            try await trial.expect(.alreadyApplied, "the same unit doing nothing") {
                try await trial.write(in: scope, as: unit) { _ in }
            }
            try await trial.expect(.alreadyApplied, "the same unit failing") {
                try await trial.write(in: scope, as: unit) { _ in throw Deliberate() }
            }
            try await trial.read(in: scope) { session in
                try require(try !session.has(graph.provider), "a repeated unit changed something")
                try require(try session.people.all().count == 1, "a repeated unit changed something")
            }
        },
        ConformanceCase("applies the same unit once when it comes from several sides at a time") { trial in
            let scope = try await trial.found()
            for round in 0..<5 {
                let unit: Identifier<JournalEntry> = trial.identifier()
                let applied = Mutex(0)
                try await trial.concurrently(6) { task in
                    do {
                        try await trial.write(in: scope, as: unit) { session in
                            let name = round % 2 == 0 ? "same" : "side \(task)"
                            try session.people.insert(
                                Person(id: session.makeIdentifier(), givenName: name, familyName: "\(round)"))
                        }
                        applied.withLock { $0 += 1 }
                    } catch let error as StorageError where error.code == .alreadyApplied {}
                }
                try require(applied.withLock { $0 } == 1, "one unit was applied \(applied.withLock { $0 }) times")
                let count = try await trial.read(in: scope) { try $0.people.all().count }
                try require(count == round + 1, "\(count) people after \(round + 1) units of one each")
            }
        },
        ConformanceCase("makes the same identifiers when a unit runs again") { trial in
            let scope = try await trial.found()
            let unit: Identifier<JournalEntry> = trial.identifier()
            let make: @Sendable (WriteSession) -> [Identifier<Person>] = { session in
                (0..<5).map { _ in session.makeIdentifier() }
            }
            let first = Mutex<[Identifier<Person>]>([])
            do {
                try await trial.write(in: scope, as: unit) { session in
                    first.withLock { $0 = make(session) }
                    throw Deliberate()
                }
            } catch is Deliberate {}
            let again = try await trial.write(in: scope, as: unit) { make($0) }
            let other = try await trial.write(in: scope) { make($0) }
            try require(first.withLock { $0 } == again, "a second run of a unit made other identifiers")
            try require(Set(again + other).count == 10, "an identifier was made twice")
            for id in again + other {
                try require(id.high >> 12 & 0xF == 7 && id.low >> 62 == 2, "an identifier that is no UUID version 7")
            }
        },
    ]
}

/// A failure that a case makes on purpose.
struct Deliberate: Error {}

/// Requires that every way to read sees these people and no others.
private func requireSeen(_ expected: [Person], _ occasion: String, _ session: WriteSession) throws {
    let ids = expected.map(\.id)
    try require(identities(try session.people.all()) == ids, "forEach does not see \(occasion)")
    let page: Page<Stored<Person>> = try session.people.page(Person.Query(), PageRequest())
    try require(identities(page.elements) == ids, "page does not see \(occasion)")
    for person in expected {
        for found in [try session.people.find(person.id), try session.people.find(person.id, locked: true)] {
            try require(found?.value == person, "find does not see \(occasion)")
        }
    }
}
