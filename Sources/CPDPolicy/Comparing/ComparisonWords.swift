public import CPDDomain

/// The words of one language around differences. Another language is another value, no code.
public struct ComparisonWords: Hashable, Sendable {
    /// Where nothing differs.
    public var nothing: String
    /// Before what no facts show.
    public var listed: String
    /// Before the recorded subjects.
    public var replayed: String
    /// Before what was found.
    public var found: String
    /// Before whose approval changes.
    public var routes: String
    /// Before the recorded requests whose approval changes.
    public var replayedRoutes: String
    /// Before who pays.
    public var payments: String
    /// Before the recorded requests of which something is paid otherwise.
    public var replayedPayments: String
    /// Before what the other terms answer.
    public var terms: String
    /// That a request needs no approval.
    public var noApproval: String
    /// That nobody can be told, since a fact is missing.
    public var notKnown: String
    /// That a stage is only heard.
    public var heard: String
    /// So many days of notice, `{1}`.
    public var notice: String
    /// What is beyond the usual, `{1}`, so that an approval gives its reason.
    public var beyondUsual: String
    /// That the routes were searched in part: `{1}` sets of facts.
    public var routesNotWhole: String
    /// What only the new edition has, `{1}`.
    public var added: String
    /// What only the old edition has, `{1}`.
    public var dropped: String
    /// A part, `{1}`, that was `{2}` and is `{3}`.
    public var changed: String
    /// A part, `{1}`, that is not the same and takes more than a line.
    public var changedAtLength: String
    /// In place of what a side does not say.
    public var unsaid: String
    /// A clause, `{1}`, that was `{2}` and is `{3}`.
    public var judged: String
    /// A whole answer, `{2}`, of a subject, `{1}`, that is the same though single clauses are judged differently.
    public var asBefore: String
    /// The outcomes.
    public var outcomes: [Outcome: String]
    /// The whole answers.
    public var answers: [Answer: String]
    /// The outcome of a clause that is not asked.
    public var notAsked: String
    /// That a clause binds in one edition only.
    public var binds: String
    /// That it binds no longer.
    public var bindsNoLonger: String
    /// Before the facts that show it.
    public var shownBy: String
    /// Where it shows with nothing recorded.
    public var shownByNothing: String
    /// Before the old and the new reason.
    public var before: String
    /// Before the new reason.
    public var now: String
    /// That only a part of the space was searched: `{1}` sets of facts for `{2}`.
    public var notWhole: String
    /// A fact that stands as it was recorded.
    public var asRecorded: String
    /// The facts the catalogue of sentences does not name.
    public var facts: [String: String]
}

extension ComparisonWords {
    /// English.
    public static let english = Self(
        nothing: "The editions differ in nothing.", listed: "What the edition says",
        replayed: "Recorded requests that are judged differently",
        found: "What is judged differently, with the fewest facts that show it",
        routes: "Whose approval is another, with the fewest facts that show it",
        replayedRoutes: "Recorded requests whose approval is another",
        payments: "What is paid otherwise, with the fewest facts that show it",
        replayedPayments: "Recorded requests of which something is paid otherwise",
        terms: "What is answered otherwise, with the fewest facts that show it", noApproval: "no approval",
        notKnown: "not known yet", heard: "only heard", notice: "{1} days of notice",
        beyondUsual: "beyond what is usual: {1}",
        routesNotWhole: "Who approves was searched in part: {1} sets of facts were tried.", added: "new: {1}",
        dropped: "dropped: {1}", changed: "{1}: was {2}, is {3}", changedAtLength: "{1}: is not the same",
        unsaid: "not said", judged: "{1}: was {2}, is {3}",
        asBefore: "{1}: {2}, as before, but not for the same reasons",
        outcomes: [
            .met: "met", .notMet: "not met", .notEvidenced: "not evidenced", .notApplicable: "not applicable",
        ], answers: [.meets: "meets", .notYet: "not yet", .doesNotMeet: "does not meet"], notAsked: "not asked",
        binds: "the clause now binds",
        bindsNoLonger: "the clause binds no longer", shownBy: "where", shownByNothing: "where nothing is recorded",
        before: "before:", now: "now:",
        notWhole: "{2} was searched in part: {1} sets of facts were tried.", asRecorded: "as recorded",
        facts: [
            "cost.salaried-time": "time already paid", "cost-alternative": "cost of the alternative",
            "budget": "budget",
            "impact.plan": "impact plan", "evidence": "current evidence", "expertise": "expertise of the provider",
            "pupil-benefit": "pupil outcome", "builds-on": "what it builds on", "standard": "standard",
            "alternative-mode": "other mode considered", "past-impact": "past impact by mode",
            "evaluation-plan": "evaluation plan", "changed-by-feedback": "what feedback changed",
            "accommodation": "accommodation and equipment",
        ].merging(Self.termFacts) { $1 })

    /// What the other terms are asked about.
    private static let termFacts = [
        "appeal.days-after": "days after the decision", "appeal.ground": "ground", "balance.on": "on",
        "balance.since": "time builds up since", "contract.share": "share of full time",
        "departure.clause": "clause", "departure.reason": "reason", "duty.done": "done", "duty.event": "it happens",
        "duty.on": "on", "eligibility.contract-ends-on": "contract ends",
        "eligibility.course-ends-on": "last day of the course", "eligibility.groups": "group",
        "eligibility.owed": "evaluation owed", "eligibility.probation": "probation",
        "eligibility.serves-since": "serves since", "framework.group": "group of staff", "framework.role": "role",
        "funding.asked": "asked", "funding.attempt": "sitting", "funding.category": "category",
        "funding.provider": "provider", "funding.spent": "spent before", "holder.certificate": "certificate",
        "holder.serves-since": "serves since", "hours.group": "group of staff", "hours.had": "had",
        "hours.basis": "basis of the time", "hours.times": "times asked",
        "hours.over": "the time is over", "leave.asked": "half days asked", "leave.sitting": "sitting",
        "leave.taken-for-sitting": "half days taken for it", "leave.taken-in-year": "half days taken in the year",
        "record": "record", "record.seen-by": "asked for by", "repayment.agreement": "agreement",
        "repayment.began-on": "began", "repayment.completed-on": "completed", "repayment.contract": "contract",
        "repayment.leaves-on": "leaves", "repayment.paid": "paid by the school",
        "repayment.reason": "reason for leaving", "request.days-until-start": "days until the start",
        "request.of-holder-of": "would be decided by whom it is for", "request.on": "on", "review.on": "on",
        "training.capacity": "capacity", "training.completed": "completed", "training.group": "group of staff",
        "training.on": "on", "training.responsibility": "holds", "virement.amount": "amount moved",
        "year": "school year",
    ]
}
