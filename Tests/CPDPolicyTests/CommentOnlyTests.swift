import CPDDomain
import CPDPolicy
import Testing

private func commentTerms(_ rule: UnheardRule, _ change: (inout ApprovalTerms) -> Void = { _ in }) -> ApprovalTerms {
    terms {
        $0.stages[1].ifNotHeard = rule
        change(&$0)
    }
}

private let line = act("line", .approved, by: manager, on: "2026-09-02")
private let heard = act("cover", .commented, by: cover, on: "2026-09-03")
private let decidedLate = act("decision", .approved, by: leader, on: "2026-09-07")

private func decided(_ on: String, because exception: String?) -> ApprovalAct {
    act("decision", .approved, by: leader, on: on) { $0.exception = exception }
}

private let week = [BlockedDays(day("2026-09-30"), through: day("2026-10-02"), because: "Key stage 2 tests")]

private let commentCases = [
    StateCase(
        testDescription: "unheard, and a reason is asked for", terms: commentTerms(.withReason),
        acts: [line, decidedLate], standing: .open(stage: "decision"), rejected: [.notHeardWithoutReason]),
    StateCase(
        testDescription: "unheard, with a reason", terms: commentTerms(.withReason),
        acts: [line, decided("2026-09-07", because: "He is away; nobody else is out.")],
        standing: .approved(on: day("2026-09-07"))),
    StateCase(
        testDescription: "a reason does not shorten the time there is to comment", terms: commentTerms(.withReason),
        acts: [line, decided("2026-09-04", because: "Now.")], on: "2026-09-04", standing: .open(stage: "cover"),
        rejected: [.beforeComment]),
    StateCase(
        testDescription: "heard late, before the decision", terms: commentTerms(.withReason),
        acts: [line, act("cover", .commented, by: cover, on: "2026-09-07"), decidedLate],
        standing: .approved(on: day("2026-09-07"))),
    StateCase(
        testDescription: "heard only after the decision", terms: commentTerms(.withReason),
        acts: [line, act("cover", .commented, by: cover, on: "2026-09-08"), decidedLate],
        standing: .open(stage: "decision"), rejected: [.notHeardWithoutReason]),
    StateCase(
        testDescription: "heard in time", terms: commentTerms(.withReason), acts: [line, heard, decidedLate],
        standing: .approved(on: day("2026-09-07"))),
    StateCase(
        testDescription: "declined without the comment needs no more than its reason", terms: commentTerms(.withReason),
        acts: [line, act("decision", .declined, by: leader, on: "2026-09-07")],
        standing: .declined(on: day("2026-09-07"), stage: "decision")),
    StateCase(
        testDescription: "waited for, however late", terms: commentTerms(.waits),
        acts: [line, decided("2026-09-07", because: "Long enough.")], standing: .open(stage: "cover"),
        rejected: [.beforeComment]),
    StateCase(
        testDescription: "waited for, and heard late", terms: commentTerms(.waits),
        acts: [line, act("cover", .commented, by: cover, on: "2026-09-09"), decided("2026-09-09", because: nil)],
        standing: .approved(on: day("2026-09-09"))),
    StateCase(
        testDescription: "waited for, and decided before it came", terms: commentTerms(.waits),
        acts: [line, act("cover", .commented, by: cover, on: "2026-09-09"), decidedLate],
        standing: .open(stage: "decision"), rejected: [.beforeComment]),
    StateCase(
        testDescription: "three working days end on Monday",
        terms: commentTerms(.goesOn) {
            $0.stages[1].daysToAnswer = nil
            $0.stages[1].workingDaysToAnswer = 3
        }, acts: [line, act("decision", .approved, by: leader, on: "2026-09-07")], on: "2026-09-07",
        standing: .open(stage: "cover"), rejected: [.beforeComment]),
    StateCase(
        testDescription: "no objection needs no words", acts: [line, heard.with(.noObjection, reason: "")],
        standing: .open(stage: "decision")),
    StateCase(
        testDescription: "a concern without words says nothing", acts: [line, heard.with(.concern, reason: " ")],
        on: "2026-09-04", standing: .open(stage: "cover"), rejected: [.reasonMissing]),
    StateCase(
        testDescription: "nobody comments on what they asked for", terms: terms { $0.stages.removeFirst() },
        matter: matter {
            $0.askedBy = cover
            $0.participants = [cover]
        }, acts: [act("cover", .commented, by: cover, on: "2026-09-03")], on: "2026-09-03", standing: .stuck,
        rejected: [.ownMatter]),
    StateCase(
        testDescription: "blocked days are told", terms: terms { $0.blockedDays = week },
        standing: .approved(on: day("2026-09-04"))),
    StateCase(
        testDescription: "blocked days ask for a reason",
        terms: terms { ($0.blockedDays, $0.onBlockedDays) = (week, .withReason) }, standing: .open(stage: "decision"),
        rejected: [.blockedDay]),
    StateCase(
        testDescription: "blocked days, with a reason",
        terms: terms { ($0.blockedDays, $0.onBlockedDays) = (week, .withReason) },
        acts: [line, heard, decided("2026-09-04", because: "She has no class that day.")],
        standing: .approved(on: day("2026-09-04"))),
    StateCase(
        testDescription: "blocked days are refused, whatever the reason",
        terms: terms { ($0.blockedDays, $0.onBlockedDays) = (week, .refused) },
        acts: [line, heard, decided("2026-09-04", because: "She has no class that day.")],
        standing: .open(stage: "decision"), rejected: [.blockedDayRefused]),
    StateCase(
        testDescription: "blocked by the school", terms: terms { $0.onBlockedDays = .refused },
        matter: matter { $0.blockedDays = week }, standing: .open(stage: "decision"), rejected: [.blockedDayRefused]),
    StateCase(
        testDescription: "blocked on another day",
        terms: terms {
            $0.blockedDays = [BlockedDays(day("2026-10-02"), through: day("2026-10-02"), because: "Inspection")]
            $0.onBlockedDays = .refused
        }, standing: .approved(on: day("2026-09-04"))),
    StateCase(
        testDescription: "no session dated, where blocked days are refused",
        terms: terms {
            ($0.blockedDays, $0.onBlockedDays) = (week, .refused)
            $0.stages[2].daysBeforeStart = nil
            $0.stages[2].brackets[0].daysOfNotice = nil
        }, matter: matter { $0.facts.sessions = nil }, standing: .open(stage: "decision"),
        rejected: [.sessionsNotDated]),
]

