import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@testable import CPDStorage

@Suite("Who else is out, cover, blocked days, and comments before a decision")
struct RequestCoverTests {
    private static let held = date("2026-12-01")

    private func cover(
        _ made: RequestMade, as name: String = "Odile", in world: World, on day: CivilDate = World.today
    ) async throws -> RequestCover {
        try await world.workflows.cover(
            of: made.request.value.id, on: day, in: try await self.scope(name, in: world, on: day))
    }

    /// What somebody may see with the roles they hold on a day.
    private func scope(_ name: String, in world: World, on day: CivilDate) async throws -> Scope {
        try await Authority(over: world.store).scope(for: Actor(person: world[name]), in: world.organisation, on: day)
    }

    /// Lets a request of somebody's be approved by whoever does at each stage; it needs no cover.
    private func approve(_ name: String, _ title: String, in world: World) async throws -> RequestMade {
        let made = try await world.request(by: name, world.goodInput(title, cost: "10.00 GBP", startMinute: 600))
        _ = try await world.step(made, as: "Tunde")
        _ = try await world.step(made, as: "Ragna")
        return made
    }

    private func leave(of name: String, _ from: String, _ until: String, in world: World) async throws {
        _ = try await world.workflows.recordLeave(
            LeaveInput(person: world[name], from: date(from), until: date(until)), try await world.call(as: "Ragna"))
    }

    /// Amina and Ada answer to Tunde, both teachers.
    private func world(_ backend: Backend) async throws -> World {
        let world = try await World.routed(backend)
        _ = try await world.workflows.importStaff(
            [Staff.record("p6", "Ada", "Fenwick")], .init(), try await world.call())
        let people = try await world.store.read(in: try await world.scope()) { try $0.people.values() }
        world.know("Ada", known(people.first { $0.givenName == "Ada" }).id)
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Ada"], supervisor: world["Tunde"], capacity: .lineManager, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        return world
    }

