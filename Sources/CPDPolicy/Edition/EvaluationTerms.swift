public import CPDDomain

/// How development is evaluated: by whom, how soon after, and by which measures.
public struct EvaluationTerms: Hashable, Sendable {
    /// Who says what it was worth: posts, and `participant` for who took part.
    public var by: [String]
    /// Within how many days after its end; `nil` where the policy does not say.
    public var withinDays: Int?
    /// What is looked at, in words.
    public var measures: [String]
    /// The clause behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// Terms of evaluation.
    public init(by: [String], withinDays: Int?, measures: [String] = [], clause: ClauseIdentifier? = nil) {
        self.by = by
        self.withinDays = withinDays
        self.measures = measures
        self.clause = clause
    }

    /// The terms in one line of words.
    public var summary: String {
        var parts = ["by " + self.by.joined(separator: ", ")]
        parts.append(self.withinDays.map { "within \($0) days" } ?? "within days unset")
        if !self.measures.isEmpty { parts.append("by measures: " + self.measures.joined(separator: ", ")) }
        if let clause { parts.append("clause \(clause)") }
        return parts.joined(separator: "; ")
    }
}
