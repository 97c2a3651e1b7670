import CPDDomain
import CPDPolicy
import Testing

struct StateCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var terms = CPDPolicyTests.terms()
    var matter = CPDPolicyTests.matter()
    var acts = wholeRoute
    var on = "2026-09-10"
    let standing: ApprovalState.Standing
    var rejected: [ApprovalReason] = []
}

let stateCases = [
    StateCase(testDescription: "the whole route", standing: .approved(on: day("2026-09-04"))),
    StateCase(testDescription: "nothing yet", acts: [], standing: .open(stage: "line")),
    StateCase(
        testDescription: "waits for the comment", acts: [wholeRoute[0]], on: "2026-09-03",
        standing: .open(stage: "cover")),
    StateCase(
        testDescription: "decided before the comment is heard", acts: [wholeRoute[0], wholeRoute[2]], on: "2026-09-04",
        standing: .open(stage: "cover"), rejected: [.beforeComment]),
    StateCase(
        testDescription: "decided before the comment that came later",
        acts: [wholeRoute[0], act("cover", .commented, by: cover, on: "2026-09-05"), wholeRoute[2]],
        standing: .open(stage: "decision"), rejected: [.beforeComment]),
    StateCase(
        testDescription: "the comment's deadline passed",
        acts: [wholeRoute[0], act("decision", .approved, by: leader, on: "2026-09-06")],
        standing: .approved(on: day("2026-09-06"))),
    StateCase(
        testDescription: "a late comment holds up nothing",
        acts: [
            wholeRoute[0], act("cover", .commented, by: cover, on: "2026-09-09"),
            act("decision", .approved, by: leader, on: "2026-09-06"),
        ], standing: .approved(on: day("2026-09-06"))),
    StateCase(
        testDescription: "no cover, no comment", matter: matter { $0.needsCover = false },
        acts: [wholeRoute[0], wholeRoute[2]], standing: .approved(on: day("2026-09-04"))),
    StateCase(
        testDescription: "cover not recorded", matter: matter { $0.needsCover = nil }, standing: .notEvidenced,
        rejected: [.stageFactsMissing, .beforeStage]),
    StateCase(
        testDescription: "the wrong person", acts: [act("line", .approved, by: leader, on: "2026-09-02")],
        standing: .open(stage: "line"), rejected: [.wrongPerson]),
    StateCase(
        testDescription: "for themself", acts: [act("line", .approved, by: asker, on: "2026-09-02")],
        standing: .open(stage: "line"), rejected: [.ownMatter]),
    StateCase(
        testDescription: "entered by who asked",
        acts: [act("line", .approved, by: manager, on: "2026-09-02") { $0.enteredBy = asker }],
        standing: .open(stage: "line"), rejected: [.ownMatter]),
    StateCase(
        testDescription: "a delegation nobody gave",
        acts: [act("line", .approved, by: manager, on: "2026-09-02") { $0.onBehalfOf = headteacher }],
        standing: .open(stage: "line"), rejected: [.notDelegated]),
    StateCase(
        testDescription: "declined ends it",
        acts: [act("line", .declined, by: manager, on: "2026-09-02"), wholeRoute[2]],
        standing: .declined(on: day("2026-09-02"), stage: "line"), rejected: [.decidedAlready]),
    StateCase(
        testDescription: "declined without a reason",
        acts: [act("line", .declined, by: manager, on: "2026-09-02") { $0.reason = " " }],
        standing: .open(stage: "line"), rejected: [.reasonMissing]),
    StateCase(
        testDescription: "without a check",
        acts: [act("line", .approved, by: manager, on: "2026-09-02") { $0.check = nil }],
        standing: .open(stage: "line"), rejected: [.checkMissing]),
    StateCase(
        testDescription: "a decision where a comment is due",
        acts: [wholeRoute[0], act("cover", .approved, by: cover, on: "2026-09-03")], on: "2026-09-04",
        standing: .open(stage: "cover"), rejected: [.wrongKindOfAct]),
    StateCase(
        testDescription: "of another time, stage and request",
        acts: [
            act("line", .approved, by: manager, on: "2026-08-01"), act("board", .approved, by: chair, on: "2026-09-02"),
            act("line", .approved, by: manager, on: "2026-09-02") { $0.request = Identifier(high: 9, low: 9) },
            act("line", .approved, by: manager, on: "2026-10-02"),
        ], standing: .open(stage: "line"), rejected: [.beforeAsking, .unknownStage, .otherRequest, .datedLater]),
    StateCase(
        testDescription: "a larger amount goes to the head",
        matter: matter { $0.facts.costs = [CostFact(kind: .fee, amount: pounds(501))] },
        standing: .open(stage: "decision"), rejected: [.wrongPerson]),
    StateCase(
        testDescription: "costs not recorded", matter: matter { $0.facts.costs = nil }, standing: .notEvidenced,
        rejected: [.amountNotRecorded]),
    StateCase(
        testDescription: "the head's own goes to the chair, once",
        matter: matter { ($0.askedBy, $0.participants, $0.needsCover) = (headteacher, [headteacher], false) },
        acts: [act("decision", .approved, by: chair, on: "2026-09-02")], standing: .approved(on: day("2026-09-02"))),
    StateCase(
        testDescription: "a plan for the head alone is the head's own, whoever made it",
        matter: matter { ($0.kind, $0.participants, $0.needsCover) = (.group, [headteacher], false) },
        acts: [act("decision", .approved, by: leader, on: "2026-09-02")], standing: .open(stage: "decision"),
        rejected: [.wrongPerson]),
    StateCase(
        testDescription: "a governor's goes to the chair, never to the head",
        matter: matter { ($0.capacities[asker], $0.needsCover) = ([.governor], false) },
        acts: [act("decision", .approved, by: headteacher, on: "2026-09-02")], standing: .open(stage: "decision"),
        rejected: [.headForGovernors]),
    StateCase(
        testDescription: "capacity not recorded", matter: matter { $0.capacities = [:] }, acts: [],
        standing: .notEvidenced),
    StateCase(
        testDescription: "exempt",
        terms: terms { $0.exempt = .compares("cost.total", .atMost, .value(.money(pounds(200)))) },
        acts: [], standing: .exempt),
    StateCase(
        testDescription: "not known whether it is exempt",
        terms: terms { $0.exempt = .compares("time.total", .atMost, .value(.minutes(5))) },
        matter: matter { $0.facts.sessions = nil }, acts: [], standing: .notEvidenced),
    StateCase(testDescription: "no stage decides", terms: terms { $0.stages = [] }, acts: [], standing: .stuck),
    StateCase(
        testDescription: "beyond the usual without a reason", terms: terms { $0.usually = [onePerson] },
        matter: matter { $0.facts.participants = 2 }, standing: .open(stage: "decision"), rejected: [.beyondUsual]),
    StateCase(
        testDescription: "not known whether usual", terms: terms { $0.usually = [onePerson] },
        standing: .open(stage: "decision"), rejected: [.usualFactsMissing]),
    StateCase(
        testDescription: "beyond the usual with a reasoned exception", terms: terms { $0.usually = [onePerson] },
        matter: matter { $0.facts.participants = 2 },
        acts: wholeRoute.dropLast() + [
            act("decision", .approved, by: leader, on: "2026-09-04") { $0.exception = "A pair." }
        ],
        standing: .approved(on: day("2026-09-04"))),
]

