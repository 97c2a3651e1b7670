internal import CPDDomain
internal import CPDStorage

/// Where random requests for figures come from: the same from the same seed.
struct FigureSource<Entity: StoredEntity> {
    private var random: SplitMix64

    init(seed: UInt64) { self.random = SplitMix64(state: seed) }

    /// A request for figures of the rows that match a query.
    mutating func request(_ query: Entity.Query) -> FigureRequest<Entity> {
        let groupings = (0..<self.next(4)).map { _ in self.grouping() }
        let measures = (0...self.next(4)).map { _ in self.measure() }
        return FigureRequest(query, groupedBy: groupings, measuring: measures)
    }

    private mutating func grouping() -> FigureGrouping<Entity> {
        let attributes = Entity.figureAttributes
        let index = self.next(attributes.count + 2 * Entity.figureQuantities.count)
        if index < attributes.count { return .value(attributes[index]) }
        guard let quantity = self.quantity() else { return .value(attributes[0]) }
        guard self.next(2) == 0 else { return .value(quantity) }
        return .bands(of: quantity, from: (0..<self.next(6)).map { _ in self.boundary() })
    }

    private mutating func measure() -> FigureMeasure<Entity> {
        let attributes = Entity.figureAttributes
        let quantity = self.quantity()
        switch self.next(10) {
        case 0: return .count
        case 1 where !attributes.isEmpty: return .present(attributes[self.next(attributes.count)])
        case 2 where !attributes.isEmpty: return .distinct(attributes[self.next(attributes.count)])
        default: break
        }
        guard let quantity else { return .count }
        return switch self.next(8) {
        case 0: .present(quantity)
        case 1: .distinct(quantity)
        case 2: .sum(quantity)
        case 3: .sumOfSquares(quantity)
        case 4: .minimum(quantity)
        case 5: .maximum(quantity)
        default: .percentile(1 + self.next(100), quantity)
        }
    }

    private mutating func quantity() -> FigureQuantity<Entity>? {
        let quantities = Entity.figureQuantities
        return quantities.isEmpty ? nil : quantities[self.next(quantities.count)]
    }

    /// A number small, of the size of a date, of a time, or anywhere.
    private mutating func boundary() -> Int64 {
        let bits = [4, 10, 15, 41, 64][self.next(5)]
        return Int64(bitPattern: self.random.next()) >> Int64(64 - bits)
    }

    private mutating func next(_ bound: Int) -> Int { Int(self.random.next() % UInt64(max(bound, 1))) }
}

extension StoredEntity {
    /// Requests in which every attribute and every quantity is grouped by and measured in every way.
    static func everyFigure(of query: Query) -> [FigureRequest<Self>] {
        var requests: [FigureRequest<Self>] = [FigureRequest(query)]
        for attribute in Self.figureAttributes {
            requests.append(
                FigureRequest(
                    query, groupedBy: [.value(attribute)],
                    measuring: [.count, .present(attribute), .distinct(attribute)]))
        }
        for quantity in Self.figureQuantities {
            let percentiles = [1, 25, 50, 99, 100].map { FigureMeasure<Self>.percentile($0, quantity) }
            let order: [FigureMeasure<Self>] = [
                .present(quantity), .distinct(quantity), .minimum(quantity), .maximum(quantity),
            ]
            requests += [
                FigureRequest(query, measuring: order + percentiles),
                FigureRequest(query, measuring: [.sum(quantity)]),
                FigureRequest(query, measuring: [.sumOfSquares(quantity)]),
                FigureRequest(query, groupedBy: [.value(quantity)], measuring: order + [.count]),
                FigureRequest(
                    query, groupedBy: [.bands(of: quantity, from: [1, 20_500, 124_000])],
                    measuring: order + [.median(quantity)]),
            ]
        }
        return requests
    }
}
