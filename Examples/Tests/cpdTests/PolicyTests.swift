import Foundation
import Testing

@testable import cpd

private let edition = """
    policy: Continuing Professional Development
    school: Elmfield Primary School
    edition: elmfield
    in force: { from: 2024-04-15 }
    clauses:
      - id: MAT-1k
        text: provide value for money
        force: must
        check: cost-per-participant-hour
        at most: { in-school: 15 GBP, otherwise: 60 GBP }

    """

struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var find: String
    var replace: String
    var place: String
    var testDescription: String { self.name }
}

let policyFaults = [
    Fault(name: "unknown clause id", find: "clauses:", replace: "departures: [MAT-9z]\nclauses:", place: ":5:14: "),
    Fault(name: "parameter of the wrong type", find: "15 GBP", replace: "P2W", place: ":10:27: "),
    Fault(name: "duplicate key", find: "    force: must", replace: "    force: must\n    force: must", place: ":9:5: "),
    Fault(name: "cyclic inheritance", find: "clauses:", replace: "inherits: elmfield\nclauses:", place: ":5:11: "),
]

@Suite("cpd policy")
struct PolicyTests {
    @Test(
        "A fault in a policy file is named by line and column; check answers no, every other command says invalid input",
        arguments: policyFaults)
    func faults(fault: Fault) async throws {
        let trial = try Trial()
        await trial.found()
        let text = edition.replacing(fault.find, with: fault.replace, maxReplacements: 1)
        let path = try trial.write(text, to: "elmfield.yaml")
        let check = await trial.run("policy check", path)
        #expect(check.status == .no)
        #expect(check.output.hasPrefix(path + fault.place), "\(check.output)")
        let json = await trial.run("--json policy check", path)
        #expect((json.object["problems"] as? [[String: Any]])?.first?["line"] is Int)
        let facts = examples.appending(path: "Facts/literacy-npq.json").path
        #expect(await trial.run("policy coverage", path).status == .input)
        #expect(await trial.run("policy assess \(path) --facts", facts).status == .input)
        let adopted = await trial.run("adopt \(path) --minute 1 --by Governors --as headteacher --on 2025-10-01")
        #expect(adopted.status == .input)
        #expect(await trial.run("policy show --on 2025-10-02").output.contains("edition spring-2024"))
    }

    @Test("Inheritance in a circle over two files is a fault")
    func circle() async throws {
        let trial = try Trial()
        let other = edition.replacing("edition: elmfield", with: "edition: trust")
        _ = try trial.write(other.replacing("clauses:", with: "inherits: elmfield\nclauses:"), to: "trust.yaml")
        let path = try trial.write(
            edition.replacing("clauses:", with: "inherits: trust\nclauses:"), to: "elmfield.yaml")
        let check = await trial.run("policy check", path)
        #expect(check.status == .no)
        #expect(check.output.contains(":5:11: "))
    }

    @Test("A file that cannot be opened is invalid input, also for check")
    func absent() async throws {
        let outcome = try await Trial().run("policy check /nowhere.yaml")
        #expect(outcome.status == .input)
        #expect(outcome.output.isEmpty)
    }

    @Test("Coverage of the shipped edition leaves no clause without a rule or a judge")
    func coverage() async throws {
        let outcome = try await Trial().run("policy coverage --json")
        #expect(outcome.status == .done)
        #expect((outcome.object["clauses"] as? [Any])?.count == 58)
        #expect((outcome.object["uncovered"] as? [Any])?.isEmpty == true)
    }
}
