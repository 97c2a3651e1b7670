import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Posts and their share of full time")
struct PostTests {
    private func posts(_ world: World, of person: Identifier<Person>) async throws -> [Engagement] {
        let scope = try await world.scope()
        return try await world.store.read(in: scope) { session in
            try session.engagements.values(.init(person: person)).sorted { $0.period.from < $1.period.from }
        }
    }

    private func input(_ world: World, _ title: String = "Reading volunteer", from day: String = "2026-09-01")
        -> PostInput
    {
        PostInput(
            person: world["Amina"], school: world.school.id, capacity: .employee, staffGroup: .teacher, title: title,
            from: date(day), contractShare: 400)
    }

    @Test("somebody is added with the share of full time", arguments: Backend.allCases)
    func added(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = PersonInput(
            givenName: "Bronwen", familyName: "Pugh", school: world.school.id, capacity: .employee,
            staffGroup: .teacher, title: "Teacher", from: date("2026-09-01"), contractShare: 1001)
        await refusal(.invalid) { [input] in try await world.workflows.addPerson(input, try await world.call()) }
        input.contractShare = 400
        let person = try await world.workflows.addPerson(input, try await world.call()).value()
        #expect(try await self.posts(world, of: person.value.id).map(\.contractShare) == [400])
    }

    @Test("a second post is held once, by whom the table lets give it", arguments: Backend.allCases)
    func second(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        await refusal(.wrongRole) {
            try await world.workflows.addPost(self.input(world), try await world.call(as: "Ines"))
        }
        _ = try await world.workflows.addPost(self.input(world), try await world.call())
        await refusal(.exists) { try await world.workflows.addPost(self.input(world), try await world.call()) }
        #expect(try await self.posts(world, of: world["Amina"]).map(\.contractShare) == [1000, 400])
    }

    @Test(
        "a post ends once, and roles with the last one; one that is imported ends where it comes from",
        arguments: Backend.allCases)
    func ended(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let imported = try #require(try await self.posts(world, of: world["Amina"]).first)
        await refusal(.invalid) {
            try await world.workflows.endPost(imported.id, on: date("2026-12-01"), try await world.call())
        }
        try await world.add("Bronwen", "Pugh", from: "2026-09-01")
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Bronwen"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        let post = try #require(try await self.posts(world, of: world["Bronwen"]).first)
        await refusal(.invalid) {
            try await world.workflows.endPost(post.id, on: date("2026-08-01"), try await world.call())
        }
        _ = try await world.workflows.endPost(post.id, on: date("2026-12-01"), try await world.call()).value()
        await refusal(.closed) {
            try await world.workflows.endPost(post.id, on: date("2026-12-02"), try await world.call())
        }
        let status = try await world.workflows.status(
            of: world.school.id, on: date("2026-12-01"), in: try await world.scope())
        #expect(status.holders[.cpdLeader]?.contains(world["Bronwen"]) == false)
    }

    @Test("a share changes from a day on, and an import keeps to it", arguments: Backend.allCases)
    func share(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let post = try #require(try await self.posts(world, of: world["Amina"]).first)
        let new = date("2027-01-04")
        await refusal(.invalid) {
            try await world.workflows.changeShare(
                of: post.id, to: 600, from: date("2024-08-01"), try await world.call())
        }
        _ = try await world.workflows.changeShare(of: post.id, to: 600, from: new, try await world.call()).value()
        func shares() async throws -> [Int] { try await self.posts(world, of: world["Amina"]).map(\.contractShare) }
        func days() async throws -> [Period] { try await self.posts(world, of: world["Amina"]).map(\.period) }
        let split = [known(Period(from: post.period.from, until: new)), Period(startingOn: new)]
        #expect(try await shares() == [1000, 600])
        #expect(try await days() == split)
        let report = try await world.workflows.importStaff(
            Staff.records, .init(), try await world.call(on: date("2027-02-01"))
        ).value()
        #expect(report.changesNothing, "\(report)")
        var record = Staff.records[1]
        record.posts[0].contractShare = 500
        _ = try await world.workflows.importStaff([record], .init(), try await world.call(on: date("2027-02-01")))
        #expect(try await shares() == [1000, 500])
        #expect(try await days() == split)
    }
}
