internal import CPDDomain
internal import CPDPolicy

/// How the policy itself stands at the date (HDR-1): the edition in force and its review.
struct PolicyPosition {
    let edition: AdoptedEdition?
    let name: String
    let adoptedBy: PaperValue
    let minute: PaperValue
    let reviewBody: PaperValue
    /// As the checks under the edition have it.
    let review: ReviewStatus

    init(_ facts: PaperFacts) {
        let edition = facts.editionInForce
        let reading = facts.editionReading
        func spoken(_ words: String?) -> PaperValue {
            guard let words, !words.isEmpty else { return .notRecorded }
            return .words(facts.names.spoken(words, instead: "not shown, as it may name somebody"))
        }
        self.edition = edition
        self.name = facts.names.spoken(edition?.name ?? "", instead: "(name not shown)")
        self.adoptedBy = spoken(edition?.adoptedBy)
        self.minute = spoken(edition?.minute)
        self.reviewBody = spoken(reading?.reviewBody)
        self.review = reading?.review ?? .notPlanned
    }
}
