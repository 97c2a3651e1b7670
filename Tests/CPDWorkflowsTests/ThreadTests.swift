import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("The thread")
struct ThreadTests {
    private func need(in world: World, on day: String = "2026-11-01") async throws -> Identifier<Need> {
        try await world.workflows.recordNeed(
            NeedInput(
                school: world.school.id, person: world["Amina"], level: .individual, origin: .discussion,
                summary: "Fluency", evidence: "Talk with the year team"),
            try await world.call(on: date(day))
        ).value().value.id
    }

    private func state(_ world: World, on day: String) async throws -> NeedThread {
        let summary = try await world.workflows.thread(
            of: world.school.id, since: date("2026-09-01"), on: date(day), in: try await world.scope())
        #expect(summary.followed + summary.underWay + summary.dropped == summary.needs.count)
        return summary.needs[0]
    }

    @Test(
        "one year, link by link: each is under way, then dropped, until the next one follows",
        arguments: Backend.allCases)
    func oneYear(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let amina = Mover.person(world["Amina"])
        let need = try await self.need(in: world)
        #expect(try await self.state(world, on: "2027-01-30").state == .underWay(.need))
        let dropped = try await self.state(world, on: "2027-01-31")
        #expect(dropped.state == .dropped(.need) && dropped.since == date("2026-11-01"))
        #expect(dropped.moves == [.role(.cpdLeader)])

        let made = try await world.workflows.request(
            .new(world.goodInput()), for: need, try await world.call(as: "Amina")
        ).value()
        #expect(try await self.state(world, on: "2026-11-26").state == .underWay(.request))
        #expect(try await self.state(world, on: "2026-11-27").state == .dropped(.request))

        _ = try await world.decide(made)
        #expect(try await self.state(world, on: "2026-11-27").state == .underWay(.approval))
        #expect(try await self.state(world, on: "2026-12-13").state == .dropped(.approval))

        _ = try await world.workflows.book(
            world["Amina"], under: made.request.value.id, try await world.call(as: "Ragna"))
        #expect(try await self.state(world, on: "2026-12-15").state == .underWay(.booking))
        #expect(try await self.state(world, on: "2026-12-16").state == .dropped(.booking))

        _ = try await world.workflows.markAttendance(
            AttendanceInput(session: try await world.session(of: made).id, person: world["Amina"], status: .present),
            try await world.call(as: "Ragna", on: date("2026-12-01")))
        let attended = try await self.state(world, on: "2026-12-16")
        #expect(attended.state == .dropped(.attendance) && attended.moves == [amina])

        _ = try await world.workflows.evaluate(
            EvaluationInput(opportunity: made.opportunity.id, rating: 5, changedPractice: "Daily", needMet: true),
            try await world.call(as: "Amina", on: date("2026-12-02")))
        #expect(try await self.state(world, on: "2026-12-16").state == .underWay(.evaluation))

        let talk = try await world.workflows.agreeDissemination(
            DisseminationInput(
                opportunity: made.opportunity.id, participant: world["Amina"], talkedWith: world["Ragna"],
                agreement: .circulate(
                    channel: "Staff meeting", audience: "All", owner: world["Amina"], dueOn: date("2027-01-20"))),
            try await world.call(as: "Ragna", on: date("2026-12-03"))
        ).value()
        #expect(try await self.state(world, on: "2027-01-20").state == .underWay(.agreement))
        #expect(try await self.state(world, on: "2027-01-21").state == .dropped(.agreement))
        let status = try await world.workflows.status(
            of: world["Amina"], on: date("2027-01-21"), in: try await world.scope())
        #expect(status.sharingDue.map(\.id) == [talk.value.id])
        #expect(status.development.map(\.minutes) == [360])
        #expect(status.evaluationsDue.isEmpty && status.talksDue.isEmpty && status.openNeeds.count == 1)

        _ = try await world.workflows.completeDissemination(
            talk.value.id, try await world.call(as: "Amina", on: date("2027-01-25")))
        #expect(try await self.state(world, on: "2027-01-26").state == .followed(.shared))
        // A date in the past is still told as it was.
        #expect(try await self.state(world, on: "2026-12-02").state == .underWay(.evaluation))
    }

    @Test(
        "a need that needs no provision comes to a valid end",
        arguments: [
            (NeedClosing.withdrawn, ThreadEnd.withdrawn), (.metWithoutProvision, .metWithoutProvision),
            (.carriedForward, .carriedForward), (.met, .met),
        ])
    func closed(closing: NeedClosing, end: ThreadEnd) async throws {
        let world = try await World.elmfield(.memory)
        let need = try await self.need(in: world)
        _ = try await world.workflows.closeNeed(need, as: closing, because: "A reason.", try await world.call())
        #expect(try await self.state(world, on: "2027-07-01").state == .followed(end))
        #expect(try await self.state(world, on: "2026-11-11").state == .underWay(.need))
    }

    @Test("a declined request is a valid end", arguments: Backend.allCases)
    func declined(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let need = try await self.need(in: world)
        let made = try await world.workflows.request(
            .new(world.goodInput()), for: need, try await world.call(as: "Amina")
        ).value()
        _ = try await world.decide(made, .declined, reason: "Next year.")
        #expect(try await self.state(world, on: "2027-07-01").state == .followed(.declined))
    }

    @Test("dropped needs are counted by link, with the oldest date", arguments: Backend.allCases)
    func rows(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        for day in ["2026-10-23", "2026-11-02", "2027-01-10"] { _ = try await self.need(in: world, on: day) }
        let summary = try await world.workflows.thread(
            of: world.school.id, since: date("2026-09-01"), on: date("2027-02-15"), in: try await world.scope())
        #expect(summary.dropped == 2 && summary.underWay == 1)
        #expect(summary.drops.map(\.after) == [.need] && summary.drops.map(\.count) == [2])
        #expect(summary.drops.map(\.oldest) == [date("2026-10-23")])
    }

    @Test("the status of a school says who is in post, who leads and which edition counts", arguments: Backend.allCases)
    func school(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        _ = try await world.request()
        let status = try await world.workflows.status(of: world.school.id, on: World.today, in: try await world.scope())
        #expect(status.inPost == [.leader: 2, .teacher: 1, .support: 1, .governor: 1])
        #expect(status.holders[.cpdLeader] == [world["Ragna"]])
        #expect(status.openRequests.count == 1)
        #expect(status.edition?.edition.name == "spring-2024" && status.edition?.isReviewOverdue == true)
    }
}
