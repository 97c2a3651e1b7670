public import CPDDomain

/// Every reason given about a person's part in development. A catalogue of sentences has one for each.
public enum PersonReason: String, Hashable, Sendable, CaseIterable {
    /// In post on no day of the year so far: year.
    case notInPost = "person-not-in-post"
    /// In post later in the year: year, from when.
    case notBegun = "person-not-begun"
    /// On leave, and the clocks stand still: since when.
    case onLeave = "person-on-leave"
    /// On leave on every day in post so far: year.
    case awayThroughout = "person-away-throughout"
    /// An active role: year, sessions, their time, requests, needs, evaluations and talks, training.
    case active = "person-active"
    /// Marked absent, and nothing else: year, sessions.
    case absent = "person-absent"
    /// Nothing so far: year, the first day in post in it, the last.
    case nothingYet = "person-nothing-yet"
    /// Nothing, and the time is over: year, the first day in post in it, the last.
    case nothingRecorded = "person-nothing-recorded"
    /// Support given: year, mentored, shared; had: mentors, sessions by colleagues.
    case supportGiven = "support-given"
    /// Agreed to share, and still in time: last day.
    case sharingPromised = "support-promised"
    /// Agreed to share, not done, and nothing else: year, last day.
    case sharingOverdue = "support-promise-overdue"
    /// None so far: year, the first day in post in it, the last.
    case supportNotYet = "support-not-yet"
    /// None, and the time is over: year, the first day in post in it, the last.
    case supportNotRecorded = "support-not-recorded"
    /// No member of staff.
    case notStaff = "support-not-staff"
    /// Took part in nothing: year.
    case nothingTakenPartIn = "progression-nothing"
    /// Nobody said what they build on: titles.
    case placeNotSaid = "progression-not-said"
    /// Linked to neither standard nor priority: titles.
    case notLinked = "progression-not-linked"
    /// Some build on what came earlier: year, pieces, of them building, with a standard, with a priority.
    case buildsOnEarlier = "progression-builds"
    /// New, and nothing comes earlier: year, pieces.
    case firstSteps = "progression-first"
    /// All new so far, though something came earlier: year, pieces, earlier pieces.
    case newSoFar = "progression-new-so-far"
    /// All new in a year that is over: year, pieces, earlier pieces.
    case allNew = "progression-all-new"

    /// The reason as notes carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }

    /// What it comes to.
    public var outcome: Outcome {
        switch self {
        case .active, .supportGiven, .buildsOnEarlier, .firstSteps: .met
        case .absent, .sharingOverdue, .allNew: .notMet
        case .nothingYet, .nothingRecorded, .sharingPromised, .supportNotYet, .supportNotRecorded, .nothingTakenPartIn,
            .placeNotSaid, .notLinked, .newSoFar:
            .notEvidenced
        case .notInPost, .notBegun, .onLeave, .awayThroughout, .notStaff: .notApplicable
        }
    }

    func note(_ arguments: ReasonArgument...) -> PolicyNote { PolicyNote(self.code, self.outcome, arguments) }
}

/// What each reason about people says in English, and what would change it.
let englishPersonSentences: [ReasonCode: SentenceCatalogue.Sentence] = Dictionary(
    uniqueKeysWithValues: sentences.map { ($0.key.code, $0.value) })

private let sentences: [PersonReason: SentenceCatalogue.Sentence] = [
    .notInPost: .init("in post on no day of {1} so far"),
    .notBegun: .init("in post from {2}: nothing is asked in {1} before"),
    .onLeave: .init("on leave since {1}: the clocks stand still, and opportunities are still offered"),
    .awayThroughout: .init("on leave on every day in post in {1} so far: nothing is asked"),
    .active: .init(
        "in {1}: sessions taken part in {2} ({3}), requests {4}, needs raised {5}, evaluations and talks {6}, "
            + "training with proof {7}"),
    .absent: .init(
        "in {1} marked absent from sessions, {2} in all, and nothing else is recorded",
        remedy: "a session taken part in, a request, a need, an evaluation or a talk"),
    .nothingYet: .init(
        "nothing is recorded in {1} so far, counted from {2}",
        remedy: "a session taken part in, a request, a need, an evaluation or a talk, by {3}"),
    .nothingRecorded: .init(
        "nothing is recorded in {1}, from {2} to {3}",
        remedy: "a record of what they took part in or asked for in {1}, where they did"),
    .supportGiven: .init(
        "in {1}: colleagues mentored {2}, shared as agreed {3}; had of colleagues: mentors {4}, sessions {5}"),
    .sharingPromised: .init(
        "agreed to share with colleagues by {1}; not done yet", remedy: "that it was shared, recorded by {1}"),
    .sharingOverdue: .init(
        "what was agreed to be shared by {2} is not recorded as done, and no other support in {1} is",
        remedy: "what was agreed, shared and recorded"),
    .supportNotYet: .init(
        "no support of colleagues is recorded in {1} so far, counted from {2}",
        remedy: "a colleague mentored, or something shared as agreed, by {3}"),
    .supportNotRecorded: .init(
        "no support of colleagues is recorded in {1}, from {2} to {3}",
        remedy: "a record of whom they mentored or what they shared in {1}, where they did"),
    .notStaff: .init("no member of staff: governors and volunteers may support colleagues, and nothing is asked"),
    .nothingTakenPartIn: .init(
        "nothing taken part in is recorded in {1}, so nothing shows what builds on what",
        remedy: "something taken part in that builds on what came earlier"),
    .placeNotSaid: .init(
        "nobody said what these build on, or that they are new: {1}",
        remedy: "for each what it builds on or reinforces, or that it is new"),
    .notLinked: .init(
        "these name neither a standard nor a priority of the plan: {1}",
        remedy: "for each the item of a standards framework, or the priority that it serves"),
    .buildsOnEarlier: .init(
        "in {1}: pieces of development {2}, building on or reinforcing earlier ones {3}, against a standard {4}, "
            + "for a priority {5}"),
    .firstSteps: .init("in {1}: pieces of development {2}, all new, and none came earlier on which they could build"),
    .newSoFar: .init(
        "in {1} so far: pieces of development {2}, all new, though {3} came earlier",
        remedy: "one that builds on or reinforces what came earlier"),
    .allNew: .init(
        "in {1}: pieces of development {2}, all new, though {3} came earlier",
        remedy: "one that builds on or reinforces what came earlier, in the next year"),
]
