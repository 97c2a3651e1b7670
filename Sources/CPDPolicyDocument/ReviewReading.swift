import CPDDomain
import CPDPolicy

/// Reads when an edition is reviewed: in a term, by a day, or after an interval.
struct ReviewReading {
    let calendar: AcademicCalendar
    let problems: ProblemList

    private static let ways = ["term", "on", "every"]

    /// The review, once the adoption and the days in force are known: an interval is counted from them.
    func read(_ fields: FieldReader, _ edition: PolicyEdition) -> PolicyReview? {
        guard let node = fields.value("review"),
            let inner = FieldReader(node, what: "a review", keys: ["last", "by"] + Self.ways, self.problems)
        else { return nil }
        self.checkTerm("last", inner)
        let named = Self.ways.filter { inner.value($0) != nil }
        if named.isEmpty { inner.missing("term", of: "the review") }
        for extra in named.dropFirst() {
            self.problems.add(
                "A review is in a term, on a day or every so many months: say one of \"term\", \"on\" and \"every\".",
                at: inner.value(extra)?.place ?? node.place)
        }
        guard let by = inner.required("by", of: "the review"), let way = named.first else { return nil }
        let review: PolicyReview?
        switch way {
        case "on":
            review = inner.date("on").map { PolicyReview(lastTerm: inner.text("last"), by: by, on: $0) }
        case "every":
            let from = edition.adoption?.on ?? edition.inForce.from
            review = self.months(inner).map { months in
                PolicyReview(lastTerm: inner.text("last"), by: by, everyMonths: months, from: from)
            }
        default:
            self.checkTerm("term", inner)
            review = inner.required("term", of: "the review").map {
                PolicyReview(lastTerm: inner.text("last"), nextTerm: $0, by: by)
            }
        }
        if let review { self.check(review, follows: edition, at: inner.value(way)?.place ?? node.place) }
        return review
    }

    /// A review is planned for after the adoption.
    private func check(_ review: PolicyReview, follows edition: PolicyEdition, at place: DocumentNode.Place) {
        guard let adopted = edition.adoption?.on, let lastDay = review.lastDay(calendar: self.calendar),
            lastDay < adopted
        else { return }
        let when = review.nextOn == nil ? "in \(review.nextTerm)" : "on \(lastDay)"
        let what = review.nextOn == nil ? "term" : "day"
        self.problems.add(
            "The next review would be \(when), before the edition was adopted on \(adopted). Name a later \(what).",
            at: place)
    }

    private func checkTerm(_ key: String, _ fields: FieldReader) {
        guard let node = fields.value(key), case .scalar(let text, _) = node.value,
            self.calendar.lastDay(ofTerm: text) == nil
        else { return }
        self.problems.add(
            PeriodAmbiguity.fault(of: text).map { $0 + " A term is written like spring 2026." }
                ?? "\"\(key)\" is a term, written like spring 2026; this is \(node.summary).", at: node.place)
    }

    private func months(_ fields: FieldReader) -> Int? {
        guard let node = fields.value("every"), let text = fields.text(node, for: "every") else { return nil }
        if let months = ParameterReading.months(text), months > 0 { return months }
        self.problems.add(
            PeriodAmbiguity.fault(of: text)
                ?? "\"every\" is a length of time, written like 24 months or 2 years; this is \(node.summary).",
            at: node.place)
        return nil
    }
}
