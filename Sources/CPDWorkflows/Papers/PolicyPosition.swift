internal import CPDDomain

/// How the policy itself stands at the date (HDR-1): the edition in force and its review.
struct PolicyPosition {
    /// How the review stands.
    enum Review: Hashable {
        /// The edition's text names no review that could be read.
        case notRecorded
        /// It is due by the end of a term.
        case due(term: String)
        /// The term has ended.
        case overdue(term: String, since: CivilDate)
    }

    let edition: AdoptedEdition?
    let name: String
    let adoptedBy: PaperValue
    let minute: PaperValue
    let reviewBody: PaperValue
    let review: Review

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
        if let term = reading?.reviewTerm, let lastDay = facts.year.calendar.lastDay(ofTerm: term) {
            let words = PlainEnglish.capitalised(term)
            self.review = facts.date > lastDay ? .overdue(term: words, since: lastDay) : .due(term: words)
        } else {
            self.review = .notRecorded
        }
    }
}
