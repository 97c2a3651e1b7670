public import CPDDomain

/// Every reason given about who holds a post. A catalogue of sentences has one for each.
public enum HolderReason: String, Hashable, Sendable, CaseIterable {
    /// The certificate is held: post, course.
    case certificateHeld = "holder-certificate-held"
    /// It has lapsed: post, course, when.
    case certificateLapsed = "holder-certificate-lapsed"
    /// None is recorded: post, course.
    case certificateNotRecorded = "holder-certificate-not-recorded"
    /// They have served long enough: post, since when, how long is asked.
    case servedLongEnough = "holder-served-long-enough"
    /// They have not: post, since when, how long is asked, from when they will have.
    case servedTooShort = "holder-served-too-short"
    /// Since when they serve is not recorded: post, how long is asked.
    case serviceNotRecorded = "holder-service-not-recorded"
    /// The policy does not say how long: post.
    case serviceUnset = "holder-service-unset"

    /// The reason as notes carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }

    /// What it comes to.
    public var outcome: Outcome {
        switch self {
        case .certificateHeld, .servedLongEnough: .met
        case .certificateLapsed, .servedTooShort: .notMet
        case .certificateNotRecorded, .serviceNotRecorded: .notEvidenced
        case .serviceUnset: .notApplicable
        }
    }

    func note(_ arguments: [ReasonArgument]) -> PolicyNote { PolicyNote(self.code, self.outcome, arguments) }
}

/// What each reason about holders says in English, and what would change it.
let englishHolderSentences: [ReasonCode: SentenceCatalogue.Sentence] = Dictionary(
    uniqueKeysWithValues: sentences.map { ($0.key.code, $0.value) })

private let sentences: [HolderReason: SentenceCatalogue.Sentence] = [
    .certificateHeld: .init("as {1} they hold {2}"),
    .certificateLapsed: .init(
        "whoever is {1} holds {2}; theirs lapsed on {3}", remedy: "a certificate of {2} that is valid"),
    .certificateNotRecorded: .init(
        "whoever is {1} holds {2}; no proof of it is recorded", remedy: "the certificate of {2}, with where it is kept"),
    .servedLongEnough: .init("as {1} they have served since {2}, at least {3}"),
    .servedTooShort: .init("whoever is {1} has served {3}; they have since {2}", remedy: "holding it from {4} on"),
    .serviceNotRecorded: .init(
        "whoever is {1} has served {2}; since when they serve is not recorded", remedy: "the first day of service"),
    .serviceUnset: .init("the policy does not say how long whoever is {1} has served, and nothing is guessed"),
]
