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
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = 5; PRAGMA wal_autocheckpoint = 300")
            try database.execute(sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text BLOB, number INTEGER)")
            try database.execute(sql: "CREATE INDEX numbers ON notes (number, id)")
        }
        var chance = Chance(seed: 12)
        for round in 0..<250 {
            try pool.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    try Self.change(database, &chance)
                    return chance.next(below: 5) == 0 ? .rollback : .commit
                }
            }
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

    @Test("put a unit of eight pages into the log by one call")
    func oneCall() {
        let file = ScriptedFile()
        let codes = (1...8).flatMap { file.write(frame: $0, endsUnit: $0 == 8) }
        #expect(codes.allSatisfy { $0 == 0 })
        #expect(file.calls == 1)
        #expect(file.content == ScriptedFile.frames(0...8, ending: [0, 8]))
    }

    @Test("hold back nothing that anybody asks for")
    func askedFor() {
        let file = ScriptedFile()
        _ = (1...3).flatMap { file.write(frame: $0, endsUnit: false) }
        #expect(file.calls == 0)
        #expect(file.read(frame: 2) == ScriptedFile.page(2))
        #expect(file.content == ScriptedFile.frames(0...3, ending: [0]))
        // A page written over and the headers behind it, as SQLite does when a page of an open unit changes again.
        _ = (4...5).flatMap { file.write(frame: $0, endsUnit: $0 == 5) }
        #expect(file.write(ScriptedFile.page(99), at: 2 * 536 + 24) == 0)
        for frame in 2...5 {
            #expect(file.read(frame: frame) != nil)
            let header = ScriptedFile.header(frame + 100, endsUnit: frame == 5)
            #expect(file.write(header, at: Int64(frame * 536)) == 0)
            #expect(file.content.dropFirst(frame * 536).prefix(24) == header)
        }
        #expect(file.content.dropFirst(2 * 536 + 24).prefix(512) == ScriptedFile.page(99))
    }

    @Test("tell SQLite of a unit that does not fit on the disk, and write nothing of its end later")
    func full() {
        let file = ScriptedFile()
        _ = (1...2).flatMap { file.write(frame: $0, endsUnit: false) }
        file.isFull = true
        #expect(file.read(frame: 0) == nil)
        #expect(file.write(frame: 3, endsUnit: true).last != 0)
        file.isFull = false
        #expect(file.read(frame: 0) == ScriptedFile.page(0))
        #expect(file.content == ScriptedFile.frames(0...0, ending: [0]))
        // Rolled back; the next unit begins where it began.
        _ = (1...2).flatMap { file.write(frame: $0, endsUnit: $0 == 2) }
        #expect(file.content == ScriptedFile.frames(0...2, ending: [0, 2]))
    }

    @Test("keep for a unit that goes on what did not fit for a moment")
    func fullForAMoment() {
        let file = ScriptedFile()
        _ = (1...2).flatMap { file.write(frame: $0, endsUnit: false) }
        file.isFull = true
        #expect(file.read(frame: 1) == nil)
        file.isFull = false
        _ = file.write(frame: 3, endsUnit: true)
        #expect(file.content == ScriptedFile.frames(0...3, ending: [0, 3]))
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
