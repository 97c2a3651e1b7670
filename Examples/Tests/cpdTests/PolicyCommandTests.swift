import Foundation
import Testing

@testable import cpd

/// The small edition of a school, with parts to change.
private func policy(_ name: String, from: String = "2026-09-01", _ more: String = "", notice: Int = 14) -> String {
    """
    policy: Continuing Professional Development
    edition: \(name)
    in force: { from: \(from) }
    clauses:
      - id: LOC-1
        text: Whole days out of school are asked for a fortnight before.
        force: must
        require: { days-until-start: { at least: \(notice) } }
      - { id: FUN-1, text: "Some is paid back.", force: should, judged by: Headteacher, evidence: a paper }
    \(more)

    """
}

private let funding = """
    funding:
      clauses: { yearly limits: FUN-1 }
      yearly limits: [ { per: team, at most: 400 GBP } ]
    """

extension Trial {
    /// A conference that the headteacher has asked for, without a day yet.
    fileprivate func ask() async {
        await self.found()
        _ = await self.run(
            "opportunity add --approach conference --expected 1 --on 2026-11-10 --as headteacher",
            "Reading conference")
        _ = await self.run("request --as headteacher --on 2026-11-12", "Reading conference")
    }
}

@Suite("cpd policy compare")
struct PolicyCompareTests {
    @Test("Says what is listed, what recorded requests come out differently, and the fewest facts that show it")
    func replays() async throws {
        let trial = try Trial()
        await trial.ask()
        let more = "review: { term: spring 2028, by: Governing Body }\n"
        let old = try trial.write(policy("old", funding), to: "old.yaml")
        let new = try trial.write(
            policy("new", funding.replacing("400", with: "300") + "\n" + more).replacing(
                "{ days-until-start: { at least: 14 } }", with: "{ participants: { at least: 2 } }"), to: "new.yaml")
        let outcome = await trial.run("policy compare --on 2026-11-27", old, new)
        #expect(outcome.status == .done, "\(outcome.errors)")
        for line in [
            "From old to new · 1 recorded request or opportunity asked again, 1 judged differently",
            "  edition · review: was not said, is spring 2028, by Governing Body",
            "  LOC-1 · require: was days-until-start at least 14, is participants at least 2",
            "  funding, yearly limit per team · at most: was 400.00 GBP, is 300.00 GBP",
            "Recorded requests that are judged differently",
            "  Reading conference", "      where participants: 1",
            "    LOC-1 Whole days out of school are…: was not evidenced, is not met",
            "What is judged differently, with the fewest facts that show it",
            "    where sessions: 1, ",
        ] {
            #expect(outcome.output.contains(line), "\(line) in \(outcome.output)")
        }
        let json = await trial.run("--json policy compare --on 2026-11-27", old, new)
        #expect(json.object["recorded"] as? Int == 1)
        let replayed = json.object["replayed"] as? [[String: Any]]
        #expect(replayed?.first?["title"] as? String == "Reading conference")
        let found = try #require(json.object["found"] as? [[String: Any]])
        #expect(found.allSatisfy { $0["clause"] as? String == "LOC-1" } && !found.isEmpty)
        #expect((json.object["listed"] as? [[String: Any]])?.count == 3)
    }

    @Test("Without a store at hand it searches alone; editions that differ in nothing are said to")
    func withoutAStore() async throws {
        let trial = try Trial(store: "sqlite:FOLDER/none.sqlite")
        let old = try trial.write(policy("old"), to: "old.yaml")
        let new = try trial.write(policy("new", notice: 15), to: "new.yaml")
        let outcome = await trial.run("policy compare", old, new)
        #expect(outcome.status == .done)
        #expect(outcome.output.hasPrefix("From old to new · no store at hand"))
        #expect(outcome.output.contains("LOC-1 Whole days out of school are…: was met, is not met"))
        let same = await trial.run("policy compare", old, old)
        #expect(same.status == .done)
        #expect(same.output.hasSuffix("The editions differ in nothing.\n"), "\(same.output)")
        #expect(await trial.run("policy compare shipped", "spring-2024").output.contains("differ in nothing"))
    }

