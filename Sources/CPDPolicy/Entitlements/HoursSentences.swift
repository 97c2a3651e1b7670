import CPDDomain

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
    .basisNotRecorded: .init(
        "{1} that count this year, and {2} of which nobody recorded the basis",
        remedy: "the basis of each hour: directed, INSET, contracted, paid extra, in lieu or own time"),
    .basisNotRecordedInPeriod: .init(
        "{2} that count in {1}, and {3} of which nobody recorded the basis",
        remedy: "the basis of each hour: directed, INSET, contracted, paid extra, in lieu or own time"),
    .enoughOnBasis: .init("{2} this year ({1}), at least {3}"),
    .tooFewOnBasis: .init("{2} this year ({1}), at least {3}", remedy: "the time that lacks to {3}, given as {1}"),
    .stillToComeOnBasis: .init("{2} so far this year ({1}), at least {3} by its end"),
    .notTooManyOnBasis: .init("{2} this year ({1}), at most {3}"),
    .tooManyOnBasis: .init("{2} this year ({1}), at most {3}", remedy: "no more than {3} asked of anybody as {1}"),
    .proRataUnsetOnBasis: .init(
        "{2} this year ({1}): {3} would be the share, {4} the whole, and the policy does not say which holds for "
            + "part-timers", remedy: "whether part-timers have their share, set by the school"),
    .enoughOnBasisInPeriod: .init("{3} in {1} ({2}), at least {4}"),
    .tooFewOnBasisInPeriod: .init("{3} in {1} ({2}), at least {4}", remedy: "the time that lacks to {4}, given as {2}"),
    .stillToComeOnBasisInPeriod: .init("{3} so far in {1} ({2}), at least {4} by its end"),
    .notTooManyOnBasisInPeriod: .init("{3} in {1} ({2}), at most {4}"),
    .tooManyOnBasisInPeriod: .init(
        "{3} in {1} ({2}), at most {4}", remedy: "no more than {4} asked of anybody as {2}"),
    .proRataUnsetOnBasisInPeriod: .init(
        "{3} in {1} ({2}): {4} would be the share, {5} the whole, and the policy does not say which holds for "
            + "part-timers", remedy: "whether part-timers have their share, set by the school"),
]
