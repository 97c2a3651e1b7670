import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageConformance

@Suite("The suite of promises")
struct ConformanceSuiteTests {
    @Test("gives every promise a name of its own")
    func namesAreUnique() {
        let names = ConformanceCase.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("names the promise, and what was seen, when it is broken")
    func failureNamesPromise() async {
        let broken = ConformanceCase("stays whole") { _ in try require(1 > 2, "a crack") }
        let error = await #expect(throws: PromiseBroken.self) { try await broken.check { FaultyBackend(nil) } }
        #expect(error?.description == "broken promise: stays whole. Seen: a crack")
        let failing = ConformanceCase("does not fail") { _ in throw StorageError(.refused, "no") }
        let other = await #expect(throws: PromiseBroken.self) { try await failing.check { FaultyBackend(nil) } }
        #expect(other?.promise == "does not fail")
    }

    @Test("knows every kind of entity")
    func knowsEveryKind() {
        #expect(Set(entityTypes.map { $0.kind }) == Set(EntityKind.allCases))
        #expect(entityTypes.count == EntityKind.allCases.count)
        let sampled = Set(Self.graph(turn: 1, .present).entities.map { type(of: $0).kind })
        #expect(sampled == Set(EntityKind.allCases).subtracting([.organisation, .journalEntry]))
        for (index, row) in Self.graph(turn: 1, .present).rows.enumerated() { #expect(row.slot.rawValue == index) }
    }

    @Test("has samples with every optional attribute absent, and with every one present")
    func coversOptionals() {
        for entity in Self.graph(turn: 1, .absent).entities { #expect(!Self.optionals(of: entity).contains(true)) }
        for entity in Self.graph(turn: 1, .present).entities { #expect(!Self.optionals(of: entity).contains(false)) }
    }

    @Test("replaces every attribute that is no identity or reference in one of its updates")
    func updatesChangeEverything() {
        let graphs = [
            Self.graph(turn: 3, .present, seed: 1), Self.graph(turn: 4, .absent, seed: 2),
            Self.graph(turn: 5, .present, seed: 2),
        ]
        for slot in SampleSlot.allCases {
            let values = graphs.map { Self.attributes(of: $0[slot]) }
            for name in values[0].keys {
                #expect(Set(values.map { $0[name] }).count > 1, "\(slot).\(name)")
            }
        }
    }

    @Test("asks with every part of every query")
    func coversQueries() throws {
        let visitor = AttributeVisitor()
        try Self.graph(turn: 1, .present).visitQueries(visitor)
        #expect(visitor.kinds == Set(EntityKind.allCases))
    }

    private static func graph(
        turn: Int, _ optionals: SampleSource.Optionals, seed: UInt64 = 0
    ) -> SampleGraph {
        var source = SampleSource(seed: seed, turn: turn, optionals: optionals)
        return SampleGraph(SampleIdentifiers(base: 0, general: 1, special: [:]), from: &source)
    }

    /// Attributes that are no identity and no reference, by name.
    private static func attributes(of entity: any StoredEntity) -> [String: String] {
        var attributes: [String: String] = [:]
        for child in Mirror(reflecting: entity).children where !"\(type(of: child.value))".contains("Identifier<") {
            attributes[child.label ?? ""] = String(reflecting: child.value)
        }
        return attributes
    }

    /// For each optional attribute, whether it is there.
    private static func optionals(of entity: any StoredEntity) -> [Bool] {
        Mirror(reflecting: entity).children.compactMap { child in
            let mirror = Mirror(reflecting: child.value)
            return mirror.displayStyle == .optional ? !mirror.children.isEmpty : nil
        }
    }
}

/// Compares the parts that queries ask with to those that there are.
private final class AttributeVisitor: QueryVisitor {
    private(set) var kinds: Set<EntityKind> = []

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        self.kinds.insert(type.kind)
        let there = Set(Mirror(reflecting: Entity.Query()).children.compactMap(\.label))
        var asked: Set<String> = []
        for query in queries {
            for case .equals(let attribute, _) in query.conditions { asked.insert(attribute) }
        }
        #expect(asked == there, "\(Entity.kind)")
    }
}
