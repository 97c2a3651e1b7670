import Foundation
import Testing

@testable import cpd

@Suite("What money depends on, recorded from the command line")
struct MoneyRecordedTests {
    private func school(_ edition: String, by body: String) async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        let file = examples.appending(path: "Editions/\(edition).yaml").path
        for (line, words) in [
            ("adopt \(file) --minute 14 --on-date 2026-07-08 --by", [body]),
            ("budget set --year 2026 --amount 9000 --minute 8.1", ["Staff training"]),
        ] {
            let done = await trial.run("\(line) --as headteacher --on 2026-09-02", words)
            #expect(done.status == .done, "\(line): \(done.errors)")
        }
        return trial
    }

    private func add(_ trial: Trial, _ title: String, costs: [String], _ more: [String] = []) async -> Outcome {
        await trial.run(
            "opportunity add --approach webinar --mode face-to-face --as headteacher --on 2026-09-02",
            [title, "--session", "2026-10-20 09:00 6h"]
                + costs.flatMap { ["--cost", "\($0) on 2026-10-20 from Staff training"] } + more)
    }

    @Test("costs by the items of a trust’s edition are shared by it, and a word it has not is refused with the nearest")
    func ownItems() async throws {
        let trial = try await self.school("alderbrook-trust", by: "Trust Board")
        let said = [
            "--attest", "funding/category | career | the talk of 1 September", "--attest",
            "funding/attempt | first sitting | the talk of 1 September",
        ]
        let wrong = await self.add(trial, "Diploma", costs: ["fee £600", "boks £40"], said)
        #expect(wrong.status != .done && wrong.errors.contains("Did you mean \"books\"?"), "\(wrong)")
        let costs = ["fee £600", "Examination £75", "books £40", "parking £6 each"]
        let added = await self.add(trial, "Diploma", costs: costs, said)
        #expect(added.status == .done, "\(added.errors)")
        let kinds = (added.object["costs"] as? [[String: Any]]) ?? []
        #expect(kinds.isEmpty, "it is told in words")
        let show = await trial.run("opportunity show --on 2026-09-03", "Diploma")
        #expect(show.output.contains("  examination £75.00, due on 20 October 2026"), "\(show.output)")
        #expect(show.output.contains("  parking £6.00 each, due on 20 October 2026"), "\(show.output)")
        let asked = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Diploma")
        for line in [
            "examination of £75.00 is paid by: trust, £18.75, school, £37.50, employee, £18.75",
            "the policy does not pay for parking: it is left to the employee",
            "the policy does not say who pays for books",
        ] { #expect(asked.output.contains(line), "\(line)\n\(asked.output)") }
    }

    @Test("a limit per department counts those recorded in it, and names the command where nobody is")
    func teams() async throws {
        let trial = try await self.school("hartwell-independent", by: "Council of Hartwell College")
        let said = ["--attest", "funding/category | subject | the talk of 1 September"]
        #expect(await self.add(trial, "Subject course", costs: ["fee £3200"], said).status == .done)
        let before = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Subject course")
        let missing = "which team Pippa Garstang belongs to is not recorded, and there is a yearly limit per team"
        #expect(before.output.contains(missing) && before.output.contains("person team)"), "\(before.output)")
        let both = await trial.run(
            "person team --as headteacher --on 2026-09-08", "Pippa Garstang", "Science", "--none")
        #expect(both.status == .usage, "\(both)")
        let team = await trial.run("person team --as headteacher --on 2026-09-08", "Pippa Garstang", "Science")
        #expect(team.status == .done && team.output.contains("team Science"), "\(team)")
        let list = await trial.run("person list --on 2026-09-08")
        #expect(list.output.contains("Science"), "\(list.output)")
        let show = await trial.run("request show --on 2026-09-08", "Subject course")
        #expect(show.output.contains("£3,200.00 this year for the team, over the limit of £3,000.00"), "\(show.output)")
        #expect(show.output.contains("(Science, 2026–27)"), "\(show.output)")
        let moved = await trial.run(
            "person team --as headteacher --on 2026-09-09 --from 2026-09-09", "Pippa Garstang", "Pastoral")
        #expect(moved.output.contains("from 9 September 2026, team Pastoral"), "\(moved)")
        let queue = await trial.run("request list --on 2026-09-08")
        #expect(queue.output.contains("in the order in which it was asked"), "\(queue.output)")
    }

    @Test("that no lesson is to be covered and what another way would cost are said without a cost of nothing")
    func weighed() async throws {
        let trial = try await self.school("larkrise-special-school", by: "Governing Body")
        let added = await self.add(
            trial, "Signing", costs: ["fee £300"], ["--cost-alternative", "The hub’s course | £350"])
        #expect(added.status == .done, "\(added.errors)")
        let wrong = await self.add(trial, "Another", costs: [], ["--cost-alternative", "The hub’s course"])
        #expect(wrong.status == .usage, "\(wrong)")
        let show = await trial.run("opportunity show --on 2026-09-03", "Signing")
        #expect(show.output.contains("  against The hub’s course, £350.00"), "\(show.output)")
        let asked = await trial.run("request --on 2026-09-07 --no-cover --as", "Pippa Garstang", "Signing")
        #expect(asked.status != .usage, "\(asked.errors)")
        let request = await trial.run("request show --on 2026-09-08", "Signing")
        #expect(request.output.contains("No lesson is to be covered."), "\(request.output)")
        let data = await trial.run("request show --json --on 2026-09-08", "Signing")
        #expect(data.object["needsCover"] as? Bool == false, "\(data.output)")
    }
}
