import CPDDomain
import CPDStorage
import CPDStorageSQLite
import Testing

@Suite("A value in a SQLite file that its column cannot hold")
struct CorruptValueTests {
    @Test(
        "is corrupt, however the row is read, and is never mended",
        arguments: [
            "UPDATE providers SET name = CAST(x'466F6EFF' AS TEXT)",  // not UTF-8, one byte to be mended into three
            "UPDATE providers SET name = CAST(x'EDA080' AS TEXT)",  // a surrogate: three bytes to be mended into more
            "UPDATE providers SET name = CAST(x'F09F98' AS TEXT)",  // cut off: three bytes to be mended into three
            "UPDATE providers SET kind = 'nobody'",
            "UPDATE providers SET kind = CAST(x'FF' AS TEXT)",
            "UPDATE providers SET id = x'0102'",
            "UPDATE providers SET id = zeroblob(17)",
        ])
    func isCorrupt(_ damage: String) async throws {
        let folder = try TemporaryFolder()
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        let scope = try await Elmfield.found(in: store)
        try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
            _ = try session.providers.insert(Elmfield.provider(1))
        }
        #expect(try await store.read(in: scope) { try $0.providers.values() } == [Elmfield.provider(1)])
        try sqlite(folder.path(), damage)
        await #expect {
            try await store.read(in: scope) { try $0.providers.values().count }
        } throws: { ($0 as? StorageError)?.code == .corrupt }
    }

    @Test("is corrupt on a long list too, and text that is UTF-8 beyond ASCII is what it was")
    func isCorruptOnVisits() async throws {
        let folder = try TemporaryFolder()
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        let scope = try await Elmfield.found(in: store)
        let names = (0..<600).map { "Åshdown 教育 \u{FFFD} \($0)" }
        try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
            for (number, name) in names.enumerated() {
                _ = try session.providers.insert(Elmfield.provider(number, name))
            }
        }
        let read = try await store.read(in: scope) { try $0.providers.values().map(\.name) }
        #expect(read.sorted() == names.sorted())
        try sqlite(folder.path(), "UPDATE providers SET name = CAST(x'C3' AS TEXT) WHERE name LIKE '% 599'")
        await #expect {
            try await store.read(in: scope) { session in try session.providers.forEach(.init()) { _ in } }
        } throws: { ($0 as? StorageError)?.code == .corrupt }
    }
}
