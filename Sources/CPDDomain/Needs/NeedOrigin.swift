/// Where a need was identified: the mechanisms that clause AUD-1 lists.
public enum NeedOrigin: String, Hashable, Sendable, CaseIterable {
    /// From the School Development Plan.
    case developmentPlan = "School Development Plan"
    /// From performance management: only the agreed development need crosses.
    case appraisal = "performance management"
    /// From self-evaluation.
    case selfEvaluation = "self-evaluation"
    /// From a national priority.
    case nationalPriority = "national priority"
    /// From a local priority.
    case localPriority = "local priority"
    /// From internal or external monitoring.
    case monitoring
    /// From feedback evidence.
    case feedback
    /// From a discussion with a person or a team.
    case discussion
}
