import CPDDomain
import CPDPolicy
import Testing

private let clause = ClauseIdentifier("MAT-1k")
private let budget = ClauseIdentifier("MAT-1n")
private let line = Identifier<BudgetLine>(high: 5, low: 1)

private func edition(_ change: (inout PolicyEdition) -> Void = { _ in }) -> PolicyEdition {
    var edition = PolicyEdition(
        title: "CPD", name: "elmfield", inForce: allYear, departures: [clause, budget],
        clauses: [
            PolicyClause(id: clause, text: "value", force: .must),
            PolicyClause(id: budget, text: "budget", force: .must, checks: [ClauseCheck(kind: "within-budget")]),
        ])
    edition.approval = terms()
    edition.departureTerms = DepartureTerms(
        open: [OpenClause(clause, by: [headPost], reasons: ["emergency"])],
        virement: [AmountBracket(upTo: pounds(1000), post: headPost), AmountBracket(post: chairPost)])
    edition.appealTerms = AppealTerms(
        grounds: ["new facts"], daysToLodge: 10, daysToHear: 20, heardBy: [chairPost, .role(.governor)])
    change(&edition)
    return edition
}

private func context(
    above: PolicyEdition? = nil, register: PostRegister = register(), matter: ApprovalMatter = matter(),
    _ change: (inout PolicyEdition) -> Void = { _ in }
) -> ApprovalContext {
    ApprovalContext(edition: edition(change), above: above, register: register, matter: matter)
}

private func departure(_ change: (inout DepartureAct) -> Void = { _ in }) -> DepartureAct {
    var act = DepartureAct(
        from: clause, by: headteacher, on: day("2026-09-04"), reasonKind: "emergency", reason: "It burns.",
        reportedOn: day("2026-09-05"))
    change(&act)
    return act
}

private func move(_ change: (inout VirementAct) -> Void = { _ in }) -> VirementAct {
    var act = VirementAct(
        pounds(800), from: line, to: Identifier(high: 5, low: 2), by: headteacher, on: day("2026-09-04"), minute: "7.2")
    change(&act)
    return act
}

struct ActCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let standing: ActStanding
    let outcome: Outcome
    let reason: ApprovalReason
}

private func row(_ name: String, _ standing: ActStanding, _ outcome: Outcome, _ reason: ApprovalReason) -> ActCase {
    ActCase(testDescription: name, standing: standing, outcome: outcome, reason: reason)
}

private func standing(_ act: DepartureAct, _ context: ApprovalContext = context()) -> ActStanding {
    context.standing(of: act, deciders: [.role(.cpdLeader)])
}

let actCases = [
    row("stands", standing(departure()), .met, .departureStands),
    row("not reported", standing(departure { $0.reportedOn = nil }), .met, .departureNotReported),
    row(
        "no such clause open", standing(departure { $0.clause = ClauseIdentifier("MAT-1m") }), .notMet,
        .departureNotOpened),
    row("over budget", standing(departure { $0.clause = budget }), .notMet, .overBudgetIsVirement),
    row(
        "never", standing(departure(), context { $0.departureTerms?.never = [clause] }), .notMet, .departureNever),
    row(
        "not opened by the trust", standing(departure(), context(above: edition { $0.departures = [] })), .notMet,
        .departureNotOpenedAbove),
    row(
        "left to the school by the trust",
        standing(
            departure(),
            context(
                above: edition {
                    $0.departures = []
                    $0.clauses[0].below = .loosened
                })), .met, .departureStands),
    row("another kind of reason", standing(departure { $0.reasonKind = "haste" }), .notMet, .departureReasonKind),
    row("no reason", standing(departure { $0.reason = " " }), .notEvidenced, .reasonMissing),
    row("the wrong person", standing(departure { $0.by = leader }), .notMet, .wrongPerson),
    row(
        "for themself",
        standing(departure(), context(matter: matter { ($0.askedBy, $0.participants) = (headteacher, [headteacher]) })),
        .notMet, .ownMatter),
    row(
        "of a group of whom nobody is recorded",
        standing(departure(), context(matter: matter { ($0.kind, $0.participants) = (.group, nil) })), .notEvidenced,
        .participantsNotRecorded),
    row(
        "whoever decides, where nobody is named",
        standing(
            departure { ($0.by, $0.reasonKind) = (leader, nil) }, context { $0.departureTerms = DepartureTerms() }),
        .met,
        .departureStands),
    row("money moved", context().standing(of: move()), .met, .virementStands),
    row("no minute", context().standing(of: move { $0.minute = "" }), .notEvidenced, .minuteMissing),
    row("more than the head moves", context().standing(of: move { $0.amount = pounds(1001) }), .notMet, .wrongPerson),
    row("into the same line", context().standing(of: move { $0.to = line }), .notMet, .nothingMoved),
    row(
        "nobody moves money", context { $0.departureTerms?.virement = [] }.standing(of: move()), .notMet,
        .virementNotAllowed),
]

