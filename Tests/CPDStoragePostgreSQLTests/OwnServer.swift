import Foundation
import TestPrograms
import Testing

/// A PostgreSQL server of one test, with settings of its own, which the test may stop and start. It trusts whoever comes
/// from the loopback.
final class OwnServer: Sendable {
    let folder: String
    let port: Int
    private let binaries: String

    /// - Parameters:
    ///   - settings: of the server, such as `ssl=on`.
    ///   - prepare: what to do in the server's folder before it starts.
    init(_ settings: [String] = [], prepare: (String) throws -> Void = { _ in }) throws {
        let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Scripts")
        self.binaries = try run(scripts.appending(path: "find-postgres").path).required().output
            .trimmingCharacters(in: .whitespacesAndNewlines)
        self.folder = "/tmp/cpd-own-server-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
        try prepare(self.folder)
        try asServer("/bin/chown", in: self.folder)
        try asServer(
            self.binaries + "/initdb",
            ["-D", self.folder + "/data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"])
        let common = [
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "shared_buffers=16MB",
            "max_connections=40",
        ]
        let lines = (common + settings).map { line in
            let pair = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return "\(pair[0]) = '\(pair[1])'\n"
        }
        let configuration = try FileHandle(forWritingTo: URL(filePath: self.folder + "/data/postgresql.conf"))
        try configuration.seekToEnd()
        try configuration.write(contentsOf: Data(lines.joined().utf8))
        self.port = try freePort()
        try self.start()
        let roles = "CREATE ROLE cpd_owner LOGIN; CREATE ROLE cpd_app LOGIN"
        #expect(try TestServer.psql(self.url("postgres", database: "postgres"), roles).succeeded)
        let database = "CREATE DATABASE cpd OWNER cpd_owner"
        #expect(try TestServer.psql(self.url("postgres", database: "postgres"), database).succeeded)
    }

    deinit {
        try? self.stop()
        try? FileManager.default.removeItem(atPath: self.folder)
    }

    func start() throws {
        let log = self.folder + "/data/log"
        try asServer(
            self.binaries + "/pg_ctl", ["-D", self.folder + "/data", "-w", "-o", "-p \(self.port)", "-l", log, "start"])
    }

    func stop() throws {
        try asServer(self.binaries + "/pg_ctl", ["-D", self.folder + "/data", "-w", "-m", "immediate", "stop"])
    }

    func url(_ role: String, database: String = "cpd", _ parameters: String...) -> String {
        let query = parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&")
        return "postgresql://\(role)@127.0.0.1:\(self.port)/\(database)\(query)"
    }
}

/// The user a server runs as where the tests run as the superuser, whom servers refuse.
private let unprivileged = geteuid() == 0 ? (getpwnam("postgres") == nil ? "nobody" : "postgres") : nil

/// Runs a program as the server's user; of `chown` gives it a folder.
@discardableResult
func asServer(_ program: String, _ arguments: [String] = [], in folder: String? = nil) throws -> String {
    if let folder {
        guard let unprivileged else { return "" }
        return try run(program, ["-R", unprivileged, folder]).required().output
    }
    guard let unprivileged else { return try run(program, arguments).required().output }
    return try run("/sbin/runuser", ["-u", unprivileged, "--", program] + arguments).required().output
}

/// A port that nobody uses at the moment.
func freePort() throws -> Int {
    let listener = try SilentListener()
    return Int(listener.port)
}
