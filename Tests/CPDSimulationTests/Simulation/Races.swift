import CPDDomain
import CPDStorage
import CPDWorkflows

/// Units that several writers send at once. Whichever order they take, the rows are the same in the end.
struct Race: Sendable {
    let words: String
    let units: [Identifier<JournalEntry>]
    let performers: [@Sendable (Site) async throws -> Ending]

    /// Runs them side by side at a site; how they ended, in any order.
    func run(at site: Site) async -> [Ending] {
        await withTaskGroup(of: Ending.self) { group in
            for perform in self.performers { group.addTask { await Ending.of { try await perform(site) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

extension Choice {
    mutating func race() -> Race? {
        switch self.step.operation {
        case .raceInserts: self.raceInserts()
        case .raceOneUnit: self.raceOneUnit()
        case .raceOneRow: self.raceOneRow()
        default: nil
        }
    }

    private mutating func units(_ count: Int) -> [Identifier<JournalEntry>] {
        (0..<count).map { _ in self.identifier() }
    }

    private func call(_ unit: Identifier<JournalEntry>, at site: Site) async throws -> Call {
        Call(scope: try await site.scope(), unit: unit, now: self.now, today: self.today)
    }

    /// Different things, added at once: people under the organisation's guard row, and needs under none.
    private mutating func raceInserts() -> Race {
        let (units, school) = (self.units(4), self.pick(self.there.schools).id)
        let choice = self
        return Race(
            words: "add 4 things at once", units: units,
            performers: units.enumerated().map { index, unit in
                { site in
                    let call = try await choice.call(unit, at: site)
                    guard index % 2 == 0 else {
                        return try await site.workflows.recordNeed(
                            NeedInput(
                                school: school, level: .school, origin: .discussion, summary: "Raced \(index)",
                                evidence: "Seen"), call
                        ).ending
                    }
                    return try await site.workflows.addPerson(
                        PersonInput(
                            givenName: "Raced \(unit)", familyName: "Vale", school: school, capacity: .volunteer,
                            staffGroup: .support, title: "Reader", from: choice.today), call
                    ).ending
                }
            })
    }

    /// The same unit from several sides: applied once.
    private mutating func raceOneUnit() -> Race {
        let (unit, name) = (self.unit, self.text("Raced provider"))
        let choice = self
        return Race(
            words: "send one unit 4 times at once", units: [unit],
            performers: (0..<4).map { _ in
                { site in
                    try await site.store.write(
                        "race", as: unit, in: try await choice.call(unit, at: site).scope, at: choice.now
                    ) { session in
                        try session.providers.insert(
                            Provider(id: session.makeIdentifier(), name: name, kind: .external))
                    }
                    return .done(AnyValue(0))
                }
            })
    }

    /// A sum in one row, added to under its lock or again after a conflict: nothing is lost.
    private mutating func raceOneRow() -> Race {
        let (units, line) = (self.units(4), self.some(self.there.lines))
        let choice = self
        return Race(
            words: "add 4 times to budget line \(line)", units: units,
            performers: units.enumerated().map { index, unit in
                { site in
                    let scope = try await choice.call(unit, at: site).scope
                    while true {
                        do {
                            return try await site.store.write("race", as: unit, in: scope, at: choice.now) { session in
                                guard var row = try session.budgetLines.find(line, locked: index % 2 == 0) else {
                                    throw Deliberate()
                                }
                                let amount = row.value.amount ?? Money(minorUnits: 0)
                                row.value.amount = Money(
                                    minorUnits: amount.minorUnits + Int64(index + 1), currency: amount.currency)
                                try session.budgetLines.update(row.value, expecting: row.revision)
                                return .done(AnyValue(0))
                            }
                        } catch let error as StorageError where error.code == .revisionConflict {}
                    }
                }
            })
    }
}
