import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

/// Elmfield with an edition of its own that writes a route: the line manager, then the cover organiser's comment, then the
/// CPD leader or, over £500, the headteacher.
enum RoutedEdition {
    static let text = """
        policy: Professional development
        edition: elmfield-route
        in force: { from: 2026-09-01 }
        approval:
          posts: { named governors: Governing Body }
          head's approver: named governors
          stages:
            - { stage: line, by: line manager, within days: 5 }
            - stage: cover
              kind: comment only
              by: cover organiser
              when: { request.needs-cover: true }
              within days: 3
            - stage: decision
              amounts:
                - { up to: 500 GBP, by: CPD leader }
                - { over: 500 GBP, by: Headteacher, days of notice: 30 }
        departures:
          open:
            - { clause: MAT-1a, by: [Headteacher], reasons: [emergency] }
          never: [MAT-1h]
          virement:
            - { up to: 400 GBP, by: Headteacher }
            - { by: Governing Body }
        appeals:
          grounds: [new facts, not heard]
          days to lodge: 10
          days to hear: 20
          heard by: [chair, named governors]
        clauses:
          - { id: MAT-1, text: only if, force: must, check: every-criterion-unless-required-by-law }
          - { id: MAT-1a, text: It serves a priority., force: must, check: serves-open-priority }
          - { id: MAT-1h, text: evidence, force: must, check: informed-by-current-evidence, not older than: 60 months }
          - { id: MAT-1n, text: There is money for it., force: must, check: within-budget }

        """
}

extension World {
    /// A school with a route: Tunde manages Amina, Odile arranges cover and leads nothing, Ragna is head.
    static func routed(_ backend: Backend) async throws -> World {
        let world = try await World.elmfield(backend, edition: nil)
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: RoutedEdition.text, file: "route.yaml", body: "Governing Body", minute: "3.1",
                adoptedOn: date("2026-09-01")),
            try await world.call())
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Amina"], supervisor: world["Tunde"], capacity: .lineManager,
                school: world.school.id, from: date("2026-09-01")), try await world.call())
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Odile"], school: world.school.id, role: .coverOrganiser, from: date("2026-09-01")),
            try await world.call())
        return world
    }

    /// An opportunity with cover to be paid.
    func coveredInput(_ title: String = "Leading literacy", cost: String = "300.00 GBP") -> OpportunityInput {
        var input = self.goodInput(title, cost: cost)
        input.particulars.costs.append(
            CostInput(
                kind: .cover, basis: .whole, amount: known(Money("50.00 GBP")), fallsOn: date("2026-12-01"),
                budgetLine: self.line.id))
        return input
    }

    func step(
        _ made: RequestMade, _ outcome: DecisionOutcome = .approved, as name: String, for other: String? = nil,
        reason: String = "", stage: String? = nil, departures: [DecisionInput.DepartureFrom] = [],
        on day: CivilDate = World.today
    ) async throws -> StageTaken {
        try await self.workflows.decideStage(
            DecisionInput(
                made.request.value.id, outcome, reason: reason, departures: departures, stage: stage),
            try await self.call(as: name, for: other, on: day)
        ).value()
    }

    func comment(_ made: RequestMade, as name: String, _ text: String = "Two are out that day.") async throws
        -> CommentMade
    {
        try await self.workflows.comment(
            CommentInput(made.request.value.id, text), try await self.call(as: name)
        ).value()
    }

    func stages(of made: RequestMade) async throws -> [StageDecision] {
        try await self.store.read(in: try await self.scope()) { session in
            try session.stageDecisions.values(.init(request: made.request.value.id))
        }
    }
}
