internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Records, the rows that are only ever added, held by the chain to what they say.
    static let records: [ConformanceCase] = [
        ConformanceCase("seals each record in its unit's entry, and nothing else") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            let changes = try await trial.store.changes(since: .beginning, in: scope).flatMap(\.entry.changes)
            for entity in graph.entities {
                let record = AnyRecord(entity)
                let change = changes.first { $0.kind == record.reference.kind.rawValue && $0.id == record.reference.id }
                try require(
                    (change?.seal != nil) == record.isRecord,
                    "a seal, or none, for a \(record.reference.kind.words), against the rule")
            }
            try require(Set(changes.compactMap(\.seal)).count == 6, "not one seal for each of six records")
            try await trial.requireWholeChain(in: scope)
        },
        ConformanceCase("seals records that are added together") { trial in
            let scope = try await trial.found()
            let graphs = (1...7).map { trial.graph($0, turn: Int($0), seed: $0, optionals: .mixed) }
            let others = graphs.flatMap { graph in
                graph.entities.filter { !AnyRecord($0).isRecord && !($0 is Commitment) && !($0 is Appeal) }
            }
            try await trial.insert(others, in: scope)
            try await trial.write(in: scope) { session in
                try session.adoptedEditions.insert(contentsOf: graphs.map(\.adoptedEdition))
                try session.policyChecks.insert(contentsOf: graphs.map(\.policyCheck))
                try session.decisions.insert(contentsOf: graphs.map(\.decision))
                try session.departures.insert(contentsOf: graphs.map(\.departure))
                try session.stageDecisions.insert(contentsOf: graphs.map(\.stageDecision))
                try session.virements.insert(contentsOf: graphs.map(\.virement))
            }
            let changes = try await trial.store.changes(since: .beginning, in: scope).flatMap(\.entry.changes)
            try require(Set(changes.compactMap(\.seal)).count == 42, "not one seal for each of 42 records")
            try await trial.requireWholeChain(in: scope)
        },
        ConformanceCase("has no salt of a record whose unit was not kept") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            let record = EntityReference(graph.adoptedEdition.id)
            try await trial.insert([graph.school], in: scope)
            do {
                try await trial.write(in: scope) { session in
                    try session.adoptedEditions.insert(graph.adoptedEdition)
                    throw Stopped()
                }
            } catch is Stopped {}
            try require(try await trial.salts(of: [record], in: scope).isEmpty, "a salt of what is not there")
            try await trial.insert([graph.adoptedEdition], in: scope)
            try require(try await trial.salts(of: [record], in: scope).map(\.record) == [record], "not one salt")
            try await trial.requireWholeChain(in: scope)
        },
        ConformanceCase("forgets the salt of a record for good, and has a whole chain still") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            let (decision, check) = (EntityReference(graph.decision.id), EntityReference(graph.policyCheck.id))
            try await trial.write(in: scope) { try $0.forgetSalt(of: graph.decision.id) }
            let left = try await trial.salts(of: [decision, check], in: scope)
            try require(left.map(\.record) == [check], "the salts of \(left.count) records, not of the other alone")
            let last = try await trial.store.changes(since: .beginning, in: scope).last
            try require(last?.entry.changes.map(\.revision) == [0], "the journal does not say it")
            try await trial.requireWholeChain(in: scope)
            try await trial.expect(.notFound, "forgetting what is not there") {
                try await trial.write(in: scope) { try $0.forgetSalt(of: trial.graph(2).decision.id) }
            }
        },
        ConformanceCase("knows that a salt is missing which nobody forgot") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            let record = EntityReference(graph.departure.id)
            try await trial.backend.write(in: scope.organisation) { try $0.chain.forgetSalt(of: record) }
            let broken = try await trial.store.verifyJournal(in: scope).firstBroken
            try require(
                broken?.defect == .missingSalt && broken?.record == record && broken?.position.rawValue == 2,
                "it found \(broken?.description ?? "nothing")")
        },
        ConformanceCase("knows a record that no unit has added") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert([graph.school], in: scope)
            try await trial.backend.write(in: scope.organisation) { backing in
                _ = try backing.repository(for: AdoptedEdition.self).insert(graph.adoptedEdition)
            }
            let broken = try await trial.store.verifyJournal(in: scope).firstBroken
            try require(
                broken?.defect == .strayRecord && broken?.record == EntityReference(graph.adoptedEdition.id),
                "it found \(broken?.description ?? "nothing")")
        },
    ]
}

private struct Stopped: Error {}

/// What an entity of any kind says of itself as a record.
private struct AnyRecord {
    let reference: EntityReference
    let isRecord: Bool

    init(_ entity: any StoredEntity) {
        func open<Entity: StoredEntity>(_ entity: Entity) -> Self {
            Self(reference: EntityReference(entity.id), isRecord: Entity.isAppendOnly)
        }
        self = open(entity)
    }

    private init(reference: EntityReference, isRecord: Bool) {
        self.reference = reference
        self.isRecord = isRecord
    }
}

extension Trial {
    /// Requires that nothing is wrong with the chain of units and the records it seals.
    fileprivate func requireWholeChain(in scope: Scope) async throws {
        let broken = try await self.store.verifyJournal(in: scope).firstBroken
        try require(broken == nil, broken?.description ?? "")
    }

    fileprivate func salts(of records: [EntityReference], in scope: Scope) async throws -> [RecordSalt] {
        try await self.backend.read(in: scope.organisation) { try $0.chain.salts(of: records) }
    }
}
