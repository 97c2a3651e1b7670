import Foundation
import Testing

@testable import cpd

@Suite("A run that is killed", .serialized)
struct CrashTests {
    @Test("leaves a sound store, and taken up again ends as if nothing had happened")
    func killed() throws {
        let trial = try Trial()
        let store = "sqlite:\(trial.folder.appending(path: "year.sqlite").path)"
        let out = trial.folder.appending(path: "out").path
        let environment = yearEnvironment(out: out)
        let telling = ["--store", store, "--on", "2026-07-17", "--seed", "1", "run", year]
        var unfinished = 0
        for milliseconds in [150, 300, 500, 700, 1000] {
            if try self.kill(after: milliseconds, telling, environment) { unfinished += 1 }
            // On a busy machine it may be killed before it has made anything.
            guard FileManager.default.fileExists(atPath: trial.folder.appending(path: "year.sqlite").path) else {
                continue
            }
            let check = try Binary.run(["--store", store, "store", "check"])
            #expect(
                check.status == .done || check.errors.contains("migrations to come"), "\(check.output)\(check.errors)")
        }
        #expect(unfinished > 0, "every run was over before it could be killed")
        let end = try Binary.run(telling, environment: environment)
        #expect(end.status == .done, "\(end.errors)")

        let undisturbed = try Trial()
        let elsewhere = undisturbed.folder.appending(path: "out").path
        let fresh = "sqlite:\(undisturbed.folder.appending(path: "year.sqlite").path)"
        let told = try Binary.run(
            ["--store", fresh] + telling.dropFirst(2), environment: yearEnvironment(out: elsewhere))
        #expect(told.status == .done, "\(told.errors)")
        for report in YearTests.reports {
            #expect(
                try Data(contentsOf: URL(filePath: "\(out)/\(report)"))
                    == Data(contentsOf: URL(filePath: "\(elsewhere)/\(report)")), "\(report)")
        }
    }

    /// Starts the executable and kills it (SIGKILL) after some time; whether it was still running.
    private func kill(
        after milliseconds: Int, _ arguments: [String], _ environment: [String: String]
    ) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: Binary.path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("CPD_") }
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }
}
