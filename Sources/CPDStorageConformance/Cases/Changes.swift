internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// The change feed: every committed unit once, in an order that can be resumed.
    static let changes: [ConformanceCase] = [
        ConformanceCase("gives every committed unit once, in the order of the commits") { trial in
            let scope = try await trial.found()
            let units = (0..<25).map { _ -> Identifier<JournalEntry> in trial.identifier() }
            for (index, unit) in units.enumerated() {
                let at = Timestamp(millisecondsSinceEpoch: Int64(100 - index))
                try await trial.write(in: scope, as: unit, at: at) { _ in }
            }
            let changes = try await trial.store.changes(since: .beginning, in: scope)
            try require(changes.dropFirst().map(\.entry.id) == units, "another order than that of the commits")
            try require(changes.map(\.position.rawValue) == Array(1...26), "places with gaps or duplicates")
            let entries = try await trial.read(in: scope) { try $0.journal.values() }
            try require(Set(entries) == Set(changes.map(\.entry)), "the feed and the journal differ")
        },
        ConformanceCase("goes on with the feed from any place, with what was committed since") { trial in
            let scope = try await trial.found()
            var position = ChangePosition.beginning
            var seen: [Identifier<JournalEntry>] = []
            for _ in 0..<4 {
                for _ in 0..<3 { try await trial.write(in: scope) { _ in } }
                let one = try await trial.store.changes(since: position, limit: 2, in: scope)
                let rest = try await trial.store.changes(since: one.last?.position ?? position, in: scope)
                seen += (one + rest).map(\.entry.id)
                position = rest.last?.position ?? position
            }
            try require(seen.count == 13 && Set(seen).count == 13, "\(seen.count) units, not each of 13 once")
            let nothing = try await trial.store.changes(since: position, in: scope)
            try require(nothing.isEmpty, "changes where nothing was committed")
        },
        ConformanceCase("says in the feed what was deleted") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.insert([person], in: scope)
            try await trial.write(in: scope) { try $0.people.delete(person.id, expecting: .first) }
            let last = try await trial.store.changes(since: .beginning, in: scope).last
            try require(
                last?.entry.changes == [.init(kind: "person", id: person.id.reinterpreted(), revision: 0)],
                "no deletion in the feed")
        },
        ConformanceCase("leaves units that failed out of the feed") { trial in
            let scope = try await trial.found()
            try? await trial.write(in: scope) { _ in throw Deliberate() }
            let changes = try await trial.store.changes(since: .beginning, in: scope)
            try require(changes.count == 1, "\(changes.count) units, not the founding alone")
        },
        ConformanceCase("keeps one organisation's feed apart from another's") { trial in
            let (one, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            try await trial.write(in: other) { _ in }
            let changes = try await trial.store.changes(since: .beginning, in: one)
            try require(changes.count == 1, "\(changes.count) units, not the founding alone")
            let others = try await trial.store.changes(since: .beginning, in: other)
            try require(others.map(\.position.rawValue) == [1, 2], "the other's places are not its own")
        },
        ConformanceCase("misses no unit and gives none twice while many write") { trial in
            let scope = try await trial.found()
            let (writers, each) = (6, 12)
            let read = Gathered<CommittedUnit>()
            try await trial.concurrently(writers + 2) { task in
                if task < writers {
                    for _ in 0..<each { try await trial.write(in: scope) { _ in } }
                } else {
                    for _ in 0..<each {
                        let last = read.all(of: task).last?.position ?? .beginning
                        read.add(try await trial.store.changes(since: last, limit: 7, in: scope), of: task)
                    }
                }
            }
            let all = try await trial.store.changes(since: .beginning, limit: 1000, in: scope)
            try require(all.count == writers * each + 1, "\(all.count) units, not \(writers * each + 1)")
            try require(Set(all.map(\.entry.id)).count == all.count, "a unit came twice")
            for task in [writers, writers + 1] {
                let part = read.all(of: task)
                try require(part == Array(all.prefix(part.count)), "a reader saw another order, a gap or a duplicate")
            }
        },
        ConformanceCase("puts a unit behind those whose work it read") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.insert([person], in: scope)
            try await trial.concurrently(4) { _ in
                for _ in 0..<8 {
                    try await trial.write(in: scope) { session in
                        guard let row = try session.people.find(person.id, locked: true) else { throw Deliberate() }
                        try session.people.update(row.value, expecting: row.revision)
                    }
                }
            }
            let changes = try await trial.store.changes(since: .beginning, limit: 1000, in: scope)
            let revisions = changes.flatMap(\.entry.changes).filter { $0.kind == "person" }.map(\.revision)
            try require(revisions == Array(1...33), "revisions of one row out of their order")
        },
        ConformanceCase("chains each unit to the one before by its digest") { trial in
            let scope = try await trial.found()
            for name in ["one", "two", "three"] { try await trial.write(in: scope, process: name) { _ in } }
            var previous = ""
            for unit in try await trial.store.changes(since: .beginning, in: scope) {
                let digest = CommittedUnit.digest(of: unit.entry, at: unit.position, behind: previous)
                try require(unit.digest == digest, "a digest that is not that of its unit and the one before")
                previous = digest
            }
        },
    ]
}
