public import CPDDomain

/// What is recorded of one early-career teacher's induction.
public struct EarlyCareerInduction: Hashable, Sendable {
    /// The contract's share from induction's first day.
    public var contracts: [ContractShare]
    /// Leave, which does not count and in which nothing is overdue.
    public var leave: [Period]
    /// Who mentors, from, until.
    public var mentors: [Period]
    /// Who is the induction tutor, from, until.
    public var tutors: [Period]
    /// Reviews and assessments held.
    public var meetings: [Meeting]
    /// When they were registered with the appropriate body; `nil` where nothing shows it.
    public var registeredOn: CivilDate?

    /// A progress review or an assessment.
    public struct Meeting: Hashable, Sendable {
        /// Which.
        public var kind: Kind
        /// When.
        public var on: CivilDate

        /// A meeting held.
        public init(_ kind: Kind, on date: CivilDate) {
            self.kind = kind
            self.on = date
        }

        /// A review or an assessment.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A progress review.
            case review = "progress review"
            /// A formal assessment.
            case assessment = "formal assessment"
            /// An assessment of whoever leaves before induction is served.
            case interim = "interim assessment"
        }
    }

    /// An induction.
    public init(
        contracts: [ContractShare], leave: [Period] = [], mentors: [Period] = [], tutors: [Period] = [],
        meetings: [Meeting] = [], registeredOn: CivilDate? = nil
    ) {
        self.contracts = contracts
        self.leave = leave
        self.mentors = mentors
        self.tutors = tutors
        self.meetings = meetings
        self.registeredOn = registeredOn
    }
}
