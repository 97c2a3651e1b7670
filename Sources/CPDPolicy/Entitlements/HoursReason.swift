public import CPDDomain

/// Every reason given about the hours of a year. A catalogue of sentences has one for each.
public enum HoursReason: String, Hashable, Sendable, CaseIterable {
    /// Enough: had, asked.
    case enough = "hours-enough"
    /// Too few, and the year is over: had, asked.
    case tooFew = "hours-too-few"
    /// Too few so far: had, asked.
    case stillToCome = "hours-still-to-come"
    /// Not over the most: had, most.
    case notTooMany = "hours-not-too-many"
    /// Over the most: had, most.
    case tooMany = "hours-too-many"
    /// The policy does not say how many at least.
    case leastUnset = "hours-least-unset"
    /// The policy does not say how many at most.
    case mostUnset = "hours-most-unset"
    /// The policy does not say what holds for part-timers: had, their share, the whole.
    case proRataUnset = "hours-pro-rata-unset"
    /// The contract's share is not recorded.
    case shareNotRecorded = "hours-share-not-recorded"
    /// The hours are not recorded.
    case hoursNotRecorded = "hours-not-recorded"
    /// It is not recorded in which group the post is counted.
    case groupNotRecorded = "hours-group-not-recorded"
    /// Of other groups of staff.
    case otherGroup = "hours-other-group"
    /// Enough in a stretch of time: which, had, asked.
    case enoughInPeriod = "hours-enough-in-period"
    /// Too few, and the time is over: which, had, asked.
    case tooFewInPeriod = "hours-too-few-in-period"
    /// Too few so far: which, had, asked.
    case stillToComeInPeriod = "hours-still-to-come-in-period"
    /// Not over the most: which, had, most.
    case notTooManyInPeriod = "hours-not-too-many-in-period"
    /// Over the most: which, had, most.
    case tooManyInPeriod = "hours-too-many-in-period"
    /// The policy does not say what holds for part-timers: which, had, their share, the whole.
    case proRataUnsetInPeriod = "hours-pro-rata-unset-in-period"
    /// The hours are not recorded: of which time.
    case notRecordedInPeriod = "hours-not-recorded-in-period"
    /// The calendar does not know the time in which they are counted.
    case periodNotKnown = "hours-period-not-known"

    /// The reason as notes carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }

    /// The reason that names a stretch of time; `nil` for one that says nothing of it.
    var inPeriod: Self? {
        switch self {
        case .enough: .enoughInPeriod
        case .tooFew: .tooFewInPeriod
        case .stillToCome: .stillToComeInPeriod
        case .notTooMany: .notTooManyInPeriod
        case .tooMany: .tooManyInPeriod
        case .proRataUnset: .proRataUnsetInPeriod
        case .hoursNotRecorded: .notRecordedInPeriod
        default: nil
        }
    }

    /// What it comes to.
    public var outcome: Outcome {
        switch self {
        case .enough, .notTooMany, .enoughInPeriod, .notTooManyInPeriod: .met
        case .tooFew, .tooMany, .tooFewInPeriod, .tooManyInPeriod: .notMet
        case .proRataUnset, .shareNotRecorded, .hoursNotRecorded, .groupNotRecorded, .proRataUnsetInPeriod,
            .notRecordedInPeriod, .periodNotKnown:
            .notEvidenced
        case .stillToCome, .stillToComeInPeriod, .leastUnset, .mostUnset, .otherGroup: .notApplicable
        }
    }

    func note(_ arguments: ReasonArgument...) -> PolicyNote { PolicyNote(self.code, self.outcome, arguments) }
}

/// What each reason about hours says in English, and what would change it.
let englishHoursSentences: [ReasonCode: SentenceCatalogue.Sentence] = Dictionary(
    uniqueKeysWithValues: sentences.map { ($0.key.code, $0.value) })

private let sentences: [HoursReason: SentenceCatalogue.Sentence] = [
    .enough: .init("{1} this year, at least {2}"),
    .tooFew: .init("{1} this year, at least {2}", remedy: "the time that lacks to {2}"),
    .stillToCome: .init("{1} so far this year, at least {2} by its end"),
    .notTooMany: .init("{1} this year, at most {2}"),
    .tooMany: .init("{1} this year, at most {2}", remedy: "no more than {2} asked of anybody in this post"),
    .leastUnset: .init("the policy does not say how much time there is at least, and none is guessed"),
    .mostUnset: .init("the policy does not say how much time there is at most, and none is guessed"),
    .proRataUnset: .init(
        "{1} this year: {2} would be the share, {3} the whole, and the policy does not say which holds for part-timers",
        remedy: "whether part-timers have their share, set by the school"),
    .shareNotRecorded: .init(
        "the contract's share of full time is not recorded", remedy: "the contract's share of full time"),
    .hoursNotRecorded: .init(
        "the time of this year is not recorded", remedy: "the time of this year, or that there is none"),
    .groupNotRecorded: .init(
        "nobody recorded in which group of staff the post is counted", remedy: "the group of staff of the post"),
    .otherGroup: .init("asked of other staff"),
    .enoughInPeriod: .init("{2} in {1}, at least {3}"),
    .tooFewInPeriod: .init("{2} in {1}, at least {3}", remedy: "the time that lacks to {3}"),
    .stillToComeInPeriod: .init("{2} so far in {1}, at least {3} by its end"),
    .notTooManyInPeriod: .init("{2} in {1}, at most {3}"),
    .tooManyInPeriod: .init("{2} in {1}, at most {3}", remedy: "no more than {3} asked of anybody in this post"),
    .proRataUnsetInPeriod: .init(
        "{2} in {1}: {3} would be the share, {4} the whole, and the policy does not say which holds for part-timers",
        remedy: "whether part-timers have their share, set by the school"),
    .notRecordedInPeriod: .init("the time of {1} is not recorded", remedy: "the time of {1}, or that there is none"),
    .periodNotKnown: .init(
        "the calendar does not say when the time begins and ends in which hours are counted",
        remedy: "the days of the term, and where its second half begins, under \"calendar\""),
]
