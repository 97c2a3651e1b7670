import Foundation
import Testing

@testable import cpd

@Suite("Approval in stages")
struct ApprovalTests {
    private static let edition = examples.appending(path: "Editions/elmfield-approval-2026.yaml").path

    /// A school whose edition has stages: Gareth manages Pippa, Callum organises cover, and two lines of money.
    private func found() async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        let lines: [(String, [String])] = [
            ("adopt \(Self.edition) --minute 6.4 --on-date 2026-07-01 --by", ["Governing Body"]),
            ("supervision add line-manager --from 2026-09-01", ["Gareth Pryce-Holloway", "--of", "Pippa Garstang"]),
            ("role cover-organiser", ["Callum Strathearn"]),
            ("budget set --year 2026 --amount 200 --minute 8.1", ["Staff training"]),
            ("budget set --year 2026 --amount 900 --minute 8.1", ["Supply"]),
            ("priority add --level school --plan 2.1", ["Reading fluency"]),
        ]
        for (line, words) in lines {
            let done = await trial.run("\(line) --as headteacher --on 2026-09-02", words)
            #expect(done.status == .done, "\(line): \(done.errors)")
        }
        for title in ["Course one", "Course two"] {
            let add = await trial.run(
                "opportunity add --approach webinar --mode face-to-face --as headteacher --on 2026-09-03",
                [
                    title, "--priority", "Reading fluency", "--session", "2026-10-20 09:00 6h", "--cost",
                    "fee £150 on 2026-10-20 from Staff training", "--cost",
                    "cover £100 on 2026-10-20 from Staff training",
                ])
            #expect(add.status == .done, "\(add.errors)")
        }
        return trial
    }

    @Test("each stage is decided in turn, and every command says whose turn it is next")
    func stages() async throws {
        let trial = try await self.found()
        let asked = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Course one")
        #expect(asked.output.contains("Stage \"line\": for Gareth Pryce-Holloway (line manager) to decide"), "\(asked)")
        let early = await trial.run("decide --as headteacher --on 2026-09-08", "Course one", "approved")
        #expect(early.status == .no && early.errors.contains("not line manager"), "\(early)")
        let line = await trial.run("decide --on 2026-09-08 --as", "Gareth Pryce-Holloway", "Course one", "approved")
        #expect(
            line.output.contains("Stage \"line\": approved by Gareth Pryce-Holloway on 8 September 2026"), "\(line)")
        #expect(line.output.contains("Stage \"cover\": for Callum Strathearn (cover organiser) to comment"))
        #expect(line.output.contains("After it: \"decision\""))
        let list = await trial.run("request list --on 2026-09-08")
        #expect(list.output.contains("Course one") && list.output.contains("Stage \"cover\""), "\(list)")
        #expect(list.output.contains("does not meet"), "what the policy answers: \(list)")
        let status = await trial.run("status --on 2026-09-08", "Pippa Garstang")
        #expect(status.output.contains("Course one. Stage \"cover\": for Callum Strathearn"), "\(status)")
        let unheard = await trial.run("decide --as headteacher --on 2026-09-08", "Course one", "approved")
        #expect(unheard.status == .no && unheard.errors.contains("was to be heard first"), "\(unheard)")
        let comment = await trial.run(
            "request comment --on 2026-09-08 --as", "Callum Strathearn", "Course one", "Nobody else is out.")
        #expect(comment.status == .done && comment.output.contains("Stage \"decision\""), "\(comment)")
        let show = await trial.run("request show --on 2026-09-08", "Course one")
        #expect(show.output.contains("commented by Callum Strathearn"), "\(show)")
        let short = await trial.run("decide --as headteacher --on 2026-09-09", "Course one", "approved")
        #expect(short.status == .no && short.errors.contains("MAT-1n"), "over budget: \(short)")
        let vire = await trial.run(
            "vire 100 --to", "Staff training", "--from", "Supply", "--minute", "9.2", "--because", "Dearer cover",
            "--as", "headteacher", "--on", "2026-09-09")
        #expect(vire.status == .done && vire.output.contains("£100.00 moved from Supply"), "\(vire)")
        let delegate = await trial.run(
            "delegate --until 2026-09-20 --minute letter --as headteacher --on 2026-09-09 --to", "Callum Strathearn",
            "CPD leader")
        #expect(delegate.status == .done, "\(delegate)")
        let delegations = await trial.run("delegate list --on 2026-09-09")
        #expect(delegations.output.contains("CPD leader") && delegations.output.contains("Callum Strathearn"))
        let last = await trial.run("decide --on 2026-09-10 --as", "Callum Strathearn", "Course one", "approved")
        #expect(last.output.contains("Decision: approved by Callum Strathearn"), "\(last)")
        #expect(last.output.contains("approved by Callum Strathearn for ") && last.output.contains("£250.00 committed"))
        #expect(await trial.run("request list --on 2026-09-10").output.contains("No request waits"))
        let ended = await trial.run(
            "delegate end --as headteacher --on 2026-09-11 --of", "Callum Strathearn", "CPD leader")
        #expect(ended.output.contains("no longer does the post of CPD leader"), "\(ended)")
        #expect(await trial.run("delegate list --on 2026-09-11").output.contains("No post is delegated"))
    }

    @Test("the cover organiser sees who else is out, says where they stand, and the decider hears it")
    func cover() async throws {
        let trial = try await self.found()
        _ = await trial.run(
            "leave add --from 2026-10-19 --until 2026-10-23 --as headteacher --on 2026-09-04", "Gareth Pryce-Holloway")
        for (kind, day) in [("first blocked day", "2026-10-20"), ("last blocked day", "2026-10-21")] {
            let add = await trial.run(
                "meeting add --as headteacher --on 2026-09-04 --day \(day) --reference", "Harvest performances", kind)
            #expect(add.status == .done, "\(add)")
        }
        _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Course one")
        _ = await trial.run("decide --on 2026-09-08 --as", "Gareth Pryce-Holloway", "Course one", "approved")
        let cover = await trial.run("request cover --on 2026-09-08 --as", "Callum Strathearn", "Course one")
        #expect(cover.status == .done && cover.output.contains("20 October 2026"), "\(cover)")
        #expect(cover.output.contains("one other is out on 20 October 2026"), "\(cover)")
        #expect(cover.output.contains("out: Gareth Pryce-Holloway, on leave"), "\(cover)")
        #expect(cover.output.contains("MIND: 20 October 2026 is a blocked day: Harvest performances"), "\(cover)")
        #expect(cover.output.contains("cover costs £100.00 from Staff training"), "\(cover)")
        let own = await trial.run("request cover --json --on 2026-09-08 --as", "Pippa Garstang", "Course one")
        #expect(own.status == .done && !own.output.contains("Gareth"), "\(own)")
        let list = await trial.run("request list --on 2026-09-08 --json")
        let first = (list.object["requests"] as? [[String: Any]])?.first
        #expect(first?["waitsForComment"] as? Bool == true && (first?["who"] as? [Any])?.count == 1, "\(list)")
        let plain = await trial.run("request list --on 2026-09-08")
        #expect(plain.output.contains("BLOCKED 20 Oct 2026") && plain.output.contains("1 out"), "\(plain)")
        let status = await trial.run("status --on 2026-09-08", "Callum Strathearn")
        #expect(status.output.contains("Waiting for their comment:"), "\(status)")
        #expect(status.output.contains("Course one: stage \"cover\", by 11 September 2026"), "\(status)")
        let comment = await trial.run(
            "request comment --stance concern --on 2026-09-08 --as", "Callum Strathearn", "Course one",
            "Two teachers are out that day.")
        #expect(comment.output.contains("comment by Callum Strathearn on 8 September 2026, concern"), "\(comment)")
        let after = await trial.run("status --on 2026-09-08", "Callum Strathearn")
        #expect(after.status == .done && !after.output.contains("Waiting for their"), "\(after)")
        let show = await trial.run("request show --on 2026-09-08", "Course one")
        #expect(
            show.output.contains("comment (concern) by Callum Strathearn on 8 September 2026: Two teachers"), "\(show)")
        let declined = await trial.run(
            "decide --as headteacher --on 2026-09-09 --because", "Two are out.", "Course one", "declined")
        #expect(declined.output.contains("Heard at \"cover\": concern, Callum Strathearn"), "\(declined)")
    }

    @Test("a decision without the comment that was asked for gives its reason, and that is shown")
    func unheard() async throws {
        let trial = try await self.found()
        _ = await trial.run(
            "budget set --year 2026 --amount 900 --minute 8.2 --as headteacher --on 2026-09-05", "Staff training")
        _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Course one")
        _ = await trial.run("decide --on 2026-09-08 --as", "Gareth Pryce-Holloway", "Course one", "approved")
        let bare = await trial.run("decide --as headteacher --on 2026-09-14", "Course one", "approved")
        #expect(bare.status == .usage && bare.errors.contains("Nobody has commented at \"cover\""), "\(bare)")
        let decided = await trial.run(
            "decide --as headteacher --on 2026-09-14", "Course one", "approved", "--exception",
            "He is on leave and nobody else is out.")
        #expect(decided.status == .done, "\(decided)")
        #expect(decided.output.contains("Nobody commented at \"cover\" by 11 September 2026"), "\(decided)")
        let show = await trial.run("request show --on 2026-09-15", "Course one")
        #expect(show.output.contains("(exception: He is on leave and nobody else is out.)"), "\(show)")
        #expect(show.output.contains("Nobody commented at \"cover\" by 11 September 2026."), "\(show)")
    }

    @Test("a decision's check is asked again, by the policy of then and by another")
    func recheck() async throws {
        let trial = try await self.found()
        _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Course one")
        let early = await trial.run("request recheck --on 2026-09-07", "Course one")
        #expect(early.status == .done && early.output.contains("Checked on 7 September 2026"), "\(early)")
        _ = await trial.run(
            "decide --on 2026-09-08 --because no --as", "Gareth Pryce-Holloway", "Course one", "declined")
        // What is recorded later changes nothing in what was checked.
        _ = await trial.run("budget set --year 2026 --amount 5000 --minute 9.9 --as headteacher", "Staff training")
        let again = await trial.run("request recheck --on 2027-03-01", "Course one")
        #expect(again.status == .done, "\(again)")
        #expect(again.output.contains("Checked on 8 September 2026 under elmfield-approval-2026"), "\(again)")
        #expect(again.output.contains("Asked again today: the same, in all"), "\(again)")
        let other = await trial.run("request recheck --under shipped --on 2027-03-01", "Course one")
        #expect(other.status == .done && other.output.contains("The same facts under spring-2024:"), "\(other)")
        let machine = await trial.run("request recheck --json --on 2027-03-01", "Course one")
        #expect(machine.output.contains("\"agrees\": true") || machine.output.contains("\"agrees\":true"))
        let unknown = await trial.run("request recheck --under nowhere --on 2027-03-01", "Course one")
        #expect(unknown.status == .usage && unknown.errors.contains("nowhere"), "\(unknown)")
    }

    @Test("departures are listed with who, why and when")
    func departures() async throws {
        let trial = try await self.found()
        #expect(await trial.run("departures --on 2026-09-07").output.contains("No decision departed"))
        let add = await trial.run(
            "opportunity add --approach webinar --mode face-to-face --as headteacher --on 2026-09-03", "Course three",
            "--session", "2026-10-20 09:00 6h", "--cost", "fee £510 on 2026-10-20 from Supply", "--cost",
            "cover £0 on 2026-10-20 from Supply")
        #expect(add.status == .done, "\(add)")
        _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Course three")
        _ = await trial.run("decide --on 2026-09-08 --as", "Gareth Pryce-Holloway", "Course three", "approved")
        let decided = await trial.run(
            "decide --as headteacher --on 2026-09-09", "Course three", "approved", "--departure",
            "MAT-1a: emergency: the adviser is here once")
        #expect(decided.status == .done, "\(decided)")
        let list = await trial.run("departures --on 2026-09-10")
        #expect(list.output.contains("MAT-1a") && list.output.contains("emergency: the adviser"), "\(list)")
        #expect(list.output.contains("09 Sep 2026") && list.output.contains("Course three"), "\(list)")
        #expect(await trial.run("departures --from 2026-09-10 --on 2026-09-10").output.contains("No decision departed"))
    }

    @Test("a decline is appealed against and heard, and upheld it is decided anew")
    func appeals() async throws {
        let trial = try await self.found()
        _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", "Course one")
        let declined = await trial.run(
            "decide --on 2026-09-08 --because", "Not now.", "--as", "Gareth Pryce-Holloway", "Course one", "declined")
        #expect(declined.output.contains("Decision: declined by Gareth Pryce-Holloway"), "\(declined)")
        let late = await trial.run("appeal --on 2026-09-19 --as", "Pippa Garstang", "Course one", "not heard")
        #expect(late.status == .no && late.errors.contains("could be lodged until"), "\(late)")
        let appeal = await trial.run("appeal --on 2026-09-09 --as", "Pippa Garstang", "Course one", "not heard")
        #expect(appeal.output.contains("To be heard by Judith Marchetti"), "\(appeal)")
        let open = await trial.run("appeal list --on 2026-09-10")
        #expect(open.status == .done && open.output.contains("Judith Marchetti"), "\(open)")
        #expect(open.output.contains("29 Sep 2026") && open.output.contains("not heard"), "\(open)")
        let overdue = await trial.run("appeal list --on 2026-09-30")
        #expect(overdue.status == .no && overdue.output.contains("(late)"), "\(overdue)")
        let own = await trial.run(
            "hear --on 2026-09-10 --because x --as", "Gareth Pryce-Holloway", "Course one", "upheld")
        #expect(own.status == .no, "\(own)")
        let heard = await trial.run(
            "hear --on 2026-09-10 --because", "She was not heard.", "--as", "Judith Marchetti", "Course one", "upheld")
        #expect(heard.output.contains("Decided anew as request") && heard.output.contains("Stage \"line\""), "\(heard)")
        #expect(await trial.run("appeal list --on 2026-09-10").output.contains("No appeal waits"))
    }

    @Test("several requests are decided with one command, each as told")
    func several() async throws {
        let trial = try await self.found()
        for title in ["Course one", "Course two"] {
            _ = await trial.run("request --on 2026-09-07 --as", "Pippa Garstang", title)
        }
        let both = await trial.run(
            "decide --each --on 2026-09-08 --as", "Gareth Pryce-Holloway", "Course one", "approved", "--also",
            "Course two")
        #expect(both.status == .done, "\(both)")
        #expect(both.output.contains("Course one") && both.output.contains("Course two"))
        let again = await trial.run(
            "decide --each --json --on 2026-09-08 --as", "Gareth Pryce-Holloway", "Course one", "approved", "--also",
            "Course two")
        #expect(again.status == .no && again.output.contains("stage-not-open"), "\(again)")
    }
}
