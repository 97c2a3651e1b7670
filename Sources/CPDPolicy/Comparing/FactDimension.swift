import CPDDomain

/// One thing that may be recorded of a subject, with the values the search tries. That nothing is recorded is always
/// tried too.
struct FactDimension: Sendable {
    /// Records a value, and says which.
    typealias Choice = @Sendable (inout ProvisionFacts) -> ReasonArgument

    let name: String
    /// The values, in order.
    let choices: [Choice]
    /// Takes away whatever is recorded.
    let clear: @Sendable (inout ProvisionFacts) -> Void

    init(
        _ name: String, clear: @escaping @Sendable (inout ProvisionFacts) -> Void, _ choices: [Choice]
    ) {
        self.name = name
        self.choices = choices
        self.clear = clear
    }

    /// A dimension that is one part of the facts, from its values with their words.
    static func part<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<ProvisionFacts, Value?> & Sendable,
        _ values: [(ReasonArgument, Value)]
    ) -> Self {
        Self(
            name, clear: { $0[keyPath: path] = nil },
            values.map { words, value in
                { facts in
                    facts[keyPath: path] = value
                    return words
                }
            })
    }

    /// The names of the dimensions that stand behind a fact of the catalogue; `nil` for one that is not known here.
    static func names(behind fact: String) -> [String]? {
        switch fact {
        case "cost.total", "cost.charged": ["cost.fee"]
        case "cost.per-participant": ["cost.fee", "participants"]
        case "starts-on", "ends-on", "starts-at", "ends-at", "days-until-start", "sessions", "basis":
            ["sessions"]
        case "impact.level": ["impact.plan"]
        case "attested.current-evidence", "evidence.dated-on": ["evidence"]
        case "budget.short-by": ["budget"]
        case "cost.fee", "cost.travel", "cost.accommodation", "cost.cover", "cost.own", "asked-on", "time.total",
            "approach",
            "mode",
            "participants", "required-by-law", "is-repeated", "priorities", "attested.effective-practice",
            "attested.diversity":
            [fact]
        default: nil
        }
    }

    /// The names of the dimensions a rule kind of this library reads; `nil` for a kind of an embedder's own, which may
    /// read any.
    static func names(readBy kind: String) -> [String]? {
        switch kind {
        case RequiredByLaw.kind.name: ["required-by-law"]
        case PriorityServed.kind.name: ["priorities", "asked-on"]
        case EffectivePractice.kind.name: ["attested.effective-practice"]
        case PupilOutcome.kind.name: ["pupil-benefit"]
        case CulturalDiversity.kind.name: ["attested.diversity"]
        case ProviderExpertise.kind.name: ["expertise"]
        case SystematicPlan.kind.name: ["sessions", "builds-on"]
        case RelevantStandard.kind.name: ["standard"]
        case CurrentEvidence.kind.name: ["evidence", "asked-on"]
        case ModeWeighed.kind.name: ["mode", "alternative-mode", "past-impact"]
        case FitAccommodation.kind.name: ["accommodation", "mode", "participants"]
        // Of the costs the fee: the others count the same.
        case ValueForMoney.kind.name:
            ["cost.fee", "participants", "time.total", "sessions", "approach", "cost-alternative"]
        case EvaluationPlanned.kind.name: ["evaluation-plan", "is-repeated", "changed-by-feedback"]
        case ImpactInProportion.kind.name:
            ["cost.fee", "participants", "time.total", "sessions", "impact.plan", "asked-on"]
        case TimesOfDay.kind.name: ["sessions", "approach"]
        case WithinBudget.kind.name: ["cost.fee", "cost.salaried-time", "participants", "budget", "required-by-law"]
        default: nil
        }
    }
}