@Suite struct DepartureAndAppealTests {
    private static let chairs = register { $0.holdings.append(PostHolding(viceChair, .role(.governor), allYear)) }

    private func appeal(
        _ act: AppealAct?, involved: Set<Identifier<Person>> = [chair], on date: String,
        _ context: ApprovalContext? = nil
    ) -> AppealStanding {
        (context ?? CPDPolicyTests.context(register: Self.chairs)).standing(
            of: act, against: day("2026-09-04"), involved: involved, on: day(date))
    }

    private func lodged(_ change: (inout AppealAct) -> Void = { _ in }) -> AppealAct {
        var act = AppealAct(ground: "new facts", by: asker, lodgedOn: day("2026-09-10"))
        change(&act)
        return act
    }

    @Test("Whether a departure or a virement stands", arguments: actCases)
    func acts(_ row: ActCase) {
        #expect(row.standing.outcome == row.outcome)
        #expect(row.standing.note.reason == row.reason)
    }

    @Test("An appeal may be lodged until a day, and is heard by somebody not involved")
    func appeals() throws {
        #expect(self.appeal(nil, on: "2026-09-14") == .mayBeLodged(until: day("2026-09-14")))
        #expect(self.appeal(nil, on: "2026-09-15") == .lapsed(since: day("2026-09-14")))
        guard case .lodged(let dueBy, let who) = self.appeal(self.lodged(), on: "2026-09-30") else {
            Issue.record("lodged")
            return
        }
        #expect(dueBy == day("2026-09-30") && who.people.map(\.person) == [viceChair])
        #expect(who.others.map(\.note.reason) == [.involved])
        guard case .late = self.appeal(self.lodged(), on: "2026-10-01") else {
            Issue.record("late")
            return
        }
        let heard = self.lodged { ($0.heardBy, $0.heardOn) = (viceChair, day("2026-10-01")) }
        #expect(self.appeal(heard, on: "2026-10-02") == .heard(on: day("2026-10-01"), isLate: true))
    }

    @Test("What is no appeal says why")
    func faults() {
        func reason(_ standing: AppealStanding) -> ApprovalReason? {
            if case .none(let note) = standing { note.reason } else { nil }
        }
        let on = "2026-10-02"
        #expect(reason(self.appeal(nil, on: on, context { $0.appealTerms = nil })) == .noAppeals)
        #expect(reason(self.appeal(nil, on: "2026-09-03")) == .nothingToAppeal)
        #expect(reason(self.appeal(self.lodged { $0.ground = "taste" }, on: on)) == .notAGround)
        #expect(reason(self.appeal(self.lodged { $0.ground = "" }, on: on)) == .reasonMissing)
        #expect(reason(self.appeal(self.lodged { $0.by = colleague }, on: on)) == .lodgedByOther)
        #expect(reason(self.appeal(self.lodged { $0.lodgedOn = day("2026-09-15") }, on: on)) == .lodgedTooLate)
        #expect(reason(self.appeal(self.lodged { $0.lodgedOn = day("2026-09-03") }, on: on)) == .lodgedBeforeDecision)
        let involved = self.lodged { ($0.heardBy, $0.heardOn) = (chair, day("2026-09-20")) }
        #expect(reason(self.appeal(involved, on: on)) == .involved)
        let early = self.lodged { ($0.heardBy, $0.heardOn) = (viceChair, day("2026-09-09")) }
        #expect(reason(self.appeal(early, on: on)) == .heardBeforeLodged)
    }

    @Test("Nobody hears an appeal who answers to somebody involved, where the edition says so")
    func subordinates() {
        let strict: (inout PolicyEdition) -> Void = {
            $0.appealTerms?.excludesSubordinates = true
            $0.appealTerms?.heardBy = [.role(.lineManager)]
        }
        let who = context(strict)
        let found = self.appeal(self.lodged(), involved: [headteacher], on: "2026-09-11", who)
        guard case .lodged(_, let eligible) = found else {
            Issue.record("lodged")
            return
        }
        #expect(eligible.people.isEmpty && eligible.others.map(\.note.reason) == [.subordinateOfInvolved])
        #expect(eligible.note?.reason == .everyHolderBarred)
    }

    @Test("An edition without a route has that of who decides")
    func plainEdition() throws {
        let terms = try shippedEdition().approvalTerms
        let found = terms.state(of: matter(), acts: [], register: register(), on: day("2026-09-02"))
        #expect(found.standing == .open(stage: "decision"))
        #expect(found.stages[0].who?.people.map(\.person) == [headteacher, leader])
        let own = terms.state(
            of: matter { ($0.askedBy, $0.participants) = (headteacher, [headteacher]) }, acts: [], register: register(),
            on: day("2026-09-02"))
        #expect(own.stages[0].who?.people.map(\.person) == [chair])
    }
}
