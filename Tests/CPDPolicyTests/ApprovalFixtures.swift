import CPDDomain
import CPDPolicy

func person(_ number: UInt64) -> Identifier<Person> { Identifier(high: 1, low: number) }

let (asker, colleague, headteacher, leader) = (person(1), person(2), person(3), person(4))
let (chair, cover, finance, manager) = (person(5), person(6), person(7), person(8))
let (deputy, viceChair, clerk) = (person(9), person(10), person(11))
let allYear = Period(startingOn: day("2026-01-01"))
let checkSeen = Identifier<PolicyCheck>(high: 3, low: 1)
let someRequest = Identifier<Request>(high: 2, low: 1)
let chairPost = ApprovalPost.role(.chairOfGovernors)
let headPost = ApprovalPost.role(.headteacher)

func register(_ change: (inout PostRegister) -> Void = { _ in }) -> PostRegister {
    var register = PostRegister(
        holdings: [
            PostHolding(headteacher, headPost, allYear), PostHolding(leader, .role(.cpdLeader), allYear),
            PostHolding(chair, chairPost, allYear), PostHolding(cover, .role(.coverOrganiser), allYear),
            PostHolding(finance, .role(.finance), allYear),
        ],
        supervisions: [
            PostSupervision(of: asker, by: manager, allYear), PostSupervision(of: manager, by: headteacher, allYear),
        ])
    change(&register)
    return register
}

/// Line manager, then the cover organiser is heard within three days, then CPD leader or, from £500 on, the headteacher.
func terms(_ change: (inout ApprovalTerms) -> Void = { _ in }) -> ApprovalTerms {
    var terms = ApprovalTerms(
        stages: [
            ApprovalStage(name: "line", posts: [.role(.lineManager)], daysToAnswer: 5),
            ApprovalStage(
                name: "cover", kind: .commentOnly, posts: [.role(.coverOrganiser)],
                applies: .compares("request.needs-cover", .equals, .value(.truth(true))), daysToAnswer: 3),
            ApprovalStage(
                name: "decision", posts: [],
                brackets: [
                    AmountBracket(upTo: pounds(500), post: .role(.cpdLeader), daysOfNotice: 10),
                    AmountBracket(post: headPost, daysOfNotice: 30),
                ], daysBeforeStart: 2),
        ], inPlaceOf: [.role(.cpdLeader): headPost, headPost: chairPost])
    change(&terms)
    return terms
}

func matter(_ change: (inout ApprovalMatter) -> Void = { _ in }) -> ApprovalMatter {
    var facts = ProvisionFacts(title: "Phonics", date: day("2026-09-01"))
    facts.costs = [CostFact(kind: .fee, amount: pounds(200))]
    facts.sessions = [SessionFact(date: day("2026-10-01"), minutes: 60)]
    var matter = ApprovalMatter(
        request: someRequest, kind: .individual, askedBy: asker, askedOn: day("2026-09-01"), participants: [asker],
        capacities: Dictionary(uniqueKeysWithValues: (1...11).map { (person($0), [.employee]) }), isInternal: false,
        needsCover: true, facts: facts)
    change(&matter)
    return matter
}

func act(
    _ stage: String, _ kind: ApprovalAct.Kind, by person: Identifier<Person>, on date: String,
    change: (inout ApprovalAct) -> Void = { _ in }
) -> ApprovalAct {
    var act = ApprovalAct(
        request: someRequest, stage: stage, kind, by: person, on: day(date), reason: "Because.",
        check: kind == .commented ? nil : checkSeen)
    change(&act)
    return act
}

let wholeRoute = [
    act("line", .approved, by: manager, on: "2026-09-02"), act("cover", .commented, by: cover, on: "2026-09-03"),
    act("decision", .approved, by: leader, on: "2026-09-04"),
]
