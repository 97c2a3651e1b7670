public import CPDDomain

/// Every reason given about who sees which records, beside what an edition leaves unset.
public enum ConfidentialityReason: String, Hashable, Sendable, CaseIterable {
    /// The policy names others: the kind of record, the posts that see it.
    case seenByOthers = "records-seen-by-others"

    /// The reason as notes carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }
}

let englishConfidentialitySentences: [ReasonCode: SentenceCatalogue.Sentence] = [
    ConfidentialityReason.seenByOthers.code: .init("by the policy only these see the {1}: {2}")
]
