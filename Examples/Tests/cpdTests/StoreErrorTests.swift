import Foundation
import Testing

@testable import cpd

@Suite("Stores that fail", .serialized)
struct StoreErrorTests {
    private func expectFailure(_ outcome: Outcome) {
        #expect(outcome.status == .store)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(outcome.errors.hasSuffix(".\n"))
    }

    @Test(
        "A file that is not SQLite is refused and left as it is",
        arguments: ["store info", "init Elmfield", "need list"])
    func notSQLite(command: String) async throws {
        let trial = try Trial(store: "sqlite:FOLDER/x.sqlite")
        let text = "These are the minutes of a meeting, and no database at all.\n"
        let path = try trial.write(text, to: "x.sqlite")
        self.expectFailure(await trial.run(command))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("A store that is not there is not made by a slip of the pen")
    func absent() async throws {
        let trial = try Trial(store: "sqlite:FOLDER/x.sqlite")
        self.expectFailure(await trial.run("need list"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: trial.folder.path).isEmpty)
    }

    @Test("A newer schema is refused")
    func newer() async throws {
        let trial = try Trial()
        let path = trial.folder.appending(path: "x.sqlite").path
        try Binary.run(["--store", "sqlite:\(path)", "init", "Elmfield"])
        try sqlite(path, "INSERT INTO cpd_migrations (position, name) VALUES (99, '2099-01-01-future')")
        let before = try content(of: path)
        let outcome = try Binary.run(["--store", "sqlite:\(path)", "need", "list"])
        self.expectFailure(outcome)
        #expect(outcome.errors.contains("newer version"))
        #expect(try content(of: path) == before)
    }

    @Test("A file that may only be read is refused by what changes it")
    func readOnly() async throws {
        let trial = try Trial()
        let path = trial.folder.appending(path: "x.sqlite").path
        try Binary.run(["--store", "sqlite:\(path)", "init", "Elmfield"])
        for (item, mode) in [(path, 0o444), (trial.folder.path, 0o555)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: item)
        }
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trial.folder.path) }
        let before = try Data(contentsOf: URL(filePath: path))
        let outcome = try Binary.run(
            ["--store", "sqlite:\(path)", "import", "oneroster", fixture("oneroster-1.2")], isUnprivileged: true)
        self.expectFailure(outcome)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test("A full disk is said, and the store is whole afterwards", .enabled(if: geteuid() == 0 && Binary.canMount))
    func full() async throws {
        let trial = try Trial()
        let disk = trial.folder.appending(path: "disk").path
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        try Tool.run("/bin/mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk])
        defer { _ = try? Tool.run("/bin/umount", [disk]) }
        let store = "sqlite:\(disk)/x.sqlite"
        try Binary.run(["--store", store, "init", "Elmfield", "--urn", "139999"])
        let free = try FileManager.default.attributesOfFileSystem(forPath: disk)[.systemFreeSize] as? Int
        try Data(count: try #require(free) - 24 * 1024).write(to: URL(filePath: disk + "/fill"))
        let outcome = try Binary.run(["--store", store, "import", "oneroster", fixture("oneroster-1.2")])
        self.expectFailure(outcome)
        // Which of SQLite's files has no room left decides between two codes.
        #expect(["No room is left", "The disk is full or faulty"].contains { outcome.errors.contains($0) })
        try FileManager.default.removeItem(atPath: disk + "/fill")
        #expect(try Binary.run(["--store", store, "store", "check"]).status == .done)
        let info = try Binary.run(["--json", "--store", store, "store", "info"])
        #expect((info.object["records"] as? [String: Any])?["people"] as? Int == 0)
    }

    @Test("A wrong PostgreSQL password, and no server, are said without the address", .enabled(if: PostgreSQL.isWanted))
    func postgres() async throws {
        let url = try #require(PostgreSQL.url, "CPD_POSTGRES_URL is not set")
        var parts = try #require(URLComponents(string: url))
        parts.password = "wrong-password"
        let wrong = try await Trial(store: parts.string ?? "").run("store info")
        self.expectFailure(wrong)
        #expect(!wrong.errors.contains("wrong-password"))
        parts.port = 1
        self.expectFailure(try await Trial(store: parts.string ?? "").run("store info"))
    }

    @Test("An address of no kind we know is wrong usage", arguments: ["ftp://x", "sqlite:", "school.sqlite"])
    func address(store: String) async throws {
        #expect(try await Trial(store: store).run("need list").status == .usage)
    }
}

/// Changes a file behind the program's back.
func sqlite(_ path: String, _ statement: String) throws {
    let python =
        "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2]); d.commit(); d.close()"
    try #require(try Tool.run("/usr/bin/python3", ["-c", python, path, statement]).status == .done)
}

/// Every statement that would make the store again.
private func content(of path: String) throws -> String {
    let python = "import sqlite3, sys; print('\\n'.join(sqlite3.connect(sys.argv[1]).iterdump()))"
    let outcome = try Tool.run("/usr/bin/python3", ["-c", python, path])
    try #require(outcome.status == .done && outcome.output.count > 1000)
    return outcome.output
}
