public import CPDDomain

/// MAT-1n: the whole cost in every budget line and financial year it touches.
public struct WithinBudget: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where one line has less left than is asked; not evidenced where a year's budget is not set.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let budget = facts.budget else {
            if facts.costs?.isEmpty == true { return Finding(self.clause, .met, .asksNothing) }
            return Finding(self.clause, .notEvidenced, .budgetNotRecorded)
        }
        var over: [ReasonArgument] = []
        var notSet: [ReasonArgument] = []
        var within: [ReasonArgument] = []
        for demand in budget {
            let place: [ReasonArgument] = [.text(demand.line), .text(demand.financialYear)]
            guard let left = demand.left else {
                notSet += place
                continue
            }
            guard left.currency == demand.asked.currency else {
                return Finding(self.clause, .notEvidenced, .budgetNotComparable, place)
            }
            let figures = place + [.money(demand.asked), .money(left)]
            guard demand.asked.minorUnits > left.minorUnits else {
                within += figures
                continue
            }
            let (lacking, overflow) = demand.asked.minorUnits.subtractingReportingOverflow(left.minorUnits)
            let money = Money(minorUnits: overflow ? Int64.max : lacking, currency: left.currency)
            over += figures + [.money(money)]
        }
        if !over.isEmpty {
            if facts.requiredByLaw { return Finding(self.clause, .notMet, .overBudgetRequiredByLaw, over) }
            guard !notSet.isEmpty else { return Finding(self.clause, .notMet, .overBudget, over) }
            return Finding(
                self.clause, .notMet, .overBudgetAndYearNotSet, Array(over.prefix(5)) + Array(notSet.prefix(2)))
        }
        guard notSet.isEmpty else { return Finding(self.clause, .notEvidenced, .budgetYearNotSet, notSet) }
        if let fault = self.checkWhole(budget, facts) { return fault }
        guard within.isEmpty else { return Finding(self.clause, .met, .withinBudget, within) }
        return facts.fullCost == nil
            ? Finding(self.clause, .notEvidenced, .budgetNotRecorded) : Finding(self.clause, .met, .asksNothing)
    }

    /// The whole cost: what is charged to lines must be asked of lines, but for what others pay.
    private func checkWhole(_ budget: [BudgetFact], _ facts: ProvisionFacts) -> Finding? {
        guard let charged = facts.chargedCost else {
            // Lines that have enough show nothing of a cost nobody knows.
            if budget.isEmpty { return nil }
            guard facts.costs != nil else { return Finding(self.clause, .notEvidenced, .costNotRecorded) }
            return facts.participants == nil
                ? Finding(self.clause, .notEvidenced, .participantsNotRecorded)
                : Finding(self.clause, .notEvidenced, .costNotComparable)
        }
        guard charged.minorUnits > 0 else { return nil }
        guard
            let asked = try? Money.sum(
                budget.flatMap { [$0.asked, $0.paidByOthers].compactMap(\.self) }, in: charged.currency),
            let missing = try? charged.subtracting(asked)
        else { return Finding(self.clause, .notEvidenced, .budgetNotComparable, [.text(""), .text("")]) }
        guard missing.minorUnits > 0 else { return nil }
        return Finding(self.clause, .notEvidenced, .costWithoutBudgetLine, [.money(missing), .money(charged)])
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "within-budget", summary: "Every budget line and financial year touched has enough left.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
