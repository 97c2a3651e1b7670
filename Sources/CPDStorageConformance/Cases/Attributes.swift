internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Every kind is kept, and every attribute comes back as it went in.
    static let attributes: [ConformanceCase] = [
        ConformanceCase("keeps every kind of entity") { trial in
            let scope = try await trial.found()
            var unmapped: [String] = []
            for type in entityTypes where try await !isMapped(type, in: scope, trial) {
                unmapped.append(type.kind.words)
            }
            try require(unmapped.isEmpty, "nothing is kept of the kinds \(unmapped.joined(separator: ", "))")
        },
        ConformanceCase("returns every attribute as it was, with every optional one absent") { trial in
            try await requireRoundTrip([trial.graph(1, turn: 1, optionals: .absent)], trial)
        },
        ConformanceCase("returns every attribute as it was, with every optional one present") { trial in
            try await requireRoundTrip([trial.graph(1, turn: 2, optionals: .present)], trial)
        },
        ConformanceCase("returns every attribute as it was, at the edges of its type") { trial in
            let turns = 0..<max(Approach.allCases.count, SampleTexts.short.count)
            let graphs = turns.map { trial.graph(UInt64($0), turn: $0, seed: 7, optionals: .mixed) }
            try await requireRoundTrip(graphs, trial)
        },
        ConformanceCase("returns an organisation as it was") { trial in
            for (index, name) in ["Elmfield", "", "Ä'\"\\%\n👩🏽‍🏫", "e\u{301}"].enumerated() {
                let organisation = Organisation(
                    id: trial.identifier(), name: name, kind: index % 2 == 0 ? .school : .trust,
                    financialYearStartMonth: [1, 4, 9, 12][index], academicYearStartMonth: [9, 8, 12, 1][index])
                let scope = try await trial.found(organisation)
                try await trial.read(in: scope) { try $0.requireKept(organisation) }
                var renamed = organisation
                renamed.name += " and others"
                let expected = renamed
                try await trial.write(in: scope) { _ = try $0.organisations.update(expected, expecting: .first) }
                try await trial.read(in: scope) { try $0.requireKept(expected, at: .first.next) }
            }
        },
        ConformanceCase("replaces every attribute with an update") { trial in
            let scope = try await trial.found()
            let before = trial.graph(1, turn: 3, seed: 1)
            try await trial.insert(before.entities, in: scope)
            for (turn, optionals) in [(4, SampleSource.Optionals.absent), (5, .present)].enumerated() {
                let after = trial.graph(1, turn: optionals.0, seed: 2, optionals: optionals.1)
                let mutable = after.entities.filter { !type(of: $0).isAppendOnly }
                let revision = Revision(rawValue: Int64(turn) + 1)
                try await trial.write(in: scope) { session in
                    for entity in mutable { try session.update(any: entity, expecting: revision) }
                }
                try await trial.read(in: scope) { session in
                    for entity in mutable { try session.requireKept(entity, at: revision.next) }
                }
            }
        },
        ConformanceCase("does not find an identity that nothing has") { trial in
            let scope = try await trial.found()
            let absent = trial.graph(9)
            try await trial.insert(trial.graph(1).entities, in: scope)
            try await trial.read(in: scope) { session in
                for entity in absent.entities {
                    try require(try !session.has(entity), "a \(type(of: entity).kind.words) nobody inserted is found")
                }
            }
            try await trial.expect(.notFound, "getting a person who is not there") {
                try await trial.read(in: scope) { session in _ = try session.people.get(absent.person.id) }
            }
        },
    ]
}

private func isMapped(_ type: any StoredEntity.Type, in scope: Scope, _ trial: Trial) async throws -> Bool {
    do {
        try await trial.read(in: scope) { try probe(type, in: $0) }
        return true
    } catch let error as StorageError where error.code == .unmapped {
        return false
    }
}

private func probe<Entity: StoredEntity>(_ type: Entity.Type, in session: ReadSession) throws {
    _ = try session.repository(for: type).page(Entity.Query(), PageRequest(limit: 1))
}

/// Inserts graphs in one unit; each must be found in it and after it, by identity and in its list.
private func requireRoundTrip(_ graphs: [SampleGraph], _ trial: Trial) async throws {
    let scope = try await trial.found()
    try await trial.insert(graphs.flatMap(\.entities), in: scope)
    try await trial.read(in: scope) { session in
        for entity in graphs.flatMap(\.entities) { try session.requireKept(entity) }
        for type in entityTypes where type.kind != .organisation && type.kind != .journalEntry {
            try requireListed(type, of: graphs, session)
        }
    }
}

private func requireListed<Entity: StoredEntity>(
    _ type: Entity.Type, of graphs: [SampleGraph], _ session: ReadSession
) throws {
    var expected: [Entity.ID: Entity] = [:]
    for case let entity as Entity in graphs.flatMap(\.entities) { expected[entity.id] = entity }
    for stored in try session.repository(for: type).all() {
        guard let entity = expected.removeValue(forKey: stored.value.id) else {
            throw PromiseBroken("a \(Entity.kind.words) listed twice, or one nobody inserted")
        }
        try requireSame(stored.value, entity)
    }
    try require(expected.isEmpty, "a \(Entity.kind.words) that is in no list")
}
