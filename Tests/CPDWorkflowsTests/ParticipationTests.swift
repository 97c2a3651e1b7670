import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Booking, attending, evaluating, sharing")
struct ParticipationTests {
    static let day = date("2026-12-01")

    @Test("only those expected under an approved request are booked, once", arguments: Backend.allCases)
    func book(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request()
        let id = made.request.value.id
        await refusal(.notApproved) {
            try await world.workflows.book(world["Amina"], under: id, try await world.call(as: "Ragna"))
        }
        _ = try await world.decide(made)
        await refusal(.notExpected) {
            try await world.workflows.book(world["Odile"], under: id, try await world.call(as: "Ragna"))
        }
        _ = try await world.workflows.book(world["Amina"], under: id, try await world.call(as: "Ragna"))
        await refusal(.exists) {
            try await world.workflows.book(world["Amina"], under: id, try await world.call(as: "Ragna"))
        }
        _ = try await world.workflows.cancelBooking(
            of: world["Amina"], under: id, try await world.call(as: "Ragna"))
        let again = try await world.workflows.book(world["Amina"], under: id, try await world.call(as: "Ragna"))
        #expect(try again.value().value.cancelledOn == nil)
    }

    @Test("nobody takes two places in one opportunity, nor is paid for twice", arguments: Backend.allCases)
    func twoRequests(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let input = world.goodInput(cost: "30.00 GBP", basis: .perParticipant)
        let made = try await world.booked("Amina", input)
        let plan = try await world.workflows.plan(
            .known(made.opportunity.id), for: [world["Amina"], world["Odile"]], try await world.call(as: "Tunde")
        ).value()
        #expect(plan.check.facts.participants == 2)
        #expect(try await world.decide(plan).commitments.map(\.amount) == [known(Money("30.00 GBP"))])
        await refusal(.exists) {
            try await world.workflows.book(
                world["Amina"], under: plan.request.value.id, try await world.call(as: "Ragna"))
        }
        _ = try await world.workflows.book(
            world["Odile"], under: plan.request.value.id, try await world.call(as: "Ragna"))
    }

    @Test("no more are booked than a session has places", arguments: Backend.allCases)
    func full(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.booked("Amina", world.goodInput(capacity: 1))
        let scope = try await world.scope()
        // A second request is approved as required by law, for the room is too small for two.
        try await world.store.write("law", as: world.identifier(), in: scope, at: Timestamp(startOf: World.today)) {
            var stored = try $0.opportunities.get(made.opportunity.id)
            stored.value.requiredByLaw = true
            try $0.opportunities.update(stored.value, expecting: stored.revision)
        }
        let other = try await world.workflows.request(.known(made.opportunity.id), try await world.call(as: "Odile"))
            .value()
        _ = try await world.decide(other)
        let words = await refusal(.full) {
            try await world.workflows.book(
                world["Odile"], under: other.request.value.id, try await world.call(as: "Ragna"))
        }
        #expect(words.contains("1 December 2026"))
    }

    @Test(
        "nobody is booked in two places at once",
        arguments: [(540, true), (899, true), (900, false), (nil as Int?, false)])
    func clash(start: Int?, isRefused: Bool) async throws {
        let world = try await World.elmfield(.memory)
        _ = try await world.booked()
        let other = try await world.request(by: "Amina", world.goodInput("Other", startMinute: start))
        _ = try await world.decide(other)
        let book = {
            try await world.workflows.book(
                world["Amina"], under: other.request.value.id, try await world.call(as: "Ragna"))
        }
        if isRefused { await refusal(.overlap, book) } else { _ = try await book() }
    }

