import CPDDomain

/// What each standing of required training says in English.
let englishTraining: [ReasonCode: SentenceCatalogue.Sentence] = Dictionary(
    uniqueKeysWithValues: sentences.map { ($0.key.code, $0.value) })

private let sentences: [TrainingReason: SentenceCatalogue.Sentence] = [
    .completed: .init("completed on {1}"),
    .valid: .init("valid until {1}, that day not included"),
    .doneInTerm: .init("done, last on {1}"),
    .acknowledged: .init("{1}, edition {2}, read and acknowledged on {3}"),
    .firstTime: .init("not done yet", remedy: "the training, with its certificate or source"),
    .lapsed: .init("no longer valid since {1}", remedy: "the training again, with its certificate or source"),
    .event: .init("asked for again by {1} on {2}", remedy: "the training again, with its certificate or source"),
    .term: .init("not done in {1} yet", remedy: "the training in the term, with its certificate or source"),
    .newEdition: .init("{1}, edition {2}, is not acknowledged yet", remedy: "the acknowledgement of having read it"),
    .newEditionWithoutDays: .init(
        "{1}, edition {2}, is not acknowledged yet; nobody has set in how many days",
        remedy: "the acknowledgement of having read it"),
    .notStarted: .init("begins on {1}"),
    .onLeave: .init("on leave: the clock is stopped, and nothing is overdue"),
    .nothingAsked: .init("nothing has asked for it yet"),
    .intervalUnset: .init(
        "the source says regularly and gives no number", remedy: "the number of months the school sets"),
    .intervalNotGiven: .init(
        "no source was read that says when again", remedy: "the number of months the school sets"),
    .termsUnset: .init("the days of the terms are not known", remedy: "the first and last school day of each term"),
    .withoutProof: .init(
        "completed on {1}, says the record, without certificate or source", remedy: "the certificate or the source"),
    .editionNotRecorded: .init(
        "nobody recorded which edition of {1} is in force", remedy: "the edition in force and its first day"),
    .siteNotRecorded: .init(
        "nobody recorded the nation, phase or type of the school", remedy: "nation, phase and type of the school"),
    .otherSite: .init("not asked at a school like this"),
    .otherPeople: .init("asked of others"),
    .startedBefore: .init("asked of those who started on {1} or later"),
    .left: .init("asked until {1}"),
    .notInForce: .init("not in force on the date"),
    .switchedOff: .init("switched off: no source was read, and the school has not asked for it"),
    .askedOfOthersTogether: .init("asked of several people together, not of one"),
    .enoughHolders: .init("{1} of {2} needed on {3}"),
    .tooFewHolders: .init("{1} of {2} needed on {3}", remedy: "another holder, with certificate or source"),
    .daysNotRecorded: .init(
        "{1} of {2} needed on {3}, with part-timers, whose days are not recorded",
        remedy: "a holder who works full time"),
    .panelNotRecorded: .init("nobody recorded who interviews", remedy: "who is on the interview panel"),
    .closed: .init("closed on the day"),
]

extension SentenceCatalogue {
    /// What a standing says.
    public func sentence(for standing: TrainingStanding) -> String {
        self.sentence(for: Self.finding(standing))
    }

    /// What would change a standing; `nil` where nothing need change.
    public func remedy(for standing: TrainingStanding) -> String? {
        switch standing.state {
        case .met, .notYetDue, .notApplicable: nil
        case .due, .overdue, .unset, .notEvidenced: self.remedy(for: Self.finding(standing))
        }
    }

    private static func finding(_ standing: TrainingStanding) -> Finding {
        Finding(
            clause: ClauseIdentifier(standing.requirement.rawValue), outcome: .notEvidenced,
            reason: standing.reason.code, arguments: standing.arguments)
    }
}
