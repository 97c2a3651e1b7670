import CPDDomain
@testable import CPDWorkflows
import Testing

@Suite("The budget in the governors' report")
struct BudgetTests {
    @Test("withholds what individual requests cost where fewer than five asked", arguments: [1, 4])
    func costOfOnePerson(askers: Int) async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        sample.addSpending(pounds(1_111), askedBy: Array(sample.people(.teacher).prefix(askers)))
        let budget = try #require(try await sample.paper().figures.first { $0.name == .budget })
        #expect(budget.rows.map(\.values) == [[.money(pounds(20_000)), .withheld, .withheld]])
    }

    @Test("withholds what a plan costs that names nobody yet")
    func costOfAPlanForNobody() async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        sample.addSpending(pounds(1_111), askedBy: [sample.people[4].id])
        sample.requests[0].kind = .group
        let budget = try #require(try await sample.paper().figures.first { $0.name == .budget })
        #expect(budget.rows.map { $0.values[1] } == [.withheld])
    }

    @Test("shows what individual requests cost where five asked")
    func costOfFive() async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        sample.addSpending(pounds(1_111), askedBy: Array(sample.people(.teacher).prefix(5)))
        let budget = try #require(try await sample.paper().figures.first { $0.name == .budget })
        #expect(budget.rows.map { $0.values[1] } == [.money(pounds(5_555))])
    }

    @Test(
        "speaks of the year reported on however late it is prepared", arguments: [day(2026, 7, 14), day(2026, 10, 15)])
    func yearReportedOn(date: CivilDate) async throws {
        var sample = SampleYear.rich()
        // The next year's line is set, so that it could be spoken of.
        sample.lines[3].amount = pounds(9_999)
        let summary = try #require(try await sample.paper(on: date).sections.first)
        guard case .list(let sentences)? = summary.blocks.first else {
            Issue.record("the summary is no list")
            return
        }
        #expect(sentences.contains { $0.text.contains("for 2025–26 the budget is £15,100.00") })
    }

    @Test("counts the lines it shows, not those of years gone by")
    func linesCounted() async throws {
        var sample = SampleYear.rich()
        var ids = IdentifierGenerator(seed: 3)
        sample.lines.append(
            BudgetLine(
                id: ids.next(at: Timestamp(startOf: day(2023, 9, 1))), school: sample.school.id, name: "Staff training",
                financialYear: 2023, amount: pounds(8_000), minute: "4.1"))
        let budget = try #require(try await sample.paper().figures.first { $0.name == .budget })
        #expect(budget.base.n == 4)
    }
}

extension SampleYear {
    /// One budget line and, for each asker, an individual request that was approved and charged to it.
    mutating func addSpending(_ amount: Money, askedBy people: [Identifier<Person>]) {
        var ids = IdentifierGenerator(seed: 41)
        let now = Timestamp(startOf: day(2025, 9, 1))
        let line = BudgetLine(
            id: ids.next(at: now), school: self.school.id, name: "Qualifications", financialYear: 2025,
            amount: pounds(20_000), minute: "4.1")
        self.lines.append(line)
        for person in people {
            let decision = self.addRequest(askedBy: person, ids: &ids, at: now)
            self.commitments.append(
                Commitment(
                    id: ids.next(at: now), budgetLine: line.id, decision: decision.id, amount: amount,
                    fallsOn: day(2025, 12, 1)))
        }
    }

    /// Something asked for in October and approved five days later: for the asker alone, or for those expected.
    @discardableResult
    mutating func addRequest(
        askedBy person: Identifier<Person>, expecting group: [Identifier<Person>] = [], heldOn: CivilDate? = nil,
        findings: String = "MAT-1a=met", ids: inout IdentifierGenerator, at now: Timestamp
    ) -> Decision {
        if self.providers.isEmpty {
            self.providers = [Provider(id: ids.next(at: now), name: "Northern Learning", kind: .external)]
            self.editions = [
                AdoptedEdition(
                    id: ids.next(at: now), school: self.school.id, name: "spring-2024", text: "policy",
                    digest: String(repeating: "0", count: 64), inForce: Period(startingOn: day(2024, 4, 15)),
                    adoptedBy: "Governing Body", adoptedOn: day(2024, 3, 14), minute: "7.2")
            ]
        }
        let opportunity = Opportunity(
            id: ids.next(at: now), school: self.school.id, title: "A course", approach: .qualification,
            mode: .faceToFace, provider: self.providers[0].id, priority: nil,
            expectedParticipants: max(1, group.count), recordedOn: day(2025, 9, 20), offeredOn: day(2025, 9, 21))
        self.opportunities.append(opportunity)
        if let heldOn {
            self.sessions.append(
                TrainingSession(id: ids.next(at: now), opportunity: opportunity.id, date: heldOn, minutes: 60))
        }
        let request = Request(
            id: ids.next(at: now), school: self.school.id, opportunity: opportunity.id,
            kind: group.isEmpty ? .individual : .group, askedBy: person, askedOn: day(2025, 10, 1))
        self.requests.append(request)
        for person in group {
            self.expected.append(ExpectedParticipant(id: ids.next(at: now), request: request.id, person: person))
        }
        let check = PolicyCheck(
            id: ids.next(at: now), subject: .request, opportunity: opportunity.id, request: request.id,
            edition: self.editions[0].id, checkedOn: day(2025, 10, 2), answer: .meets, content: findings)
        self.checks.append(check)
        let decision = Decision(
            id: ids.next(at: now), request: request.id, outcome: .approved, decidedBy: self.people[0].id,
            decidedOn: day(2025, 10, 6), reason: "Agreed", check: check.id)
        self.decisions.append(decision)
        return decision
    }
}
