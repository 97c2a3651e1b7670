import CPDDomain
import CPDStorage
import CPDWorkflows

extension InventedTrust {
    /// One school year of one school: budget, priorities and needs, then one opportunity after the other.
    func addYear(_ year: Int, at staff: InventedStaff, in scope: Scope) async throws {
        let date = self.start(of: year)
        let end = date.adding(years: 1)
        var draw = self.draw(5, staff.number, year)
        let now = Timestamp(startOf: date)
        let line = BudgetLine(
            id: draw.identifier(at: now), school: staff.school.id, name: "Staff training",
            financialYear: self.firstYear + year, amount: Money(minorUnits: Int64(self.size.opportunities) * 100_000),
            financeCode: "E09", minute: "FGB \(year + 1)")
        let priorities = (0..<5).map { _ in
            Priority(
                id: draw.identifier(at: now), school: staff.school.id, level: .school,
                title: "Improve \(draw.pick(InventedWords.subjects))", planReference: "Plan \(draw.number(1...9))",
                period: Period(from: date, until: end) ?? Period(startingOn: date))
        }
        let needs = staff.people.map { person in self.need(of: person, among: priorities, at: staff, on: date, &draw) }
        try await self.write("generate year", &draw, in: scope, on: date) { session in
            try session.budgetLines.insert(line)
            try session.priorities.insert(contentsOf: priorities)
            try session.needs.insert(contentsOf: needs)
        }
        for number in 0..<self.size.opportunities {
            try await self.addOpportunity(number, in: year, at: staff, line, draw.pick(priorities), scope)
        }
    }

    private func need(
        of person: Identifier<Person>, among priorities: [Priority], at staff: InventedStaff, on date: CivilDate,
        _ draw: inout Draw
    ) -> Need {
        let isClosed = draw.happens(percent: 60)
        let subject = draw.pick(InventedWords.subjects)
        return Need(
            id: draw.identifier(at: Timestamp(startOf: date)), school: staff.school.id, person: person,
            level: .individual, origin: draw.pick(InventedWords.origins),
            kind: draw.happens(percent: 15) ? .aspiration : .need, summary: "To be surer in \(subject)",
            evidence: "Talk of \(date.adding(days: draw.below(30)))", priority: draw.pick(priorities).id,
            raisedOn: date.adding(days: draw.below(60)),
            closing: isClosed ? draw.pick([.met, .met, .met, .withdrawn]) : nil,
            closedOn: isClosed ? date.adding(days: draw.number(150...320)) : nil,
            closingReason: isClosed ? "Agreed in the summer talk" : nil)
    }
}
