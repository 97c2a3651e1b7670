import CPDDomain
import CPDStorage
import Foundation
import TestPrograms
import Testing

@testable import CPDStorageSQLite

@Suite("A SQLite file that several processes have open")
struct ProcessTests {
    private static let writers = 3
    private static let units = 40

    @Test("loses no update of theirs, and shows others whole units only")
    func noLostUpdate() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path()
        let store = CPDStore(try SQLiteBackend(path: path))
        let scope = try await Elmfield.found(in: store)
        try await store.write("begin", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
            _ = try session.providers.insert(Elmfield.provider(0, "0"))
        }
        // A count in one row, and a row for each time it was raised: the two agree in every snapshot.
        let counts: @Sendable () async throws -> (kept: Int?, rows: Int) = {
            try await store.read(in: scope) { session in
                let kept = try session.providers.get(Elmfield.provider(0).id).value.name
                return (Int(kept), try session.providers.values().count - 1)
            }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...Self.writers {
                group.addTask(executorPreference: ThreadsApart.shared) {
                    await #expect(processExitsWith: .success) { [path = path as String, writer = writer as Int] in
                        try await raiseCount(in: path, writer: writer, times: ProcessTests.units)
                    }
                }
            }
            group.addTask {
                var rows = 0
                while rows < Self.writers * Self.units {
                    let seen = try await counts()
                    #expect(seen.kept == seen.rows)
                    #expect(seen.rows >= rows)
                    rows = seen.rows
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            try await group.next()
            try await group.waitForAll()
        }
        let last = try await counts()
        #expect(last.kept == Self.writers * Self.units && last.rows == Self.writers * Self.units)
        #expect(try await store.problems() == [])
    }

    @Test("is busy for a bounded time only, and says so; the unit leaves nothing and may come again")
    func busy() async throws {
        let folder = try TemporaryFolder()
        let (path, held, release) = (folder.path(), folder.path("held"), folder.path("release"))
        let store = CPDStore(try SQLiteBackend(path: path, waiting: BackOff(bound: 60)))
        let scope = try await Elmfield.found(in: store)
        async let child: Void = withTaskExecutorPreference(ThreadsApart.shared) {
            await #expect(processExitsWith: .success) {
                [path = path as String, held = held as String, release = release as String] in
                let store = CPDStore(try SQLiteBackend(path: path))
                let scope = try await Elmfield.scope(in: store)
                try await store.write("hold", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                    _ = try session.providers.insert(Elmfield.provider(1))
                    _ = FileManager.default.createFile(atPath: held, contents: nil)
                    while !FileManager.default.fileExists(atPath: release) { Thread.sleep(forTimeInterval: 0.005) }
                }
            }
        }
        while !FileManager.default.fileExists(atPath: held) { try await Task.sleep(for: .milliseconds(5)) }
        let add: @Sendable (WriteSession) throws -> Void = { _ = try $0.providers.insert(Elmfield.provider(2)) }
        await #expect {
            try await store.write("add", as: Elmfield.unit(2), in: scope, at: Elmfield.now, add)
        } throws: { ($0 as? StorageError)?.code == .busy }
        // Who reads waits for nobody, and sees nothing of the unit that goes on.
        #expect(try await store.read(in: scope) { try $0.providers.values().count } == 0)
        #expect(FileManager.default.createFile(atPath: release, contents: nil))
        await child
        try await store.write("add", as: Elmfield.unit(2), in: scope, at: Elmfield.now, add)
        #expect(try await store.read(in: scope) { try $0.providers.values().count } == 2)
    }

    @Test("keeps every unit that returned, and no half of one, when a writing process is killed", arguments: 0..<6)
    func killed(_ round: Int) async throws {
        let folder = try TemporaryFolder()
        let (path, returned) = (folder.path(), folder.path("returned"))
        do {
            _ = try await Elmfield.found(in: CPDStore(try SQLiteBackend(path: path)))
            #expect(FileManager.default.createFile(atPath: returned, contents: nil))
        }
        _ = await withTaskExecutorPreference(ThreadsApart.shared) {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, returned = returned as String, round = round as Int] in
                try await writeUntilKilled(path, returned, milliseconds: Double(round * 9) + Double.random(in: 0...9))
            }
        }
        let store = CPDStore(try SQLiteBackend(path: path))
        let scope = try await Elmfield.scope(in: store)
        #expect(try await store.problems() == [])
        let acknowledged = try String(contentsOfFile: returned, encoding: .utf8).split(separator: "\n").compactMap {
            Int($0)
        }
        try await store.read(in: scope) { session in
            let rows = Dictionary(grouping: try session.providers.values(), by: \.name).mapValues(\.count)
            for (name, count) in rows { #expect(count == 5, "half of unit \(name)") }
            for unit in acknowledged {
                #expect(rows["\(unit)"] == 5)
                #expect(try session.journal.find(Elmfield.unit(unit)) != nil)
            }
            // One more at the most: kept, and killed before it was told.
            #expect(rows.count - acknowledged.count <= 1)
            #expect(try session.journal.values().count == rows.count + 1)
        }
        try await store.write("next", as: Elmfield.unit(1_000_000), in: scope, at: Elmfield.now) { session in
            _ = try session.providers.insert(Elmfield.provider(1_000_000))
        }
    }
}

/// What each writing process does: reads a count, raises it, and adds a row.
private func raiseCount(in path: String, writer: Int, times: Int) async throws {
    let store = CPDStore(try SQLiteBackend(path: path))
    let scope = try await Elmfield.scope(in: store)
    for number in 1...times {
        let unit = writer * 1000 + number
        try await store.write("raise", as: Elmfield.unit(unit), in: scope, at: Elmfield.now) { session in
            var count = try session.providers.get(Elmfield.provider(0).id)
            count.value.name = "\((Int(count.value.name) ?? 0) + 1)"
            try session.providers.update(count.value, expecting: count.revision)
            _ = try session.providers.insert(Elmfield.provider(unit, "raised"))
        }
    }
}

/// Writes units of five rows, and the number of each that returned into a file, until a thread kills the process.
private func writeUntilKilled(_ path: String, _ returned: String, milliseconds: Double) async throws {
    let store = CPDStore(try SQLiteBackend(path: path))
    let scope = try await Elmfield.scope(in: store)
    let file = try #require(FileHandle(forWritingAtPath: returned))
    Thread.detachNewThread {
        Thread.sleep(forTimeInterval: milliseconds / 1000)
        kill(getpid(), SIGKILL)
    }
    var unit = 0
    while true {
        unit += 1
        try await store.write("write", as: Elmfield.unit(unit), in: scope, at: Elmfield.now) { [unit] session in
            for row in 0..<5 { _ = try session.providers.insert(Elmfield.provider(unit * 10 + row, "\(unit)")) }
        }
        try file.write(contentsOf: Data("\(unit)\n".utf8))
    }
}
