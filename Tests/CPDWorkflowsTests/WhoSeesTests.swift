import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Who sees what of a process")
struct WhoSeesTests {
    private func scope(
        _ world: World, as name: String, on date: CivilDate = World.today
    ) async throws -> Scope {
        try await Authority(over: world.store).scope(for: Actor(person: world[name]), in: world.organisation, on: date)
    }

    @Test("a supervision is recorded once, never of oneself, and can be ended", arguments: Backend.allCases)
    func supervises(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let input = SupervisionInput(
            person: world["Amina"], supervisor: world["Tunde"], capacity: .lineManager, school: world.school.id,
            from: date("2026-09-01"))
        let recorded = try await world.workflows.supervise(input, try await world.call()).value()
        await refusal(.exists) { try await world.workflows.supervise(input, try await world.call()) }
        var own = input
        own.supervisor = world["Amina"]
        await refusal(.invalid) { [own] in try await world.workflows.supervise(own, try await world.call()) }
        await refusal(.invalid) {
            try await world.workflows.endSupervision(
                recorded.value.id, on: date("2026-08-01"), try await world.call())
        }
        let ended = try await world.workflows.endSupervision(
            recorded.value.id, on: date("2026-11-01"), try await world.call()
        ).value()
        #expect(ended.value.period.until == date("2026-11-01"))
    }

    @Test("a line manager sees how their people stand while they are theirs; a governor sees nobody but themself")
    func statusOfAPerson() async throws {
        let world = try await World.elmfield(.memory)
        let input = SupervisionInput(
            person: world["Amina"], supervisor: world["Odile"], capacity: .lineManager, school: world.school.id,
            from: date("2026-09-01"), until: date("2026-12-01"))
        _ = try await world.workflows.supervise(input, try await world.call())
        func status(_ name: String, by asker: String, on day: CivilDate = World.today) async throws -> PersonStatus {
            try await world.workflows.status(
                of: world[name], on: day, in: try await self.scope(world, as: asker, on: day))
        }
        #expect(try await status("Amina", by: "Amina").posts.count == 1)
        #expect(try await status("Amina", by: "Ragna").posts.count == 1)
        #expect(try await status("Amina", by: "Odile").posts.count == 1)
        #expect(try await status("Ines", by: "Ines").posts.count == 1)
        for (name, asker, day) in [
            ("Amina", "Ines", World.today), ("Ragna", "Amina", World.today), ("Amina", "Odile", date("2026-12-01")),
        ] {
            await #expect("\(name) by \(asker)") {
                _ = try await status(name, by: asker, on: day)
            } throws: {
                ($0 as? StorageError)?.code == .notFound
            }
        }
    }

    @Test("a school's status has the same numbers for everybody, and the rows that each may see")
    func statusOfASchool() async throws {
        let world = try await World.elmfield(.memory)
        let need = NeedInput(
            school: world.school.id, person: world["Amina"], level: .individual, origin: .appraisal,
            summary: "Phonics", evidence: "Agreed", priority: world.priority.id)
        _ = try await world.workflows.recordNeed(need, try await world.call())
        func status(by asker: String) async throws -> SchoolStatus {
            try await world.workflows.status(
                of: world.school.id, on: World.today, in: try await self.scope(world, as: asker))
        }
        let (head, governor, teacher) = (
            try await status(by: "Ragna"), try await status(by: "Ines"), try await status(by: "Amina")
        )
        #expect(head.inPost == governor.inPost && head.inPost == teacher.inPost)
        #expect(head.openNeeds.count == 1 && teacher.openNeeds.count == 1 && governor.openNeeds.isEmpty)
        #expect(governor.budget.count == 1 && teacher.budget.isEmpty)
        // That it comes from performance management is the person's, the appraiser's and the head's to see.
        #expect(try await status(by: "Tunde").openNeeds.isEmpty)
    }
}
