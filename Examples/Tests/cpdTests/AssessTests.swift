import Foundation
import Testing

@testable import cpd

/// A fact of one criterion, and what it is changed to.
struct Row: CustomTestStringConvertible, Sendable {
    var letter: String
    var key: String
    /// The value, as JSON, under which the criterion is not met; `nil` where the fact is taken away.
    var broken: String?
    var testDescription: String { "MAT-1\(self.letter) \(self.broken == nil ? "missing" : "broken")" }
}

private let against =
    #"{"statement":"it does not","source":"a report","sourceDate":"2026-01-01","attestedBy":"S. Haddad","holds":false}"#

let brokenCriteria = [
    Row(letter: "a", key: "priorities", broken: "[]"), Row(letter: "b", key: "effectivePractice", broken: against),
    Row(letter: "c", key: "pupilBenefit", broken: #"{"none":"for the office only"}"#),
    Row(letter: "d", key: "diversityCheck", broken: against), Row(letter: "e", key: "expertise", broken: "[]"),
    Row(letter: "f", key: "sessions", broken: "[]"), Row(letter: "g", key: "standard", broken: #"{"none":null}"#),
    Row(letter: "h", key: "currentEvidence", broken: against),
    Row(letter: "i", key: "alternativeMode", broken: #"{"none":"nobody asked"}"#),
    Row(letter: "j", key: "accommodation", broken: #"{"inspected":\#(against)}"#),
    Row(letter: "k", key: "costs", broken: #"[{"kind":"fee","amount":"90000.00 GBP","budgetLine":"Staff training"}]"#),
    Row(letter: "l", key: "evaluationPlan", broken: #"{"none":"no time"}"#),
    Row(letter: "m", key: "impactPlan", broken: #"{"none":"nobody asked"}"#),
    Row(
        letter: "n", key: "budget",
        broken: #"[{"line":"Staff training","financialYear":"2026–27","asked":"20.00 GBP","left":"10.00 GBP"}]"#),
]
let missingFacts = brokenCriteria.map { row in Row(letter: row.letter, key: row.key) }

@Suite("cpd policy assess")
struct AssessTests {
    private func findings(_ row: Row) async throws -> (Outcome, [[String: Any]]) {
        let data = try Data(contentsOf: examples.appending(path: "Facts/literacy-npq.json"))
        var facts = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(facts[row.key] != nil)
        facts[row.key] = try row.broken.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
        }
        let trial = try Trial()
        let text = String(decoding: try JSONSerialization.data(withJSONObject: facts), as: UTF8.self)
        let path = try trial.write(text, to: "facts.json")
        let outcome = await trial.run("policy assess shipped --json --facts", path)
        return (outcome, outcome.object["findings"] as? [[String: Any]] ?? [])
    }

    @Test("Each criterion broken in turn is not met, under its own clause", arguments: brokenCriteria)
    func broken(row: Row) async throws {
        let (outcome, findings) = try await self.findings(row)
        #expect(outcome.status == .no)
        let finding = findings.first { $0["clause"] as? String == "MAT-1\(row.letter)" }
        #expect(finding?["outcome"] as? String == "not met")
        #expect((finding?["reason"] as? String)?.isEmpty == false)
        #expect((finding?["sentence"] as? String)?.isEmpty == false)
        #expect(findings.filter { $0["outcome"] as? String == "not met" }.count == 1)
    }

    @Test("Each fact missing in turn is not evidenced, under its own clause", arguments: missingFacts)
    func missing(row: Row) async throws {
        let (outcome, findings) = try await self.findings(row)
        #expect(outcome.status == .no)
        #expect(outcome.object["answer"] as? String == "not yet")
        let finding = findings.first { $0["clause"] as? String == "MAT-1\(row.letter)" }
        #expect(finding?["outcome"] as? String == "not evidenced")
    }

    @Test("Facts that meet all fourteen are answered with yes; JSON Lines with an answer a line")
    func lines() async throws {
        let path = examples.appending(path: "Facts/literacy-npq.json").path
        let trial = try Trial()
        #expect(await trial.run("policy assess shipped --facts", path).status == .done)
        let data = try Data(contentsOf: URL(filePath: path))
        let one = try JSONSerialization.data(withJSONObject: try JSONSerialization.jsonObject(with: data))
        let line = String(decoding: one, as: UTF8.self)
        let file = try trial.write(
            "\(line)\n\(line.replacing("\"evaluationPlan\"", with: "\"changedByFeedback\""))\n", to: "f.jsonl")
        let outcome = await trial.run("policy assess shipped --json --facts", file)
        #expect(outcome.status == .no)
        #expect(outcome.output.split(separator: "\n").count == 2)
    }

    @Test("Facts that cannot be read are invalid input, with line and column")
    func unreadable() async throws {
        let trial = try Trial()
        let path = try trial.write("{\n  \"title\": 1,\n  \"no such fact\": 2\n}", to: "facts.json")
        let outcome = await trial.run("policy assess shipped --facts", path)
        #expect(outcome.status == .input)
        #expect(outcome.errors.contains("\(path):3:3: "))
    }
}
