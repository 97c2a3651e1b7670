import Foundation
import Testing

@testable import cpd

/// Every file of the folder of example editions, by its name.
private let exampleEditions =
    (try? FileManager.default.contentsOfDirectory(
        atPath: examples.appending(path: "Editions").path))?.sorted() ?? []

@Suite("The example editions on the command line")
struct ExampleEditionTests {
    @Test("Each is there to be read")
    func files() {
        #expect(exampleEditions.count >= 10)
        #expect(exampleEditions.allSatisfy { $0.hasSuffix(".yaml") })
    }

    @Test("Each is without a fault, with what it inherits from the files beside it", arguments: exampleEditions)
    func check(_ file: String) async throws {
        let path = examples.appending(path: "Editions/\(file)").path
        let trial = try Trial()
        let check = await trial.run("policy check", path)
        #expect(check.status == .done, "\(check.output)\(check.errors)")
        #expect(check.output.contains("no faults.") && !check.output.contains("look again"), "\(check.output)")
        let json = await trial.run("--json policy check", path)
        let name = try #require(json.object["edition"] as? String)
        let show = await trial.run("policy show", path)
        #expect(show.status == .done && show.output.contains("edition \(name)"), "\(show.output)\(show.errors)")
        let coverage = await trial.run("policy coverage", path)
        #expect(coverage.status == .done && coverage.output.contains(", 0 unclaimed."), "\(coverage.output)")
        let facts = examples.appending(path: "Facts/literacy-npq.json").path
        let assess = await trial.run("policy assess --json --facts \(facts)", path)
        #expect([.done, .no].contains(assess.status), "\(assess.errors)")
        #expect(assess.object["edition"] != nil, "\(assess.output)")
    }

    @Test("Two files that say they are the inherited edition are named, and neither is taken")
    func ambiguous() async throws {
        let trial = try Trial()
        let edition = """
            policy: Ours
            edition: trust-2026
            in force: { from: 2026-09-01 }
            clauses: [ { id: LOC-1, text: Plain., force: must, judged by: Headteacher, evidence: a note } ]

            """
        let first = try trial.write(edition, to: "a.yaml")
        let own = edition.replacing("edition: trust-2026", with: "edition: own\ninherits: trust-2026")
        let path = try trial.write(own.replacing("LOC-1", with: "LOC-2"), to: "own.yaml")
        #expect(await trial.run("policy check", path).status == .done)
        _ = try trial.write(edition, to: "b.yml")
        let both = await trial.run("policy check", path)
        #expect(both.status == .input)
        for word in [first, "b.yml", "\"trust-2026\""] { #expect(both.errors.contains(word), "\(both.errors)") }
    }
}
