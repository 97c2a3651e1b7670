import CPDDomain

/// What each reason of a duty says in English, and what would change it.
let englishDutySentences: [ReasonCode: SentenceCatalogue.Sentence] = Dictionary(
    uniqueKeysWithValues: dutySentences.map { ($0.key.code, $0.value) })

private let dutySentences: [DutyReason: SentenceCatalogue.Sentence] = [
    .done: .init("done on {1} by {2} ({3})"),
    .doneLate: .init("done on {1} by {2} ({3}), days late: {4}"),
    .due: .init("due by {1}", remedy: "a record of it with a name and a reference, by {1}"),
    .overdue: .init(
        "overdue: it was due by {1}, days since: {2}", remedy: "a record of it with a name and a reference"),
    .notYetDue: .init("not yet due; it is from {1}"),
    .nothingToDo: .init("not yet due: nothing has happened that asks for it"),
    .paused: .init("paused until {2}: {1}"),
    .pausedForNow: .init("paused, without a known end: {1}"),
    .notEvidenced: .init(
        "said to be done on {1}, but without a name or a reference; to be shown by {2}",
        remedy: "the name of who did it, and where it can be looked up"),
    .timeUnset: .init("not done, and the policy does not say by when", remedy: "a time, set by the school"),
    .daysUnset: .init(
        "not done, and the policy does not say within how many days after each {1}",
        remedy: "a number of days, set by the school"),
    .stageUnset: .init(
        "not done, and the policy does not say by when \"{1}\" is due", remedy: "a number of months, set by the school"),
    .termsUnknown: .init(
        "the calendar does not know the terms of this school year", remedy: "the first and last school day of each term"
    ),
    .termUnknown: .init("the calendar does not know the term \"{1}\"", remedy: "the first and last school day of {1}"),
    .actorPost: .init("{1}"),
    .actorHolder: .init("{2} ({1})"),
    .actorActing: .init("{2} (acting {1})"),
    .actorDelegate: .init("{1}, for the {2}, who answers for it"),
    .actorVacant: .init("nobody: the post of {1} is vacant; to be appointed by the {2}"),
    .actorOnLeave: .init("nobody: {2} ({1}) is on leave; somebody to act is to be appointed by the {3}"),
]

extension SentenceCatalogue {
    /// How a duty stands, in a sentence; the code itself where the catalogue does not know it.
    public func sentence(for standing: DutyStanding) -> String { self.sentence(standing.state.reason) }

    /// What would change it; `nil` where nothing has to be done.
    public func remedy(for standing: DutyStanding) -> String? {
        let (reason, arguments) = standing.state.reason
        return self.sentences[reason.code]?.remedy.map { self.fill($0, arguments) }
    }

    /// Who must act, in words.
    public func sentence(for actor: DutyActor) -> String { self.sentence(actor.reason) }

    private func sentence(_ said: (reason: DutyReason, arguments: [ReasonArgument])) -> String {
        guard let sentence = self.sentences[said.reason.code] else { return said.reason.rawValue }
        return self.fill(sentence.text, said.arguments)
    }
}
