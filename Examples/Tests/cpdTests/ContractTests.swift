import Foundation
import Testing

@testable import cpd

@Suite("Contracts, from the command line")
struct ContractTests {
    /// A school under the edition of an independent school, with a course on 20 September 2026 and people on several
    /// contracts.
    private func staffed() async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        let file = examples.appending(path: "Editions/hartwell-independent.yaml").path
        let lines: [(String, [String])] = [
            ("adopt \(file) --minute 14 --on-date 2026-06-18 --by", ["Council of Hartwell College"]),
            ("budget set --year 2026 --amount 9000 --minute 8.1", ["Staff training"]),
            (
                "opportunity add --approach webinar --mode face-to-face",
                [
                    "Subject course", "--session", "2026-09-20 09:00 6h", "--cost",
                    "fee £600 on 2026-09-20 from Staff training", "--attest",
                    "funding/category | subject | the talk of 1 September",
                ]
            ),
            (
                "person add --post Teacher --group teacher --from 2024-09-01 --contract permanent "
                    + "--probation-passed 2025-03-01", ["Bronwen Pugh"]
            ),
            (
                "person add --post Teacher --group teacher --from 2024-09-01 --share 0.5 --contract fixed-term "
                    + "--contract-ends 2027-07-31 --no-probation", ["Idris Vaughan"]
            ),
            (
                "person add --post Teacher --group teacher --from 2026-01-01 --contract permanent "
                    + "--probation-until 2026-12-31", ["Nia Hopkin"]
            ),
            (
                "person add --post Coach --group other --from 2024-09-01 --contract casual --no-probation",
                ["Olwen Rees"]
            ),
        ]
        for (line, words) in lines {
            let done = await trial.run("\(line) --as headteacher --on 2026-09-02", words)
            #expect(done.status == .done, "\(line): \(done.errors)")
        }
        return trial
    }

    private func ask(_ trial: Trial, _ name: String) async -> String {
        let asked = await trial.run("request --on 2026-09-07 --as", name, "Subject course")
        #expect(asked.output.contains("Who may ask, by the policy: \(name)"), "\(asked)")
        return asked.output
    }

    private func expect(_ output: String, _ lines: [String]) {
        for line in lines { #expect(output.contains(line), "\(line)\n\(output)") }
    }

    @Test("Who may ask follows from the contract recorded with the post")
    func recorded() async throws {
        let trial = try await self.staffed()
        self.expect(
            await self.ask(trial, "Bronwen Pugh"),
            [
                "met             probation was passed on 1 March 2025", "met             the contract has no end",
                "met             they belong to no group that is left out",
            ])
        self.expect(
            await self.ask(trial, "Idris Vaughan"),
            [
                "met             the contract has no probation",
                "not met         the contract ends on 31 July 2027, before 20 September 2027",
            ])
        self.expect(await self.ask(trial, "Nia Hopkin"), ["not met         probation runs until 31 December 2026"])
        self.expect(await self.ask(trial, "Olwen Rees"), ["not met         the policy leaves out: casual"])
    }

    @Test("What is not recorded is not evidenced and names the command, and then it is recorded")
    func later() async throws {
        let trial = try await self.staffed()
        let before = await self.ask(trial, "Pippa Garstang")
        self.expect(
            before,
            [
                "not evidenced   whether probation is passed is not recorded (cpd person probation)",
                "not evidenced   whether and when the contract ends is not recorded (cpd person contract)",
                "not evidenced   to which groups they belong is not recorded (cpd person contract)",
            ])
        let who = ["Pippa Garstang"]
        for line in [
            "person contract", "person contract permanent --ends 2027-08-31", "person probation",
            "person probation --none --passed 2026-01-01",
        ] {
            let words = line.split(separator: " ").map(String.init)
            let wrong = await trial.run(
                words[0...1].joined(separator: " "),
                who + words.dropFirst(2)
                    + ["--as", "headteacher", "--on", "2026-09-08"])
            #expect(wrong.status != .done, "\(line)")
        }
        let contract = await trial.run(
            "person contract --as headteacher --on 2026-09-08 --ends 2026-12-31", who + ["fixed-term"])
        #expect(contract.output.contains("fixed-term until 31 December 2026"), "\(contract)")
        let other = await trial.run("person contract --as headteacher --on 2026-09-08", who + ["permanent"])
        #expect(other.status == .usage && other.errors.contains("from which day"), "\(other)")
        let prolonged = await trial.run(
            "person contract --as headteacher --on 2026-09-08 --from 2026-09-07 --json", who + ["permanent"])
        #expect((prolonged.object["contract"] as? [String: Any])?["kind"] as? String == "permanent", "\(prolonged)")
        let passed = await trial.run(
            "person probation --as headteacher --on 2026-09-08 --passed 2026-01-31", who)
        #expect(passed.output.contains("probation passed on 31 January 2026"), "\(passed)")
        self.expect(
            await trial.run("request show --on 2026-09-08", "Subject course").output,
            [
                "met             probation was passed on 31 January 2026", "met             the contract has no end",
                "met             they belong to no group that is left out",
            ])
    }

    @Test("The contract is told to whoever may see the post, and to no governor")
    func shown() async throws {
        let trial = try await self.staffed()
        let words = "Teacher (0.5 of full time, fixed-term until 31 July 2027, no probation)"
        for reader in ["headteacher", "Idris Vaughan"] {
            let status = await trial.run("status --on 2026-09-08 --as", reader, "Idris Vaughan")
            #expect(status.output.contains(words), "\(reader): \(status)")
        }
        let data = await trial.run("status --json --on 2026-09-08 --as headteacher", "Idris Vaughan")
        let contract = (data.object["contracts"] as? [[String: Any]])?.first
        #expect(contract?["kind"] as? String == "fixed-term" && contract?["ends"] as? String == "2027-07-31", "\(data)")
        #expect((contract?["probation"] as? [String: Any])?["state"] as? String == "none", "\(data)")
        let governor = await trial.run("status --on 2026-09-08 --as", "Judith Marchetti", "Idris Vaughan")
        #expect(governor.status != .done, "\(governor)")
        #expect(!"\(governor.output)\(governor.errors)".contains("fixed-term"), "\(governor)")
    }
}