    @Test("nobody out, what cover costs and what is left for it", arguments: Backend.allCases)
    func nobody(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        let cover = try await self.cover(made, in: world)
        #expect(cover.picture.days.map(\.date) == [Self.held] && cover.picture.days[0].count == 0)
        #expect(
            cover.sentences == [
                "Lessons are to be covered.",
                "Cover costs £50.00 from Staff training 2026–27, where £1,000.00 is left.",
                "Nobody else is out on 1 December 2026.",
                "With it, 1 of 2 in the group teacher are out on 1 December 2026.",
                "With it, 1 of 2 with the same line manager are out on 1 December 2026.",
            ])
    }

    @Test(
        "who is on leave or at something approved is named to the cover organiser, and not to who asks",
        arguments: Backend.allCases)
    func others(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        let elsewhere = try await self.approve("Ada", "Phonics", in: world)
        try await self.leave(of: "Tunde", "2026-11-30", "2026-12-02", in: world)
        try await self.leave(of: "Ragna", "2026-12-02", "2026-12-04", in: world)
        let day = try await self.cover(made, in: world).picture.days[0]
        #expect(day.count == 2 && Set(day.others.map(\.person)) == [world["Ada"], world["Tunde"]])
        let ada = day.others.first { $0.person == world["Ada"] }
        #expect(ada?.reason == .development(title: "Phonics", startMinute: 600, minutes: 360))
        #expect(day.others.first { $0.person == world["Tunde"] }?.reason == .leave)
        let full = try await self.cover(made, in: world)
        #expect(full.names == [world["Ada"]: "Ada Fenwick", world["Tunde"]: "Tunde Achebe"])
        #expect(full.sentences.contains("With it, 2 of 2 in the group teacher are out on 1 December 2026."))
        let own = try await self.cover(made, as: "Amina", in: world)
        #expect(own.picture.days[0].others.isEmpty && own.picture.days[0].count == nil && own.names.isEmpty)
        #expect(own.picture.days[0].notes.map(\.reason) == [CoverReason.othersWithheld.code])
        #expect(!own.picture.notes.contains { $0.reason == CoverReason.lineLeft.code }, "costs are not theirs to see")
        // Who cancels is there again.
        let request = elsewhere.request.value.id
        _ = try await world.workflows.book(world["Ada"], under: request, try await world.call(as: "Ragna"))
        #expect(try await self.cover(made, in: world).picture.days[0].count == 2)
        _ = try await world.workflows.cancelBooking(
            of: world["Ada"], under: request, try await world.call(as: "Ragna"))
        #expect(try await self.cover(made, in: world).picture.days[0].others.map(\.person) == [world["Tunde"]])
    }

    @Test("a request nobody decided, or that was declined, takes nobody away", arguments: Backend.allCases)
    func undecided(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        _ = try await world.request(by: "Ada", world.goodInput("Phonics"))
        let declined = try await world.request(by: "Ada", world.goodInput("Maths"))
        _ = try await world.step(declined, .declined, as: "Tunde", reason: "Not this term.")
        #expect(try await self.cover(made, in: world).picture.days[0].count == 0)
    }

    @Test("who was marked absent from what was approved is not out", arguments: Backend.allCases)
    func absent(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        let elsewhere = try await self.approve("Ada", "Phonics", in: world)
        _ = try await world.workflows.book(
            world["Ada"], under: elsewhere.request.value.id, try await world.call(as: "Ragna"))
        _ = try await world.workflows.markAttendance(
            AttendanceInput(
                session: try await world.session(of: elsewhere).id, person: world["Ada"], status: .absent),
            try await world.call(as: "Ragna", on: Self.held))
        #expect(
            try await self.cover(made, in: world).picture.days[0].count == 1, "what is marked later is not known yet")
        #expect(try await self.cover(made, in: world, on: Self.held).picture.days[0].count == 0)
    }

    @Test("without a session nothing is known of who is out", arguments: Backend.allCases)
    func noSession(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        var input = world.coveredInput()
        input.particulars.sessions = []
        let cover = try await self.cover(try await world.request(by: "Amina", input), in: world)
        #expect(cover.picture.days.isEmpty)
        #expect(
            cover.picture.notes.first == PolicyNote(CoverReason.daysNotRecorded.code, .notEvidenced))
    }

    @Test("a blocked day of the school's calendar is told with its reason and source", arguments: Backend.allCases)
    func blocked(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        for (name, day) in [("first blocked day", "2026-11-30"), ("last blocked day", "2026-12-03")] {
            _ = try await world.workflows.recordSchoolEvent(
                SchoolEventInput(
                    school: world.school.id, name: name, date: date(day), reference: "Mock examinations"),
                try await world.call(as: "Ragna"))
        }
        let made = try await world.request(by: "Amina", world.coveredInput())
        let cover = try await self.cover(made, in: world)
        #expect(
            cover.sentences.contains("1 December 2026 is a blocked day: Mock examinations (school's calendar)."))
        let remarks = made.approvers.standing?.state.remarks.map(\.reason)
        #expect(remarks?.contains(.blockedDay) == true)
        _ = try await world.step(made, as: "Tunde")
        _ = try await world.comment(made, as: "Odile")
        #expect(try await world.step(made, as: "Ragna").taken?.decision.outcome == .approved, "it is told, no more")
    }

    @Test("an edition may refuse blocked days, and wait for a comment", arguments: Backend.allCases)
    func strict(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let text = RoutedEdition.text.replacing("edition: elmfield-route", with: "edition: elmfield-strict")
            .replacing("from: 2026-09-01", with: "from: 2026-10-01")
            .replacing(
                "  stages:\n",
                with:
                    "  on blocked days: refused\n  blocked days: [ { from: 2026-12-01, because: Tests } ]\n  stages:\n"
            )
            .replacing("within days: 3\n", with: "within days: 3\n      if not heard: wait\n")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: text, file: "strict.yaml", body: "Governing Body", minute: "3.2", adoptedOn: date("2026-09-20")),
            try await world.call())
        let made = try await world.request(by: "Amina", world.coveredInput())
        _ = try await world.step(made, as: "Tunde")
        let later = World.today.adding(days: 10)
        let waits = await refusal(.stageNotOpen) { try await world.step(made, as: "Ragna", on: later) }
        #expect(waits.contains("Odile Brannock (cover organiser) to comment, which was due by"))
        _ = try await world.workflows.comment(
            CommentInput(made.request.value.id, "Two are out.", stance: .concern),
            try await world.call(as: "Odile", on: later))
        let words = await refusal(.blockedDay) { try await world.step(made, as: "Ragna", on: later) }
        #expect(words.contains("1 December 2026 is a blocked day") && words.contains("Tests (policy)"))
        let declined = try await world.step(made, .declined, as: "Ragna", reason: "Tests that day.", on: later)
        #expect(declined.taken?.decision.outcome == .declined)
    }

    @Test(
        "a comment keeps where its author stands, and nobody comments once it is decided", arguments: Backend.allCases)
    func stance(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        func comment(_ text: String, _ stance: Stance?, as name: String) async throws -> CommentMade {
            try await world.workflows.comment(
                CommentInput(made.request.value.id, text, stance: stance), try await world.call(as: name)
            ).value()
        }
        _ = try await world.step(made, as: "Tunde")
        await refusal(.ownRequest) { try await comment("", .noObjection, as: "Amina") }
        await refusal(.wrongRole) { try await comment("", .noObjection, as: "Ada") }
        await refusal(.missing) { try await comment("", .concern, as: "Odile") }
        let said = try await comment("", .noObjection, as: "Odile")
        #expect(said.comment.outcome == .noObjection && said.comment.decidedBy == world["Odile"])
        let taken = try await world.step(made, as: "Ragna")
        #expect(taken.standing?.comments == ["Heard at \"cover\": no objection, Odile Brannock on 12 November 2026."])
        #expect(taken.standing?.unheard == [])
        await refusal(.alreadyDecided) { try await comment("Too late.", .concern, as: "Odile") }
        #expect(try await world.stages(of: made).filter { $0.outcome.isComment }.map(\.outcome) == [.noObjection])
    }

    @Test(
        "what waits for somebody's comment is theirs and nobody else's, until they comment", arguments: Backend.allCases
    )
    func awaited(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        func awaited(_ name: String, on day: CivilDate = World.today) async throws -> [CommentAwaited] {
            try await world.workflows.commentsAwaited(
                from: world[name], on: day, in: try await self.scope(name, in: world, on: day))
        }
        #expect(try await awaited("Odile").isEmpty, "the line manager is first")
        _ = try await world.step(made, as: "Tunde")
        let waiting = try await awaited("Odile")
        try #require(waiting.map(\.request.id) == [made.request.value.id])
        #expect(waiting[0].stage == "cover")
        #expect(waiting[0].dueBy == date("2026-11-15") && !waiting[0].isLate)
        for name in ["Tunde", "Ragna", "Amina"] { #expect(try await awaited(name).isEmpty) }
        #expect(try await awaited("Odile", on: date("2026-11-16")).isEmpty, "the deadline has passed")
        _ = try await world.comment(made, as: "Odile")
        #expect(try await awaited("Odile").isEmpty)
    }

    @Test("of several decided, one that is not there is named and leaves the others done", arguments: Backend.allCases)
    func oneIsNotThere(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let made = [
            try await world.request(by: "Amina", world.goodInput("Course 1")),
            try await world.request(by: "Ada", world.goodInput("Course 2")),
        ]
        let ids = [made[0].request.value.id, world.identifier(), made[1].request.value.id]
        let scope = try await world.call(as: "Tunde").scope
        let each = try await world.workflows.decideEach(ids.map { DecisionInput($0, .approved) }) { _ in
            world.call(in: scope)
        }
        #expect(each.map(\.request) == ids && each.map { $0.refusal?.code } == [nil, .missing, nil])
        #expect(Set(each.compactMap { $0.step?.check.kept?.id }).count == 2, "one check each")
    }

    @Test(
        "open requests are listed with who is out in a number of reads that does not grow", arguments: Backend.allCases)
    func many(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let counting = CountingBackend(world.store.backend)
        let workflows = Workflows(store: CPDStore(counting))
        _ = try await self.approve("Ada", "Phonics", in: world)
        _ = try await world.request(by: "Amina", world.coveredInput("Course 0", cost: "1.00 GBP"))
        let few = try await workflows.openRequests(on: World.today, in: try await world.scope())
        let reads = counting.reads
        for number in 1...20 {
            let made = try await world.request(
                by: number % 2 == 0 ? "Amina" : "Ada", world.coveredInput("Course \(number)", cost: "1.00 GBP"))
            if number % 3 == 0 { _ = try await world.step(made, as: "Tunde") }
        }
        let before = counting.reads
        let all = try await workflows.openRequests(on: World.today, in: try await world.scope())
        #expect(few.count == 1 && all.count == 21)
        #expect(counting.reads - before == reads && reads < 40, "\(reads), then \(counting.reads - before)")
        #expect(all.filter(\.waitsForComment).count == 6)
        for one in all {
            let alone = try await world.workflows.cover(
                of: one.request.id, on: World.today, in: try await world.scope())
            #expect(one.cover == alone)
            #expect(one.cover.picture.days[0].count == (one.request.askedBy == world["Ada"] ? 0 : 1))
        }
        let between = counting.reads
        let waiting = try await workflows.commentsAwaited(
            from: world["Odile"], on: World.today, in: try await world.scope())
        #expect(waiting.count == 6 && counting.reads - between < 40)
    }
}
