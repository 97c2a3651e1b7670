internal import CPDDomain
internal import CPDStorage

/// What two organisations are filled with so that they would be mistaken for each other wherever that is possible: the
/// same names and identifiers from elsewhere, identities of which each of the one lies beside one of the other, and some
/// identities that both have.
struct NeighbourPopulation: Sendable {
    /// How many graphs of samples are one organisation's alone, and how many have the same identities in both.
    static let (ownGraphs, commonGraphs): (UInt64, UInt64) = (7, 3)

    private let seed: UInt64
    private let queries: [EntityKind: [any StoredQuery]]

    init(seed: UInt64) {
        self.seed = seed
        let collector = QueryCollector()
        let numbers = (0..<Self.ownGraphs * 2).map { $0 } + (0..<Self.commonGraphs).map { Self.common + 2 * $0 }
        for number in numbers + [Self.nowhere] {
            let turn = Int(number % Self.common) / 2
            // The visitor throws nothing.
            try? Self.graph(number, seed: seed, turn: turn).visitQueries(collector)
        }
        self.queries = collector.queries
    }

    // MARK: Identities

    /// The first number of graphs that both organisations have, that come while operations run, and that never come.
    private static let (common, fresh, nowhere): (UInt64, UInt64, UInt64) = (1000, 2000, 3000)

    /// The number of a graph: of an organisation, of the other, of both, of neither yet, or of neither ever.
    func graph(of side: Int, _ random: inout SplitMix64) -> UInt64 {
        func next(_ bound: UInt64) -> UInt64 { random.next() % bound }
        return switch next(100) {
        case ..<45: 2 * next(Self.ownGraphs) + UInt64(side)
        case ..<70: 2 * next(Self.ownGraphs) + UInt64(1 - side)
        case ..<83: Self.common + 2 * next(Self.commonGraphs)
        case ..<95: Self.fresh + next(12)
        default: Self.nowhere + next(12)
        }
    }

    /// The identities by the number of a graph, some slots' by other numbers.
    func identifiers(_ number: UInt64, _ special: [SampleSlot: UInt64] = [:]) -> SampleIdentifiers {
        SampleIdentifiers(base: self.seed, general: number, special: special, areNeighbours: true)
    }

    /// The slots of a kind: two for people, none for an organisation and for the journal.
    static func slots(of kind: EntityKind) -> [SampleSlot] { self.slotsOfKind[kind] ?? [] }

    private static let slotsOfKind = [EntityKind: [SampleSlot]](
        grouping: SampleSlot.allCases, by: { slot in type(of: Self.graph(0, seed: 0, turn: 0)[slot]).kind })

    // MARK: Rows

    func organisation(of side: Int) -> Organisation {
        Organisation(
            id: Identifier(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0000 | self.seed << 2 | UInt64(side)),
            name: "Elmfield School", kind: .school, financialYearStartMonth: 4)
    }

    /// The same in both: a unit's identity is one organisation's.
    func foundingUnit(of side: Int) -> Identifier<JournalEntry> {
        Identifier(high: 0x0193_0000_0000_7001, low: 0x8000_0000_0000_0000 | self.seed)
    }

    /// Fills both, turn by turn.
    func fill(_ sides: [Side]) async throws {
        for number in 0..<Self.ownGraphs + Self.commonGraphs {
            for side in sides {
                let isOwn = number < Self.ownGraphs
                let graph = isOwn ? 2 * number + UInt64(side.number) : Self.common + 2 * (number - Self.ownGraphs)
                // What both have differs; what is beside each other is the same but for its identity.
                let seed = isOwn ? self.seed : self.seed &+ 1 &+ UInt64(side.number)
                let rows = Self.graph(graph, seed: seed, base: self.seed, turn: Int(number)).entities
                let unit = Identifier<JournalEntry>(
                    high: 0x0193_0000_0000_7002, low: 0x8000_0000_0000_0000 | self.seed << 8 | number)
                try await side.write(as: unit) { session in for row in rows { try session.insert(any: row) } }
            }
        }
    }

    private static func graph(_ number: UInt64, seed: UInt64, base: UInt64? = nil, turn: Int) -> SampleGraph {
        var source = SampleSource(
            seed: seed &* 1009 &+ UInt64(turn), turn: turn, optionals: .mixed, hasLongTexts: false)
        let identifiers = SampleIdentifiers(base: base ?? seed, general: number, special: [:], areNeighbours: true)
        return SampleGraph(identifiers, from: &source)
    }

    // MARK: Queries

    /// A query of a kind with values of rows that either organisation has, or of none.
    func query<Entity: StoredEntity>(_ type: Entity.Type, _ random: inout SplitMix64) -> Entity.Query {
        let queries = self.queries[Entity.kind] ?? []
        guard !queries.isEmpty else { return Entity.Query() }
        return queries[Int(random.next() % UInt64(queries.count))] as? Entity.Query ?? Entity.Query()
    }
}

/// Keeps every query it is shown.
private final class QueryCollector: QueryVisitor {
    private(set) var queries: [EntityKind: [any StoredQuery]] = [:]

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        self.queries[Entity.kind, default: []] += queries as [any StoredQuery]
    }
}
