public import CPDDomain
public import CPDStorage

/// A budget line to be set for one financial year.
public struct BudgetInput: Hashable, Sendable {
    /// Whose line it is.
    public var school: Identifier<School>
    /// The school's own name for it.
    public var name: String
    /// The calendar year in which the financial year begins.
    public var financialYear: Int
    /// What is set; `nil` while the governing body has not set it.
    public var amount: Money?
    /// A finance code, such as CFR `E09`.
    public var financeCode: String?
    /// The minute that set it; needed with an amount.
    public var minute: String?

    /// A budget line to be set.
    public init(
        school: Identifier<School>, name: String, financialYear: Int, amount: Money? = nil,
        financeCode: String? = nil, minute: String? = nil
    ) {
        self.school = school
        self.name = name
        self.financialYear = financialYear
        self.amount = amount
        self.financeCode = financeCode
        self.minute = minute
    }
}

extension Workflows {
    /// Sets a budget line for a financial year, anew or again. An amount needs the minute that set it, and is never
    /// below what is committed.
    public func setBudget(_ input: BudgetInput, _ call: Call) async throws -> Applied<Stored<BudgetLine>> {
        try await self.perform("set budget", call) { session in
            // The school's row is locked so that two units never make the same line.
            _ = try session.lock(input.school)
            guard !input.name.saysNothing else { throw Refusal(.missing, "The budget line needs a name.") }
            guard (1...9998).contains(input.financialYear) else {
                throw Refusal(.invalid, "A financial year is known by the calendar year in which it begins.")
            }
            if let amount = input.amount {
                guard amount.minorUnits >= 0 else { throw Refusal(.invalid, "A budget is not below zero.") }
                guard input.minute?.saysNothing == false else {
                    throw Refusal(.missing, "Name the minute that set the amount.", clause: "AUD-2")
                }
            }
            let query = BudgetLine.Query(school: input.school, financialYear: input.financialYear)
            guard let found = try session.values(query).first(where: { $0.name == input.name }) else {
                return try session.budgetLines.insert(
                    BudgetLine(
                        id: session.makeIdentifier(), school: input.school, name: input.name,
                        financialYear: input.financialYear, amount: input.amount, financeCode: input.financeCode,
                        minute: input.minute))
            }
            let stored = try session.lock(found.id)
            var line = stored.value
            line.amount = input.amount
            line.financeCode = input.financeCode ?? line.financeCode
            line.minute = input.minute
            let committed = try session.committed(from: line)
            guard committed.minorUnits == 0 || input.amount.map({ $0.currency == committed.currency }) ?? true else {
                throw Refusal(
                    .budget,
                    "\(committed.words) of \(line.name) is committed already; its currency cannot change now.",
                    clause: "MAT-1n")
            }
            guard committed.minorUnits <= (input.amount?.minorUnits ?? 0) else {
                throw Refusal(
                    .budget,
                    "\(committed.words) of \(line.name) is committed already; the line cannot be set below that.",
                    clause: "MAT-1n")
            }
            return try session.budgetLines.update(line, expecting: stored.revision)
        }
    }
}

extension Reading {
    /// What decisions have committed from a line.
    func committed(from line: BudgetLine) throws -> Money {
        var total: Money?
        try self.forEach(Commitment.Query(budgetLine: line.id)) { commitment in
            total = try total?.adding(commitment.amount) ?? commitment.amount
        }
        return total ?? .zero(line.amount?.currency ?? .gbp)
    }
}
