extension RuleRegistry {
    /// The rule kinds of MAT-1 and its fourteen criteria.
    public static let standard = Self([
        RequiredByLaw.kind, PriorityServed.kind, EffectivePractice.kind, PupilOutcome.kind, CulturalDiversity.kind,
        ProviderExpertise.kind, SystematicPlan.kind, RelevantStandard.kind, CurrentEvidence.kind, ModeWeighed.kind,
        FitAccommodation.kind, ValueForMoney.kind, EvaluationPlanned.kind, ImpactInProportion.kind, WithinBudget.kind,
    ])
}
