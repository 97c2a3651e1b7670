public import CPDDomain

/// What is known of one item of somebody's induction that was done.
public struct InductionDone: Hashable, Sendable {
    /// The item, by its name.
    public var item: String
    /// When.
    public var on: CivilDate
    /// By whom, by name.
    public var by: String
    /// The agency's written assurance, where that is what shows it.
    public var assurance: String?

    /// Something done.
    public init(_ item: String, on date: CivilDate, by name: String, assurance: String? = nil) {
        self.item = item
        self.on = date
        self.by = name
        self.assurance = assurance
    }
}

/// How one item of somebody's induction stands on a date.
public struct InductionItemStanding: Hashable, Sendable {
    /// The item.
    public var item: InductionItem
    /// How it stands.
    public var state: InductionState
    /// Why, with what would change it.
    public var note: PolicyNote
}

/// How an item of an induction stands.
public enum InductionState: Hashable, Sendable {
    /// Done.
    case done(on: CivilDate)
    /// To be done by a day, that day included.
    case due(by: CivilDate)
    /// To be done by a day that has passed.
    case overdue(since: CivilDate)
    /// Whoever is inducted is on leave: the clock stands still.
    case paused
    /// The policy does not say by when.
    case unset

    /// Whether its last day has passed.
    public var isOverdue: Bool { if case .overdue = self { true } else { false } }
}

extension InductionChecklist {
    /// How each item stands on a date for somebody who has been in post since a day.
    ///
    /// An item counts once it is done, however late; the agency's assurance counts for the items that say so, and only for
    /// whoever comes through an agency. Days of leave come on top, and on leave nothing is overdue.
    public func standing(
        as capacity: Capacity, since start: CivilDate, done: [InductionDone], leave: [Period] = [], on date: CivilDate
    ) -> [InductionItemStanding] {
        let clock = LeaveClock(leave: leave, on: date)
        return self.items.map { item in
            let counts = done.filter {
                $0.item == item.name && $0.on <= date
                    && ($0.assurance == nil || item.isAssuredByAgency && capacity == .agency)
            }
            if let first = counts.min(by: { $0.on < $1.on }) {
                let note =
                    first.assurance.map { InductionReason.assured.note(.date(first.on), .text(first.by), .text($0)) }
                    ?? InductionReason.done.note(.date(first.on), .text(first.by))
                return InductionItemStanding(item: item, state: .done(on: first.on), note: note)
            }
            let (state, note) = Self.open(item, since: start, clock, on: date)
            return InductionItemStanding(item: item, state: state, note: note)
        }
    }

    private static func open(
        _ item: InductionItem, since start: CivilDate, _ clock: LeaveClock, on date: CivilDate
    ) -> (InductionState, PolicyNote) {
        let who = ReasonArgument.list(item.by.names.map { .text($0) })
        guard let days = item.withinDays else { return (.unset, InductionReason.daysUnset.note(who)) }
        // The first day on which it is late, put off by the days of leave between.
        guard !clock.isStopped(on: date),
            let late = clock.end(start.adding(days: days).adding(days: 1), from: start)
        else { return (.paused, InductionReason.paused.note(who)) }
        let last = late.adding(days: -1)
        return date < late
            ? (.due(by: last), InductionReason.due.note(.date(last), who))
            : (.overdue(since: last), InductionReason.overdue.note(.date(last), who))
    }
}

/// Every reason given about the items of an induction. A catalogue of sentences has one for each.
public enum InductionReason: String, Hashable, Sendable, CaseIterable {
    /// It is done: when, by whom.
    case done = "induction-done"
    /// The agency assures it: since when, seen by whom, by what writing.
    case assured = "induction-assured"
    /// It is to be done by a day: which, by whom.
    case due = "induction-due"
    /// Its last day has passed: which, who does it.
    case overdue = "induction-overdue"
    /// The clock stands still: who does it.
    case paused = "induction-paused"
    /// The policy does not say by when: who does it.
    case daysUnset = "induction-days-unset"
    /// The policy lists nothing for somebody's capacity: which.
    case notListed = "induction-not-listed"

    /// The reason as notes carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }

    /// What it comes to.
    public var outcome: Outcome {
        switch self {
        case .done, .assured: .met
        case .overdue: .notMet
        case .notListed: .notEvidenced
        case .due, .paused, .daysUnset: .notApplicable
        }
    }

    /// The reason with its arguments.
    public func note(_ arguments: ReasonArgument...) -> PolicyNote { PolicyNote(self.code, self.outcome, arguments) }
}

/// What each reason about induction says in English, and what would change it.
let englishInductionSentences: [ReasonCode: SentenceCatalogue.Sentence] = Dictionary(
    uniqueKeysWithValues: sentences.map { ($0.key.code, $0.value) })

private let sentences: [InductionReason: SentenceCatalogue.Sentence] = [
    .done: .init("done on {1} by {2}"),
    .assured: .init("assured by the agency since {1} ({3}), seen by {2}"),
    .due: .init("to be done by {1}; by the {2}"),
    .overdue: .init("was to be done by {1}; by the {2}", remedy: "the record of its being done, by the {2}"),
    .paused: .init("the clock stands still while they are on leave; by the {1}"),
    .daysUnset: .init("the policy does not say by when, and nothing is guessed; by the {1}"),
    .notListed: .init(
        "the policy lists no induction for somebody engaged as {1}",
        remedy: "a checklist for the capacity of {1} in the edition"),
]
