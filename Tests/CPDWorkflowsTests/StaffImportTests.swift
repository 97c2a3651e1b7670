import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Importing staff")
struct StaffImportTests {
    private func importing(
        _ records: [StaffRecord], _ options: StaffImportOptions = .init(), into world: World,
        on day: CivilDate = World.today
    ) async throws -> StaffImportReport {
        try await world.workflows.importStaff(records, options, try await world.call(on: day)).value()
    }

    @Test("a second import changes nothing, not even in the journal", arguments: Backend.allCases)
    func twice(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let call = try await world.call(on: date("2027-01-05"))
        let report = try await world.workflows.importStaff(Staff.records, .init(), call).value()
        #expect(report.changesNothing && report.refused.isEmpty)
        #expect(report.people.unchanged == 5 && report.posts.unchanged == 5)
        let entry = try await world.store.read(in: call.scope) { try $0.journal.get(call.unit).value }
        #expect(entry.changes.isEmpty)
    }

    @Test("a first day nobody knows is the day of the import, and stays", arguments: Backend.allCases)
    func noFirstDay(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let records = [Staff.record("p9", "Viggo", "Tamm", from: nil)]
        #expect(try await self.importing(records, into: world).posts.added == 1)
        #expect(try await self.importing(records, into: world, on: date("2027-02-01")).changesNothing)
        let scope = try await world.scope()
        let from = try await world.store.read(in: scope) { session in
            try session.engagements.values().first { $0.sourceIdentifier == "post-p9" }?.period.from
        }
        #expect(from == World.today)
    }

    @Test("names and dates that changed are brought up to date", arguments: Backend.allCases)
    func changed(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let records = [Staff.record("p2", "Amina", "Okafor-Lind", until: date("2027-08-31"))]
        let report = try await self.importing(records, into: world)
        #expect(report.people.changed == 1 && report.posts.changed == 1)
        #expect(try await self.importing(records, into: world).changesNothing)
    }

