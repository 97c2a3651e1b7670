internal import CPDDomain

/// What was set, committed and left in each budget line, financial year by financial year (AUD-2).
struct BudgetPosition {
    /// One line, several shown together, or a year's total.
    struct Line {
        let title: String
        let set: PaperValue
        let committed: PaperValue
        let left: PaperValue
        let isTotal: Bool
    }

    let lines: [Line]
    /// How many budget lines are shown in them.
    let count: Int
    /// Years without a line though the school year falls in them, and years with a line that is not set.
    let yearsNotSet: [FinancialYear]
    /// The financial year of the date, and its last row: the total, or the one line there is.
    let current: FinancialYear
    let total: Line?

    /// Throws `MoneyError` where amounts of different currencies meet.
    init(_ facts: PaperFacts) throws {
        let startMonth = facts.organisation?.financialYearStartMonth ?? 9
        let period = facts.year.period
        let first = FinancialYear(containing: period.from, startMonth: startMonth)
        let last = FinancialYear(containing: period.until?.adding(days: -1) ?? period.from, startMonth: startMonth)
        let lines = facts.lines.filter { $0.financialYear >= first.startYear }
        self.count = lines.count
        let byYear = Dictionary(grouping: lines, by: \.financialYear)
        var recipients = facts.recipients
        // Where a plan for a group names nobody yet, whoever planned it stands for the few it may be for.
        for request in facts.requests where recipients[request.id] == nil {
            recipients[request.id] = [request.askedBy]
        }
        let requests = Dictionary(uniqueKeysWithValues: facts.decisions.map { ($0.id, $0.request) })
        let commitments = Dictionary(grouping: facts.commitments, by: \.budgetLine)
        func people(_ line: BudgetLine) -> Set<Identifier<Person>> {
            (commitments[line.id] ?? []).reduce(into: []) { people, each in
                people.formUnion(requests[each.decision].flatMap { recipients[$0] } ?? [])
            }
        }
        func line(_ title: String, _ lines: [BudgetLine], isWithheld: Bool, isTotal: Bool = false) throws -> Line {
            let amounts = lines.compactMap(\.amount)
            let set = amounts.count == lines.count ? try Money.sum(amounts, in: facts.currency) : nil
            let committed = try Money.sum(
                lines.flatMap { (commitments[$0.id] ?? []).map(\.amount) }, in: facts.currency)
            let left = try set?.subtracting(committed)
            return Line(
                title: title, set: set.map { .money($0) } ?? .notSet,
                committed: isWithheld ? .withheld : .money(committed),
                left: isWithheld ? .withheld : left.map { .money($0) } ?? .notSet, isTotal: isTotal)
        }

        var rows: [Line] = []
        for startYear in byYear.keys.sorted() {
            let year = FinancialYear(startingIn: startYear, month: startMonth)
            let ofYear = (byYear[startYear] ?? []).sorted {
                $0.name == $1.name ? $0.id < $1.id : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
            }
            let groups = SmallGroups(ofYear.map { (key: $0, people: people($0)) })
            for each in groups.shown {
                let name = facts.names.spoken(each.name, instead: "A line whose name is not shown")
                rows.append(try line("\(name), \(year)", [each], isWithheld: false))
            }
            if !groups.together.isEmpty {
                let names = groups.together.map {
                    facts.names.spoken($0.name, instead: "a line whose name is not shown")
                }
                let title = PlainEnglish.list(names) + (names.count > 1 ? ", together" : "")
                rows.append(try line("\(title), \(year)", groups.together, isWithheld: groups.isWithheld))
            }
            if ofYear.count > 1 {
                rows.append(try line("All lines, \(year)", ofYear, isWithheld: groups.isWithheld, isTotal: true))
            }
        }
        self.lines = rows
        let years = Set(first.startYear...last.startYear).union(byYear.keys)
        self.yearsNotSet = years.sorted().compactMap { startYear in
            let ofYear = byYear[startYear] ?? []
            let isSet = !ofYear.isEmpty && ofYear.allSatisfy { $0.amount != nil }
            return isSet ? nil : FinancialYear(startingIn: startYear, month: startMonth)
        }
        // However late the paper is prepared, it speaks of the year reported on; that ends the day before `until`.
        let day = min(facts.date, period.until?.adding(days: -1) ?? facts.date)
        let current = FinancialYear(containing: day, startMonth: startMonth)
        self.current = current
        self.total = rows.last { $0.title.hasSuffix(", \(current)") }
    }
}