extension ApprovalAct {
    fileprivate func with(_ stance: Stance, reason: String) -> Self {
        var act = self
        (act.stance, act.reason) = (stance, reason)
        return act
    }
}

@Suite("Comments before a decision, and blocked days")
struct CommentOnlyTests {
    @Test("hold up, or are gone without, as the edition says", arguments: commentCases)
    func cases(_ one: StateCase) {
        let state = one.terms.state(of: one.matter, acts: one.acts, register: register(), on: day(one.on))
        #expect(state.standing == one.standing)
        #expect(Set(state.notEvidence.map(\.note.reason)) == Set(one.rejected))
    }

    @Test("a stage that nobody commented at in time says so, and one that was heard does not")
    func unheard() {
        let late = terms().state(of: matter(), acts: [line], register: register(), on: day("2026-09-10"))
        #expect(late.stages.compactMap(\.unheard).map(\.reason) == [.notHeard])
        let fine = terms().state(of: matter(), acts: [line, heard], register: register(), on: day("2026-09-10"))
        #expect(fine.stages.compactMap(\.unheard).isEmpty)
    }

    @Test("a blocked day is remarked with its date, its reason and who says so")
    func remark() {
        let state = terms { $0.blockedDays = week }
            .state(of: matter(), acts: wholeRoute, register: register(), on: day("2026-09-10"))
        let note = state.remarks.first { $0.reason == .blockedDay }
        #expect(note?.arguments == [.date(day("2026-10-01")), .text("Key stage 2 tests"), .term("policy")])
    }
}
