public import CPDDomain

/// One cost of an opportunity (MAT-1k).
public struct CostFact: Hashable, Sendable {
    /// What it is for.
    public var kind: CostKind
    /// For all together, or for each who takes part.
    public var basis: CostBasis
    /// How much.
    public var amount: Money
    /// The budget line it is charged to; `nil` for time already paid.
    public var budgetLine: String?

    /// A cost.
    public init(kind: CostKind, basis: CostBasis = .whole, amount: Money, budgetLine: String? = nil) {
        self.kind = kind
        self.basis = basis
        self.amount = amount
        self.budgetLine = budgetLine
    }
}

/// What provision asks of one budget line in one financial year, and what is left there (MAT-1n).
public struct BudgetFact: Hashable, Sendable {
    /// The school's own name of the line.
    public var line: String
    /// The financial year as people write it, such as `2026–27`.
    public var financialYear: String
    /// What is asked of it.
    public var asked: Money
    /// What is left in it before this; `nil` while the year's budget is not set.
    public var left: Money?
    /// What others than the school pay of the costs that fall on it, and is not asked of it; `nil` where nobody else pays,
    /// or that is not known.
    public var paidByOthers: Money?

    /// A demand on a budget line.
    public init(line: String, financialYear: String, asked: Money, left: Money?, paidByOthers: Money? = nil) {
        self.line = line
        self.financialYear = financialYear
        self.asked = asked
        self.left = left
        self.paidByOthers = paidByOthers
    }
}

extension ProvisionFacts {
    /// The full cost of everything together; `nil` where costs are not recorded, where a cost per participant meets an
    /// unknown number of participants, or where the amounts cannot be added up.
    public var fullCost: Money? { self.totalCost { _ in true } }

    /// What budget lines have to pay: everything but time that is paid for already and charged to no line; `nil` as for
    /// ``fullCost``.
    public var chargedCost: Money? { self.totalCost { $0.budgetLine != nil || $0.kind != .salariedTime } }

    /// How long it lasts in all, in minutes: as recorded, else all sessions together; `nil` where that is not known.
    public var totalMinutes: Int? {
        if let minutes { return minutes >= 0 ? minutes : nil }
        guard let sessions else { return nil }
        var total = 0
        for session in sessions {
            guard let minutes = session.minutes, minutes >= 0 else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(minutes)
            guard !overflow else { return nil }
            total = sum
        }
        return total
    }

    private func totalCost(of isCounted: (CostFact) -> Bool) -> Money? {
        guard let costs else { return nil }
        var total = Money.zero(costs.first?.amount.currency ?? .gbp)
        for cost in costs where isCounted(cost) {
            var amount = cost.amount
            if cost.basis == .perParticipant {
                guard let participants, participants >= 0,
                    let product = try? amount.multiplied(by: participants)
                else { return nil }
                amount = product
            }
            guard let sum = try? total.adding(amount) else { return nil }
            total = sum
        }
        return total
    }
}
