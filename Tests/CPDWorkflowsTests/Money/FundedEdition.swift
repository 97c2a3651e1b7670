import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// An edition of Elmfield that says who may ask for money, who pays, what is asked for first and what is paid back.
enum FundedEdition {
    /// The same, in which the school pays every cost whole.
    static let paidWhole = Self.text.replacing("  excluded items: [travel]\n", with: "")
        .replacing(
            "items: [fee], shares: { school: 50 % }, at most: { school: 200 GBP }", with: "shares: { school: 100 % }")
    static let text = """
        policy: Professional development
        edition: elmfield-funding
        in force: { from: 2026-09-01 }
        approval:
          head's approver: chair of governors
          stages:
            - stage: decision
              amounts:
                - { up to: 500 GBP, by: CPD leader, days of notice: 10 }
                - { over: 500 GBP, by: Headteacher, days of notice: 30 }
        funding:
          categories: [role, career]
          excluded items: [travel]
          who pays:
            - { category: career, attempt: resit, shares: { employee: 100 % } }
            - { category: career, items: [fee], shares: { school: 50 % }, at most: { school: 200 GBP } }
            - { category: role, shares: { school: 100 % } }
          first:
            - { name: agreement, asks for: signed agreement, by: Headteacher, when: { cost.total: { over: 250 GBP } } }
            - { name: talk, asks for: interview, by: Headteacher, when: { cost.total: { over: 900 GBP } } }
          providers: { approved: [Downs University], otherwise by: Headteacher }
          eligibility:
            - { asks for: minimum service, months: 12 months, waived by: Headteacher, because: induction comes first }
            - { asks for: contract outlasts the course, months: 6 months, because: the school needs what was learnt }
            - { asks for: probation passed, because: as the contract says }
            - { asks for: excluded groups, groups: [agency], because: their agency pays }
            - { asks for: no evaluation owed, because: governors ask what a course was worth }
          repayment:
            counted from: completion
            evenly over: 24 months
            before completion: 100 %
            items: [fee]
            never for: { required-by-law: true }
            waived for: { redundancy: always, ill health: Headteacher }
            not below: 20 GBP
            rounded: down
            within days: 30
        clauses:
          - { id: MAT-1, text: only if, force: must, check: every-criterion-unless-required-by-law }
          - { id: MAT-1a, text: It serves a priority., force: must, check: serves-open-priority }

        """
}

extension World {
    /// A school whose edition speaks of money.
    static func funded(_ backend: Backend, edition: String = FundedEdition.text) async throws -> World {
        let world = try await World.elmfield(backend, edition: nil)
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: edition, file: "funding.yaml", body: "Governing Body", minute: "3.1",
                adoptedOn: date("2026-09-01")),
            try await world.call())
        return world
    }

    /// A course of a category, at a fee.
    func course(
        _ title: String = "Masters module", category: String? = "career", fee: String = "600.00 GBP",
        attempt: String? = "none: it has no examination", travel: String? = nil
    ) -> OpportunityInput {
        var input = self.goodInput(title, cost: fee)
        func say(_ heading: ClauseIdentifier, _ text: String, holds: Bool = true) {
            input.particulars.attestations.append(
                AttestationInput(clause: heading, statement: text, source: "Talk of 2 November", holds: holds))
        }
        if let category { say(.fundingCategory, category) }
        if let attempt { say(.examinationAttempt, attempt, holds: !attempt.hasPrefix("none")) }
        if let travel {
            input.particulars.costs.append(
                CostInput(
                    kind: .travel, basis: .perParticipant, amount: known(Money(travel)), fallsOn: date("2026-12-01"),
                    budgetLine: self.line.id))
        }
        return input
    }
}

extension FundingPosition {
    /// The reasons given about a person's terms, by the name of the term.
    func reasons(_ name: String) -> [String: String] {
        let terms = self.eligibility.first { $0.name.hasPrefix(name) }?.terms ?? []
        return Dictionary(terms.map { ($0.term.name, $0.note.reason.rawValue) }, uniquingKeysWith: { $1 })
    }

    /// What a payer pays of an item.
    func pays(_ payer: String, _ item: String) -> Int64? {
        self.costs.first { $0.split.cost.item == item }?.split.payments?.first { $0.payer == payer }?.amount.minorUnits
    }
}
