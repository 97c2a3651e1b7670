internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Figures are those of plain Swift, whatever is asked for.
    static let figuresAtRandom: [ConformanceCase] = [
        ConformanceCase("gives every figure of every kind as plain Swift counts it") { trial in
            let scope = try await trial.found()
            let population = SamplePopulation(of: 40, trial)
            try await trial.insert(population.entities, in: scope)
            for process in ["", "Z", "é"] {
                try await trial.write(in: scope, process: process, at: .init(millisecondsSinceEpoch: -7)) { _ in }
            }
            try await trial.read(in: scope) { session in
                let visitor = FigureVisitor(session)
                for graph in [population.graphs[0], population.graphs[5]] { try graph.visitQueries(visitor) }
                try require(visitor.requests > 500, "only \(visitor.requests) requests")
                try require(visitor.figures > visitor.requests / 2, "most sums do not fit")
            }
        },
        ConformanceCase("gives random figures of ordinary rows as plain Swift counts them") { trial in
            let scope = try await trial.found()
            let year = OrdinaryYear(trial)
            try await trial.insert(year.entities, in: scope)
            try await trial.read(in: scope) { session in
                let (person, opportunity) = (year.people[0].id, year.opportunities[0].id)
                try requireFigures(of: Attendance.self, [.init(), .init(person: person)], session)
                try requireFigures(of: CostItem.self, [.init(), .init(opportunity: opportunity)], session)
                try requireFigures(of: Need.self, [.init(), .init(person: person)], session)
                try requireFigures(of: TrainingSession.self, [.init(), .init(opportunity: opportunity)], session)
            }
        },
        ConformanceCase("counts nothing of another organisation") { trial in
            let scopes = [try await trial.found(), try await trial.found("Ashdown School")]
            let populations = [SamplePopulation(of: 25, trial, seed: 11), SamplePopulation(of: 25, trial, seed: 12)]
            // Turn by turn, and with the same identities in both.
            for part in 0..<4 {
                for (scope, population) in zip(scopes, populations) {
                    let size = (population.entities.count + 3) / 4
                    try await trial.insert(Array(population.entities.dropFirst(part * size).prefix(size)), in: scope)
                }
            }
            for (scope, population) in zip(scopes, populations) {
                try await trial.read(in: scope) { session in
                    try population.graphs[0].visitQueries(OwnFiguresVisitor(session, population))
                }
            }
        },
    ]
}

/// Requires of random requests for figures that they are those of plain Swift.
private func requireFigures<Entity: StoredEntity>(
    of type: Entity.Type, _ queries: [Entity.Query], _ session: ReadSession
) throws {
    let rows = try session.repository(for: type).values()
    var source = FigureSource<Entity>(seed: 3)
    for query in queries {
        for _ in 0..<25 { _ = try requireFigures(source.request(query), of: rows, session) }
    }
}

/// Requires that a request is answered as plain Swift counts it; whether there were figures and not too large a sum.
private func requireFigures<Entity: StoredEntity>(
    _ request: FigureRequest<Entity>, of rows: [Entity], _ session: ReadSession
) throws -> Bool {
    let expected: Figures<Entity>
    do {
        expected = try Figures(request, of: rows)
    } catch let refusal {
        do {
            _ = try session.repository(for: Entity.self).figures(request)
        } catch {
            guard error.code == refusal.code else { throw error }
            return false
        }
        throw PromiseBroken("\(request.words) was not refused as \(refusal.code)")
    }
    let figures = try session.repository(for: Entity.self).figures(request)
    guard figures != expected else { return true }
    let counts = "\(figures.groups.count) groups, not \(expected.groups.count)"
    throw PromiseBroken("\(request.words) for \(request.query.conditions.count) conditions gave others: \(counts)")
}

/// Compares the figures of every kind with those that plain Swift counts from all rows.
private final class FigureVisitor: QueryVisitor {
    private let session: ReadSession
    private(set) var requests = 0
    private(set) var figures = 0

    init(_ session: ReadSession) { self.session = session }

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        let rows = try self.session.repository(for: type).values()
        var source = FigureSource<Entity>(seed: UInt64(self.requests))
        var requests = type.everyFigure(of: Entity.Query())
        for query in queries { for _ in 0..<2 { requests.append(source.request(query)) } }
        for request in requests {
            self.requests += 1
            if try requireFigures(request, of: rows, self.session) { self.figures += 1 }
        }
    }
}

/// Compares the figures of every kind with those of the organisation's own rows.
private struct OwnFiguresVisitor: QueryVisitor {
    let session: ReadSession
    let population: SamplePopulation

    init(_ session: ReadSession, _ population: SamplePopulation) {
        self.session = session
        self.population = population
    }

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        guard type.kind != .organisation, type.kind != .journalEntry else { return }
        let rows = self.population.rows(of: type)
        for query in queries.prefix(3) {
            let attributes = type.figureAttributes.prefix(2)
            let request = FigureRequest<Entity>(
                query, groupedBy: attributes.prefix(1).map { .value($0) },
                measuring: [.count] + attributes.map { .distinct($0) }
                    + type.figureQuantities.map { .median($0) })
            try requireGroups(
                try self.session.repository(for: type).figures(request), try Figures(request, of: rows))
        }
    }
}
