import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("The clock of evaluations under the edition in force")
struct EvaluationClockTests {
    /// Amina took part on 1 December 2026, under an edition with these terms of evaluation.
    private func world(_ terms: String?, _ backend: Backend = .memory) async throws -> (World, Request) {
        let edition = ShippedEdition.spring2024.replacing(
            "\nduties:\n", with: (terms.map { "\nevaluation: \($0)\n" } ?? "") + "\nduties:\n")
        let world = try await World.elmfield(backend, edition: edition)
        return (world, try await world.attended().request.value)
    }

    private func status(_ world: World, on day: String) async throws -> PersonStatus {
        try await world.workflows.status(of: world["Amina"], on: date(day), in: try await world.scope())
    }

    private func state(_ world: World, on day: String, by: String = "participant") async throws -> DutyState? {
        try await self.status(world, on: day).standing?.evaluations.first { $0.by == by }?.position.standing.state
    }

    private static let within = "{ by: [participant], within days: 21 }"
    private static let unset = "{ by: [participant], within days: unset }"

    @Test("it is due by the day the policy gives, and overdue after it", arguments: Backend.allCases)
    func overdue(_ backend: Backend) async throws {
        let (world, _) = try await self.world(Self.within, backend)
        #expect(try await self.state(world, on: "2026-12-22") == .due(by: date("2026-12-22")))
        #expect(try await !self.status(world, on: "2026-12-22").isOverdue)
        #expect(
            try await self.state(world, on: "2026-12-23") == .overdue(since: date("2026-12-22"), days: 1))
        let status = try await self.status(world, on: "2026-12-23")
        #expect(status.isOverdue)
        #expect(status.standing?.evaluations.first?.position.actors == ["Amina Okafor (participant)"])
    }

    @Test("what the policy leaves unset has no last day, whatever the day, and says so")
    func unset() async throws {
        let (world, _) = try await self.world(Self.unset)
        for day in ["2026-12-02", "2027-07-01"] {
            #expect(try await self.state(world, on: day) == .unset(.daysAfter(.activity)))
            #expect(try await !self.status(world, on: day).isOverdue)
        }
        let one = try await self.status(world, on: "2027-07-01").standing?.evaluations.first
        #expect(
            one?.position.sentence == "not done, and the policy does not say within how many days after each activity")
        let (silent, _) = try await self.world(nil)
        #expect(try await self.state(silent, on: "2027-07-01") == .unset(.time))
    }

    @Test("leave stops the clock, and its days come on top", arguments: Backend.allCases)
    func leave(_ backend: Backend) async throws {
        let (world, _) = try await self.world(Self.within, backend)
        _ = try await world.workflows.recordLeave(
            LeaveInput(person: world["Amina"], from: date("2026-12-10"), until: date("2027-01-10")),
            try await world.call(on: date("2026-12-10")))
        #expect(
            try await self.state(world, on: "2027-01-05") == .paused(until: date("2027-01-10"), reason: "on leave"))
        #expect(try await self.state(world, on: "2027-01-22") == .due(by: date("2027-01-22")))
        #expect(try await self.state(world, on: "2027-01-23") == .overdue(since: date("2027-01-22"), days: 1))
    }

    @Test("given in time, and late", arguments: [("2026-12-20", 0), ("2026-12-25", 3)])
    func given(_ day: String, _ late: Int) async throws {
        let (world, request) = try await self.world(Self.within)
        _ = try await world.workflows.evaluate(
            EvaluationInput(opportunity: request.opportunity, rating: 5, changedPractice: "Daily", needMet: true),
            try await world.call(as: "Amina", on: date(day)))
        guard case .done(_, let days, _) = try await self.state(world, on: "2026-12-30") else {
            Issue.record("it is not done")
            return
        }
        #expect(days == late)
        let figures = try #require(
            try await world.workflows.status(
                of: world.school.id, on: date("2026-12-30"), in: try await world.scope()
            ).standing.evaluations)
        #expect(figures.all == 1 && figures.withinDays == 21)
        #expect(figures.inTime == (late == 0 ? 1 : 0) && figures.late == (late == 0 ? 0 : 1))
    }

    @Test("a line manager evaluates too: nobody where none is recorded, and the talk with them shows it")
    func lineManager() async throws {
        let (world, request) = try await self.world("{ by: [participant, line manager], within days: 21 }")
        func position(on day: String) async throws -> DutyPosition? {
            try await self.status(world, on: day).standing?.evaluations.first { $0.by == "line manager" }?.position
        }
        let nobody = try #require(try await position(on: "2026-12-02"))
        #expect(nobody.actors == ["nobody: the post of line manager is vacant; to be appointed by the Headteacher"])
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Amina"], supervisor: world["Tunde"], capacity: .lineManager, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        #expect(try await position(on: "2026-12-02")?.actors == ["Tunde Achebe (line manager)"])
        // A talk with somebody else does not show it.
        _ = try await world.workflows.agreeDissemination(
            DisseminationInput(
                opportunity: request.opportunity, participant: world["Amina"], talkedWith: world["Tunde"],
                agreement: .noWiderCirculation), try await world.call(as: "Tunde", on: date("2026-12-05")))
        #expect(try await position(on: "2026-12-23")?.isOverdue == false)
        #expect(try await position(on: "2026-12-23")?.sentence.contains("by Tunde Achebe") == true)
        #expect(try await position(on: "2026-12-04")?.actors == ["Tunde Achebe (line manager)"])
    }

    @Test("a need's thread waits as long as the policy gives, and for ever where it leaves the time unset")
    func thread() async throws {
        for (terms, dropped) in [(Self.within, true), (Self.unset, false)] {
            let edition = ShippedEdition.spring2024.replacing(
                "\nduties:\n", with: "\nevaluation: \(terms)\n\nduties:\n")
            let world = try await World.elmfield(.memory, edition: edition)
            let need = try await world.workflows.recordNeed(
                NeedInput(
                    school: world.school.id, person: world["Amina"], level: .individual, origin: .discussion,
                    summary: "Fluency", evidence: "Talk"), try await world.call()
            ).value().value.id
            let made = try await world.workflows.request(
                .new(world.goodInput()), for: need, try await world.call(as: "Amina")
            ).value()
            _ = try await world.decide(made)
            _ = try await world.workflows.book(
                world["Amina"], under: made.request.value.id, try await world.call(as: "Ragna"))
            _ = try await world.workflows.markAttendance(
                AttendanceInput(
                    session: try await world.session(of: made).id, person: world["Amina"], status: .present),
                try await world.call(as: "Ragna", on: date("2026-12-01")))
            func state(on day: String) async throws -> NeedThread.State {
                try await world.workflows.thread(
                    of: world.school.id, since: date("2026-09-01"), on: date(day), in: try await world.scope()
                ).needs[0].state
            }
            // The usual days would be over on 16 December.
            #expect(try await state(on: "2026-12-22") == .underWay(.attendance))
            #expect(try await state(on: "2026-12-23") == (dropped ? .dropped(.attendance) : .underWay(.attendance)))
        }
    }
}
