internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// One cost, charged to the line and the financial year it falls in.
struct Charge {
    /// The cost; its amount is the school's part, where that is known.
    var cost: CostItem
    /// What others pay of it, by the same basis; `nil` where nobody does, or that is not known.
    var paidByOthers: Money? = nil
    /// The line of that year; `nil` where the school has none of that name for it.
    let line: BudgetLine?
    /// The school's own name of the line.
    let lineName: String
    /// The financial year the cost falls in.
    let year: FinancialYear
}

extension Reading {
    /// What an opportunity charges to budget lines, each cost to the line of the year it falls in.
    func charges(of file: OpportunityFile) throws -> [Charge] {
        let startMonth = try self.organisation().financialYearStartMonth
        var charges: [Charge] = []
        for cost in file.costs {
            guard let named = try self.find(cost.budgetLine) else { continue }
            let year = FinancialYear(containing: cost.fallsOn, startMonth: startMonth)
            var line: BudgetLine? = named
            if named.financialYear != year.startYear {
                let query = BudgetLine.Query(school: named.school, financialYear: year.startYear)
                line = try self.values(query).first { $0.name == named.name }
            }
            charges.append(Charge(cost: cost, line: line, lineName: named.name, year: year))
        }
        return charges
    }

    /// What is asked of each line and year when so many take part, and what is left there.
    ///
    /// What earlier decisions on the same opportunity have committed is part of what is asked, so it is not taken off
    /// a second time.
    func budget(of charges: [Charge], participants: Int, taken: ApprovedBesides) throws -> [BudgetFact] {
        var facts: [BudgetFact] = []
        for (name, year, group) in charges.groupedByLine {
            guard let currency = group.first?.cost.amount.currency else { continue }
            var asked = try Money.sum(group.map { try $0.cost.total(for: participants) }, in: currency)
            let others = try group.compactMap { try $0.othersTotal(for: participants) }
            var before = Money.zero(currency)
            var left: Money?
            if let line = group.first?.line, var amount = line.amount {
                try self.forEach(Commitment.Query(budgetLine: line.id)) { commitment in
                    guard !taken.decisions.contains(commitment.decision) else {
                        before = try before.adding(commitment.amount)
                        return
                    }
                    amount = try amount.subtracting(commitment.amount)
                }
                left = amount
            }
            if !others.isEmpty, !taken.decisions.isEmpty {
                // Earlier decisions may have committed more than the school's part, while that was not known.
                let more = group.filter { $0.cost.basis == .perParticipant }
                let heads = max(participants - taken.people.count, 0)
                let due = try before.adding(Money.sum(more.map { try $0.cost.total(for: heads) }, in: currency))
                if due.minorUnits > asked.minorUnits { asked = due }
            }
            facts.append(
                BudgetFact(
                    line: name, financialYear: year.description, asked: asked, left: left,
                    paidByOthers: others.isEmpty ? nil : try Money.sum(others, in: currency)))
        }
        return facts
    }
}

extension Charge {
    fileprivate func othersTotal(for participants: Int) throws -> Money? {
        self.cost.basis == .whole ? self.paidByOthers : try self.paidByOthers?.multiplied(by: participants)
    }
}

extension CostItem {
    /// The amount when so many take part.
    func total(for participants: Int) throws(MoneyError) -> Money {
        self.basis == .whole ? self.amount : try self.amount.multiplied(by: participants)
    }
}

extension [Charge] {
    /// The charges of each line and year, in the order of year and name.
    var groupedByLine: [(name: String, year: FinancialYear, charges: [Charge])] {
        let groups = Dictionary(grouping: self) { LineAndYear(year: $0.year, name: .text($0.lineName)) }
        return groups.sorted { ($0.key.year, $0.key.name) < ($1.key.year, $1.key.name) }
            .map { ($0.value[0].lineName, $0.key.year, $0.value) }
    }
}

private struct LineAndYear: Hashable {
    let year: FinancialYear
    let name: StoredValue
}
