import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStorageInMemory
import Foundation
import Testing

@Suite("A backend that wraps another")
struct WrappingBackendTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        try await promise.check { WrappingBackend(base: InMemoryBackend()) }
    }

    @Test("counts reads, units and statements")
    func counts() async throws {
        let (store, meter, scope) = try await Self.store()
        let before = meter.counts
        try await Self.add("Amina", to: store, scope)
        _ = try await store.read(in: scope) { try $0.people.values() }
        #expect(meter.counts.units == before.units + 1)
        #expect(meter.counts.reads == before.reads + 1)
        #expect(meter.counts.statements == before.statements + 3)  // person, journal entry, list
    }

    @Test(
        "fails where it is told, and a unit sent again is there once",
        arguments: [(Meter.Failure.statement(1), 1), (.statement(2), 1), (.beforeCommit, 1), (.afterCommit, 0)])
    func fails(_ failure: Meter.Failure, _ appliedLater: Int) async throws {
        let (store, meter, scope) = try await Self.store()
        let unit = Identifier<JournalEntry>(high: 0x7000, low: 0x8000_0000_0000_0009)
        meter.arm(failure)
        await #expect(throws: StorageError.self) { try await Self.add("Amina", as: unit, to: store, scope) }
        let kept = try await store.read(in: scope) { try $0.people.values().count }
        #expect(kept == 1 - appliedLater)
        try? await Self.add("Amina", as: unit, to: store, scope)
        let names = try await store.read(in: scope) { try $0.people.values().map(\.givenName) }
        #expect(names == ["Amina"])
    }

    /// The page shows the code that is compiled here, to the letter.
    @Test("is the backend that the documentation builds")
    func isDocumented() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let page = folder.appendingPathComponent("../../../Documentation/write-your-own-backend.md").standardized
        let code = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()
            .map { $0.components(separatedBy: "\n```")[0] }
        #expect(code.count >= 5)
        var source = ""
        for file in ["Meter", "WrappingRepository", "WrappingBackend", "WrappingBackendTests"] {
            source += try String(contentsOf: folder.appendingPathComponent("\(file).swift"), encoding: .utf8)
        }
        for snippet in code { #expect(source.contains(snippet), "not in the code:\n\(snippet)") }
        for type in ["Meter", "Run", "WrappingRepository", "WrappingSession", "WrappingBackend"] {
            #expect(code.contains { $0.contains(" \(type)") }, "the page does not show \(type)")
        }
    }

    private static func store() async throws -> (CPDStore, Meter, Scope) {
        let backend = WrappingBackend(base: InMemoryBackend())
        let store = CPDStore(backend)
        let organisation = Identifier<Organisation>(high: 0x7000, low: 0x8000_0000_0000_0001)
        let scope = try await Authority(over: store).scope(founding: organisation)
        let unit = Identifier<JournalEntry>(high: 0x7000, low: 0x8000_0000_0000_0002)
        try await store.write("found", as: unit, in: scope, at: Timestamp(millisecondsSinceEpoch: 0)) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
        }
        return (store, backend.meter, scope)
    }

    private static func add(
        _ name: String, as unit: Identifier<JournalEntry> = .init(high: 0x7000, low: 0x8000_0000_0000_0003),
        to store: CPDStore, _ scope: Scope
    ) async throws {
        try await store.write("add", as: unit, in: scope, at: Timestamp(millisecondsSinceEpoch: 1)) { session in
            try session.people.insert(
                Person(id: session.makeIdentifier(), givenName: name, familyName: "Okafor"))
        }
    }
}
