import CPDPolicy
import Testing

/// An edition that says something of every kind, so that each can be changed.
let everyKindDocument = """
    policy: Ours
    school: Elmfield Primary School
    layer: school
    edition: own
    inherits: above
    adopted: { by: Governing Body, on: 2026-07-01, minute: "6" }
    review: { term: spring 2027, by: Curriculum committee }
    in force: { from: 2026-09-01 }
    words: { Headteacher: Principal }
    owner: CPD leader
    CPD leader: senior leader
    languages: [en, cy]
    below: { appeals: may be loosened }
    evaluation: { by: [participant], within days: 21, measures: [what pupils gained] }
    who decides: { lack of money for training required by law: Governing Body }
    calendar:
      year begins in: September
      terms:
        - { name: autumn 2026, first day: 2026-09-02, last day: 2026-12-18 }
        - { name: spring 2027, first day: 2027-01-04, last day: 2027-03-25 }
    clauses:
      - { id: LOC-1, text: { en: Plain., cy: Plaen. }, force: must, judged by: Headteacher, evidence: a note }
      - { id: LOC-2, text: few, force: must, section: Two, require: { participants: { at most: 5 } } }
      - { id: LOC-3, text: dear, force: must, below: may be tightened, check: within-budget }
    approval:
      posts: { bursar: Governing Body }
      head's approver: chair of governors
      governors' approver: Governing Body
      exempt: { request.has-cost: false }
      usually: [ { name: one at a time, is: { request.people: { at most: 1 } } } ]
      blocked days: [ { from: 2027-05-10, through: 2027-05-13, because: tests } ]
      on blocked days: give a reason
      in place of: { CPD leader: Headteacher, Headteacher: bursar }
      stages:
        - { stage: line, by: line manager, within days: 5 }
        - { stage: cover, kind: comment only, by: cover organiser, when: { request.internal: false }, within working days: 3, if not heard: give a reason }
        - stage: decision
          days before start: 14
          amounts:
            - { up to: 500 GBP, by: CPD leader, days of notice: 10 }
            - { over: 500 GBP, by: Headteacher, days of notice: 30 }
    departures:
      open: [ { clause: LOC-2, by: [Headteacher], reasons: [emergency] } ]
      never: [LOC-3]
      virement: [ { up to: 1000 GBP, by: Headteacher }, { by: Governing Body } ]
    appeals: { grounds: [new facts], days to lodge: 10, days to hear: 20, heard by: [chair] }
    required training:
      months: { first-aid: 12 }
      days: { safeguarding: 20 }
      responsibilities: [first-aider]
      requirements:
        - { id: T-1, what: Train., course: c, first: within 30 days, then: every 12 months, grace: 1 months }
    hours:
      - { for: [teacher], at least: 30 hours, at most: 60 hours, pro rata: true }
      - { for: [leader], at most: 6 hours, basis: [own time], of: [webinar], pro rata: false }
      - { for: [leader], at most: 2 times, basis: [paid extra], pro rata: false }
    holders: [ { of: mentor, certificates: [qts], service: 24 months } ]
    reserved days:
      - { for: maths, days: 1, years: [2026-27] }
      - { for: first aid, days: 1, years: [2026-27, 2027-28], on: [2026-10-26], kept by: { required-by-law: true }, clause: LOC-1 }
    induction: [ { for: [supply], items: [ { item: fire, what: Exits, within days: 0, by: Headteacher } ] } ]
    frameworks: [ { use: Standards, for: [teacher] }, { use: Headship, holders of: [headteacher] } ]
    confidentiality: [ { record: reflection, seen by: [participant] } ]
    duties:
      - { clause: LOC-1, part: year, do: report, accountable: Headteacher, when: "once a year, by 15 July" }
      - { clause: LOC-1, part: term, do: look, accountable: Headteacher, when: every term }
      - { clause: LOC-1, part: meeting, do: share, accountable: Headteacher, when: at each governing body meeting }
      - { clause: LOC-1, part: after, do: talk, accountable: { both: [Headteacher, chair] }, when: within 14 days after each activity, shown by: talks }
      - { clause: LOC-1, part: often, do: check, accountable: Headteacher, when: every 6 months, delegated: [ { to: deputy, from: 2026-09-01, until: 2027-09-01 } ] }
      - { clause: LOC-1, part: cycle, do: inspect, for each: teacher, accountable: Headteacher, when: every 3 years, stages: [ { name: audit, within: 12 months } ] }
      - { clause: LOC-1, part: once, do: begin, accountable: Headteacher, when: by the end of spring 2027 }
    funding:
      clauses: { repayment: LOC-1 }
      categories: [career, role]
      items: [books, parking]
      who pays:
        - { category: career, attempt: resit, shares: { employee: 100 % } }
        - { category: career, items: [fee], shares: { school: 50 % }, at most: { school: 500 GBP } }
        - { items: [books], when: { required-by-law: true }, shares: { school: 100 % } }
        - { shares: { school: 80 % }, rest: employee }
      excluded items: [parking]
      repayment:
        counted from: completion
        bands: [ { under: 6 months, repays: 100 % }, { up to: 12 months, repays: 50 % } ]
        before completion: 100 %
        items: [fee]
        never for: { required-by-law: true }
        waived for: { redundancy: always, ill health: Headteacher }
        signed agreement: true
        not below: 20 GBP
        rounded: down
        within days: 30
        method: out of the last pay
      yearly limits: [ { per: person, at most: 400 GBP, category: career, pro rata: true } ]
      first:
        - { name: talk, asks for: interview, by: Headteacher, when: { all: [ { cost.total: { over: 500 GBP } }, { time.total: { over: 30 hours } } ] } }
      providers: { approved: [Elm Hub, Ash Trust], otherwise by: Headteacher }
      order:
        - { name: the law, when: { required-by-law: true } }
        - { name: priorities, when: { priorities: { at least: 1 } } }
      eligibility:
        - { asks for: minimum service, months: 12 months, waived by: Headteacher, because: it takes a year }
        - { asks for: probation passed, because: agreed }
        - { asks for: contract outlasts the course, months: 6 months, because: needed }
        - { asks for: excluded groups, groups: [agency], because: paid elsewhere }
        - { asks for: no evaluation owed, because: governors ask }
      study leave: { half days for a first sitting: 4, half days for a resit: 1, half days a year: 10, pro rata: true }
      time balance: { each month: 2 hours, pro rata: true, at most: 10 hours, unused: lapses after 6 months }

    """

