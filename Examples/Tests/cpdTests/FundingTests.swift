import Foundation
import Testing

@testable import cpd

@Suite("Money by the policy, from the command line")
struct FundingTests {
    private static let edition = """
        policy: Professional development
        edition: elmfield-funding
        in force: { from: 2026-09-01 }
        approval:
          head's approver: chair of governors
          stages:
            - stage: decision
              amounts: [ { up to: 500 GBP, by: CPD leader }, { over: 500 GBP, by: Headteacher, days of notice: 30 } ]
        funding:
          clauses: { repayment: FUN-2 }
          categories: [role, career]
          who pays:
            - { category: career, items: [fee], shares: { school: 50 % }, at most: { school: 200 GBP } }
            - { category: role, shares: { school: 100 % } }
          excluded items: [travel]
          first:
            - { name: agreement, asks for: signed agreement, by: Headteacher, when: { cost.total: { over: 250 GBP } } }
          eligibility:
            - { asks for: minimum service, months: 120 months, waived by: Headteacher, because: induction comes first }
            - { asks for: probation passed, because: as the contract says }
          repayment:
            counted from: completion
            evenly over: 24 months
            before completion: 100 %
            items: [fee]
            signed agreement: true
            rounded: down
            within days: 30
            method: out of the last pay
        clauses:
          - { id: FUN-2, text: What was paid is paid back., force: must, judged by: Headteacher, evidence: the ledger }

        """

    private func asked(
        budget: Int = 900, edition: String = Self.edition
    ) async throws -> (trial: Trial, asked: Outcome) {
        let trial = try Trial()
        await trial.found()
        let file = try trial.write(edition, to: "funding.yaml")
        let lines: [(String, [String])] = [
            ("adopt \(file) --minute 6.4 --on-date 2026-07-01 --by", ["Governing Body"]),
            ("budget set --year 2026 --amount \(budget) --minute 8.1", ["Staff training"]),
            (
                "opportunity add --approach webinar --mode face-to-face",
                [
                    "Masters module", "--session", "2026-09-20 09:00 6h", "--cost",
                    "fee £600 on 2026-09-20 from Staff training", "--cost",
                    "travel £40 on 2026-09-20 from Staff training", "--attest",
                    "funding/category | career | the talk of 1 September",
                ]
            ),
        ]
        for (line, words) in lines {
            let done = await trial.run("\(line) --as headteacher --on 2026-09-02", words)
            #expect(done.status == .done, "\(line): \(done.errors)")
        }
        return (trial, await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Masters module"))
    }

    @Test("who asks is told who may ask, who pays what, and what comes first")
    func request() async throws {
        let (trial, asked) = try await self.asked()
        let show = await trial.run("request show --on 2026-09-08", "Masters module")
        let decided = await trial.run(
            "decide --as headteacher --on 2026-09-08 --because no", "Masters module", "declined")
        for output in [asked.output, show.output, decided.output] {
            #expect(output.contains("Who may ask, by the policy: Pippa Garstang"), "\(output)")
            #expect(output.contains("(may be waived by the headteacher)"), "\(output)")
            #expect(output.contains("not evidenced   whether probation is passed is not recorded"), "\(output)")
            #expect(
                output.contains("fee of £600.00 is over a limit, and is paid by: school, £200.00, employee, £400.00"),
                "\(output)")
            #expect(output.contains("the policy does not pay for travel: it is left to the employee"), "\(output)")
            #expect(output.contains("no agreement is recorded (signed agreement, for the headteacher)"), "\(output)")
            #expect(output.contains("30 days of notice: asked by 21 August 2026, and it was asked later"), "\(output)")
        }
        let data = await trial.run("request show --json --on 2026-09-08", "Masters module")
        let funding = data.object["funding"] as? [String: Any]
        #expect((funding?["costs"] as? [[String: Any]])?.count == 2, "\(data)")
    }

    @Test("what is paid back is told for a day of leaving, and what is missing is named")
    func repayment() async throws {
        let (trial, _) = try await self.asked()
        for signer in ["Pippa Garstang", "Ragna Lindqvist"] {
            let signed = await trial.run(
                "agreement sign --on 2026-09-08 --as", signer, "Masters module", "--kept", "personnel file 12")
            #expect(signed.status == .done, "\(signed)")
        }
        let approved = await trial.run("decide --as headteacher --on 2026-09-08", "Masters module", "approved")
        #expect(approved.status == .done, "\(approved)")
        let words = ["Pippa Garstang", "Masters module", "--left", "2027-03-20", "--completed", "2026-09-20"]
        let told = await trial.run("repayment --on 2026-10-01", words)
        #expect(told.status == .done, "\(told)")
        #expect(told.output.contains("To be paid back: £150.00, by 19 April 2027"), "\(told)")
        #expect(told.output.contains("how: out of the last pay"), "\(told)")
        let data = await trial.run("repayment --json --on 2026-10-01", words)
        #expect(data.object["owed"] as? String == "150.00 GBP", "\(data)")
    }

