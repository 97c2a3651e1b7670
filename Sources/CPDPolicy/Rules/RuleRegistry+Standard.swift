extension RuleRegistry where Subject == ProvisionFacts {
    /// The rule kinds of MAT-1 and its fourteen criteria, and the facts about opportunities and requests.
    public static var standard: Self { standardRegistry }

    /// A registry of kinds over the facts about opportunities and requests.
    public init(_ kinds: [RuleKind<ProvisionFacts>]) { self.init(kinds, facts: .provision) }
}

private let standardRegistry = RuleRegistry(
    [
        RequiredByLaw.kind, PriorityServed.kind, EffectivePractice.kind, PupilOutcome.kind, CulturalDiversity.kind,
        ProviderExpertise.kind, SystematicPlan.kind, RelevantStandard.kind, CurrentEvidence.kind, ModeWeighed.kind,
        FitAccommodation.kind, ValueForMoney.kind, EvaluationPlanned.kind, ImpactInProportion.kind, WithinBudget.kind,
        SoftCapRule.kind, ApproachDetailsRecorded.kind, TimesOfDay.kind,
    ], facts: .provision)
