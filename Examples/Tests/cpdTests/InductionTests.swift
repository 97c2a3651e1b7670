import Foundation
import Testing

@testable import cpd

@Suite("Induction by capacity, at the command line")
struct InductionTests {
    private static let edition = examples.appending(path: "Editions/elmfield-induction-2026.yaml").path

    @Test("items are recorded with who did them, and cpd status shows what is done, due and overdue")
    func items() async throws {
        let trial = try Trial()
        await trial.found()
        let adopt = await trial.run(
            "adopt \(Self.edition) --minute 6.5 --on-date 2026-07-01 --as headteacher --on 2026-09-01 --by",
            "Governing Body")
        #expect(adopt.status == .done, "\(adopt.errors)")
        let add = await trial.run(
            "person add --capacity agency --from 2026-09-07 --as headteacher --on 2026-09-07 --post", "Supply teacher",
            "Noor Halabi")
        #expect(add.status == .done, "\(add.errors)")
        let due = await trial.run("status --on 2026-09-07", ["Noor Halabi"])
        #expect(
            due.output.contains("Induction as agency, since 7 September 2026:")
                && due.output.contains("(checks): to be done by 7 September 2026"), "\(due.output)")
        let late = await trial.run("status --on 2026-09-08 --fail", ["Noor Halabi"])
        #expect(late.status == .no && late.output.contains("OVERDUE: Identity"), "\(late.output)")
        let wrong = await trial.run(
            "induction done --as headteacher --on 2026-09-08 --assured",
            [
                "Staffing Ltd, letter 3", "Noor Halabi",
                "safeguarding",
            ])
        #expect(wrong.status == .no && wrong.errors.contains("assurance does not count"), "\(wrong)")
        let name = await trial.run("induction done --as headteacher --on 2026-09-08", ["Noor Halabi", "chekcs"])
        #expect(name.errors.contains("Did you mean \"checks\"?"), "\(name)")
        let done = await trial.run(
            "induction done --as headteacher --on 2026-09-08 --done-on 2026-09-04 --assured",
            ["Staffing Ltd, letter 3", "Noor Halabi", "checks"])
        #expect(done.status == .done && done.output.contains("assured by the agency"), "\(done)")
        let own = await trial.run(
            "induction done --on 2026-09-08 --as", ["Judith Marchetti", "Judith Marchetti", "code"])
        #expect(own.status == .done, "\(own)")
        let status = await trial.run("status --on 2026-09-08", ["Noor Halabi"])
        #expect(
            status.output.contains("(checks): assured by the agency since 4 September 2026 (Staffing Ltd, letter 3)"),
            "\(status.output)")
        let json = await trial.run("status --on 2026-09-08 --json", ["Noor Halabi"])
        let standing = try #require(json.object["standing"] as? [String: Any])
        let lists = try #require(standing["checklists"] as? [[String: Any]])
        let items = try #require(lists.first?["items"] as? [[String: Any]])
        #expect(
            items.map { $0["reason"] as? String } == ["induction-assured", "induction-overdue", "induction-overdue"])
    }
}