    @Test("money that is asked of a budget is the school's part, and a kept check says what others pay")
    func withinBudget() async throws {
        let edition = Self.edition.replacing(
            "  - { id: FUN-2",
            with: "  - { id: MAT-1n, text: budget, force: must, check: within-budget }\n  - { id: FUN-2")
        for (budget, isApproved) in [(200, true), (199, false)] {
            let (trial, asked) = try await self.asked(budget: budget, edition: edition)
            #expect(asked.output.contains("£200.00 asked"), "\(asked.output)")
            let decided = await trial.run("decide --as headteacher --on 2026-09-08", "Masters module", "approved")
            #expect((decided.status == .done) == isApproved, "\(decided.output)\(decided.errors)")
            #expect(decided.output.contains(", £200.00 committed") == isApproved, "\(decided.output)")
            let check = await trial.run("store check --on 2026-09-09")
            #expect(check.status == .done, "\(check.output)\(check.errors)")
        }
    }

    @Test("a term is waived by whom the policy names, and it is told with the request by whom and why")
    func waiver() async throws {
        let (trial, _) = try await self.asked()
        let words = ["Masters module", "--term", "minimum service", "--because", "ten years elsewhere"]
        let other = await trial.run("request waive --on 2026-09-08 --as", ["Pippa Garstang"] + words)
        #expect(other.status == .no, "\(other)")
        let waived = await trial.run("request waive --on 2026-09-08 --as headteacher", words)
        #expect(waived.status == .done && waived.output.contains("Waived: minimum service, by "), "\(waived)")
        let show = await trial.run("request show --on 2026-09-09", "Masters module")
        for line in [
            "Waiver of minimum service: granted by Ragna Lindqvist on 8 September 2026: ten years elsewhere\n",
            "a length of service was waived on 8 September 2026 by Ragna Lindqvist: ten years elsewhere\n",
        ] { #expect(show.output.contains(line), "\(show)") }
    }

    @Test("requests are listed in the order of the policy, with how far the money reaches")
    func order() async throws {
        let trial = try Trial()
        await trial.found()
        let edition = Self.edition.replacing(
            "  repayment:",
            with: "  order: [ { name: from an idea, when: { cost.total: { under: 200 GBP } } } ]\n  repayment:")
        let file = try trial.write(edition, to: "funding.yaml")
        let lines: [(String, [String])] = [
            ("adopt \(file) --minute 6.4 --on-date 2026-07-01 --by", ["Governing Body"]),
            ("budget set --year 2026 --amount 650 --minute 8.1", ["Staff training"]),
        ]
        for (line, words) in lines { _ = await trial.run("\(line) --as headteacher --on 2026-09-02", words) }
        for (title, fee) in [("Masters module", "600"), ("A day in school", "90")] {
            let added = await trial.run(
                "opportunity add --approach webinar --mode face-to-face --as headteacher --on 2026-09-02",
                [title, "--session", "2026-09-20 09:00 6h", "--cost", "fee £\(fee) on 2026-09-20 from Staff training"])
            #expect(added.status == .done, "\(added)")
            _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", title)
        }
        let list = await trial.run("request list --on 2026-09-08")
        for line in [
            "Order of the policy, Staff training 2026–27 (£650.00 left):",
            "1. A day in school · Pippa Garstang: from an idea: the money reaches £90.00",
            "2. Masters module · Pippa Garstang:",
        ] { #expect(list.output.contains(line), "\(list.output)\(list.errors)") }
        let data = await trial.run("--json request list --on 2026-09-08")
        #expect((data.object["order"] as? [[String: Any]])?.count == 1, "\(data)")
    }

    @Test("a policy is shown with what it says of money")
    func show() async throws {
        let (trial, _) = try await self.asked()
        let show = await trial.run("policy show --on 2026-09-08")
        #expect(show.output.contains("Money for development:") && show.output.contains("repayment (FUN-2)"), "\(show)")
        #expect(show.output.contains("career, fee: school 50 % at most 200.00 GBP, employee 50 %"), "\(show)")
        let shipped = await trial.run("policy show shipped")
        #expect(!shipped.output.contains("Money for development"), "\(shipped)")
    }
}
