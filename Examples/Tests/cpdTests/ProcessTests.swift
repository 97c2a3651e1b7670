import Foundation
import Testing

@testable import cpd

@Suite("The executable")
struct ProcessTests {
    @Test(
        "Each class of failure has its exit code, data and messages their streams",
        arguments: [
            (["policy", "check", "shipped"], ExitCode.done, true), (["policy", "assess"], .usage, false),
            (["policy", "check", "/nowhere"], .input, false), (["--help"], .done, true), ([], .usage, false),
            (["--store", "sqlite:/nowhere/x.sqlite", "need", "list"], .store, false),
            (["--store", "memory:", "need", "list"], .usage, false), (["need", "--help"], .done, true),
        ])
    func exitCodes(arguments: [String], status: ExitCode, isData: Bool) throws {
        let outcome = try Binary.run(arguments)
        #expect(outcome.status == status)
        #expect(outcome.output.isEmpty != isData)
        #expect(outcome.errors.isEmpty == isData)
    }

    @Test("The store is whole in its one file when a command has ended")
    func closes() throws {
        let trial = try Trial()
        let store = "sqlite:\(trial.folder.path)/x.sqlite"
        #expect(try Binary.run(["--store", store, "init", "Elmfield"]).status == .done)
        #expect(try FileManager.default.contentsOfDirectory(atPath: trial.folder.path) == ["x.sqlite"])
        #expect(try Binary.run(["store", "check"], environment: ["CPD_STORE": store]).status == .done)
    }

    @Test("A change needs somebody who acts, from an option or the environment")
    func actor() throws {
        let trial = try Trial()
        let store = ["CPD_STORE": "sqlite:\(trial.folder.path)/x.sqlite"]
        try Binary.run(["init", "Elmfield Primary School", "--urn", "139999"], environment: store)
        try Binary.run(["import", "oneroster", fixture("oneroster-1.2")], environment: store)
        let add = ["provider", "add", "Ashgrove"]
        #expect(try Binary.run(add, environment: store).status == .usage)
        #expect(try Binary.run(add, environment: store.merging(["CPD_ACTOR": "headteacher"]) { $1 }).status == .done)
    }
}
