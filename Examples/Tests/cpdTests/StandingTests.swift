import CPDStorage
import Foundation
import Testing

@testable import cpd

@Suite("Where people and the school stand, at the command line")
struct StandingTests {
    private func school() async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        _ = await trial.run(
            "school --nation England --type maintained --phase primary --as headteacher --on 2025-09-01")
        return trial
    }

    @Test("who writes less than the school's name is told how to ask for the school")
    func partOfTheSchoolsName() async throws {
        let trial = try await self.school()
        let answer = await trial.run("status --on 2025-10-01 elmfield")
        #expect(answer.status == .usage && answer.errors.contains("For the school, write \"Elmfield"), "\(answer)")
        #expect(await trial.run("status --on 2025-10-01 nobody").errors.contains("There is no person"))
    }

    @Test("training is recorded with its proof, listed, and changes how somebody stands")
    func training() async throws {
        let trial = try await self.school()
        let before = await trial.run("status --on 2025-10-01 --fail", ["Pippa Garstang"])
        #expect(before.status == .no && before.output.contains("OVERDUE"), "\(before.output)\(before.errors)")
        let wrong = await trial.run(
            "training add --as headteacher --on 2025-09-02", ["Pippa Garstang", "safegarding-update"])
        #expect(
            wrong.status == .usage && wrong.errors.contains("Did you mean \"safeguarding-update\"?"), "\(wrong.errors)")
        let add = await trial.run(
            "training add --certificate C-7 --as headteacher --on 2025-09-02",
            ["Pippa Garstang", "safeguarding-update"])
        #expect(add.status == .done && add.output.contains("certificate: C-7"), "\(add.errors)")
        let list = await trial.run("training list --on 2025-10-01 --json", ["Pippa Garstang"])
        #expect((list.object["training"] as? [[String: Any]])?.first?["proof"] as? String == "C-7")
        let status = await trial.run("status --on 2025-10-01 --json", ["Pippa Garstang"])
        let standing = try #require(status.object["standing"] as? [String: Any], "\(status.errors)")
        let sites = try #require(standing["training"] as? [[String: Any]])
        let rows = try #require(sites.first?["requirements"] as? [[String: Any]])
        let update = rows.first { $0["requirement"] as? String == "EN-SG-2" }
        #expect(update?["state"] as? String == "met" && update?["day"] as? String == "2026-09-02", "\(rows)")
        #expect(await trial.run("training courses").output.contains("safeguarding-update"))
    }

    @Test("on leave nothing is overdue")
    func leave() async throws {
        let trial = try await self.school()
        let add = await trial.run(
            "leave add --from 2025-09-20 --as headteacher --on 2025-09-20", ["Pippa Garstang"])
        #expect(add.status == .done, "\(add.errors)")
        let status = await trial.run("status --on 2025-10-01 --fail", ["Pippa Garstang"])
        #expect(
            status.status == .done && status.output.contains("On leave since 20 September 2025"), "\(status.output)")
        #expect(await trial.run("leave list --on 2025-10-01").output.contains("Pippa Garstang"))
        let end = await trial.run("leave end --back 2025-10-02 --as headteacher --on 2025-10-02", ["Pippa Garstang"])
        #expect(end.status == .done, "\(end.errors)")
        #expect(await trial.run("status --on 2025-10-02 --fail", ["Pippa Garstang"]).status == .no)
        let again = await trial.run("leave end --as headteacher --on 2025-11-02", ["Pippa Garstang"])
        #expect(again.status == .usage)
    }

    @Test("the clauses about people are answered of a person and of the school, and by name to the head")
    func people() async throws {
        let trial = try await self.school()
        let person = await trial.run("status --on 2025-10-01", ["Pippa Garstang"])
        #expect(
            person.output.contains("Their part in development, by the records; judged by the Headteacher")
                && person.output.contains("PRN-1") && person.output.contains("nothing is recorded in 2025–26"),
            "\(person.output)")
        let json = await trial.run("status --on 2025-10-01 --json", ["Pippa Garstang"])
        let standing = try #require(json.object["standing"] as? [String: Any], "\(json.errors)")
        let answers = try #require(standing["answers"] as? [[String: Any]])
        #expect(answers.map { $0["clause"] as? String } == ["PRN-1", "PRN-2", "PRN-6"])
        #expect(answers.first?["reason"] as? String == "person-nothing-yet" && answers.first?["remedy"] is String)
        #expect(
            answers.first?["sentence"] as? String
                == "nothing is recorded in 2025–26 so far, counted from 1 September 2025")
        let school = await trial.run("status --on 2025-10-01")
        #expect(school.output.contains("People and their part in development:"), "\(school.output)")
        #expect(!school.output.contains("Open, by name:"))
        let all = await trial.run("status --on 2025-10-01 --all --as headteacher")
        #expect(all.output.contains("Open, by name:") && all.output.contains("Pippa Garstang"), "\(all.output)")
    }

    @Test("an early-career teacher's reviews are listed, recorded as held, and the lines have their sources")
    func induction() async throws {
        let trial = try await self.school()
        for (event, day) in [("first day of term", "2025-09-01"), ("last day of term", "2025-12-19")] {
            let add = await trial.run(
                "meeting add --reference autumn-2025 --day \(day) --as headteacher --on 2025-09-01", [event])
            #expect(add.status == .done, "\(add.errors)")
        }
        let add = await trial.run(
            "responsibility add --as headteacher --on 2025-09-01", ["early-career teacher", "Pippa Garstang"])
        #expect(add.status == .done, "\(add.errors)")
        let open = await trial.run("status --on 2025-10-01", ["Pippa Garstang"])
        #expect(open.output.contains("progress review, autumn-2025: due by 19 Dec 2025"), "\(open.output)")
        #expect(open.output.contains("registration with the appropriate body: OVERDUE"), "\(open.output)")
        for course in ["induction-registration", "induction-progress-review"] {
            let held = await trial.run(
                "training add --source portal --as headteacher --on 2025-12-01", ["Pippa Garstang", course])
            #expect(held.status == .done, "\(held.errors)")
        }
        let held = await trial.run("status --on 2025-12-02", ["Pippa Garstang"])
        #expect(held.output.contains("progress review, autumn-2025: held"), "\(held.output)")
        #expect(!held.output.contains("registration with the appropriate body"))
        let lines = await trial.run("training entitlements --on 2025-10-01")
        #expect(lines.output.contains("EN-ECT-2") && lines.output.contains("paras 2.20"), "\(lines.output)")
    }

    @Test("an induction is rated by the inductee alone, and shown to the head")
    func rating() async throws {
        let trial = try await self.school()
        let rate = await trial.run("induction rate 4 --on 2025-10-01 --as", ["Pippa Garstang"])
        #expect(rate.status == .done && rate.output.contains("is rated 4 of 5"), "\(rate.errors)")
        let list = await trial.run("induction list --on 2025-10-02 --as headteacher")
        #expect(list.output.contains("Pippa Garstang") && list.output.contains("Fewer than five"), "\(list.output)")
        let wrong = await trial.run("induction rate 4 --on 2025-10-03 --as headteacher --for", ["Pippa Garstang"])
        #expect(wrong.status != .done && wrong.errors.contains("Only the inductee"), "\(wrong.errors)")
    }

    @Test("a responsibility brings its training, until it ends")
    func responsibility() async throws {
        let trial = try await self.school()
        let lead = ["designated safeguarding lead", "Pippa Garstang"]
        let add = await trial.run("responsibility add --as headteacher --on 2025-09-01", lead)
        #expect(add.status == .done, "\(add.errors)")
        #expect(await trial.run("status --on 2025-10-01", ["Pippa Garstang"]).output.contains("EN-SG-5"))
        #expect(await trial.run("responsibility list --on 2025-10-01").output.contains("designated safeguarding lead"))
        let end = await trial.run("responsibility end --as headteacher --on 2025-11-01", lead)
        #expect(end.status == .done, "\(end.errors)")
        #expect(await !trial.run("status --on 2025-12-01", ["Pippa Garstang"]).output.contains("EN-SG-5"))
        let role = await trial.run("responsibility add finance --as headteacher --on 2025-09-01", ["Pippa Garstang"])
        #expect(role.status == .usage && role.errors.contains("is a role"), "\(role.errors)")
    }

    @Test("a duty at a meeting is overdue, then done late, and the school's status says so")
    func duty() async throws {
        let trial = try await self.school()
        let meeting = await trial.run(
            "meeting add --reference GB1 --day 2025-10-08 --as headteacher --on 2025-09-01",
            ["governing body meeting"])
        #expect(meeting.status == .done, "\(meeting.errors)")
        #expect(await trial.run("meeting list").output.contains("GB1"))
        let open = await trial.run("status --fail --on 2025-10-20")
        #expect(open.status == .no && open.output.contains("Judith Marchetti"), "\(open.output)\(open.errors)")
        let wrong = await trial.run(
            "duty done --by headteacher --reference minute-5 --as headteacher --on 2025-10-20", ["AUD-33 meetings"])
        #expect(wrong.status == .usage && wrong.errors.contains("Did you mean \"AUD-3 meetings\"?"), "\(wrong.errors)")
        let done = await trial.run(
            "duty done --by headteacher --reference minute-5 --occasion GB1 --as headteacher --on 2025-10-20",
            ["AUD-3 meetings"])
        #expect(done.status == .done, "\(done.errors)")
        let list = await trial.run("duty list --on 2025-10-21 --json")
        let duties = try #require(list.object["duties"] as? [[String: Any]])
        let row = try #require(duties.first { $0["duty"] as? String == "AUD-3 meetings" })
        #expect((row["sentence"] as? String)?.contains("(minute-5), days late: 12") == true, "\(row)")
        #expect(row["overdue"] as? Bool == false)
    }

    @Test("what decides which training is required is said by the head, in words it knows")
    func describes() async throws {
        let trial = try Trial()
        await trial.found()
        #expect(await trial.run("status --on 2025-10-01", ["Pippa Garstang"]).output.contains("cpd school --nation"))
        let wrong = await trial.run("school --nation Albion --as headteacher --on 2025-09-01")
        #expect(wrong.status == .usage && wrong.errors.contains("Wales"), "\(wrong.errors)")
        #expect(await trial.run("school --nation Wales --as headteacher --on 2025-09-01").status == .done)
        #expect(await trial.run("school --on 2025-09-02").output.contains("nation Wales"))
        #expect(await trial.run("status --on 2025-10-01", ["Pippa Garstang"]).output.contains("(Wales)"))
    }

    @Test("a part-timer's share, a second post and an end are recorded, and shown")
    func posts() async throws {
        let trial = try await self.school()
        let add = await trial.run(
            "person add --group teacher --share 0.4 --as headteacher --on 2025-09-01 --post", "Teacher", "Bronwen Pugh")
        #expect(add.status == .done, "\(add.errors)")
        let wrong = await trial.run(
            "person add --share 1.5 --as headteacher --on 2025-09-01 --post", "Teacher", "Moss Ojo")
        #expect(wrong.status == .usage, "\(wrong.errors)")
        #expect(await trial.run("status --on 2025-10-01", "Bronwen Pugh").output.contains("Teacher (0.4 of full time)"))
        let share = await trial.run(
            "person share --from 2026-01-05 --as headteacher --on 2025-12-01", "Bronwen Pugh", "60%")
        #expect(share.status == .done && share.output.contains("0.6 of full time from 5 January 2026"), "\(share)")
        #expect(
            await trial.run("status --on 2026-01-04", "Bronwen Pugh").output.contains(
                "(0.4 of full time) until 5 January"))
        #expect(await trial.run("status --on 2026-01-05", "Bronwen Pugh").output.contains("(0.6 of full time)"))
        let second = await trial.run(
            "person post --share 0.2 --as headteacher --on 2026-01-05", "Bronwen Pugh", "Choir leader")
        #expect(second.status == .done, "\(second.errors)")
        let which = await trial.run("person end --on 2026-04-01 --as headteacher", "Bronwen Pugh")
        #expect(which.status == .usage && which.errors.contains("Say which with --post"), "\(which)")
        for post in ["Teacher", "Choir leader"] {
            let end = await trial.run(
                "person end --on 2026-04-01 --as headteacher --post", post, "Bronwen Pugh")
            #expect(end.status == .done, "\(end.errors)")
        }
        #expect(await trial.run("status --on 2026-04-01", "Bronwen Pugh").output.contains("not in post"))
    }

    @Test("what is asked is listed with its source, and marked where there is none")
    func requirements() async throws {
        let trial = try await self.school()
        let list = await trial.run("training requirements --on 2025-10-01")
        #expect(list.status == .done && list.output.contains("EN-SG-2") && list.output.contains("NO SOURCE"), "\(list)")
        _ = await trial.run(
            "training add --certificate C-7 --as headteacher --on 2025-09-02",
            ["Pippa Garstang", "safeguarding-update"])
        let own = await trial.run("training requirements --on 2025-10-01 --json", "Pippa Garstang")
        let rows = try #require(own.object["requirements"] as? [[String: Any]], "\(own.errors)")
        let update = try #require(rows.first { $0["requirement"] as? String == "EN-SG-2" })
        #expect(update["heldSince"] as? String == "2025-09-02" && update["byEdition"] as? Bool == false, "\(update)")
    }

    @Test("what was looked at and found not so stands in the check")
    func foundNotSo() async throws {
        let trial = try await self.school()
        let add = await trial.run(
            "opportunity add --approach conference --as headteacher --on 2025-09-02 --attest-not",
            "MAT-1d | Texts from one country only | Their reader", "Reading")
        #expect(add.status == .done, "\(add.errors)")
        let show = await trial.run("opportunity show --on 2025-09-02", "Reading")
        #expect(show.output.contains("MAT-1d, found not so: Texts from one country only (Their reader)"), "\(show)")
        #expect(show.output.contains("NOT MET        MAT-1d"), "\(show.output)")
    }

    @Test("a paper that was presented shows the duties it fulfils")
    func presented() async throws {
        let trial = try await self.school()
        let report = await trial.run(
            "report governors --format json --presented GB-1 --as headteacher --on 2025-10-08 --out",
            trial.folder.path)
        #expect(report.status == .done && report.output.contains("AUD-2, AUD-3 reports and IMP-6"), "\(report)")
        let list = await trial.run("duty list --on 2025-10-09 --json")
        let duties = try #require(list.object["duties"] as? [[String: Any]])
        for key in ["AUD-2", "AUD-3 reports", "IMP-6"] {
            let row = try #require(duties.first { $0["duty"] as? String == key })
            #expect(row["overdue"] as? Bool == false, "\(row)")
            #expect((row["sentence"] as? String)?.contains("GB-1") == true, "\(row)")
        }
    }
}
