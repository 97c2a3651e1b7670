import CPDStorage
import Foundation
import GRDB
import Testing

@testable import CPDStorageSQLite

@Suite("Writes to SQLite's log, gathered")
struct GatheredLogWritesTests {
    /// Units larger than SQLite's cache, so that pages go into the log before their unit ends, are read back from it and
    /// written over; units taken back; and the log copied into the file and begun again. Parts of units are not taken
    /// back: after that SQLite 3.40 alone leaves a log of which a crash loses the end.
    @Test("leave on the disk, after every unit, what plain SQLite finds whole and the same")
    func wholeAfterEveryUnit() throws {
        let folder = try TemporaryFolder()
        let pool = try openPool(path: folder.path(), backOff: .usual)
        try Self.prepare(pool)
        var chance = Chance(seed: 12)
        for round in 0..<250 {
            try Self.unit(pool, &chance) { chance in if chance.next(below: 5) == 0 { throw TakenBack() } }
            let seen = try pool.read(Self.content)
            try Self.onDisk(folder) { copy in
                let copied = try Self.content(copy)
                #expect(copied == seen, "round \(round)")
                guard round % 10 == 0 else { return }
                let integrity = try String.fetchAll(copy, sql: "PRAGMA integrity_check")
                #expect(integrity == ["ok"], "round \(round)")
            }
        }
        #expect(try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM notes") ?? 0 } > 100)
    }