/// What the inherited edition says: nothing that matters here.
let plainEditionAbove = """
    policy: Above
    layer: trust
    edition: above
    in force: { from: 2020-01-01 }
    clauses: []

    """

/// One thing that an edition says, said otherwise, and how the comparison has to tell it.
struct EditionMutation: Sendable, CustomTestStringConvertible {
    /// How a difference is told: by facts that show it, or, where no facts can, by what was said and what is said.
    enum Told: Sendable { case byFacts, byText }

    let find: String
    let replace: String
    let told: Told
    /// The subject that tells it, such as `funding, repayment`; the routes, payments and clauses where it is left out.
    let subject: String?

    var testDescription: String { "\(self.find) → \(self.replace)" }

    init(_ find: String, _ replace: String, _ told: Told = .byFacts, _ subject: String? = nil) {
        (self.find, self.replace, self.told, self.subject) = (find, replace, told, subject)
    }
}

/// Every kind of term, each changed by itself.
let editionMutations: [EditionMutation] =
    [
        // The edition and its clauses.
        .init("policy: Ours", "policy: Theirs", .byText),
        .init("school: Elmfield Primary School", "school: Oakfield", .byText),
        .init("layer: school", "layer: nursery", .byText), .init("inherits: above\n", "", .byText),
        .init("minute: \"6\"", "minute: \"7\"", .byText),
        .init("spring 2027, by: C", "autumn 2026, by: C", .byFacts, "review"),
        .init("from: 2026-09-01 }\nwords", "from: 2026-10-01 }\nwords", .byText),
        .init("Headteacher: Principal", "Headteacher: Head", .byText),
        .init("owner: CPD leader", "owner: bursar", .byText),
        .init("CPD leader: senior leader", "CPD leader: headteacher", .byText),
        .init("languages: [en, cy]", "languages: [cy, en]", .byText),
        .init("appeals: may be loosened", "appeals: may be tightened", .byText),
        .init("within days: 21", "within days: 28", .byText),
        .init("by law: Governing Body", "by law: chair of governors", .byText),
        .init("begins in: September", "begins in: August", .byText),
        .init("last day: 2026-12-18", "last day: 2026-12-17", .byText),
        .init("en: Plain.", "en: Clear.", .byText), .init("cy: Plaen.", "cy: Clir.", .byText),
        .init("Headteacher, evidence: a note", "SLT, evidence: a note", .byText),
        .init("evidence: a note", "evidence: a list", .byText),
        .init("at most: 5 } }", "at most: 6 } }"), .init("few, force: must", "few, force: should"),
        .init("section: Two", "section: Three", .byText),
        .init("below: may be tightened, check", "below: not to be touched, check", .byText),
        .init("check: within-budget", "check: serves-open-priority"),
        // Who approves.
        .init("posts: { bursar: Governing Body }", "posts: { bursar: Headteacher }", .byText),
        .init("head's approver: chair of governors", "head's approver: bursar"),
        .init("governors' approver: Governing Body", "governors' approver: bursar"),
        .init("request.has-cost: false", "request.needs-cover: false"),
        .init("request.people: { at most: 1 }", "request.people: { at most: 2 }"),
        .init("from: 2027-05-10, through", "from: 2027-05-11, through", .byFacts, "blocked days"),
        .init("on blocked days: give a reason", "on blocked days: refused", .byFacts, "blocked days"),
        .init("Headteacher: bursar }", "Headteacher: chair of governors }", .byFacts, "in place of"),
        .init("by: line manager", "by: CPD leader"),
        .init("within days: 5", "within days: 6", .byFacts, "approval, line"),
        .init(
            "kind: comment only, by: cover organiser, when: { request.internal: false }, within working days: 3, if not heard: give a reason",
            "by: cover organiser, when: { request.internal: false }, within working days: 3"),
        .init("request.internal: false", "request.internal: true"),
        .init("within working days: 3", "within working days: 4", .byFacts, "approval, cover"),
        .init("if not heard: give a reason", "if not heard: wait", .byFacts, "approval, cover"),
        .init("days before start: 14", "days before start: 21", .byFacts, "approval, decision"),
        .init("up to: 500 GBP, by: CPD leader", "up to: 500 GBP, by: senior leader"),
        .init("days of notice: 10", "days of notice: 12"), .init("500 GBP, by", "600 GBP, by"),
        .init("    - { stage: line, by: line manager, within days: 5 }\n", ""),
        // Departures, virement, appeals.
        .init("clause: LOC-2, by: [Headteacher]", "clause: LOC-2, by: [bursar]", .byFacts, "departures"),
        .init("reasons: [emergency]", "reasons: [illness]", .byFacts, "departures"),
        .init("clause: LOC-2, by", "clause: LOC-1, by", .byFacts, "departures"),
        .init("never: [LOC-3]", "never: [LOC-1]", .byFacts, "departures"),
        .init("up to: 1000 GBP", "up to: 2000 GBP", .byFacts, "virement"),
        .init("{ by: Governing Body } ]", "{ by: bursar } ]", .byFacts, "virement"),
        .init("grounds: [new facts]", "grounds: [not heard]", .byFacts, "appeals"),
        .init("days to lodge: 10", "days to lodge: 9", .byFacts, "appeals"),
        .init("days to hear: 20", "days to hear: 15", .byFacts, "appeals"),
        .init("heard by: [chair]", "heard by: [bursar]", .byFacts, "appeals"),
        .init("heard by: [chair]", "heard by: [chair], not by subordinates: true", .byFacts, "appeals"),
        // What things are called, and the clause behind them.
        .init("stage: line,", "stage: manager,"), .init("LOC-2", "LOC-9"),
        .init(
            "stage: line, by: line manager",
            "stage: line, amounts: [ { up to: 900 GBP, by: CPD leader }, { over: 900 GBP, by: Headteacher } ]"),
        .init("approval:\n  posts", "approval:\n  clause: LOC-1\n  posts", .byText),
        .init("departures:\n  open", "departures:\n  clause: LOC-1\n  open", .byText),
        .init("appeals: { grounds", "appeals: { clause: LOC-1, grounds", .byText),
    ] + termMutations
