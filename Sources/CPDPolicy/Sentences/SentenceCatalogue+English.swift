import CPDDomain

extension SentenceCatalogue {
    /// British English.
    public static let english = Self(
        language: "en-GB",
        sentences: Dictionary(
            uniqueKeysWithValues: englishSentences.map { ($0.key.code, $0.value) }
        )
        .merging(englishDutySentences) { own, _ in own },
        titles: Dictionary(
            englishTitles.map { (ClauseIdentifier($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }),
        terms: englishTerms, words: .english
    )
    .adding(englishTraining)
    .adding(englishHoursSentences).adding(englishHolderSentences).adding(englishInductionSentences).adding(
        englishPersonSentences
    )
    .adding(englishUnsetSentences).adding(englishConfidentialitySentences)
    .adding(Dictionary(uniqueKeysWithValues: englishApprovalSentences.map { ($0.key.code, $0.value) }))
    .adding(Dictionary(uniqueKeysWithValues: englishCoverSentences.map { ($0.key.code, $0.value) }))
    .adding(
        Dictionary(uniqueKeysWithValues: englishFundingSentences.map { ($0.key.code, $0.value) }),
        terms: englishFundingTerms)
}

extension SentenceCatalogue.Words {
    /// British English.
    public static let english = Self(
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        currencies: ["GBP": "£"], thousands: ",", decimal: ".",
        oneMonth: "1 month", severalMonths: "{1} months", oneMinute: "1 minute", severalMinutes: "{1} minutes",
        oneHour: "1 hour", severalHours: "{1} hours",
        outcomes: [
            .met: "met", .notMet: "NOT MET", .notEvidenced: "not evidenced", .notApplicable: "not applicable",
        ],
        answers: [
            .meets: "CHECKED AGAINST THE POLICY: MEETS", .notYet: "CHECKED AGAINST THE POLICY: NOT YET",
            .doesNotMeet: "CHECKED AGAINST THE POLICY: NOT YET",
        ],
        requiredByLaw: "CHECKED AGAINST THE POLICY: REQUIRED BY LAW, NOT TO BE REFUSED",
        oneCriterion: [.notMet: "one is not met", .notEvidenced: "one criterion is not evidenced"],
        severalCriteria: [.notMet: "{1} are not met", .notEvidenced: "{1} criteria are not evidenced"],
        allMet: "all {1} criteria are met", moreMet: "… {1} more met", remedies: "What would change it:",
        asked: "asked {1}", policy: "policy {1}", reviewOverdue: "review overdue since {1}",
        conditions: "How the conditions of several parts came out:", allOf: "all of these", anyOf: "one of these",
        appliesWhen: "it applies when: {1}", toBeRecorded: "{1} to be recorded", and: "and", or: "or",
        numbers: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
}

private let englishTitles: [String: String] = [
    "MAT-1": "all fourteen criteria",
    "MAT-1a": "meets an identified priority",
    "MAT-1b": "recognised effective practice",
    "MAT-1c": "raises pupils' achievements",
    "MAT-1d": "respects cultural diversity",
    "MAT-1e": "provider's expertise",
    "MAT-1f": "planned systematically",
    "MAT-1g": "based on relevant standards",
    "MAT-1h": "informed by current evidence",
    "MAT-1i": "effective use of time, best mode",
    "MAT-1j": "accommodation and equipment",
    "MAT-1k": "value for money",
    "MAT-1l": "monitoring and evaluation",
    "MAT-1m": "opportunity to measure impact",
    "MAT-1n": "within the school budget",
]
