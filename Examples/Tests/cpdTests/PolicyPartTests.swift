import Foundation
import Testing

@testable import cpd

private func example(_ name: String) -> String { examples.appending(path: "Editions/\(name).yaml").path }

/// A small edition with a route.
private func routed(_ name: String, _ more: String = "") -> String {
    """
    policy: Professional development
    edition: \(name)
    in force: { from: 2026-09-01, until: 2027-09-01 }
    approval:
    \(more)  stages: [ { stage: decision, by: headteacher } ]
    clauses: [ { id: LOC-1, text: Plain., force: must, judged by: Headteacher, evidence: a note } ]

    """
}

@Suite("cpd policy: languages, facts, parts of an edition")
struct PolicyPartTests {
    @Test("A clause is shown in the language that is asked for, and a check says its words in it")
    func languages() async throws {
        let trial = try Trial()
        let path = example("ysgol-bryn-derw")
        let first = await trial.run("policy show", path)
        #expect(first.output.contains("Caiff pob athro o leiaf bum diwrnod"), "\(first.output)\(first.errors)")
        let english = await trial.run("policy show --language en", path)
        #expect(
            english.output.contains("Every teacher has at least five days")
                && !english.output.contains("Caiff pob athro"))
        let welsh = examples.appending(path: "Languages/welsh.yaml").path
        let facts = examples.appending(path: "Facts/literacy-npq.json").path
        let assess = await trial.run("policy assess shipped --facts \(facts) --language", welsh)
        #expect(assess.output.contains("GWIRIWYD YN ERBYN Y POLISI"), "\(assess.output)\(assess.errors)")
        #expect(await trial.run("policy check shipped --language", welsh).status == .done)
        #expect(await trial.run("policy check shipped --language nowhere.yaml").status == .input)
    }

    @Test("Who looks after an edition, who leads, how it is evaluated and what is left to those below are shown")
    func care() async throws {
        let trial = try Trial()
        let show = await trial.run("policy show", example("larkrise-special-school"))
        for line in [
            "looked after by CPD leader\n", "CPD leader: senior leader\n",
            "evaluated by participant, line manager; within 21 days; by measures: what pupils gained; clause REV-1\n",
        ] {
            #expect(show.output.contains(line), "\(show.output)")
        }
        let trust = await trial.run("policy show", example("alderbrook-trust"))
        #expect(trust.output.contains("for editions below, \"appeals\" may be loosened\n"), "\(trust.output)")
        let json = await trial.run("--json policy show", example("larkrise-special-school"))
        #expect(json.object["owner"] as? String == "CPD leader")
    }

    @Test("The facts of a request on its route are listed beside those about provision")
    func facts() async throws {
        let outcome = await (try Trial()).run("policy facts")
        for words in [
            "request.needs-cover", "asker.is-headteacher", "days-of-notice", "time of day 15:45", "cost.total",
        ] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        let json = await (try Trial()).run("--json policy facts")
        let facts = json.object["facts"] as? [[String: Any]] ?? []
        let ofRoutes = facts.filter { $0["onlyInApproval"] as? Bool == true }.compactMap { $0["name"] as? String }
        #expect(ofRoutes.contains("request.kind") && !ofRoutes.contains("cost.total"))
    }

    @Test("A recorded request whose approver is another is shown with what both routes say")
    func routes() async throws {
        let trial = try Trial()
        await trial.found()
        _ = await trial.run(
            "opportunity add --approach conference --expected 1 --on 2026-11-10 --as headteacher",
            "Reading conference")
        _ = await trial.run("request --as headteacher --on 2026-11-12", "Reading conference")
        let old = try trial.write(routed("old"), to: "old.yaml")
        let new = try trial.write(routed("new", "  head's approver: trust officer\n"), to: "new.yaml")
        let outcome = await trial.run("policy compare --on 2026-11-27", old, new)
        for line in [
            "Recorded requests whose approval is another\n  Reading conference",
            "before: decision: chair of governors\n",
            "now: decision: trust officer\n", "where asker.is-headteacher: ",
        ] {
            #expect(outcome.output.contains(line), "\(line) in \(outcome.output)\(outcome.errors)")
        }
        let json = await trial.run("--json policy compare --on 2026-11-27", old, new)
        #expect((json.object["replayedRoutes"] as? [Any])?.count == 1)
        #expect((json.object["routes"] as? [Any])?.isEmpty == false)
    }

    @Test("What policy check refuses for its days, adopt refuses too, unless it is told otherwise")
    func days() async throws {
        let trial = try Trial()
        _ = await trial.run("init --urn 139999 --on 2025-09-01", "Elmfield Primary School")
        _ = await trial.run("import oneroster --on 2025-09-01", fixture("oneroster-1.2"))
        let first = try trial.write(routed("first"), to: "first.yaml")
        let adopt = "adopt --by Governors --minute 3 --as headteacher --on 2026-09-02"
        #expect(await trial.run(adopt, first).status == .done)
        let second = try trial.write(routed("second").replacing("2026-09-01", with: "2027-01-01"), to: "second.yaml")
        #expect(await trial.run("policy check --on 2026-09-03", second).status == .no)
        let refused = await trial.run(adopt, second)
        #expect(refused.status == .input && refused.errors.contains("both are"), "\(refused.errors)")
        #expect(await trial.run(adopt + " --despite-its-days", second).status == .done)
    }
}
