import Foundation
import Testing

@testable import cpd

/// Another program, run to its end.
enum Tool {
    @discardableResult
    static func run(_ path: String, _ arguments: [String], environment: [String: String]? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let environment { process.environment = environment }
        let folder = FileManager.default.temporaryDirectory.appending(path: "cpd-streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files rather than pipes: a pipe that nobody empties would stop a long output.
        let streams = ["out", "err"].map { folder.appending(path: $0) }
        for stream in streams { try Data().write(to: stream) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        try process.run()
        process.waitUntilExit()
        let status = try #require(
            ExitCode(rawValue: process.terminationStatus), "exit code \(process.terminationStatus)")
        return Outcome(
            status: status, output: try String(contentsOf: streams[0], encoding: .utf8),
            errors: try String(contentsOf: streams[1], encoding: .utf8))
    }
}

/// The built executable, as a process of its own.
enum Binary {
    /// Beside the bundle of the tests.
    static var path: String {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "cpd").path
    }

    /// Whether file systems can be mounted here.
    static var canMount: Bool {
        guard FileManager.default.fileExists(atPath: "/bin/mount") else { return false }
        let folder = FileManager.default.temporaryDirectory.appending(path: "cpd-mount-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard let mounted = try? Tool.run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]) else {
            return false
        }
        guard mounted.status == .done else { return false }
        _ = try? Tool.run("/bin/umount", [folder])
        return true
    }

    /// Runs the executable; as an ordinary user, where asked for, even under the superuser.
    @discardableResult
    static func run(
        _ arguments: [String], environment: [String: String] = [:], isUnprivileged: Bool = false
    ) throws -> Outcome {
        let all = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("CPD_") }.merging(environment) { $1 }
        guard isUnprivileged, geteuid() == 0 else { return try Tool.run(Self.path, arguments, environment: all) }
        let user = ["--reuid", "65534", "--regid", "65534", "--clear-groups", Self.path]
        return try Tool.run("/usr/bin/setpriv", user + arguments, environment: all)
    }
}

/// The PostgreSQL the tests may use.
enum PostgreSQL {
    /// Its address as the application's role.
    static var url: String? { ProcessInfo.processInfo.environment["CPD_POSTGRES_URL"] }
    /// Its address as the role that migrates.
    static var ownerURL: String? { ProcessInfo.processInfo.environment["CPD_POSTGRES_OWNER_URL"] }
    /// Whether tests that need it run: where there is one, and where one is required, so that its absence is a failure.
    static var isWanted: Bool {
        Self.url != nil || ProcessInfo.processInfo.environment["CPD_REQUIRE_POSTGRES"] == "1"
    }
}