    @Test("leave nothing of a unit taken back where another process has written meanwhile")
    func twoWriters() throws {
        let folder = try TemporaryFolder()
        let pools = try (0..<2).map { _ in try openPool(path: folder.path(), backOff: .usual) }
        try Self.prepare(pools[0])
        try pools[1].writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 5") }
        var chance = Chance(seed: 7)
        for round in 0..<120 {
            let (one, other) = (pools[round % 2], pools[1 - round % 2])
            if round % 3 == 0 { try one.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
            try Self.unit(one, &chance) { _ in throw TakenBack() }
            try Self.unit(other, &chance) { _ in }
            // Whoever took back looks at the file, and writes again.
            _ = try one.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") }
            if round % 2 == 0 { try Self.unit(one, &chance) { _ in } }
            let seen = try one.read(Self.content)
            #expect(try other.read(Self.content) == seen, "round \(round)")
            try Self.onDisk(folder) { copy in
                let copied = try Self.content(copy)
                #expect(copied == seen, "round \(round)")
                let integrity = try String.fetchAll(copy, sql: "PRAGMA integrity_check")
                #expect(integrity == ["ok"], "round \(round)")
            }
        }
    }

    #if os(Linux)
        @Test("take a small unit of a store to the file by two calls of the system, not sixteen")
        func callsOfAUnit() async throws {
            let folder = try TemporaryFolder()
            let store = SynchronousStore(try SQLiteBackend(path: folder.path()))
            let scope = try await Elmfield.found(in: store.asynchronous)
            let calls = try self.writes(of: 20, to: store, scope)
            #expect((20...40).contains(calls), "\(calls) calls for 20 units")
        }

        /// How many calls to write so many units make on the caller's thread: Linux counts them.
        private func writes(of units: Int, to store: SynchronousStore, _ scope: Scope) throws -> Int {
            func count() throws -> Int {
                let text = try String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
                let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("syscw:") })
                return try #require(Int(line.dropFirst(7)))
            }
            let before = try count()
            for number in 1...units {
                try store.write("add", as: Elmfield.unit(number), in: scope, at: Elmfield.now) { session in
                    _ = try session.providers.insert(Elmfield.provider(number))
                }
            }
            return try count() - before
        }
    #endif

    @Test("put a unit of eight pages into the log by one call")
    func oneCall() {
        let file = ScriptedFile()
        let codes = file.commit { (1...8).flatMap { file.write(frame: $0, endsUnit: $0 == 8) } }
        #expect(codes.allSatisfy { $0 == 0 })
        #expect(file.calls == 1)
        #expect(file.content == ScriptedFile.frames(0...8, ending: [0, 8]))
    }

    @Test("put a unit larger than what is held back into the log whole")
    func large() {
        let file = ScriptedFile()
        let last = 3 * GatheredLogWrites.capacity / 536
        _ = file.commit { (1...last).flatMap { file.write(frame: $0, endsUnit: $0 == last) } }
        #expect(file.calls == 4)
        #expect(file.content == ScriptedFile.frames(0...last, ending: [0, last]))
    }

    @Test("hold back nothing that is asked for")
    func askedFor() {
        let file = ScriptedFile()
        _ = (1...3).flatMap { file.write(frame: $0, endsUnit: false) }
        file.commit {
            // A page written over and the headers behind it, as SQLite does when a page in the log changes again.
            #expect(file.write(ScriptedFile.page(99), at: 2 * 536 + 24) == 0)
            #expect(file.content.dropFirst(2 * 536 + 24).prefix(512) == ScriptedFile.page(99))
            _ = (4...6).flatMap { file.write(frame: $0, endsUnit: false) }
            #expect(file.read(frame: 5) == ScriptedFile.page(5))
            _ = file.write(frame: 7, endsUnit: true)
            for frame in 2...7 {
                #expect(file.read(frame: frame) != nil)
                let header = ScriptedFile.header(frame + 100, endsUnit: frame == 7)
                #expect(file.write(header, at: Int64(frame * 536)) == 0)
                #expect(file.content.dropFirst(frame * 536).prefix(24) == header)
            }
        }
    }

    @Test("tell SQLite of a unit that does not fit on the disk, and write nothing of its end later")
    func full() {
        let file = ScriptedFile()
        file.commit {
            _ = (1...2).flatMap { file.write(frame: $0, endsUnit: false) }
            file.isFull = true
            #expect(file.read(frame: 0) == nil)
            file.isFull = false
            #expect(file.write(frame: 3, endsUnit: true) == [13, 13])
        }
        #expect(file.content == ScriptedFile.frames(0...0, ending: [0]))
        // Rolled back; the next unit begins where it began.
        _ = file.commit { (1...2).flatMap { file.write(frame: $0, endsUnit: $0 == 2) } }
        #expect(file.content == ScriptedFile.frames(0...2, ending: [0, 2]))
    }

    private struct TakenBack: Error {}

    private static func prepare(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = 5; PRAGMA wal_autocheckpoint = 300")
            try database.execute(sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text BLOB, number INTEGER)")
            try database.execute(sql: "CREATE INDEX numbers ON notes (number, id)")
        }
    }

    /// One unit as a store makes them; taken back where its end throws `TakenBack`.
    private static func unit(
        _ pool: DatabasePool, _ chance: inout Chance, ending: (inout Chance) throws -> Void
    ) throws {
        do {
            try pool.writeWithoutTransaction { database in
                try database.transaction(.unit, hasLog: true) {
                    try Self.change(database, &chance)
                    try ending(&chance)
                }
            }
        } catch is TakenBack {}
    }

    private static func change(_ database: Database, _ chance: inout Chance) throws {
        for _ in 0..<(1 + chance.next(below: 12)) {
            let id = chance.next(below: 400)
            switch chance.next(below: 4) {
            case 0: try database.execute(sql: "DELETE FROM notes WHERE id = ?", arguments: [id])
            case 1:
                try database.execute(
                    sql: "UPDATE notes SET number = ? WHERE id < ?", arguments: [chance.next(below: 1000), id / 8])
            default:
                let text = Data(repeating: UInt8(chance.next(below: 256)), count: chance.next(below: 9000))
                try database.execute(
                    sql: "INSERT OR REPLACE INTO notes VALUES (?, ?, ?)",
                    arguments: [id, text, chance.next(below: 1000)])
            }
        }
    }

    private static func content(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT id || ' ' || length(text) || ' ' || hex(substr(text, 1, 4)) || number FROM notes")
    }

    /// The file and its log as they lie on the disk, opened without anything of ours.
    private static func onDisk(_ folder: TemporaryFolder, _ look: (Database) throws -> Void) throws {
        let copy = try TemporaryFolder()
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.path() + ending, toPath: copy.path() + ending)
        }
        try DatabaseQueue(path: copy.path()).read(look)
    }
}

/// The same numbers for the same seed.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { self.state = seed }

    mutating func next(below bound: Int) -> Int {
        self.state = self.state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(self.state >> 33) % bound
    }
}
