import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageConformance

@Suite("A journal that somebody altered behind the software's back")
struct TamperingTests {
    @Test("is found out, and the first broken link is named", arguments: Tampering.all, Place.Kind.allCases)
    func isFoundOut(_ tampering: Tampering, _ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let (store, scope) = try await self.sixUnits(place)
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        try place.runUnbound(tampering.statements(for: kind))
        let broken = try #require(try await store.verifyJournal(in: scope).firstBroken)
        #expect(broken.defect == tampering.defect)
        #expect(broken.position.rawValue == tampering.position)
        #expect(try await store.problems().contains { $0.hasSuffix(broken.description) })
    }

    @Test(
        "is found out by an end that was written down, where the whole chain was cut and mended",
        arguments: Place.Kind.allCases)
    func isFoundOutByARecord(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let (store, scope) = try await self.sixUnits(place)
        let record = try await store.verifyJournal(in: scope).end
        try place.runUnbound(Tampering.cutAndMended.statements(for: kind))
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        let broken = try await store.verifyJournal(in: scope, against: record).firstBroken
        #expect(broken == BrokenLink(position: record.position, entry: nil, defect: Tampering.cutAndMended.defect))
        #expect(record.position.rawValue == Tampering.cutAndMended.position)
    }

    @Test(
        "is found out where it is what a record says, in any of its columns, and the record is named",
        arguments: RecordTampering.tables, Place.Kind.allCases)
    func isFoundOutInRecords(_ table: RecordTampering.Table, _ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let (store, scope, graph) = try await self.sealedRecords(place)
        let record = table.record(graph)
        for tampering in try RecordTampering.all(in: table, at: place) {
            try place.runUnbound(tampering.statements)
            let broken = try #require(try await store.verifyJournal(in: scope).firstBroken, "\(tampering.statements)")
            #expect(broken.defect == tampering.defect, "\(tampering.statements)")
            #expect(broken.record?.kind == record.kind)
            if tampering.defect != .strayRecord { #expect(broken.record == record && broken.position.rawValue == 2) }
            #expect(try await store.problems().contains { $0.hasSuffix(broken.description) })
            try place.runUnbound(tampering.repair)
            #expect(try await store.verifyJournal(in: scope).firstBroken == nil, "\(tampering.repair)")
        }
    }

    @Test("says nothing of a record once its salt is forgotten, and is whole", arguments: Place.Kind.allCases)
    func forgotten(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let (store, scope, graph) = try await self.sealedRecords(place)
        try await store.write(
            "erase", as: Identifier(high: 2, low: 9), in: scope, at: Timestamp(millisecondsSinceEpoch: 9)
        ) { try $0.forgetSalt(of: graph.decision.id) }
        try place.runUnbound(RecordTampering.unbound("UPDATE decisions SET reason = reason || '.'", at: place))
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        try place.runUnbound(RecordTampering.unbound("UPDATE departures SET reason = reason || '.'", at: place))
        let broken = try await store.verifyJournal(in: scope).firstBroken
        #expect(broken?.defect == .alteredRecord && broken?.record == EntityReference(graph.departure.id))
    }

    /// Records of every kind, added in the second unit.
    private func sealedRecords(_ place: Place) async throws -> (CPDStore, Scope, SampleGraph) {
        let backend = try place.backend()
        let trial = Trial(of: backend, for: "tampering")
        try await trial.store.migrate()
        let scope = try await trial.found()
        let graph = trial.graph(1)
        try await trial.insert(graph.entities, in: scope)
        #expect(try await trial.store.changes(since: .beginning, in: scope).count == 2)
        return (trial.store, scope, graph)
    }

    private func sixUnits(_ place: Place) async throws -> (CPDStore, Scope) {
        let store = CPDStore(try place.backend())
        try await store.migrate()
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        for number in 1...6 {
            try await store.write(
                "unit-\(number)", as: Identifier(high: 2, low: UInt64(number)), in: scope,
                at: Timestamp(millisecondsSinceEpoch: Int64(number))
            ) { session in
                guard number == 1 else { return }
                try session.organisations.insert(
                    Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 4))
            }
        }
        #expect(try await store.changes(since: .beginning, in: scope).count == 6)
        return (store, scope)
    }
}
