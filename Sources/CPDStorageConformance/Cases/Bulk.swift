internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Many rows with one call: the same as one by one, all or none.
    static let bulk: [ConformanceCase] = [
        ConformanceCase("adds rows of every kind together as it adds them one by one") { trial in
            let organisation = Organisation(
                id: trial.identifier(), name: "Elmfield", kind: .trust, financialYearStartMonth: 9)
            let scope = try await Authority(over: trial.store).scope(founding: organisation.id)
            let graphs = (0..<20).map { trial.graph(UInt64($0), turn: $0, seed: 13, optionals: .mixed) }
            try await trial.write(in: scope) { session in
                try session.organisations.insert(contentsOf: [organisation])
                for slot in SampleSlot.allCases { try session.insert(together: graphs.map { $0[slot] }) }
            }
            try await trial.read(in: scope) { session in
                try session.requireKept(organisation)
                for graph in graphs { for entity in graph.entities { try session.requireKept(entity) } }
                try require(try session.people.all().count == 2 * graphs.count, "more people than were added")
            }
        },
        ConformanceCase("adds rows together of which an optional attribute is never there") { trial in
            let scope = try await trial.found()
            let graphs = (0..<3).map { trial.graph(UInt64($0), turn: $0, optionals: .absent) }
            try await trial.write(in: scope) { session in
                for slot in SampleSlot.allCases { try session.insert(together: graphs.map { $0[slot] }) }
            }
            try await trial.read(in: scope) { session in
                for graph in graphs { for entity in graph.entities { try session.requireKept(entity) } }
            }
        },
        ConformanceCase("changes nothing where no rows are added together") { trial in
            let scope = try await trial.found()
            let unit: Identifier<JournalEntry> = trial.identifier()
            try await trial.write(in: scope, as: unit) { try $0.people.insert(contentsOf: []) }
            try await trial.read(in: scope) { session in
                try require(try session.people.first() == nil, "a person out of nothing")
                try require(try session.journal.get(unit).value.changes.isEmpty, "a change out of nothing")
            }
        },
        ConformanceCase("lists rows added together in the journal, in their order") { trial in
            let scope = try await trial.found()
            let (people, unit) = (many(5000, trial), trial.identifier() as Identifier<JournalEntry>)
            try await trial.write(in: scope, as: unit) { try $0.people.insert(contentsOf: people) }
            let expected = people.map { person in
                JournalEntry.Change(kind: "person", id: person.id.reinterpreted(), revision: 1)
            }
            try await trial.read(in: scope) { session in
                try require(try session.journal.get(unit).value.changes == expected, "another list of changes")
                let found = try session.people.values()
                try require(found == inOrder(people), "\(found.count) people, not those 5000 that were added")
            }
            let last = try await trial.store.changes(since: .beginning, in: scope).last
            try require(last?.entry.changes == expected, "another list of changes in the feed")
        },
        ConformanceCase("adds all rows of a call or none") { trial in
            let (scope, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            let (home, elsewhere) = (trial.graph(1).school, trial.graph(2, turn: 2).school)
            let there = many(1, trial, "there")[0]
            try await trial.insert([there], in: scope)
            try await trial.insert([elsewhere], in: other)
            for count in [3, 2500] {
                let rows = many(count, trial, "\(count) rows")
                let middle = rows[count / 2]
                let twins = (0..<2).map { _ in
                    Person(id: trial.identifier(), givenName: "", familyName: "", sourceIdentifier: "twin")
                }
                let failing: [(String, [Person])] = [
                    ("a row that is there", Array(rows.prefix(count / 2)) + [there] + rows.suffix(count / 2)),
                    ("a row twice", rows + [middle]),
                    ("a unique key twice", [twins[0]] + rows + [twins[1]]),
                ]
                for (occasion, people) in failing {
                    try await trial.expect(.duplicate, "\(occasion) among \(count)") {
                        try await trial.write(in: scope) { try $0.people.insert(contentsOf: people) }
                    }
                }
                let priorities = (0..<count).map { number in
                    Priority(
                        id: trial.identifier(), school: number == count / 2 ? elsewhere.id : home.id,
                        level: .school, title: "\(number)", period: Period(startingOn: Trial.now.dateInUTC))
                }
                try await trial.expect(.missingReference, "one row that refers to nothing among \(count)") {
                    try await trial.write(in: scope) { session in
                        try session.schools.insert(home)
                        try session.priorities.insert(contentsOf: priorities)
                    }
                }
            }
            try await trial.read(in: scope) { session in
                try require(try session.people.values() == [there], "rows of a call that failed were kept")
                try require(try session.priorities.first() == nil, "rows of a call that failed were kept")
            }
        },
        ConformanceCase("dooms a unit whose rows could not all be added, even where its body goes on") { trial in
            let scope = try await trial.found()
            let rows = many(20, trial)
            try await trial.expect(.duplicate, "a unit that goes on after rows that could not be added") {
                try await trial.write(in: scope) { session in
                    try? session.people.insert(contentsOf: rows + [rows[7]])
                    _ = try? session.providers.insert(trial.graph(1).provider)
                }
            }
            try await trial.read(in: scope) { session in
                try require(try session.people.first() == nil, "a doomed unit was kept")
                try require(try session.providers.first() == nil, "a doomed unit was kept")
            }
        },
        ConformanceCase("changes and finds, in the same unit, rows that were added together") { trial in
            let scope = try await trial.found()
            let people = many(2100, trial)
            let renamed = Person(id: people[2050].id, givenName: "Zoë", familyName: "Ashdown")
            try await trial.write(in: scope) { session in
                try session.people.insert(contentsOf: people)
                try require(try session.people.find(people[2099].id)?.revision == .first, "an added row is not found")
                try session.people.update(renamed, expecting: .first)
                try session.people.delete(people[3].id, expecting: .first)
                try session.people.insert(contentsOf: [people[3]])
                try require(try session.people.all().count == 2100, "not the rows that were added")
            }
            try await trial.read(in: scope) { session in
                try session.requireKept(renamed, at: .first.next)
                try session.requireKept(people[3])
                try session.requireKept(people[2099])
            }
        },
        ConformanceCase("refuses text that cannot be kept in rows added together") { trial in
            let scope = try await trial.found()
            let spoiled = Person(id: trial.identifier(), givenName: "Mi\u{0}ra", familyName: "Sandoval")
            let rows = many(20, trial) + [spoiled]
            try await trial.expect(.invalidText, "a text with NUL in the last of 21 rows") {
                try await trial.write(in: scope) { try $0.people.insert(contentsOf: rows) }
            }
        },
    ]
}

/// So many people, each with a name that says which.
private func many(_ count: Int, _ trial: Trial, _ name: String = "many") -> [Person] {
    (0..<count).map { number in
        Person(
            id: trial.identifier(), givenName: "\(number)", familyName: name,
            sourceIdentifier: number % 3 == 0 ? nil : "\(name) \(number)")
    }
}

extension WriteSession {
    /// Adds entities of one kind, whichever, with one call.
    fileprivate func insert(together entities: [any StoredEntity]) throws {
        func insert<Entity: StoredEntity>(_ first: Entity) throws {
            try self.repository(for: Entity.self).insert(contentsOf: entities.compactMap { $0 as? Entity })
        }
        if let first = entities.first { try insert(first) }
    }
}
