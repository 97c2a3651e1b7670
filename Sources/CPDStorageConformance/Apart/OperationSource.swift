internal import CPDDomain
internal import CPDStorage

/// Where generated operations come from: the same from the same seed. Each is asked in the name of one organisation,
/// and names what may be its own, the other's, both's or nobody's.
struct OperationSource {
    var random: SplitMix64
    let population: NeighbourPopulation
    let sides: [Side]
    /// The units that have been tried in the name of each organisation.
    private(set) var units: [[Identifier<JournalEntry>]] = [[], []]
    private var identifiers: IdentifierGenerator

    init(seed: UInt64, _ population: NeighbourPopulation, _ sides: [Side]) {
        self.random = SplitMix64(state: seed)
        self.population = population
        self.sides = sides
        self.identifiers = IdentifierGenerator(seed: seed)
        for side in 0...1 { self.units[side] = [population.foundingUnit(of: side)] }
    }

    /// In whose name the next operation is asked.
    mutating func side() -> Side { self.sides[self.next(2)] }

    /// The next operation in the name of an organisation.
    mutating func operation(for side: Side) async throws -> GeneratedOperation {
        if self.next(25) == 0 { return try await self.operationOnUnits(for: side) }
        return try await self.operation(on: entityTypes[self.next(entityTypes.count)], for: side)
    }

    private mutating func operation<Entity: StoredEntity>(
        on type: Entity.Type, for side: Side
    ) async throws -> GeneratedOperation {
        self.next(10) < 6
            ? try await self.read(of: type, for: side) : try await self.write(of: type, for: side)
    }

    // MARK: What operations name

    /// The identity of a row that may be anybody's.
    mutating func identity<Entity: StoredEntity>(of type: Entity.Type, for side: Side) -> Entity.ID {
        switch Entity.kind {
        case .organisation:
            return self.population.organisation(of: self.next(2)).id.reinterpreted()
        case .journalEntry:
            let units = self.units[self.next(2)]
            return units[self.next(units.count)].reinterpreted()
        default:
            let number = self.population.graph(of: side.number, &self.random)
            return self.population.identifiers(number)[self.slot(of: type)]
        }
    }

    /// A row with any identity, referring to rows that are mostly the organisation's own.
    mutating func row<Entity: StoredEntity>(of type: Entity.Type, for side: Side) -> Entity? {
        switch Entity.kind {
        case .organisation:
            return Organisation(
                id: self.identity(of: Organisation.self, for: side), name: ["Elmfield", "Ashdown"][self.next(2)],
                kind: .trust, financialYearStartMonth: 1 + self.next(12)) as? Entity
        case .journalEntry:
            return JournalEntry(
                id: self.identity(of: JournalEntry.self, for: side), process: "", actor: .system, at: Trial.now,
                changes: []) as? Entity
        default:
            let slot = self.slot(of: type)
            var others: [SampleSlot: UInt64] = [:]
            let referred = 2 * UInt64(self.next(Int(NeighbourPopulation.ownGraphs))) + UInt64(side.number)
            for other in SampleSlot.allCases where other != slot {
                others[other] =
                    self.next(8) == 0 ? self.population.graph(of: side.number, &self.random) : referred
            }
            let number = self.population.graph(of: side.number, &self.random)
            var source = SampleSource(
                seed: self.random.next(), turn: self.next(40), optionals: .mixed, hasLongTexts: false)
            return SampleGraph(self.population.identifiers(number, others), from: &source)[slot] as? Entity
        }
    }

    private mutating func slot<Entity: StoredEntity>(of type: Entity.Type) -> SampleSlot {
        let slots = NeighbourPopulation.slots(of: Entity.kind)
        return slots[self.next(slots.count)]
    }

    /// A new unit's identity; now and then one that the other organisation has, or that this one has had.
    mutating func unit(for side: Side) -> Identifier<JournalEntry> {
        let chance = self.next(40)
        let used = self.units[chance == 0 ? side.number : 1 - side.number]
        let unit = chance < 4 ? used[self.next(used.count)] : self.identifiers.next(at: Trial.now)
        self.units[side.number].append(unit)
        return unit
    }

    mutating func next(_ bound: Int) -> Int { Int(self.random.next() % UInt64(bound)) }
}
