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

    /// Terms of induction.
    public init(
        terms: Int, reductions: [Int], assessedTerms: Set<Int>, isReviewed: Bool = true, isRegistered: Bool = false
    ) {
        self.terms = max(1, min(terms, 60))
        self.reductions = reductions
        self.assessedTerms = assessedTerms
        self.isReviewed = isReviewed
        self.isRegistered = isRegistered
    }
}
