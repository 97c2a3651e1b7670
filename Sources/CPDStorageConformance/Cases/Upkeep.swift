internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Migrations and checks.
    static let upkeep: [ConformanceCase] = [
        ConformanceCase("has nothing to migrate after it has been migrated") { trial in
            let before = try await trial.store.schema()
            try require(before.pending.isEmpty, "to come: \(before.pending.joined(separator: ", "))")
            try require(Set(before.applied).count == before.applied.count, "a migration was applied twice")
        },
        ConformanceCase("changes nothing when it is migrated again") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            let before = try await trial.store.schema()
            try await trial.store.migrate()
            try await trial.concurrently(3) { _ in try await trial.store.migrate() }
            try require(try await trial.store.schema() == before, "another schema")
            try await trial.read(in: scope) { session in
                for entity in graph.entities { try session.requireKept(entity) }
            }
        },
        ConformanceCase("finds no problem in what it has kept") { trial in
            let fresh = try await trial.store.problems()
            try require(fresh.isEmpty, "in an empty store: \(fresh.joined(separator: "; "))")
            let scopes = [try await trial.found(), try await trial.found("Ashdown School")]
            for (index, scope) in scopes.enumerated() {
                let graph = trial.graph(UInt64(index), turn: index)
                try await trial.insert(graph.entities, in: scope)
                try await trial.write(in: scope) { session in
                    try session.update(any: graph.school, expecting: .first)
                    try session.delete(any: graph.booking, expecting: .first)
                }
                try? await trial.write(in: scope) { try $0.insert(any: graph.person) }
            }
            let problems = try await trial.store.problems()
            try require(problems.isEmpty, problems.joined(separator: "; "))
        },
        ConformanceCase("lists its organisations by identity") { trial in
            try require(try await trial.store.organisations().isEmpty, "an organisation in an empty store")
            var founded: [Identifier<Organisation>] = []
            for name in ["b", "a", "c", "a"] { founded.append(try await trial.found(name).organisation) }
            for low in [0x8000_0000_0000_0001, 1] as [UInt64] {
                let odd = Organisation(
                    id: Identifier(high: ~trial.number, low: low), name: "odd", kind: .trust,
                    financialYearStartMonth: 9)
                founded.append(try await trial.found(odd).organisation)
            }
            let listed = try await trial.store.organisations()
            try require(
                listed == founded.sorted(), "\(listed.count) organisations, not these \(founded.count) in order")
        },
        ConformanceCase("does not list an organisation whose founding failed") { trial in
            let organisation = Organisation(
                id: trial.identifier(), name: "Elmfield", kind: .school, financialYearStartMonth: 4)
            let scope = try await Authority(over: trial.store).scope(founding: organisation.id)
            do {
                try await trial.write(in: scope) { session in
                    try session.organisations.insert(organisation)
                    throw Deliberate()
                }
            } catch is Deliberate {}
            try require(try await trial.store.organisations().isEmpty, "an organisation that was not founded")
            _ = try await trial.found(organisation)
        },
    ]
}
