import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import CPDStorageSQL
import Foundation
import Testing

/// Stores as earlier releases left them, kept as text beside the tests: `Scripts/freeze-store` adds one.
@Suite("A store of an earlier release", .serialized)
struct FrozenStoreTests {
    @Test("is kept of each release")
    func complete() throws {
        #expect(Frozen.releases.last == releasedMigrations.last?.name)
        for name in Frozen.releases {
            for part in Frozen.Part.allCases { #expect(try !Frozen.read(part, of: name).isEmpty, "\(name)") }
        }
    }

    @Test(
        "is migrated, and everything in it is read as it was",
        arguments: Frozen.releases, Place.Kind.allCases)
    func migrated(_ name: String, _ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        try Frozen.restore(name, to: place)
        let backend = try place.backend()
        #expect(try await backend.schema().applied == Frozen.migrations(to: name))
        try await backend.migrate()
        #expect(try await backend.schema().pending == [])
        let expected = try Frozen.read(.contents, of: name).split(separator: "\n").map(String.init)
        let found = try await FrozenRows.lines(of: backend)
        self.expectSame(found, expected)
        #expect(try await backend.problems() == [])
        let store = CPDStore(backend)
        try await self.goOn(store)
        #expect(try await backend.problems() == [])
        try await self.expectChain(of: store)
    }

    @Test("is migrated where its tables are divided as well", arguments: Frozen.releases)
    func divided(_ name: String) async throws {
        let (plain, place) = (try Place(.postgreSQL), try Place(.postgreSQL))
        defer { for place in [plain, place] { place.remove() } }
        try Frozen.restore(name, to: plain)
        let released = Migration.all.filter { Frozen.migrations(to: name).contains($0.name) }
        let url = "\(try Place.ownerURL())?cpd_schema=\(place.schema)&cpd_partitions=3"
        try await PostgreSQLBackend(url: url, migrations: released).migrate()
        try Frozen.copyRows(from: plain, to: place)
        let backend = try place.backend()
        try await backend.migrate()
        let expected = try Frozen.read(.contents, of: name).split(separator: "\n").map(String.init)
        self.expectSame(try await FrozenRows.lines(of: backend), expected)
        #expect(try await backend.problems() == [])
        try await self.expectChain(of: CPDStore(backend))
    }

    @Test("that is frozen now can be restored", arguments: Place.Kind.allCases)
    func frozenNow(_ kind: Place.Kind) async throws {
        let folder = ProcessInfo.processInfo.environment["CPD_FREEZE_STORE"].map(URL.init(fileURLWithPath:))
        let (place, copy) = (try Place(kind, schema: kind == .postgreSQL ? Frozen.schema : nil), try Place(kind))
        defer { for place in [place, copy] { place.remove() } }
        place.remove()
        let source = try kind == .sqlite ? Place(kind) : place
        defer { source.remove() }
        try await source.backend().migrate()
        try await FrozenRows.fill(source.backend())
        let lines = try await FrozenRows.lines(of: source.backend())
        let text = try Frozen.dump(source)
        try Frozen.restore(text: text, to: copy)
        let restored = try copy.backend()
        #expect(try await restored.schema().pending == [])
        try await restored.migrate()
        #expect(try await FrozenRows.lines(of: restored) == lines)
        for kind in EntityKind.allCases { #expect(lines.contains { $0.hasPrefix("\(kind.rawValue) ") }, "\(kind)") }
        if let folder {
            let name = try #require(Migration.all.last).name
            try Frozen.write(text, kind == .sqlite ? .sqlite : .postgreSQL, of: name, into: folder)
            try Frozen.write(lines.joined(separator: "\n") + "\n", .contents, of: name, into: folder)
        }
    }

    /// The same rows with the same attributes; what a later release added to a kind is not compared.
    private func expectSame(_ found: [String], _ expected: [String]) {
        let known = Set(expected.map(attribute))
        #expect(Set(expected).subtracting(found).sorted() == [], "not found any more")
        let unexpected = Set(found).subtracting(expected).filter { known.contains(attribute($0)) }
        #expect(unexpected.sorted() == [], "not there when it was frozen")
        #expect(expected.count > 200)
    }

    /// `kind path` of a line, which begins `kind identity @revision path = `.
    private func attribute(_ line: String) -> String {
        let words = line.split(separator: " ", maxSplits: 4)
        return "\(words[0]) \(words[3])"
    }

    /// Every unit of the journal once in the change feed, each chained to the one before.
    private func expectChain(of store: CPDStore) async throws {
        for organisation in try await store.organisations() {
            let scope = try await Authority(over: store).scope(for: .system, in: organisation)
            let units = try await store.changes(since: .beginning, limit: 1000, in: scope)
            var journal: Set<JournalEntry> = []
            for entry in try await store.read(in: scope, { try $0.journal.page(.init(), PageRequest()).elements }) {
                journal.insert(entry.value)
            }
            #expect(Set(units.map(\.entry)) == journal && units.count == journal.count && !units.isEmpty)
            var head = ChainHead(position: .beginning, digest: "")
            for unit in units {
                #expect(unit == CommittedUnit(unit.entry, behind: head))
                head = ChainHead(position: unit.position, digest: unit.digest)
            }
        }
    }

    /// One more unit of work, as an application would do it.
    private func goOn(_ store: CPDStore) async throws {
        let organisation = try #require(try await store.organisations().first)
        let scope = try await Authority(over: store).scope(for: .system, in: organisation)
        let unit = Identifier<JournalEntry>(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0009)
        try await store.write("go on", as: unit, in: scope, at: Timestamp(millisecondsSinceEpoch: 0)) { session in
            try session.people.insert(
                Person(id: session.makeIdentifier(), givenName: "Mira", familyName: "Sandoval"))
        }
    }
}
