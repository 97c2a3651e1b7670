internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// Organisations do not meet.
    static let isolation: [ConformanceCase] = [
        ConformanceCase("shows no row of another organisation") { trial in
            let (scope, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            let (mine, theirs) = (trial.graph(1), trial.graph(2, turn: 2))
            try await trial.insert(mine.entities, in: scope)
            try await trial.insert(theirs.entities, in: other)
            try await trial.read(in: scope) { session in
                for entity in theirs.entities {
                    try require(
                        try !session.has(entity), "another organisation's \(type(of: entity).kind.words) is found")
                }
                try require(try session.organisations.find(other.organisation) == nil, "another organisation is found")
                for graph in [mine, theirs] {
                    try graph.visitQueries(ForeignVisitor(session: session, own: mine, scope: scope))
                }
            }
        },
        ConformanceCase("changes no row of another organisation") { trial in
            let (scope, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            let theirs = trial.graph(2)
            try await trial.insert(theirs.entities, in: other)
            let (changed, same) = (trial.graph(2, turn: 5, seed: 4), trial.graph(2))
            for (entity, old) in zip(changed.entities, same.entities) where !type(of: entity).isAppendOnly {
                let words = type(of: entity).kind.words
                // What it refers to is not there either, which is as good a reason.
                do {
                    try await trial.write(in: scope) { _ = try $0.update(any: entity, expecting: .first) }
                    throw PromiseBroken("another organisation's \(words) was updated")
                } catch let error as StorageError where [.notFound, .missingReference].contains(error.code) {}
                try await trial.expect(.notFound, "deleting another organisation's \(words)") {
                    try await trial.write(in: scope) { try $0.delete(any: old, expecting: .first) }
                }
            }
            let locked = try await trial.write(in: scope) { try $0.people.find(theirs.person.id, locked: true) }
            try require(locked == nil, "another organisation's person is locked")
            try await trial.read(in: other) { session in
                for entity in theirs.entities { try session.requireKept(entity) }
            }
        },
        ConformanceCase("keeps organisations apart while both are busy") { trial in
            let scopes = [try await trial.found("Elmfield School"), try await trial.found("Ashdown School")]
            let made = Mutex<[[Identifier<Provider>]]>([[], []])
            try await trial.concurrently(6) { task in
                let scope = scopes[task % 2]
                for _ in 0..<5 {
                    let id: Identifier<Provider> = trial.identifier()
                    made.withLock { $0[task % 2].append(id) }
                    try await trial.write(in: scope) { session in
                        _ = try session.providers.insert(Provider(id: id, name: "\(task % 2)", kind: .external))
                    }
                    let names = try await trial.read(in: scope) { Set(try $0.providers.values().map(\.name)) }
                    try require(names == ["\(task % 2)"], "a read meets another organisation's rows")
                }
            }
            for (index, scope) in scopes.enumerated() {
                let kept = try await trial.read(in: scope) { Set(identities(try $0.providers.all())) }
                try require(kept == Set(made.withLock { $0[index] }), "rows are missing, or another's are there")
            }
        },
        ConformanceCase("lets nobody act whom the organisation does not know") { trial in
            let (scope, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            let (mine, theirs) = (trial.graph(1).person, trial.graph(2).person)
            try await trial.insert([mine], in: scope)
            try await trial.insert([theirs], in: other)
            let authority = Authority(over: trial.store)
            let known = try await authority.scope(for: Actor(person: mine.id), in: scope.organisation)
            try require(known.actor.person == mine.id, "another actor")
            for actor in [
                Actor(person: theirs.id), Actor(person: mine.id, onBehalfOf: theirs.id),
                Actor(person: trial.identifier()),
            ] {
                try await trial.expect(.notAuthorised, "somebody unknown") {
                    _ = try await authority.scope(for: actor, in: scope.organisation)
                }
            }
            try await trial.expect(.notAuthorised, "an organisation that is not there") {
                _ = try await authority.scope(for: .system, in: trial.identifier())
            }
        },
        ConformanceCase("founds an organisation once") { trial in
            let scope = try await trial.found()
            try await trial.expect(.duplicate, "founding again") {
                _ = try await Authority(over: trial.store).scope(founding: scope.organisation)
            }
            let again = Organisation(
                id: scope.organisation, name: "Again", kind: .trust, financialYearStartMonth: 9)
            try await trial.expect(.duplicate, "inserting the organisation again") {
                try await trial.insert([again], in: scope)
            }
        },
    ]
}

/// Requires that lists show nothing but one graph's rows.
private struct ForeignVisitor: QueryVisitor {
    let session: ReadSession
    let own: SampleGraph
    let scope: Scope

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        var expected = self.own.entities.compactMap { $0 as? Entity }
        switch type.kind {
        case .journalEntry:
            let entries = try self.session.repository(for: type).all()
            try require(entries.count == 2, "\(entries.count) journal entries, where this organisation has 2")
            return
        case .organisation:
            expected = try self.session.repository(for: type).values()
            try require(
                expected.map { EntityReference($0.id) } == [EntityReference(self.scope.organisation)],
                "another organisation is listed")
        default: break
        }
        for query in queries {
            let ids = inOrder(expected.filter { query.matches($0) }).map(\.id)
            let repository = self.session.repository(for: type)
            try require(
                identities(try repository.all(query)) == ids, "another list of \(Entity.kind.words) for \(query)")
            try require(
                identities(try repository.page(query, PageRequest()).elements) == ids,
                "another page of \(Entity.kind.words) for \(query)")
        }
    }
}
