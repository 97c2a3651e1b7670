import Foundation
import Testing

@testable import cpd

@Suite("Who sees which records by the policy, from the command line")
struct ConfidentialityTests {
    private static let edition = """
        policy: Professional development
        edition: elmfield-2026
        in force: { from: 2026-09-01 }
        clauses:
          - { id: CON-1, text: Needs are confidential., force: must, judged by: Headteacher, evidence: the list }
          - id: EVT-1
            text: Usually one goes.
            force: should
            usually: { participants: { at most: 1 } }
        confidentiality:
          - { record: need, seen by: [participant, Headteacher], clause: CON-1 }

        """

    private func school() async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        let file = try trial.write(Self.edition, to: "edition.yaml")
        let lines: [(String, [String])] = [
            ("adopt \(file) --minute 6.4 --on-date 2026-07-01 --by", ["Governing Body"]),
            (
                "need add --origin self-evaluation --evidence Lessons --person",
                ["Pippa Garstang", "Teaching phonics"]
            ),
            ("role senior-leader --from 2026-09-01", ["Amina Okafor"]),
        ]
        for (line, words) in lines {
            let done = await trial.run("\(line) --as headteacher --on 2026-09-02", words)
            #expect(done.status == .done, "\(line): \(done.errors)")
        }
        return trial
    }

    @Test("what is not shown is left out and said, with the clause, to whoever is said to act")
    func notShown() async throws {
        let trial = try await self.school()
        for command in ["need list", "status"] {
            let words = command == "status" ? ["Pippa Garstang"] : []
            let head = await trial.run("\(command) --as headteacher --on 2026-09-08", words)
            #expect(head.output.contains("Teaching phonics") && !head.output.contains("Not shown"), "\(head)")
            let leader = await trial.run("\(command) --on 2026-09-08 --as", ["Amina Okafor"] + words)
            #expect(!leader.output.contains("Teaching phonics"), "\(leader)")
            #expect(
                leader.output.contains("by the policy only these see the need: participant, Headteacher"), "\(leader)")
            #expect(leader.output.contains("clause CON-1"), "\(leader)")
        }
        let own = await trial.run("status --as", "Pippa Garstang", "--on", "2026-09-08", "Pippa Garstang")
        #expect(own.output.contains("Teaching phonics"), "\(own)")
    }

    @Test("the reason for an exception from a clause of the school's own is said with the opportunity")
    func exception() async throws {
        let trial = try await self.school()
        let words = ["Two go", "--session", "2026-09-20 09:00 6h", "--expected", "2", "--attest"]
        let line = "opportunity add --approach webinar --mode face-to-face --as headteacher --on 2026-09-02"
        let unknown = await trial.run(line, words + ["exception/EVT-9 | both teach it | the talk of 1 September"])
        #expect(unknown.status == .usage && unknown.errors.contains("EVT-9"), "\(unknown)")
        let added = await trial.run(line, words + ["exception/EVT-1 | both teach it | the talk of 1 September"])
        #expect(added.status == .done, "\(added)")
        let asked = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Two go")
        #expect(asked.output.contains("both teach it"), "\(asked)")
    }
}
