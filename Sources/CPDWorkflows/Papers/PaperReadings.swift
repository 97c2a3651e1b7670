public import CPDDomain
public import CPDPolicy
public import CPDPolicyDocument

/// How a paper reads the two documents that a store keeps as text only: the adopted edition and the kept check.
///
/// They are arguments, so that a paper stands on what is stored and on nothing else; what cannot be read is shown as
/// not recorded.
public struct PaperReadings: Sendable {
    /// What a paper needs to know of an edition's text (HDR-1).
    public struct Edition: Hashable, Sendable {
        /// Whether its review is due or overdue on the paper's date.
        public var review: ReviewStatus
        /// The body that reviews it.
        public var reviewBody: String?
        /// The school's own name for its governing body.
        public var governingBody: String
        /// The edition itself, whose duties are judged; `nil` where they are not to be.
        public var policy: PolicyEdition?

        /// What an edition's text says.
        public init(
            review: ReviewStatus = .notPlanned, reviewBody: String? = nil, governingBody: String = "Governing Body",
            policy: PolicyEdition? = nil
        ) {
            self.review = review
            self.reviewBody = reviewBody
            self.governingBody = governingBody
            self.policy = policy
        }
    }

    /// Reads the text of an edition, for a date in a calendar over which the edition's own stands; `nil` where it cannot be read.
    ///
    /// It is also given where the text of another adopted edition is found by its name, for one that inherits.
    public var edition: @Sendable (AdoptedEdition, CivilDate, AcademicCalendar, (String) -> String?) -> Edition?
    /// Reads the findings of a kept check; `nil` where it cannot be read.
    public var findings: @Sendable (PolicyCheck) -> [Finding]?

    /// Readings of both documents; without them neither can be read.
    public init(
        edition: @escaping @Sendable (AdoptedEdition, CivilDate, AcademicCalendar, (String) -> String?) -> Edition? = {
            _, _, _, _ in nil
        },
        findings: @escaping @Sendable (PolicyCheck) -> [Finding]? = { _ in nil }
    ) {
        self.edition = edition
        self.findings = findings
    }
}

extension PaperReadings {
    /// Both documents as this library keeps them: an edition as ``EditionReader`` reads it, a check as
    /// ``CheckRecord`` does.
    public static func kept(editions: EditionReader = EditionReader()) -> Self {
        Self(
            edition: { adopted, date, calendar, text in
                let edition = try? editions.read(adopted.text, file: adopted.name) { name in
                    text(name).map { EditionSource(file: name, text: $0) }
                }
                return edition.map { edition in
                    Edition(
                        review: edition.reviewStatus(on: date, calendar: edition.calendar(over: calendar)),
                        reviewBody: edition.review?.by,
                        governingBody: edition.word(for: "Governing Body"), policy: edition)
                }
            },
            findings: { check in (try? CheckRecord.decode(check.content)).map { Array($0.verdict.findings) } })
    }
}
