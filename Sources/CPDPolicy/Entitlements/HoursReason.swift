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
    /// It depends on hours whose basis is not recorded: had of those that count, and those.
    case basisNotRecorded = "hours-basis-not-recorded"
    /// It depends on hours whose basis is not recorded: of which time, had of those that count, and those.
    case basisNotRecordedInPeriod = "hours-basis-not-recorded-in-period"
    /// Enough on the bases that count: which, had, asked.
    case enoughOnBasis = "hours-on-basis-enough"
    /// Too few on them, and the year is over: which, had, asked.
    case tooFewOnBasis = "hours-on-basis-too-few"
    /// Too few on them so far: which, had, asked.
    case stillToComeOnBasis = "hours-on-basis-still-to-come"
    /// Not over the most on them: which, had, most.
    case notTooManyOnBasis = "hours-on-basis-not-too-many"
    /// Over the most on them: which, had, most.
    case tooManyOnBasis = "hours-on-basis-too-many"
    /// The policy does not say what holds for part-timers: bases, had, their share, the whole.
    case proRataUnsetOnBasis = "hours-on-basis-pro-rata-unset"
    /// Enough in a stretch of time on the bases that count: time, bases, had, asked.
    case enoughOnBasisInPeriod = "hours-on-basis-enough-in-period"
    /// Too few on them, and the time is over: time, bases, had, asked.
    case tooFewOnBasisInPeriod = "hours-on-basis-too-few-in-period"
    /// Too few on them so far: time, bases, had, asked.
    case stillToComeOnBasisInPeriod = "hours-on-basis-still-to-come-in-period"
    /// Not over the most on them: time, bases, had, most.
    case notTooManyOnBasisInPeriod = "hours-on-basis-not-too-many-in-period"
    /// Over the most on them: time, bases, had, most.
    case tooManyOnBasisInPeriod = "hours-on-basis-too-many-in-period"
    /// The policy does not say what holds for part-timers: time, bases, had, their share, the whole.
    case proRataUnsetOnBasisInPeriod = "hours-on-basis-pro-rata-unset-in-period"

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
        case .basisNotRecorded: .basisNotRecordedInPeriod
        case .enoughOnBasis: .enoughOnBasisInPeriod
        case .tooFewOnBasis: .tooFewOnBasisInPeriod
        case .stillToComeOnBasis: .stillToComeOnBasisInPeriod
        case .notTooManyOnBasis: .notTooManyOnBasisInPeriod
        case .tooManyOnBasis: .tooManyOnBasisInPeriod
        case .proRataUnsetOnBasis: .proRataUnsetOnBasisInPeriod
        default: nil
        }
    }

    /// The reason that names the bases that count; `nil` for one that says nothing of them.
    var onBasis: Self? {
        switch self {
        case .enough: .enoughOnBasis
        case .tooFew: .tooFewOnBasis
        case .stillToCome: .stillToComeOnBasis
        case .notTooMany: .notTooManyOnBasis
        case .tooMany: .tooManyOnBasis
        case .proRataUnset: .proRataUnsetOnBasis
        default: nil
        }
    }

    /// What it comes to.
    public var outcome: Outcome {
        switch self {
        case .enough, .notTooMany, .enoughInPeriod, .notTooManyInPeriod, .enoughOnBasis, .notTooManyOnBasis,
            .enoughOnBasisInPeriod, .notTooManyOnBasisInPeriod:
            .met
        case .tooFew, .tooMany, .tooFewInPeriod, .tooManyInPeriod, .tooFewOnBasis, .tooManyOnBasis,
            .tooFewOnBasisInPeriod, .tooManyOnBasisInPeriod:
            .notMet
        case .proRataUnset, .shareNotRecorded, .hoursNotRecorded, .groupNotRecorded, .proRataUnsetInPeriod,
            .notRecordedInPeriod, .periodNotKnown, .basisNotRecorded, .basisNotRecordedInPeriod,
            .proRataUnsetOnBasis, .proRataUnsetOnBasisInPeriod:
            .notEvidenced
        case .stillToCome, .stillToComeInPeriod, .stillToComeOnBasis, .stillToComeOnBasisInPeriod, .leastUnset,
            .mostUnset, .otherGroup:
            .notApplicable
        }
    }

    func note(_ arguments: ReasonArgument...) -> PolicyNote { PolicyNote(self.code, self.outcome, arguments) }
}
