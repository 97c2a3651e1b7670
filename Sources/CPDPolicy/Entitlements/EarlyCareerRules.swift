/// The terms of an early-career teacher's induction. Where they change, another edition has other numbers.
public struct EarlyCareerRules: Hashable, Sendable {
    /// Full-time terms it lasts.
    public var terms: Int
    /// Reduction of the timetable, in hundredths of a percent, in each full-time term from the first.
    public var reductions: [Int]
    /// The full-time terms at whose end there is a formal assessment.
    public var assessedTerms: Set<Int>

    /// Terms of induction.
    public init(terms: Int, reductions: [Int], assessedTerms: Set<Int>) {
        self.terms = max(1, min(terms, 60))
        self.reductions = reductions
        self.assessedTerms = assessedTerms
    }

    /// England: six terms; at most 90 % of a timetable in terms one to three and 95 % after; assessed at the end of
    /// terms three and six (statutory guidance on induction, April 2024, 2.20, 2.30, 2.48 to 2.55).
    public static let england = Self(
        terms: 6, reductions: [1000, 1000, 1000, 500, 500, 500], assessedTerms: [3, 6])
}