    @Test("somebody marked for deletion ends posts and roles today, once", arguments: Backend.allCases)
    func deleted(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var record = Staff.records[2]
        record.isToBeDeleted = true
        let report = try await self.importing([record], into: world)
        #expect(report.posts.changed == 1 && report.roles.changed == 1)
        #expect(try await self.importing([record], into: world, on: date("2026-11-20")).changesNothing)
        let scope = try await world.scope()
        #expect(
            try await !world.workflows.isInPost(world["Tunde"], at: world.school.id, on: World.today, in: scope))
        #expect(
            try await world.workflows.isInPost(world["Tunde"], at: world.school.id, on: date("2026-11-11"), in: scope))
    }

    @Test("a post marked for deletion ends today with the role it brought, once", arguments: Backend.allCases)
    func deletedPost(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var record = Staff.records[0]
        record.posts[0].isToBeDeleted = true
        let report = try await self.importing([record], into: world)
        #expect(report.posts.changed == 1 && report.roles.changed == 1)
        #expect(try await self.importing([record], into: world, on: date("2026-11-20")).changesNothing)
        #expect(try await Self.heads(of: world, on: World.today) == [])
        #expect(try await Self.heads(of: world, on: date("2026-11-11")) == [world["Ragna"]])
    }

    @Test("a post marked for deletion that nobody knows brings neither person nor role", arguments: Backend.allCases)
    func unknownDeletedPost(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var record = Staff.record("p9", "Viggo", "Tamm", group: .leader, role: .headteacher, number: "199999")
        record.posts[0].isToBeDeleted = true
        let report = try await self.importing([record], into: world)
        #expect(report.changesNothing && report.refused.isEmpty)
    }

    @Test("a head whose post is given an end decides no longer from that day", arguments: Backend.allCases)
    func headLeaves(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let leaves = date("2026-12-31")
        let record = Staff.record(
            "p1", "Ragna", "Lindqvist", group: .leader, role: .headteacher, until: leaves)
        let report = try await self.importing([record], into: world)
        #expect(report.posts.changed == 1 && report.roles.changed == 1)
        #expect(try await self.importing([record], into: world).changesNothing)
        #expect(try await Self.heads(of: world, on: date("2026-12-30")) == [world["Ragna"]])
        #expect(try await Self.heads(of: world, on: leaves) == [])
    }

    @Test("a head who moves from one post to another stays head", arguments: Backend.allCases)
    func headMoves(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var record = Staff.records[0]
        record.posts[0].isToBeDeleted = true
        record.posts += Staff.record("p1b", "", "", group: .leader, role: .headteacher, from: World.today).posts
        let report = try await self.importing([record], into: world)
        #expect(report.posts.changed == 1 && report.posts.added == 1 && report.roles.changed == 0)
        #expect(try await Self.heads(of: world, on: World.today) == [world["Ragna"]])
    }

    private static func heads(of world: World, on date: CivilDate) async throws -> [Identifier<Person>] {
        try await world.workflows.holders(
            of: .headteacher, at: world.school.id, on: date, in: try await world.scope()
        ).map(\.id)
    }

    @Test("a role a post brings is given once, and not again after it was ended", arguments: Backend.allCases)
    func role(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let scope = try await world.scope()
        let held = try await world.store.read(in: scope) { try $0.roleAssignments.values(.init(role: .headteacher)) }
        #expect(held.map(\.person) == [world["Ragna"]])
        _ = try await world.workflows.endRole(held[0].id, on: World.today, try await world.call())
        #expect(try await self.importing(Staff.records, into: world).roles.added == 0)
    }

    @Test(
        "a row that fits no school, ends before it begins or stands twice is refused where it stands",
        arguments: Backend.allCases)
    func refused(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let records = [
            Staff.record("q1", "Viggo", "Tamm", school: "Elsewhere", number: "199999", line: 3),
            Staff.record("q2", "Sanne", "Brook", until: date("2020-01-01"), line: 4),
            Staff.record("q3", "Jorun", "Vale", line: 5), Staff.record("q3", "Jorun", "Vale", line: 6),
        ]
        let report = try await self.importing(records, into: world)
        #expect(report.refused.map(\.origin.line) == [3, 4, 6])
        #expect(report.refused.map(\.code) == ["unknown-school", "invalid-period", "duplicate-post"])
        #expect(report.people.added == 1 && report.posts.added == 1)
    }

    @Test("under strict one refused row means that nothing is imported", arguments: Backend.allCases)
    func strict(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let records = [Staff.record("q3", "Jorun", "Vale")]
        let row = RefusedRow(origin: RowOrigin(file: "users.csv", line: 9), code: "invalid-date", message: "…")
        let report = try await self.importing(records, .init(refusedByReader: [row], isStrict: true), into: world)
        #expect(!report.isTaken && report.refused == [row])
        let scope = try await world.scope()
        #expect(try await world.store.read(in: scope) { try $0.people.values().count } == 5)
    }

    @Test("a trial says what an import would do and does nothing", arguments: Backend.allCases)
    func trial(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let records = [Staff.record("q3", "Jorun", "Vale"), Staff.record("p2", "Amina", "Okafor-Lind")]
        let scope = try await world.scope()
        let trial = try await world.workflows.previewStaffImport(records, .init(), on: World.today, in: scope)
        #expect(trial.people == ImportCounts(added: 1, changed: 1, unchanged: 0))
        #expect(try await world.store.read(in: scope) { try $0.people.values().count } == 5)
        #expect(try await self.importing(records, into: world) == trial)
    }

    @Test(
        "a post belongs to a school by its number, its name, or the one named for all",
        arguments: [
            ("Anything", "100001" as String?, false), ("Anything", "201/3614", false), ("Anything", "2013614", false),
            ("elmfield  primary school", nil, false), ("History Department", "History", true),
            ("History Department", nil, true),
        ])
    func matching(name: String, number: String?, needsSchool: Bool) async throws {
        let world = try await World.elmfield(.memory)
        let records = [Staff.record("q3", "Jorun", "Vale", school: name, number: number)]
        let scope = try await world.scope()
        let bare = try await world.workflows.previewStaffImport(records, .init(), on: World.today, in: scope)
        #expect(bare.refused.isEmpty == !needsSchool)
        let named = StaffImportOptions(school: world.school.id)
        #expect(try await self.importing(records, named, into: world).posts.added == 1)
    }
}
