extension Figures {
    /// The figures of some entities, counted in plain Swift: the definition of the right answer. Entities that the
    /// request's query does not match are left out. Throws ``StorageError`` with `overflow` where a sum does not fit.
    public init(_ request: FigureRequest<Entity>, of entities: some Sequence<Entity>) throws(StorageError) {
        var count = FigureCount(request)
        for entity in entities where request.query.matches(entity) { count.add(entity) }
        self = try count.figures
    }
}

extension StorageError {
    /// A sum does not fit into 64 bits.
    package static func overflow(_ kind: EntityKind) -> Self {
        Self(.overflow, "A sum over rows of the kind \(kind.words) is too large; ask for fewer rows or smaller groups.")
    }
}

/// Figures while rows are being counted. It holds the groups, and of the rows what is distinct or put in order.
struct FigureCount<Entity: StoredEntity> {
    private let request: FigureRequest<Entity>
    private var groups: [[StoredValue?]: [Tally<Entity>]]

    init(_ request: FigureRequest<Entity>) {
        self.request = request
        self.groups = request.groupings.isEmpty ? [[]: request.measures.map { Tally($0) }] : [:]
    }

    mutating func add(_ entity: Entity) {
        let request = self.request
        let group = request.groupings.map { $0.value(for: entity) }
        Self.add(entity, to: &self.groups[group, default: request.measures.map { Tally($0) }])
    }

    private static func add(_ entity: Entity, to tallies: inout [Tally<Entity>]) {
        for index in tallies.indices { tallies[index].add(entity) }
    }

    var figures: Figures<Entity> {
        get throws(StorageError) {
            var figures = Figures(self.request)
            for group in self.groups.keys.sorted(by: Self.precedes) {
                var measures: [Int64?] = []
                for tally in self.groups[group] ?? [] { measures.append(try tally.result) }
                figures.append(group, measures)
            }
            return figures
        }
    }

    private static func precedes(_ left: [StoredValue?], _ right: [StoredValue?]) -> Bool {
        left.lexicographicallyPrecedes(right) { left, right in
            guard let left, let right else { return left == nil && right != nil }
            return left < right
        }
    }
}

/// One measure of one group while rows are being counted.
private struct Tally<Entity: StoredEntity> {
    private let measure: FigureMeasure<Entity>
    private var count: Int64 = 0
    private var sum = ExactSum()
    private var values: Set<StoredValue> = []
    private var sizes: [Int64] = []

    init(_ measure: FigureMeasure<Entity>) { self.measure = measure }

    mutating func add(_ entity: Entity) {
        switch self.measure.kind {
        case .count: self.count += 1
        case .present(let attribute): self.count += attribute.value(entity) == nil ? 0 : 1
        case .distinct(let attribute): if let value = attribute.value(entity) { self.values.insert(value) }
        case .sum(let quantity): if let size = quantity.size(in: entity) { self.sum.add(size) }
        case .sumOfSquares(let quantity): if let size = quantity.size(in: entity) { self.sum.add(squareOf: size) }
        case .minimum(let quantity):
            if let size = quantity.size(in: entity) { self.sizes = [min(size, self.sizes.first ?? size)] }
        case .maximum(let quantity):
            if let size = quantity.size(in: entity) { self.sizes = [max(size, self.sizes.first ?? size)] }
        case .percentile(_, let quantity): if let size = quantity.size(in: entity) { self.sizes.append(size) }
        }
    }

    var result: Int64? {
        get throws(StorageError) {
            switch self.measure.kind {
            case .count, .present: return self.count
            case .distinct: return Int64(self.values.count)
            case .sum, .sumOfSquares:
                guard let total = self.sum.total else { throw .overflow(Entity.kind) }
                return total
            case .minimum, .maximum: return self.sizes.first
            case .percentile(let percent, _):
                guard !self.sizes.isEmpty else { return nil }
                return self.sizes.sorted()[(percent * self.sizes.count + 99) / 100 - 1]
            }
        }
    }
}
