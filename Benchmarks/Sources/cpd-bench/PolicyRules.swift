import CPDDomain
import CPDPolicy

/// The fourteen criteria of work load A as rules of our engine: an embedder's own rules over an embedder's own facts.
enum PolicyRules {
    static let policy = Policy<PolicyRequest>(
        rules: [
            PriorityRule(), PracticeRule(), OutcomeRule(), DiversityRule(), ExpertiseRule(), PlanRule(), StandardRule(),
            EvidenceRule(), TimeRule(), VenueRule(), ValueRule(), EvaluationRule(), ImpactRule(), BudgetRule(),
        ],
        mustHold: Set("abcdefklmn".map { ClauseIdentifier("MAT-1\($0)") }))
}

extension PolicyRule where Subject == PolicyRequest {
    /// A finding from an answer in three values.
    func finding(_ isMet: Bool?, met: ReasonCode, notMet: ReasonCode, unknown: ReasonCode) -> Finding {
        switch isMet {
        case true: Finding(clause: self.clause, outcome: .met, reason: met)
        case false: Finding(clause: self.clause, outcome: .notMet, reason: notMet)
        default: Finding(clause: self.clause, outcome: .notEvidenced, reason: unknown)
        }
    }
}

struct PriorityRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1a")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            request.priorities.map { $0 > 0 }, met: ReasonCode("priority-served"), notMet: ReasonCode("no-priority"),
            unknown: ReasonCode("priority-unknown"))
    }
}

struct PracticeRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1b")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            request.practice, met: ReasonCode("practice-recognised"), notMet: ReasonCode("practice-not-recognised"),
            unknown: ReasonCode("practice-unknown"))
    }
}

struct OutcomeRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1c")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            request.outcome.map { !$0.isEmpty }, met: ReasonCode("outcome-stated"), notMet: ReasonCode("no-outcome"),
            unknown: ReasonCode("outcome-unknown"))
    }
}

struct DiversityRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1d")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            request.diversity, met: ReasonCode("diversity-respected"), notMet: ReasonCode("diversity-not-respected"),
            unknown: ReasonCode("diversity-unknown"))
    }
}

struct ExpertiseRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1e")
    func check(_ request: PolicyRequest) -> Finding {
        let rated = request.ratingCount >= 3 ? 2 * request.ratingSum >= 7 * request.ratingCount : nil
        return self.finding(
            request.expertise == true ? true : rated ?? request.expertise, met: ReasonCode("expertise-shown"),
            notMet: ReasonCode("expertise-lacking"), unknown: ReasonCode("expertise-unknown"))
    }
}

struct PlanRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1f")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            all(isAfter(request.startDay, request.decisionDay), request.schedule), met: ReasonCode("planned"),
            notMet: ReasonCode("not-planned"), unknown: ReasonCode("plan-unknown"))
    }
}

struct StandardRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1g")
    func check(_ request: PolicyRequest) -> Finding {
        guard request.needsStandard else {
            return Finding(clause: self.clause, outcome: .notApplicable, reason: ReasonCode("no-standard-needed"))
        }
        return self.finding(
            request.standards.map { $0 > 0 }, met: ReasonCode("standard-named"), notMet: ReasonCode("no-standard"),
            unknown: ReasonCode("standard-unknown"))
    }
}

struct EvidenceRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1h")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            any(request.research, request.inspection), met: ReasonCode("evidence-current"),
            notMet: ReasonCode("no-evidence"), unknown: ReasonCode("evidence-unknown"))
    }
}

struct TimeRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1i")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            all(
                request.minutes.map { $0 <= request.minutesCap },
                any(request.mode != 0, any(request.cost.map { $0 <= 20_000 }, request.justification))),
            met: ReasonCode("time-well-used"), notMet: ReasonCode("time-not-well-used"),
            unknown: ReasonCode("time-unknown"))
    }
}

struct VenueRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1j")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            any(request.mode == 1, all(request.venueFit, request.equipment)), met: ReasonCode("venue-fit"),
            notMet: ReasonCode("venue-unfit"), unknown: ReasonCode("venue-unknown"))
    }
}

struct ValueRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1k")
    func check(_ request: PolicyRequest) -> Finding {
        var isMet: Bool?
        if let cost = request.cost, let minutes = request.minutes {
            isMet = cost * 60 <= (6000 + 1000 * request.kind) * request.participants * minutes
        }
        return self.finding(
            isMet, met: ReasonCode("good-value"), notMet: ReasonCode("poor-value"), unknown: ReasonCode("value-unknown")
        )
    }
}

struct EvaluationRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1l")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            request.evaluationPlan, met: ReasonCode("evaluation-planned"), notMet: ReasonCode("no-evaluation"),
            unknown: ReasonCode("evaluation-unknown"))
    }
}

struct ImpactRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1m")
    func check(_ request: PolicyRequest) -> Finding {
        self.finding(
            all(
                request.measure, isAfter(request.startDay, request.baselineDay),
                isAfter(request.followUpDay, request.endDay)),
            met: ReasonCode("impact-measurable"), notMet: ReasonCode("impact-not-measurable"),
            unknown: ReasonCode("impact-unknown"))
    }
}

struct BudgetRule: PolicyRule {
    let clause = ClauseIdentifier("MAT-1n")
    func check(_ request: PolicyRequest) -> Finding {
        var isMet: Bool?
        if let cost = request.cost, let remaining = request.remaining { isMet = cost <= remaining }
        return self.finding(
            isMet, met: ReasonCode("within-budget"), notMet: ReasonCode("over-budget"),
            unknown: ReasonCode("budget-unknown"))
    }
}
