internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// A row is changed only by who has seen it as it is.
    static let revisions: [ConformanceCase] = [
        ConformanceCase("counts a row's revisions from 1") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            for expected in Int64(1)...4 {
                let returned = try await trial.write(in: scope) { session in
                    expected == 1
                        ? try session.people.insert(person)
                        : try session.people.update(person, expecting: Revision(rawValue: expected - 1))
                }
                try require(
                    returned.revision.rawValue == expected,
                    "revision \(returned.revision.rawValue) was returned, not \(expected)")
                try requireSame(returned.value, person)
                try await trial.read(in: scope) {
                    try $0.requireKept(person, at: Revision(rawValue: expected))
                    let listed = try $0.people.first()?.revision.rawValue
                    try require(listed == expected, "a list says another revision")
                }
            }
        },
        ConformanceCase("counts several updates of one unit") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.write(in: scope) { session in
                var stored = try session.people.insert(person)
                for _ in 0..<3 { stored = try session.people.update(person, expecting: stored.revision) }
            }
            try await trial.read(in: scope) { try $0.requireKept(person, at: Revision(rawValue: 4)) }
        },
        ConformanceCase("refuses a stale update and changes nothing") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            let mutable = graph.entities.filter { !type(of: $0).isAppendOnly }
            let after = trial.graph(1, turn: 8, seed: 3)
            let changed = after.entities.filter { !type(of: $0).isAppendOnly }
            for entity in changed {
                for wrong in [0, 2, .max] as [Int64] {
                    try await trial.expect(.revisionConflict, "a \(type(of: entity).kind.words) read at \(wrong)") {
                        try await trial.write(in: scope) { session in
                            _ = try session.update(any: entity, expecting: Revision(rawValue: wrong))
                        }
                    }
                }
            }
            try await trial.read(in: scope) { session in for entity in mutable { try session.requireKept(entity) } }
        },
        ConformanceCase("refuses a stale delete and changes nothing") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.insert([person], in: scope)
            try await trial.write(in: scope) { _ = try $0.people.update(person, expecting: .first) }
            try await trial.expect(.revisionConflict, "deleting at a revision that moved on") {
                try await trial.write(in: scope) { try $0.people.delete(person.id, expecting: .first) }
            }
            try await trial.read(in: scope) { try $0.requireKept(person, at: .first.next) }
        },
        ConformanceCase("says that a row to be changed is not there") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.expect(.notFound, "updating a person who is not there") {
                try await trial.write(in: scope) { _ = try $0.people.update(person, expecting: .first) }
            }
            try await trial.expect(.notFound, "deleting a person who is not there") {
                try await trial.write(in: scope) { try $0.people.delete(person.id, expecting: .first) }
            }
            try await trial.insert([person], in: scope)
            try await trial.write(in: scope) { try $0.people.delete(person.id, expecting: .first) }
            try await trial.expect(.notFound, "updating a deleted person") {
                try await trial.write(in: scope) { _ = try $0.people.update(person, expecting: .first) }
            }
        },
        ConformanceCase("starts again at 1 where a deleted row is inserted anew") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.write(in: scope) { session in
                var stored = try session.people.insert(person)
                stored = try session.people.update(person, expecting: stored.revision)
                try session.people.delete(person.id, expecting: stored.revision)
                try session.people.insert(person)
            }
            try await trial.read(in: scope) { try $0.requireKept(person) }
        },
        ConformanceCase("lets exactly one of several changes from the same revision win") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.insert([person], in: scope)
            for round in Int64(1)...12 {
                let wins = Mutex<[Int]>([])
                try await trial.concurrently(4) { task in
                    let changed = Person(id: person.id, givenName: "\(task)", familyName: "\(round)")
                    do {
                        try await trial.write(in: scope) { session in
                            _ = try session.people.update(changed, expecting: Revision(rawValue: round))
                        }
                        wins.withLock { $0.append(task) }
                    } catch let error as StorageError where error.code == .revisionConflict {}
                }
                let winners = wins.withLock { $0 }
                try require(winners.count == 1, "\(winners.count) of 4 changes from one revision were kept")
                let kept = Person(id: person.id, givenName: "\(winners[0])", familyName: "\(round)")
                try await trial.read(in: scope) { try $0.requireKept(kept, at: Revision(rawValue: round + 1)) }
            }
        },
    ]

    /// Records that are never altered.
    static let appendOnly: [ConformanceCase] = [
        ConformanceCase("never alters or deletes records of an append-only kind") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            let fixed = trial.graph(1, turn: 4, seed: 5).entities.filter { type(of: $0).isAppendOnly }
            try require(fixed.count >= 4, "only \(fixed.count) kinds are append-only")
            for entity in fixed {
                try await trial.expect(.appendOnly, "updating a \(type(of: entity).kind.words)") {
                    try await trial.write(in: scope) { _ = try $0.update(any: entity, expecting: .first) }
                }
                try await trial.expect(.appendOnly, "deleting a \(type(of: entity).kind.words)") {
                    try await trial.write(in: scope) { try $0.delete(any: entity, expecting: .first) }
                }
            }
            try await trial.read(in: scope) { session in
                for entity in graph.entities { try session.requireKept(entity) }
            }
        }
    ]
}
