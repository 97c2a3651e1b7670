internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Identity and unique keys.
    static let identity: [ConformanceCase] = [
        ConformanceCase("refuses a second row with the same identity") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            for entity in graph.entities {
                try await trial.expect(.duplicate, "the same \(type(of: entity).kind.words) again") {
                    try await trial.insert([entity], in: scope)
                }
            }
            try await trial.expect(.duplicate, "the same person twice in one unit") {
                let person = trial.graph(2).person
                try await trial.insert([person, person], in: scope)
            }
        },
        ConformanceCase("refuses a second row with the same unique key") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            var names: Set<String> = []
            for (slot, entity) in graph.rows where !entity.uniqueKeys.isEmpty {
                let twin = trial.graph(1, sharing: [slot: 2])[slot]
                names.formUnion(twin.uniqueKeys.map(\.name))
                try await trial.expect(.duplicate, "another \(type(of: entity).kind.words) with the same key") {
                    try await trial.insert([twin], in: scope)
                }
            }
            try require(names.count == 16, "\(names.count) unique keys were tried, not 16")
        },
        ConformanceCase("refuses an update that takes another row's unique key") { trial in
            let scope = try await trial.found()
            let (one, other) = (trial.graph(1).person, trial.graph(2, turn: 2).person)
            try await trial.insert([one, other], in: scope)
            let taking = Person(
                id: other.id, givenName: "Ada", familyName: "Byron", sourceIdentifier: one.sourceIdentifier)
            try await trial.expect(.duplicate, "an update to a key another has") {
                try await trial.write(in: scope) { _ = try $0.people.update(taking, expecting: .first) }
            }
            try await trial.read(in: scope) { try $0.requireKept(other) }
        },
        ConformanceCase("frees a unique key with the row that had it") { trial in
            let scope = try await trial.found()
            let (one, other) = (trial.graph(1).person, trial.graph(2).person)
            try await trial.write(in: scope) { session in
                let stored = try session.people.insert(one)
                try session.people.delete(one.id, expecting: stored.revision)
                try session.people.insert(other)
            }
            let moved = Person(id: other.id, givenName: "A", familyName: "B", sourceIdentifier: "moved away")
            try await trial.write(in: scope) { session in
                try session.people.update(moved, expecting: .first)
                try session.people.insert(one)
            }
            try await trial.read(in: scope) { try $0.requireKept(one) }
        },
        ConformanceCase("takes a unique key with an absent part for no key") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1, optionals: .absent)
            try await trial.insert(graph.entities, in: scope)
            let twins = graph.rows.filter { $0.entity.uniqueKeys.isEmpty }.map { row in
                trial.graph(1, sharing: [row.slot: 2], optionals: .absent)[row.slot]
            }
            try await trial.insert(twins, in: scope)
            try await trial.read(in: scope) { session in for twin in twins { try session.requireKept(twin) } }
        },
        ConformanceCase("leaves a unique key free in another organisation") { trial in
            let (scope, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            try await trial.insert(trial.graph(1).entities, in: scope)
            try await trial.insert(trial.graph(2).entities, in: other)
            try await trial.read(in: other) { session in
                for entity in trial.graph(2).entities { try session.requireKept(entity) }
            }
        },
        ConformanceCase("compares unique keys by their bytes") { trial in
            let scope = try await trial.found()
            let keys = ["é", "e\u{301}", "E", "e", "e ", "", "É", "ß", "ss", "ﬁ", "fi"]
            let people = keys.map {
                Person(id: trial.identifier(), givenName: "Ada", familyName: "Byron", sourceIdentifier: $0)
            }
            try await trial.insert(people, in: scope)
            try await trial.read(in: scope) { session in for person in people { try session.requireKept(person) } }
        },
    ]
}