    @Test("An adopted edition goes by its name; a name nobody knows is said with those that are known")
    func names() async throws {
        let trial = try Trial()
        await trial.found()
        let path = try trial.write(policy("elmfield"), to: "new.yaml")
        _ = await trial.run("adopt --by Governors --minute 3 --as headteacher --on 2026-09-02", path)
        let known = await trial.run("policy compare elmfield elmfield --on 2026-11-27")
        #expect(known.status == .done)
        let unknown = await trial.run("policy compare elmfeld elmfield --on 2026-11-27")
        #expect(unknown.status == .usage)
        #expect(unknown.errors.contains("elmfield, spring-2024, shipped"), "\(unknown.errors)")
        #expect(await trial.run("policy compare nowhere.yaml shipped").status == .input)
    }
}

@Suite("cpd policy check")
struct PolicyCheckTests {
    @Test("Says what is left unset and whom nothing knows, and still says yes")
    func notes() async throws {
        let trial = try Trial()
        let more = """
            duties:
              - { clause: LOC-1, do: tell, accountable: Head of Joy, when: unset }
            required training: { months: { first-ade: 12 } }
            funding:
              yearly limits: [ { per: team, at most: unset } ]
              eligibility: [ { asks for: minimum service, months: 12 months, waived by: Headteacher } ]
            """
        let path = try trial.write(policy("elmfield", more), to: "elmfield.yaml")
        let outcome = await trial.run("policy check", path)
        #expect(outcome.status == .done)
        for line in [
            "elmfield: 2 clauses, no faults.",
            "Left unset, and never guessed:\n  duty LOC-1: the policy does not say by when\n  edition: the policy sets no",
            "  \"Head of Joy\": no role, no post of your own, and none of your \"words\" (duty LOC-1)",
            "  required training \"first-ade\": in none of the lists that come with the software",
        ] {
            #expect(outcome.output.contains(line), "\(line) in \(outcome.output)")
        }
        for words in [": look again: ", "fixed-term staff"] {
            #expect(unwrapped(outcome.output).contains(words), "\(words) in \(outcome.output)")
        }
        let json = await trial.run("--json policy check", path)
        #expect((json.object["warnings"] as? [Any])?.count == 1)
        #expect((json.object["unset"] as? [Any])?.count == 2)
        #expect((json.object["unknown"] as? [Any])?.count == 2)
    }

    @Test("With a store, days that overlap an adopted edition or leave a gap are a fault at their place")
    func periods() async throws {
        // No edition without an end: that would leave no gap.
        let trial = try Trial()
        _ = await trial.run("init --urn 139999 --on 2025-09-01", "Elmfield Primary School")
        _ = await trial.run("import oneroster --on 2025-09-01", fixture("oneroster-1.2"))
        let ends = policy("ends", from: "2026-09-01").replacing("2026-09-01 }", with: "2026-09-01, until: 2027-09-01 }")
        let ending = try trial.write(ends, to: "ends.yaml")
        #expect(await trial.run("policy check --on 2026-09-02", ending).status == .done)
        _ = await trial.run("adopt --by Governors --minute 3 --as headteacher --on 2026-09-02", ending)
        #expect(await trial.run("policy check --on 2026-09-03", ending).status == .done, "itself is no other edition")
        let late = try trial.write(policy("late", from: "2027-12-01"), to: "late.yaml")
        let gap = await trial.run("policy check --on 2026-09-03", late)
        #expect(gap.status == .no)
        #expect(
            unwrapped(gap.output).contains("late.yaml:3:11: \"ends\" is in force until 2027-09-01 and \"late\""),
            "\(gap.output)")
        let early = try trial.write(policy("early", from: "2027-01-01"), to: "early.yaml")
        let overlap = await trial.run("policy check --on 2026-09-03", early)
        #expect(overlap.status == .no)
        #expect(unwrapped(overlap.output).contains("both are"), "\(overlap.output)")
        #expect(
            await trial.run("policy check --on 2026-09-03 --school Elmfield", early).status == .done,
            "a school's own edition takes precedence over its trust's")
    }
}

