import Foundation
import Testing

@testable import cpd

@Suite("The talk and the confirmation of impact, at the command line")
struct AfterwardsTests {
    @Test("neither is done for oneself, and what was confirmed is shown")
    func afterwards() async throws {
        let trial = try Trial()
        await trial.found()
        let pippa = "Pippa Garstang"
        let lines: [(String, [String])] = [
            ("budget set --year 2025 --amount 900 --minute 8.1 --as headteacher --on 2025-09-02", ["Training"]),
            ("priority add --level school --plan 2.1 --as headteacher --on 2025-09-02", ["Reading fluency"]),
            (
                "supervision add line-manager --from 2025-09-01 --as headteacher --on 2025-09-02",
                ["Callum Strathearn", "--of", pippa]
            ),
            (
                "opportunity add --approach webinar --mode virtual --required-by-law --as headteacher --on 2025-09-03",
                [
                    "Course", "--priority", "Reading fluency", "--session", "2025-10-20 09:00 2h",
                    "--cost", "fee £60 on 2025-10-20 from Training",
                ]
            ),
            ("request --on 2025-09-07 --as", [pippa, "Course"]),
            ("decide --as headteacher --on 2025-09-08 --because", ["The law asks it", "Course", "approved"]),
            ("book --as headteacher --on 2025-09-09", ["Course"]),
            ("attend --as headteacher --on 2025-10-20 --everybody --session 2025-10-20", ["Course"]),
            ("evaluate --rating 4 --need-met --on 2025-10-21 --changed", ["Daily", "Course", "--as", pippa]),
        ]
        for (line, words) in lines {
            let done = await trial.run(line, words)
            #expect(done.status == .done, "\(line): \(done.output)\(done.errors)")
        }
        let alone = await trial.run(
            "disseminate agree --no-wider-circulation --on 2025-10-22",
            [
                "Course", "--participant", pippa, "--with",
                "headteacher", "--as", pippa,
            ])
        #expect(alone.status == .no && alone.errors.contains("Nobody does this for themself"), "\(alone)")
        let held = await trial.run(
            "disseminate agree --no-wider-circulation --on 2025-10-22 --as headteacher",
            ["Course", "--participant", pippa])
        #expect(held.status == .done && held.output.contains("in the talk held by"), "\(held)")
        let own = await trial.run(
            "confirm --outcome confirmed --on 2025-11-22",
            ["Course", "--participant", pippa, "--seen", "it", "--as", pippa])
        #expect(own.status == .no && own.errors.contains("Nobody does this for themself"), "\(own)")
        let open = await trial.run("status --on 2025-11-22", [pippa])
        #expect(open.output.contains("Course: not confirmed yet; to act:"), "\(open.output)")
        let word = await trial.run(
            "confirm --outcome perhaps --on 2025-11-22 --as",
            [
                "Callum Strathearn", "Course", "--participant", pippa,
                "--seen", "it",
            ])
        #expect(word.status == .usage, "\(word)")
        let done = await trial.run(
            "confirm --outcome not-seen --on 2025-11-22 --as",
            ["Callum Strathearn", "Course", "--participant", pippa, "--seen", "No lesson seen yet"])
        #expect(done.status == .done && done.output.contains("not seen"), "\(done)")
        let status = await trial.run("status --on 2025-11-22", [pippa])
        #expect(status.output.contains("Course: not seen by Callum Strathearn on 22 November 2025"), "\(status.output)")
        let json = await trial.run("status --on 2025-11-22 --json", [pippa])
        let standing = try #require(json.object["standing"] as? [String: Any])
        let rows = try #require(standing["confirmations"] as? [[String: Any]])
        #expect(rows.first?["outcome"] as? String == "not seen" && rows.count == 1, "\(rows)")
    }
}
