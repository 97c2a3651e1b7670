internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Every unit leaves one entry.
    static let journal: [ConformanceCase] = [
        ConformanceCase("writes one journal entry for each unit, with its changes in order") { trial in
            let scope = try await trial.found()
            let (one, other, provider) = (
                trial.graph(1).person, trial.graph(2, turn: 2).person, trial.graph(1).provider
            )
            let unit: Identifier<JournalEntry> = trial.identifier()
            try await trial.insert([provider], in: scope)
            try await trial.write(in: scope, as: unit, process: "a process") { session in
                try session.people.insert(one)
                try session.people.insert(other)
                try session.providers.update(provider, expecting: .first)
                try session.people.update(other, expecting: .first)
                try session.people.delete(one.id, expecting: .first)
            }
            let expected = JournalEntry(
                id: unit, process: "a process", actor: .system, at: Trial.now,
                changes: [
                    .init(kind: "person", id: one.id.reinterpreted(), revision: 1),
                    .init(kind: "person", id: other.id.reinterpreted(), revision: 1),
                    .init(kind: "provider", id: provider.id.reinterpreted(), revision: 2),
                    .init(kind: "person", id: other.id.reinterpreted(), revision: 2),
                    .init(kind: "person", id: one.id.reinterpreted(), revision: 0),
                ])
            try await trial.read(in: scope) { session in
                try session.requireKept(expected)
                try require(try session.journal.all().count == 3, "not one entry for each of three units")
            }
        },
        ConformanceCase("writes a journal entry for a unit that changes nothing") { trial in
            let scope = try await trial.found()
            let unit: Identifier<JournalEntry> = trial.identifier()
            try await trial.write(in: scope, as: unit) { _ = try $0.people.all() }
            let expected = JournalEntry(
                id: unit, process: "conformance", actor: .system, at: Trial.now, changes: [])
            try await trial.read(in: scope) { try $0.requireKept(expected) }
        },
        ConformanceCase("keeps who acted, for whom, and when, in the journal") { trial in
            let founding = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert([graph.person, graph.colleague], in: founding)
            let actors = [
                Actor.system, Actor(person: graph.person.id),
                Actor(person: graph.person.id, onBehalfOf: graph.colleague.id),
            ]
            let times: [Int64] = [.min, -1, 0, 1, 1_795_478_400_001, .max]
            for (index, time) in times.enumerated() {
                let scope = try await Authority(over: trial.store).scope(
                    for: actors[index % 3], in: founding.organisation)
                let unit: Identifier<JournalEntry> = trial.identifier()
                let process = SampleTexts.short[index * 4]
                let at = Timestamp(millisecondsSinceEpoch: time)
                try await trial.write(in: scope, as: unit, process: process, at: at) { _ in }
                let expected = JournalEntry(id: unit, process: process, actor: actors[index % 3], at: at, changes: [])
                try await trial.read(in: scope) { try $0.requireKept(expected) }
            }
        },
        ConformanceCase("lists the journal by time, then identity") { trial in
            let scope = try await trial.found()
            for time in [5, -3, 5, 0, 5, -3, 9_000_000_000_000] as [Int64] {
                try await trial.write(in: scope, at: Timestamp(millisecondsSinceEpoch: time)) { _ in }
            }
            try await trial.read(in: scope) { session in
                let entries = try session.journal.values()
                try require(entries.count == 8, "\(entries.count) entries, not 8")
                let sorted = entries.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
                try require(entries.map(\.id) == sorted.map(\.id), "the journal is not in order")
                try requirePages(JournalEntry.self, .init(), entries, limit: 3, session)
            }
        },
    ]
}
