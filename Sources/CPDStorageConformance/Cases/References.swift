internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// What a row refers to is there, in the same organisation.
    static let references: [ConformanceCase] = [
        ConformanceCase("refuses a row that refers to one that is not there") { trial in
            let scope = try await trial.found()
            try await requireMissingReferences(in: scope, elsewhere: 2, trial)
        },
        ConformanceCase("refuses a row that refers to another organisation's") { trial in
            let (scope, other) = (try await trial.found(), try await trial.found("Ashdown School"))
            try await trial.insert(trial.graph(2, turn: 2).entities, in: other)
            try await requireMissingReferences(in: scope, elsewhere: 2, trial)
        },
        ConformanceCase("refuses an update to a reference that is not there") { trial in
            let scope = try await trial.found()
            try await trial.insert(trial.graph(1).entities, in: scope)
            for pair in referringPairs(trial, elsewhere: 2) where !type(of: pair.referring).isAppendOnly {
                try await trial.expect(.missingReference, "moving a \(pair.words)") {
                    try await trial.write(in: scope) { _ = try $0.update(any: pair.referring, expecting: .first) }
                }
            }
        },
        ConformanceCase("keeps a row as long as others refer to it") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            for (slot, entity) in graph.rows where !type(of: entity).isAppendOnly {
                guard graph.entities.contains(where: { refers($0, to: slot, of: graph) }) else { continue }
                try await trial.expect(.stillReferenced, "deleting a \(type(of: entity).kind.words) in use") {
                    try await trial.write(in: scope) { try $0.delete(any: entity, expecting: .first) }
                }
            }
            try await trial.read(in: scope) { session in
                for entity in graph.entities { try session.requireKept(entity) }
            }
        },
        ConformanceCase("keeps an organisation as long as anything is recorded in it") { trial in
            let scope = try await trial.found()
            try await trial.expect(.stillReferenced, "deleting an organisation with a journal") {
                try await trial.write(in: scope) { try $0.organisations.delete(scope.organisation, expecting: .first) }
            }
            let other = Organisation(
                id: trial.identifier(), name: "Ashdown School", kind: .school, financialYearStartMonth: 4)
            try await trial.expect(.duplicate, "a second organisation inside one") {
                try await trial.insert([other], in: scope)
            }
            try await trial.read(in: scope) { session in
                let kept = identities(try session.organisations.all())
                try require(kept == [scope.organisation], "\(kept.count) organisations in one")
            }
        },
        ConformanceCase("deletes a row once nothing refers to it") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            var kept = graph.rows
            var deleted: [any StoredEntity] = []
            for (slot, entity) in graph.rows.reversed() where !type(of: entity).isAppendOnly {
                guard !kept.contains(where: { refers($0.entity, to: slot, of: graph) }) else { continue }
                kept.removeAll { $0.slot == slot }
                deleted.append(entity)
            }
            let (gone, left) = (deleted, kept.map(\.entity))
            try require(gone.count >= 10, "only \(gone.count) kinds could be deleted")
            try await trial.write(in: scope) { session in
                for entity in gone { try session.delete(any: entity, expecting: .first) }
            }
            try await trial.read(in: scope) { session in
                for entity in gone {
                    try require(try !session.has(entity), "a deleted \(type(of: entity).kind.words) is found")
                }
                for entity in left { try session.requireKept(entity) }
            }
        },
        ConformanceCase("takes a row and what it refers to in one unit") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.write(in: scope) { session in
                for entity in graph.entities { try session.insert(any: entity) }
                for entity in [graph.booking, graph.expectedParticipant] as [any StoredEntity] {
                    try session.delete(any: entity, expecting: .first)
                }
            }
            try await trial.read(in: scope) { session in
                try require(try session.requests.find(graph.request.id) != nil, "the request is not found")
                try require(try session.bookings.find(graph.booking.id) == nil, "the booking is found")
            }
        },
    ]
}

/// One row that refers to an identity elsewhere, and the rows of its graph that it may need.
private struct ReferringPair: Sendable {
    let before: [any StoredEntity]
    let referring: any StoredEntity
    let words: String
}

/// Every row of graph 1 with each of its references in turn leading to where graph 2 would be.
private func referringPairs(_ trial: Trial, elsewhere: UInt64) -> [ReferringPair] {
    let graph = trial.graph(1)
    var pairs: [ReferringPair] = []
    for target in SampleSlot.allCases {
        let moved = trial.graph(1, sharing: [target: elsewhere])
        for (index, row) in moved.rows.enumerated() where refers(row.entity, to: target, of: moved) {
            pairs.append(
                ReferringPair(
                    before: Array(graph.entities[..<index]), referring: row.entity,
                    words: "\(type(of: row.entity).kind.words) to a \(target) that is not there"))
        }
    }
    return pairs
}

private func refers(_ entity: any StoredEntity, to slot: SampleSlot, of graph: SampleGraph) -> Bool {
    entity.references.contains(reference(to: graph[slot]))
}

private func reference(to entity: any StoredEntity) -> EntityReference {
    func reference<Entity: StoredEntity>(_ entity: Entity) -> EntityReference { EntityReference(entity.id) }
    return reference(entity)
}

private func requireMissingReferences(in scope: Scope, elsewhere: UInt64, _ trial: Trial) async throws {
    let pairs = referringPairs(trial, elsewhere: elsewhere)
    try require(pairs.count > 40, "only \(pairs.count) references were tried")
    for pair in pairs {
        try await trial.expect(.missingReference, "a \(pair.words)") {
            try await trial.insert(pair.before + [pair.referring], in: scope)
        }
    }
    try await trial.read(in: scope) { session in
        try require(try session.schools.first() == nil, "a refused unit kept its school")
    }
}
