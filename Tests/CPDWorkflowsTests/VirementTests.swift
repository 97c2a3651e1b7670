import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Moving money between budget lines")
struct VirementTests {
    @Test(
        "money moves with its minute, by whom the scheme of delegation names for the amount",
        arguments: Backend.allCases)
    func moved(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let other = try await world.line("Supply")
        let words = await refusal(.wrongRole) { try await world.vire("100.00 GBP", from: other, as: "Tunde") }
        #expect(words.contains("is not headteacher"))
        await refusal(.missing) { try await world.vire("100.00 GBP", from: other, as: "Ragna", minute: " ") }
        await refusal(.wrongRole) { try await world.vire("400.01 GBP", from: other, as: "Ragna") }
        await refusal(.invalid) { try await world.vire("0.00 GBP", from: other, as: "Ragna") }
        await refusal(.budget) { try await world.vire("500.01 GBP", from: other, as: "Ines") }
        let moved = try await world.vire("400.00 GBP", from: other, as: "Ragna")
        #expect(moved.source.amount == Money("100.00 GBP") && moved.target.amount == Money("1400.00 GBP"))
        #expect(moved.virement.decidedBy == world["Ragna"] && moved.virement.minute == "9.3")
        _ = try await world.vire("100.00 GBP", from: other, as: "Ragna")
        #expect(try await world.amount(of: other) == Money("0.00 GBP"))
        let kept = try await world.store.read(in: try await world.scope()) { try $0.virements.values() }
        #expect(kept.map(\.amount).count == 2)
    }

    @Test("what is committed stays in the line", arguments: Backend.allCases)
    func committed(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request()
        _ = try await world.step(made, as: "Tunde")
        _ = try await world.step(made, as: "Ragna")
        let other = try await world.line("Supply")
        let words = await refusal(.budget) {
            try await world.vire("700.01 GBP", from: world.line.id, to: other, as: "Ines")
        }
        #expect(words.contains("£300.00") && words.contains("£700.00"))
        _ = try await world.vire("700.00 GBP", from: world.line.id, to: other, as: "Ines")
    }

    @Test("an edition that names nobody lets nobody move money", arguments: Backend.allCases)
    func notAllowed(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let other = try await world.line("Supply")
        await refusal(.wrongRole) { try await world.vire("1.00 GBP", from: other, as: "Ragna") }
        #expect(try await world.amount(of: other) == Money("500.00 GBP"))
    }

    @Test(
        "virements both ways and approvals at once never lose money nor overspend a line", arguments: Backend.allCases)
    func racing(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let other = try await world.line("Supply")
        let line = world.line.id
        var requests: [RequestMade] = []
        for number in 1...3 {
            let made = try await world.request(by: "Amina", world.goodInput("Course \(number)"))
            _ = try await world.step(made, as: "Tunde")
            requests.append(made)
        }
        let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
            for _ in 0..<4 {
                group.addTask { await code { try await world.vire("150.00 GBP", from: line, to: other, as: "Ragna") } }
                group.addTask { await code { try await world.vire("100.00 GBP", from: other, to: line, as: "Ragna") } }
            }
            for made in requests { group.addTask { await code { try await world.step(made, as: "Ragna") } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(codes).isSubset(of: [nil, .budget, .notMet]), "\(codes)")
        let (left, right) = (try await world.amount(of: line), try await world.amount(of: other))
        #expect(try left?.adding(try #require(right)) == Money("1500.00 GBP"))
        let spent = try await world.store.read(in: try await world.scope()) { session in
            try Money.sum(try session.commitments.values(.init(budgetLine: line)).map(\.amount))
        }
        #expect(spent.minorUnits <= left?.minorUnits ?? -1)
    }
}

extension World {
    fileprivate func line(_ name: String) async throws -> Identifier<BudgetLine> {
        try await self.workflows.setBudget(
            BudgetInput(
                school: self.school.id, name: name, financialYear: 2026, amount: Money("500.00 GBP"), minute: "8.1"),
            try await self.call()
        ).value().value.id
    }

    fileprivate func vire(
        _ amount: String, from source: Identifier<BudgetLine>, to target: Identifier<BudgetLine>? = nil,
        as name: String, minute: String = "9.3"
    ) async throws -> MoneyMoved {
        try await self.workflows.vire(
            VirementInput(
                known(Money(amount)), from: source, to: target ?? self.line.id, minute: minute, reason: "Dearer cover"),
            try await self.call(as: name)
        ).value()
    }

    fileprivate func amount(of line: Identifier<BudgetLine>) async throws -> Money? {
        try await self.store.read(in: try await self.scope()) { try $0.budgetLines.get(line).value.amount }
    }
}