@Suite("cpd policy show and coverage")
struct PolicyShowTests {
    @Test("Says from when until when an edition is in force, what follows it, and its review")
    func history() async throws {
        let trial = try Trial()
        await trial.found()
        let path = try trial.write(policy("elmfield", from: "2026-11-01"), to: "new.yaml")
        _ = await trial.run("adopt --by Governors --minute 3 --as headteacher --on 2026-09-02", path)
        let before = await trial.run("policy show --on 2026-10-01")
        for line in [
            "edition spring-2024", "in force from 15 April 2024 until 1 November 2026, at Elmfield Primary School\n",
            "followed by elmfield, in force from 1 November 2026", "review overdue since spring 2026, by Teaching",
        ] {
            #expect(before.output.contains(line), "\(line) in \(before.output)")
        }
        let after = await trial.run("--json policy show --on 2026-11-02")
        #expect(after.object["edition"] as? String == "elmfield")
        #expect(after.object["inForceUntil"] is NSNull)
        let named = await trial.run("policy show spring-2024 --on 2026-11-02")
        #expect(named.output.contains("until 1 November 2026, at Elmfield Primary School; not on 2 November 2026"))
        #expect(await trial.run("policy show --on 2024-01-02").status == .no)
        #expect(await trial.run("policy show nothing --on 2026-11-02").status == .usage)
    }

    @Test("A school's own edition is shown for the school, the organisation's where several are and none is named")
    func places() async throws {
        let trial = try Trial()
        await trial.found()
        let path = try trial.write(policy("elmfield", from: "2026-09-01"), to: "new.yaml")
        _ = await trial.run(
            "adopt --by Governors --minute 3 --as headteacher --on 2026-09-02 --school", "Elmfield Primary School",
            path)
        let school = await trial.run("policy show --on 2026-11-02 --school", "Elmfield Primary School")
        #expect(school.output.contains("edition elmfield") && school.output.contains("for the school alone"))
        let trust = try Trial()
        _ = await trust.run("generate --schools 2 --years 1 --staff 5 --opportunities 1")
        let whole = await trust.run("policy show --on 2026-11-02")
        #expect(whole.output.contains("without an end, for the whole organisation"), "\(whole.output)")
        let one = await trust.run("policy show --on 2026-11-02 --school", "Beacon Hill School")
        #expect(one.output.contains("without an end, at Beacon Hill School"), "\(one.output)")
    }

    @Test("Coverage counts duties and terms, and names what nobody claims")
    func coverage() async throws {
        let trial = try Trial()
        let shipped = await trial.run("policy coverage")
        #expect(shipped.status == .done)
        #expect(shipped.output.contains("AUD-3   must    duties: meetings and reports; "), "\(shipped.output)")
        #expect(shipped.output.contains("58 clauses: 15 checked by a rule, "))
        #expect(shipped.output.contains(", 0 unclaimed.\n"))
        let path = try trial.write(policy("elmfield", funding), to: "elmfield.yaml")
        let own = await trial.run("--json policy coverage", path)
        let clauses = own.object["clauses"] as? [[String: Any]]
        #expect(clauses?.last?["terms"] as? [String] == ["funding: yearly limits"])
        #expect(own.object["leftOut"] as? [String] == [], "it is no edition of the policy's own clauses")
    }

    @Test("A school's own clause is called by its first words in a check")
    func titles() async throws {
        let trial = try Trial()
        let path = try trial.write(policy("elmfield"), to: "elmfield.yaml")
        let facts = examples.appending(path: "Facts/literacy-npq.json").path
        let outcome = await trial.run("policy assess \(path) --facts", facts)
        #expect(outcome.output.contains("LOC-1  Whole days out of school are…  "), "\(outcome.output)")
    }

    @Test("a file of a hundred megabytes is refused with its size, and nothing is read of it")
    func hundredMegabytes() async throws {
        let trial = try Trial()
        let path = try trial.write("", to: "large.yaml")
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 100 << 20)
        try file.close()
        let check = await trial.run("policy check", path)
        #expect(check.status == .no && check.output.contains("1:1: The document has 104857600 bytes"), "\(check)")
    }
}

/// What was printed with its lines joined: where they break depends on how long the file's path is.
private func unwrapped(_ output: String) -> String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
