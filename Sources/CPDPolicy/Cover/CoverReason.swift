public import CPDDomain

/// What is said to whoever arranges cover. A catalogue of sentences has one for each.
public enum CoverReason: String, CaseIterable, Hashable, Sendable {
    /// No session of it is recorded.
    case daysNotRecorded = "cover-days-not-recorded"
    /// Nobody else is away.
    case nobodyOut = "nobody-else-out"
    /// One other is away.
    case oneOut = "one-other-out"
    /// Others are away.
    case othersOut = "others-out"
    /// Who is away is not for whoever asks to see, and they are too few to be told.
    case othersWithheld = "others-out-withheld"
    /// Somebody it is asked for is on leave.
    case askedOnLeave = "asked-on-leave"
    /// How many of a group would be away.
    case groupOut = "group-out"
    /// How many of a team would be away.
    case teamOut = "team-out"
    /// Lessons are to be covered.
    case needed = "cover-needed"
    /// No lesson is to be covered.
    case notNeeded = "cover-not-needed"
    /// Whether lessons are to be covered is not recorded.
    case notRecorded = "cover-not-recorded"
    /// The line has enough left.
    case lineLeft = "cover-line-left"
    /// The line has too little left.
    case lineShort = "cover-line-short"
    /// The line has no amount.
    case lineNotSet = "cover-line-not-set"

    /// The code of the reason.
    public var code: ReasonCode { ReasonCode(self.rawValue) }
}

/// What each reason about cover says in English, and what would change it.
let englishCoverSentences: [CoverReason: SentenceCatalogue.Sentence] = [
    .daysNotRecorded: .init(
        "who else is out is not known, as no session of it is recorded", remedy: "its sessions with their dates"),
    .nobodyOut: .init("nobody else is out on {1}"),
    .oneOut: .init("one other is out on {1}"),
    .othersOut: .init("{1} others are out on {2}"),
    .othersWithheld: .init("others are out on {1}; how many is not told, as they are few"),
    .askedOnLeave: .init("{1} of those it is for on leave on {2}", remedy: "another day"),
    .groupOut: .init("with it, {1} of {2} in the group {3} are out on {4}"),
    .teamOut: .init("with it, {1} of {2} with the same line manager are out on {3}"),
    .needed: .init("lessons are to be covered"),
    .notNeeded: .init("no lesson is to be covered"),
    .notRecorded: .init(
        "whether lessons are to be covered is not recorded", remedy: "a cost for cover, or that there is none"),
    .lineLeft: .init("cover costs {3} from {1} {2}, where {4} is left"),
    .lineShort: .init("cover costs {3} from {1} {2}, where only {4} is left", remedy: "another line, or a virement"),
    .lineNotSet: .init("cover is charged to {1} {2}, which has no amount yet", remedy: "the amount of the line"),
]