    @Test(
        "attendance is marked from the day on, for those awaited, within the session's minutes",
        arguments: Backend.allCases)
    func attend(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.booked()
        let session = try await world.session(of: made).id
        func mark(
            _ name: String, _ status: AttendanceStatus, _ minutes: Int? = nil, on day: CivilDate = Self.day
        ) async throws -> Attendance {
            try await world.workflows.markAttendance(
                AttendanceInput(session: session, person: world[name], status: status, minutes: minutes),
                try await world.call(as: "Ragna", on: day)
            ).value().value
        }
        await refusal(.notYet) { try await mark("Amina", .present, on: date("2026-11-30")) }
        await refusal(.notExpected) { try await mark("Odile", .present) }
        await refusal(.invalid) { try await mark("Amina", .present, 361) }
        await refusal(.invalid) { try await mark("Amina", .absent, 10) }
        await refusal(.missing) { try await mark("Amina", .partly) }
        #expect(try await mark("Amina", .present).minutes == 360)
        let corrected = try await mark("Amina", .partly, 90)
        #expect(corrected.minutes == 90 && corrected.status == .partly)
    }

    @Test("only who took part evaluates, from 1 to 5, and once", arguments: Backend.allCases)
    func evaluate(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.attended("Amina", .absent)
        func evaluate(_ rating: Int = 4) async throws -> Evaluation {
            try await world.workflows.evaluate(
                EvaluationInput(
                    opportunity: made.opportunity.id, rating: rating, changedPractice: "Daily reading", needMet: true),
                try await world.call(as: "Amina", on: date("2026-12-02"))
            ).value().value
        }
        let words = await refusal(.didNotTakePart) { try await evaluate() }
        #expect(words.contains("did not take part"))
        let session = try await world.session(of: made).id
        let late = AttendanceInput(session: session, person: world["Amina"], status: .partly, minutes: 30)
        _ = try await world.workflows.markAttendance(late, try await world.call(as: "Ragna", on: Self.day))
        await refusal(.invalid) { try await evaluate(0) }
        await refusal(.invalid) { try await evaluate(6) }
        #expect(try await evaluate().person == world["Amina"])
        await refusal(.exists) { try await evaluate() }
        let absent = AttendanceInput(session: session, person: world["Amina"], status: .absent)
        await refusal(.didNotTakePart) {
            try await world.workflows.markAttendance(absent, try await world.call(as: "Ragna", on: Self.day))
        }
    }

    @Test(
        "the talk is with a leader, never with oneself, and what was agreed is done once", arguments: Backend.allCases)
    func share(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.attended()
        let circulate = DisseminationInput.Agreement.circulate(
            channel: "Staff meeting", audience: "All teachers", owner: world["Amina"], dueOn: date("2027-01-20"))
        func talk(
            _ participant: String, with leader: String, _ agreement: DisseminationInput.Agreement? = nil
        ) async throws -> Dissemination {
            try await world.workflows.agreeDissemination(
                DisseminationInput(
                    opportunity: made.opportunity.id, participant: world[participant], talkedWith: world[leader],
                    agreement: agreement ?? circulate),
                try await world.call(as: leader, on: date("2026-12-03"))
            ).value().value
        }
        await refusal(.didNotTakePart) { try await talk("Odile", with: "Ragna") }
        await refusal(.ownMatter) { try await talk("Amina", with: "Amina") }
        await refusal(.wrongRole) { try await talk("Amina", with: "Odile") }
        await refusal(.invalid) {
            try await talk(
                "Amina", with: "Tunde",
                .circulate(channel: "Talk", audience: "All", owner: world["Amina"], dueOn: World.today))
        }
        let agreed = try await talk("Amina", with: "Tunde")
        await refusal(.exists) { try await talk("Amina", with: "Ragna", .noWiderCirculation) }
        let absent = AttendanceInput(
            session: try await world.session(of: made).id, person: world["Amina"], status: .absent)
        await refusal(.didNotTakePart) {
            try await world.workflows.markAttendance(absent, try await world.call(as: "Ragna", on: Self.day))
        }
        let call = try await world.call(as: "Amina", on: date("2027-01-18"))
        let done = try await world.workflows.completeDissemination(agreed.id, call).value()
        #expect(done.value.completedOn == date("2027-01-18"))
        await refusal(.closed) {
            try await world.workflows.completeDissemination(agreed.id, try await world.call(as: "Amina"))
        }
    }
}
