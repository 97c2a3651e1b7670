import CPDDomain
import CPDStorage

@testable import CPDStorageInMemory

/// What the faults do to figures.
extension FaultyRepository {
    func faultyFigures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        switch self.fault {
        case .countsAbsentOnes, .takesTheNextRank, .countsEachOnce, .forgetsToSquare:
            return try self.figures(request, measuring: request.measures.map(self.asked))
        case .answersNoRowsWithNothing where try self.base.count(request.query) == 0: return Figures(request)
        case .holdsSumsToTheLargest:
            do {
                return try self.base.figures(request)
            } catch {
                guard error.code == .overflow else { throw error }
                var figures = Figures(request)
                figures.append([], [.max])
                return figures
            }
        case .sortsAbsentLast:
            var figures = Figures(request)
            let groups = try self.base.figures(request).groups
            for group in groups where !group.values.contains(nil) { figures.append(group.values, group.measures) }
            for group in groups where group.values.contains(nil) { figures.append(group.values, group.measures) }
            return figures
        case .addsUpCurrencies:
            let groups = try self.base.figures(request).groups
            guard let first = groups.last else { return Figures(request) }
            var figures = Figures(request)
            figures.append(
                first.values,
                request.measures.indices.map { index in groups.reduce(0) { $0 &+ ($1.measures[index] ?? 0) } })
            return figures
        case .beginsBandsLate:
            let groupings = request.groupings.map { grouping in
                let quantity = Entity.figureQuantities.first { $0.attribute == grouping.attribute }
                guard let quantity, let boundaries = grouping.boundaries else { return grouping }
                return .bands(of: quantity, from: boundaries.map { $0 &+ 1 })
            }
            let late = FigureRequest(request.query, groupedBy: groupings, measuring: request.measures)
            var figures = Figures(request)
            for group in try self.base.figures(late).groups { figures.append(group.values, group.measures) }
            return figures
        case .refusesLongRequests where request.groupings.contains { ($0.boundaries ?? []).count > 1000 }:
            throw StorageError(.refused, "The statement is too long.")
        case .countsBeforeTheUnit where self.isUnit: return try Figures(request, of: [])
        case .countsEverybodysRows:
            var rows: [Entity] = []
            for tables in self.others { rows += Self.rows(in: tables) }
            do {
                rows += try self.base.values()
            } catch {
                throw StorageError(.corrupt, "A list could not be read.", cause: error)
            }
            return try Figures(request, of: rows)
        default: return try self.base.figures(request)
        }
    }

    private static func rows(in tables: Tables) -> [Entity] {
        tables.rows(of: Entity.kind).values.compactMap { $0.entity as? Entity }
    }

    /// The figures of other measures, handed out as those that were asked for.
    private func figures(
        _ request: FigureRequest<Entity>, measuring measures: [FigureMeasure<Entity>]
    ) throws(StorageError) -> Figures<Entity> {
        let other = FigureRequest(request.query, groupedBy: request.groupings, measuring: measures)
        var figures = Figures(request)
        for group in try self.base.figures(other).groups { figures.append(group.values, group.measures) }
        return figures
    }

    private func asked(_ measure: FigureMeasure<Entity>) -> FigureMeasure<Entity> {
        switch (self.fault, measure.kind) {
        case (.countsAbsentOnes, .present): .count
        case (.takesTheNextRank, .percentile(let percent, let quantity)): .percentile(percent + 1, quantity)
        case (.countsEachOnce, .present(let attribute)): .distinct(attribute)
        case (.forgetsToSquare, .sumOfSquares(let quantity)): .sum(quantity)
        default: measure
        }
    }
}
