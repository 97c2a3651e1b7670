import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What is stored reaches the clauses that ask for it")
struct GatheredFactsTests {
    /// An edition whose sessions begin after the children have gone and end by eight.
    private static let evenings = """
        policy: Evenings
        edition: evenings
        in force: { from: 2024-09-01 }
        clauses:
          - id: EVE-2
            text: A session begins after the children have gone, and ends by eight.
            force: must
            require: { starts-at: { at least: 18:00 }, ends-at: { at most: 20:00 } }
        """

    @Test("a clause about times of day reads when the sessions begin", arguments: Backend.allCases)
    func timesOfDay(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: Self.evenings)
        func outcome(_ start: Int?, _ minutes: Int) async throws -> Outcome? {
            var input = world.goodInput("Evening \(start ?? 0) \(minutes)", startMinute: start)
            input.particulars.sessions[0].minutes = minutes
            let file = try await world.add(input)
            let check = try await world.workflows.check(
                opportunity: file.opportunity.id, on: World.today, in: try await world.scope())
            return check.verdict.findings.first { $0.clause.rawValue == "EVE-2" }?.outcome
        }
        #expect(try await outcome(18 * 60, 120) == .met)
        #expect(try await outcome(17 * 60, 60) == .notMet)
        #expect(try await outcome(18 * 60, 121) == .notMet)
        #expect(try await outcome(nil, 120) == .notEvidenced)
    }

    @Test(
        "who looked and found it not so is heard, and whoever speaks later counts", arguments: Backend.allCases)
    func foundNotSo(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let reasons: [(String, ProvisionReason)] = [
            ("MAT-1b", .notEffectivePractice), ("MAT-1d", .diversityNotRespected), ("MAT-1e", .noExpertise),
            ("MAT-1h", .evidenceContradicts), ("MAT-1j", .accommodationNotFit), ("MAT-1l", .noEvaluationPlan),
        ]
        var input = world.goodInput()
        input.particulars.attestations.removeAll { $0.clause.rawValue == "MAT-1e" }
        let file = try await world.add(input)
        let (today, later) = (World.today.adding(days: 1), World.today.adding(days: 2))
        func say(_ holds: Bool, on day: CivilDate) async throws {
            let words = reasons.map { clause, _ in
                AttestationInput(
                    clause: ClauseIdentifier(clause), statement: "Looked at with the team",
                    source: "Their own material",
                    sourceDatedOn: date("2026-01-10"), holds: holds)
            }
            _ = try await world.workflows.supplementOpportunity(
                file.opportunity.id, with: OpportunityParticulars(attestations: words),
                try await world.call(as: "Ragna", on: day))
        }
        func findings(on day: CivilDate) async throws -> [Finding] {
            let check = try await world.workflows.check(
                opportunity: file.opportunity.id, on: day, in: try await world.scope())
            return Array(check.verdict.findings)
        }
        try await say(false, on: today)
        let found = try await findings(on: today)
        for (clause, reason) in reasons {
            let finding = try #require(found.first { $0.clause.rawValue == clause })
            #expect(finding.outcome == .notMet && finding.reason == reason.code, "\(clause): \(finding)")
        }
        try await say(true, on: later)
        let after = try await findings(on: later)
        #expect(
            after.filter { finding in reasons.contains { $0.0 == finding.clause.rawValue } }.allSatisfy {
                $0.outcome == .met
            })
    }

    @Test(
        "costs say nothing about cover but where one is recorded for it, if only as nothing",
        arguments: Backend.allCases)
    func cover(_ backend: Backend) async throws {
        let world = try await World.elmfield(
            backend,
            edition: """
                policy: Cover
                edition: cover
                in force: { from: 2024-09-01 }
                approval:
                  stages:
                    - { stage: cover, kind: comment only, by: cover organiser, when: { request.needs-cover: true } }
                    - { stage: decision, by: Headteacher }
                clauses: [ { id: LOC-1, text: Shared., force: should, judged by: Headteacher, evidence: a note } ]
                """)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Odile"], school: world.school.id, role: .coverOrganiser, from: date("2026-09-01")),
            try await world.call())
        func turn(_ cover: String?) async throws -> String? {
            var input = world.goodInput("With cover of \(cover ?? "nobody knows")")
            input.particulars.costs.removeAll { $0.kind == .cover }
            if let cover {
                input.particulars.costs.append(
                    CostInput(
                        kind: .cover, amount: known(Money(cover)), fallsOn: date("2026-12-01"),
                        budgetLine: world.line.id))
            }
            return try await world.request(input).approvers.standing?.turn
        }
        #expect(try await turn("0.00 GBP")?.contains("\"decision\"") == true)
        #expect(try await turn("90.00 GBP")?.contains("\"cover\"") == true)
        let unknown = try await turn(nil)
        #expect(unknown?.contains("\"decision\"") == false, "\(unknown ?? "")")
    }
}

extension World {
    fileprivate func request(_ input: OpportunityInput) async throws -> RequestMade {
        try await self.request(by: "Amina", input)
    }
}