let onePerson = SoftCap(name: "one person", usual: .compares("participants", .atMost, .value(.count(1))))

@Suite struct ApprovalStateTests {
    @Test("How far an approval is, and which records are no evidence", arguments: stateCases)
    func state(_ row: StateCase) {
        let state = row.terms.state(of: row.matter, acts: row.acts, register: register(), on: day(row.on))
        #expect(state.standing == row.standing)
        #expect(Set(state.notEvidence.map(\.note.reason)) == Set(row.rejected))
        if case .notEvidenced = state.standing { #expect(state.note?.isNotEvidenced == true) }
    }

    @Test("An open stage says by whom, by when, and whether it is late")
    func open() {
        let early = terms().state(of: matter(), acts: [], register: register(), on: day("2026-09-06"))
        let late = terms().state(of: matter(), acts: [], register: register(), on: day("2026-09-07"))
        #expect(early.stages[0].dueBy == day("2026-09-06") && !early.stages[0].isLate && late.stages[0].isLate)
        #expect(early.stages[0].who?.people.map(\.person) == [manager])
        #expect(early.stages.dropFirst().map(\.standing) == [.waiting, .waiting])
    }

    @Test("Too little notice is told, and refuses nothing")
    func notice() {
        let state = terms().state(
            of: matter { $0.facts.sessions = [SessionFact(date: day("2026-09-08"), minutes: 60)] }, acts: wholeRoute,
            register: register(), on: day("2026-09-10"))
        #expect(state.remarks == [ApprovalNote(.shortNotice, [.count(7), .count(10)])])
        #expect(state.standing == .approved(on: day("2026-09-04")))
    }

    @Test("Each of many decisions has a check of its own")
    func bulk() {
        let other = act("line", .approved, by: manager, on: "2026-09-02") { $0.request = Identifier(high: 9, low: 9) }
        let none = act("line", .approved, by: manager, on: "2026-09-02") { $0.check = nil }
        let own = act("line", .approved, by: manager, on: "2026-09-02") { $0.check = Identifier(high: 3, low: 2) }
        #expect(
            [wholeRoute[0], other, none, own, wholeRoute[1]].checkedEach.map { $0?.reason }
                == [.checkShared, .checkShared, .checkMissing, nil, nil])
    }
}
