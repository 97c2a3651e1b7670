/// The terms of an early-career teacher's induction, as the lines of an ``EntitlementSet`` settle them for a date.
public struct EarlyCareerRules: Hashable, Sendable {
    /// Full-time terms it lasts.
    public var terms: Int
    /// Reduction of the timetable, in hundredths of a percent, in each full-time term from the first.
    public var reductions: [Int]
    /// The full-time terms at whose end there is a formal assessment.
    public var assessedTerms: Set<Int>
    /// Whether there is a progress review in every term without an assessment.
    public var isReviewed: Bool
    /// Whether whoever is inducted is registered with the appropriate body before it starts.
    public var isRegistered: Bool
    /// From how many school days of absence in a year of induction it is put off by them; less counts as served. `nil`
    /// where every day of absence puts it off.
    public var extendingAbsence: Int?
    /// The shortest time that counts, in full-time terms; `nil` where every day does.
    public var shortestTerms: Int?
    /// After how many full-time terms whoever leaves before the end has an interim assessment; `nil` where nobody has.
    public var interimAfter: Int?

    /// Terms of induction.
    public init(
        terms: Int, reductions: [Int], assessedTerms: Set<Int>, isReviewed: Bool = true, isRegistered: Bool = false,
        extendingAbsence: Int? = nil, shortestTerms: Int? = nil, interimAfter: Int? = nil
    ) {
        self.terms = max(1, min(terms, 60))
        self.reductions = reductions
        self.assessedTerms = assessedTerms
        self.isReviewed = isReviewed
        self.isRegistered = isRegistered
        self.extendingAbsence = extendingAbsence
        self.shortestTerms = shortestTerms
        self.interimAfter = interimAfter
    }
}
