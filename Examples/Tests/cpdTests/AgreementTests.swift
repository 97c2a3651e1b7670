import Foundation
import Testing

@testable import cpd

@Suite("What a policy asks for money is recorded, and then it is there")
struct AgreementTests {
    private static let asker = "Pippa Garstang"

    /// A school under an example edition, in which somebody asked for a course with a fee.
    private func asked(
        under edition: String, category: String, fee: Int, budget: Int = 5000, provider: String? = nil,
        before: [(String, [String])] = []
    ) async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        let file = examples.appending(path: "Editions/\(edition).yaml").path
        let offered = provider.map { ["--provider", $0] } ?? []
        let lines: [(String, [String])] =
            [
                ("adopt \(file) --minute 6.4 --on-date 2026-07-01 --by", ["Governing Body"]),
                ("budget set --year 2026 --amount \(budget) --minute 8.1", ["Staff training"]),
            ] + before + [
                (
                    "opportunity add --approach webinar --mode face-to-face",
                    ["Masters module"] + offered + [
                        "--session", "2026-09-20 09:00 6h", "--cost",
                        "fee £\(fee) on 2026-09-20 from Staff training", "--cost",
                        "cover £0 on 2026-09-20 from Staff training", "--attest",
                        "funding/category | \(category) | the talk of 1 September", "--attest-not",
                        "funding/attempt | it has no examination | the prospectus",
                    ]
                )
            ]
        for (line, words) in lines {
            let done = await trial.run(
                line.contains("--as ") ? "\(line) --on 2026-09-02" : "\(line) --as headteacher --on 2026-09-02", words)
            #expect(done.status == .done, "\(line): \(done.output)\(done.errors)")
        }
        let asked = await trial.run("request --on 2026-09-07 --as", Self.asker, "Masters module")
        #expect([.done, .no].contains(asked.status), "\(asked.output)\(asked.errors)")
        return trial
    }

    @Test("an agreement is asked for, both sign it, and the answer is met; nobody signs for the school for themself")
    func agreement() async throws {
        let trial = try await self.asked(
            under: "hartwell-independent", category: "subject", fee: 1200,
            before: [("responsibility add --as chair-of-governors", ["bursar", "Amina Okafor"])])
        let before = await trial.run("request show --on 2026-09-08", "Masters module")
        #expect(
            before.output.contains("not evidenced   no bond is recorded (signed agreement, for the bursar)"),
            "\(before)")
        let words = ["Masters module", "--kept", "personnel file 12"]
        let other = await trial.run("agreement sign --on 2026-09-08 --as", ["Ragna Lindqvist"] + words)
        #expect(other.status == .no && other.errors.contains("bursar"), "\(other)")
        let own = await trial.run("agreement sign --on 2026-09-08 --as", [Self.asker] + words)
        #expect(
            own.status == .done && own.output.contains("Bond with Pippa Garstang: signed by Pippa Garstang"), "\(own)")
        #expect(own.output.contains("not evidenced"), "\(own)")
        let twice = await trial.run("agreement sign --on 2026-09-08 --as", [Self.asker] + words)
        #expect(twice.status == .no, "\(twice)")
        let signed = await trial.run("agreement sign --on 2026-09-09 --as", ["Amina Okafor"] + words)
        #expect(signed.status == .done && signed.output.contains("signed for the school by Amina Okafor"), "\(signed)")
        let show = await trial.run("request show --on 2026-09-09", "Masters module")
        for line in [
            "Bond with Pippa Garstang: signed for the school by Amina Okafor on 9 September 2026: personnel file 12\n",
            "met             ",
        ] { #expect(show.output.contains(line), "\(show)") }
        #expect(!show.output.contains("no bond is recorded"), "\(show)")
        let earlier = await trial.run("request show --on 2026-09-08", "Masters module")
        #expect(!earlier.output.contains("(signed agreement, for the bursar)\n  met"), "\(earlier)")
    }

    @Test("a provider that is not on the list is let in by whom the policy names")
    func provider() async throws {
        let trial = try await self.asked(
            under: "hartwell-independent", category: "subject", fee: 90, provider: "Elsewhere",
            before: [("provider add", ["Elsewhere"])])
        let words = ["Masters module", "--term", "provider", "--because", "nobody else teaches it"]
        let before = await trial.run("request show --on 2026-09-08", "Masters module")
        #expect(before.output.contains("Elsewhere"), "\(before)")
        let own = await trial.run("request waive --on 2026-09-08 --as", [Self.asker] + words)
        #expect(own.status == .no, "\(own)")
        let waived = await trial.run("request waive --on 2026-09-08 --as headteacher", words)
        #expect(waived.status == .done && waived.output.contains("Waived: provider, by "), "\(waived)\(waived.errors)")
        let data = await trial.run("request show --json --on 2026-09-09", "Masters module")
        let provider = (data.object["funding"] as? [String: Any])?["provider"] as? [String: Any]
        #expect(provider?["reason"] as? String == "provider-admitted", "\(data)")
    }

    @Test("who leaves pays back by the agreement that was signed, and whom the policy names may waive it")
    func repayment() async throws {
        let trial = try await self.asked(under: "larkrise-special-school", category: "career", fee: 1000)
        let kept = ["Masters module", "--kept", "personnel file 12"]
        for signer in [Self.asker, "Ragna Lindqvist"] {
            let signed = await trial.run("agreement sign --on 2026-09-08 --as", [signer] + kept)
            #expect(signed.status == .done, "\(signed)\(signed.errors)")
        }
        let approved = await trial.run("decide --as headteacher --on 2026-09-08", "Masters module", "approved")
        #expect(approved.status == .done, "\(approved.output)\(approved.errors)")
        #expect(approved.output.contains(", £500.00 committed"), "\(approved.output)")
        let words = [
            Self.asker, "Masters module", "--left", "2027-03-20", "--completed", "2026-09-20", "--contract",
            "permanent",
        ]
        let told = await trial.run("repayment --on 2026-10-01 --reason promotion", words)
        #expect(told.status == .done && told.output.contains("To be paid back: £500.00"), "\(told)")
        let part = await trial.run("repayment --on 2026-10-01 --reason promotion --repaid 200", words)
        #expect(part.output.contains("To be paid back: £300.00"), "\(part)")
        let reason = ["--reason", "ill health"]
        let open = await trial.run("repayment --on 2026-10-01", words + reason)
        #expect(open.status == .no && open.output.contains("headteacher decides"), "\(open)")
        let waiver = ["Masters module", "--term", "ill health", "--leaving", Self.asker, "--because", "long illness"]
        let own = await trial.run("request waive --on 2027-03-01 --as", [Self.asker] + waiver)
        #expect(own.status == .no, "\(own)")
        let waived = await trial.run("request waive --on 2027-03-01 --as headteacher", waiver)
        #expect(waived.status == .done, "\(waived.output)\(waived.errors)")
        let free = await trial.run("repayment --on 2027-03-02", words + reason)
        #expect(free.status == .done && free.output.contains("waived on 1 March 2027"), "\(free)")
        let other = await trial.run(
            "request waive --on 2027-03-01 --as headteacher --term redundancy",
            [
                "Masters module", "--leaving", Self.asker, "--because", "it was",
            ])
        #expect(other.status != .done && other.errors.contains("nothing to decide"), "\(other.errors)")
    }

    @Test(
        "a budget line is asked for the school's part, and charged with it; the whole where who pays is not known",
        arguments: ["larkrise-special-school", "alderbrook-trust"])
    func schoolsPart(_ edition: String) async throws {
        let trial = try await self.asked(under: edition, category: "career", fee: 1000, budget: 600)
        let approved = await trial.run("decide --json --as headteacher --on 2026-09-08", "Masters module", "approved")
        #expect(approved.status == .done, "\(approved.output)\(approved.errors)")
        let lines = await trial.run("budget list --json --on 2026-09-09").object["lines"] as? [[String: Any]]
        #expect(lines?.first?["committed"] as? String == "500.00 GBP", "\(String(describing: lines))")
        let added = await trial.run(
            "opportunity add --approach webinar --mode face-to-face --as headteacher --on 2026-09-02", "Other module",
            "--session", "2026-09-27 09:00 6h", "--cost", "fee £101 on 2026-09-27 from Staff training", "--cost",
            "cover £0 on 2026-09-27 from Staff training")
        #expect(added.status == .done, "\(added.errors)")
        let asked = await trial.run("request --on 2026-09-07 --as", Self.asker, "Other module")
        #expect(asked.output.contains("the budget is charged with the whole cost of: fee"), "\(asked.output)")
        let over = await trial.run("decide --as headteacher --on 2026-09-08", "Other module", "approved")
        #expect(over.status == .done && over.output.contains(", £101.00 committed"), "\(over.output)\(over.errors)")
    }

    @Test("no stage of a policy has a name under which such records are kept")
    func stageNames() async throws {
        let trial = try Trial()
        let edition = """
            policy: Ours
            edition: own
            in force: { from: 2026-09-01 }
            approval:
              head's approver: chair of governors
              stages: [ { stage: "Waiver: x", by: Headteacher } ]

            """
        let check = await trial.run("policy check", try trial.write(edition, to: "own.yaml"))
        #expect(check.status != .done && check.output.contains("6:22"), "\(check.output)\(check.errors)")
        #expect(check.output.contains("Give it another name."), "\(check.errors)")
    }
}
