import CPDStorage
import Foundation
import Testing

@testable import cpd

@Suite("Duties of each person and the clock of evaluations, at the command line")
struct PersonalDutyTests {
    /// A school under an example edition, which it adopts for itself.
    private func school(_ edition: String) async throws -> Trial {
        let trial = try Trial()
        _ = await trial.run("init --urn 139999 --on 2025-09-01", "Elmfield Primary School")
        _ = await trial.run("import oneroster --on 2025-09-01", fixture("oneroster-1.2"))
        let path = examples.appending(path: "Editions/\(edition).yaml").path
        let adopt = await trial.run(
            "adopt --minute 6 --as headteacher --on 2026-08-12 --by", "Management committee", path)
        #expect(adopt.status == .done, "\(adopt.errors)")
        return trial
    }

    private func duties(_ outcome: Outcome, _ key: String) throws -> [String: Any] {
        let standing = try #require(outcome.object["standing"] as? [String: Any], "\(outcome.errors)")
        let rows = try #require(standing["duties"] as? [[String: Any]])
        return try #require(rows.first { $0["duty"] as? String == key }, "\(rows)")
    }

    @Test("supervision that everybody has: due, overdue, and held with one")
    func supervision() async throws {
        let trial = try await self.school("mossbank-nursery")
        let due = await trial.run("status --on 2026-10-20", ["Pippa Garstang"])
        #expect(due.output.contains("SUP-1 hold supervision: autumn 1 2026: due by 23 October 2026"), "\(due.output)")
        let late = await trial.run("status --on 2026-10-24 --fail", ["Pippa Garstang"])
        #expect(late.status == .no && late.output.contains("SUP-1 hold supervision: OVERDUE"), "\(late.output)")
        let nobody = await trial.run(
            "duty done SUP-1 --reference notes --as headteacher --on 2026-10-22 --by", ["Ragna Lindqvist"])
        #expect(nobody.status != .done && nobody.errors.contains("say of whom it was done"), "\(nobody.errors)")
        let held = await trial.run(
            "duty done SUP-1 --reference notes --as headteacher --on 2026-10-22 --by",
            ["Ragna Lindqvist", "--person", "Pippa Garstang"])
        #expect(held.status == .done && held.output.contains("of Pippa Garstang"), "\(held.errors)")
        let done = await trial.run("status --on 2026-10-24", ["Pippa Garstang"])
        #expect(!done.output.contains("SUP-1 hold supervision: OVERDUE"), "\(done.output)")
        let next = await trial.run("status --on 2026-11-03 --json", ["Pippa Garstang"])
        #expect(try self.duties(next, "SUP-1")["state"] as? String == "duty-due")
        // The school has the figures, and no name of whom it is overdue.
        let school = await trial.run("status --on 2026-10-24 --json")
        let row = try self.duties(school, "SUP-1")
        let people = try #require(row["people"] as? [String: Any])
        let all = try #require(people["all"] as? Int)
        #expect(people["done"] as? Int == 1 && people["overdue"] as? Int == all - 1 && all > 5)
        #expect(row["sentence"] as? String == "1 of \(all) done, \(all - 1) overdue")
        #expect(!school.output.contains("Garstang"))
        let words = await trial.run("status --on 2026-10-24")
        #expect(words.output.contains("1 of \(all) done, \(all - 1) overdue"), "\(words.output)")
    }

    @Test("what a special school evaluates is due three weeks after, then overdue, and said in the school's figures")
    func evaluations() async throws {
        let trial = try Trial()
        await trial.found()
        let path = examples.appending(path: "Editions/larkrise-special-school.yaml").path
        for (line, more) in [
            (
                "opportunity add --approach webinar --mode virtual --as headteacher --on 2026-06-01",
                ["Signing", "--session", "2026-10-01 09:00 60min", "--required-by", "Health and safety law"]
            ),
            ("request Signing --on 2026-06-02 --as", ["Pippa Garstang"]),
            (
                "decide Signing approved --on 2026-06-03 --because",
                ["Needed for two pupils", "--as", "Judith Marchetti"]
            ),
            ("book Signing --as headteacher --on 2026-06-04", []),
            ("adopt --minute 9.3 --as headteacher --on 2026-07-07 --by", ["Governing Body", path]),
            ("attend Signing --as headteacher --on 2026-10-01 --person", ["Pippa Garstang"]),
        ] as [(String, [String])] {
            let outcome = await trial.run(line, more)
            #expect(outcome.errors.isEmpty, "\(line): \(outcome.errors)\(outcome.output)")
        }
        let due = await trial.run("status --on 2026-10-22", ["Pippa Garstang"])
        #expect(
            due.output.contains("Signing, ended 1 October 2026, by the participant: due by 22 October 2026"),
            "\(due.output)")
        let late = await trial.run("status --on 2026-10-23 --fail", ["Pippa Garstang"])
        #expect(
            late.status == .no
                && late.output.contains("by the participant: OVERDUE: overdue: it was due by 22 October"),
            "\(late.output)")
        let school = await trial.run("status --on 2026-10-23")
        #expect(school.output.contains("Evaluations (within 21 days): 2 OVERDUE, of 2"), "\(school.output)")
    }
}
