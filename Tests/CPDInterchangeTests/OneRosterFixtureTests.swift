import CPDDomain
import CPDInterchange
import Testing

@Suite struct OneRosterFixtureTests {
    @Test("our own sets give thirty staff and leave pupils and parents out", arguments: ["1.1", "1.2"])
    func counts(version: String) throws {
        let set = try OneRosterSet.read(from: Files.fixture("oneroster-" + version))
        #expect(set.version.rawValue == version)
        #expect(set.mode == .bulk)
        #expect(set.staff.count == 30)
        #expect(set.organisations.count == 3)
        #expect((set.skippedPupils, set.skippedFamily, set.skippedWithoutRole) == (4, 1, 0))
        #expect(set.refused == [])
        let schools = set.organisations.compactMap(\.school)
        #expect(schools == [SchoolRecord(name: "Elmfield Primary School", urn: "139999")])
        #expect(Set(set.staff.flatMap(\.posts).map(\.organisation.registerIdentifier)) == ["139999"])
        #expect(Set(set.staff.flatMap(\.posts).map(\.sourceIdentifier)).count == set.staff.flatMap(\.posts).count)
    }

    @Test func theHeadteacherIsAPrincipalIn12() throws {
        let head = try #require(OneRosterSet.read(from: Files.fixture("oneroster-1.2")).staff.first)
        #expect(head.givenName + " " + head.familyName == "Ragna Lindqvist")
        let post = try #require(head.posts.first)
        #expect(
            (post.title, post.staffGroup, post.role, post.capacity) == ("Headteacher", .leader, .headteacher, .employee)
        )
        #expect(post.from == CivilDate("2021-01-01") && post.until == nil)
        #expect(post.origin == RowOrigin(file: "roles.csv", line: 2))
    }

    @Test func anAdministratorOf11LeadsWithoutBeingHeadteacher() throws {
        let post = try #require(OneRosterSet.read(from: Files.fixture("oneroster-1.1")).staff.first?.posts.first)
        #expect((post.title, post.staffGroup, post.role) == ("Administrator", .leader, nil))
        #expect(post.sourceIdentifier == "usr-001|org-elmfield")
    }

    @Test func rolesOf12BringTheirDatesAndIdentifiers() throws {
        let staff = try OneRosterSet.read(from: Files.fixture("oneroster-1.2")).staff
        let amina = try #require(staff.first { $0.familyName == "Okafor" })
        #expect(amina.posts.map(\.sourceIdentifier) == ["rol-003", "rol-101"])
        #expect(amina.posts.map(\.until) == [nil, CivilDate("2022-09-01")])
        #expect(amina.teacherReferenceNumber == "0300003")
        #expect(staff.filter { $0.posts.contains { $0.until == CivilDate("2027-01-01") } }.count == 1)
    }

    @Test("the name a person uses is taken", arguments: ["1.1", "1.2"])
    func preferredNames(version: String) throws {
        let names = try OneRosterSet.read(from: Files.fixture("oneroster-" + version)).staff.map(\.givenName)
        #expect(names.contains("Mo") && names.contains("Bea") && names.contains("Pippa"))
        #expect(!names.contains("Maureen"))
    }

    @Test("staff groups are counted as the set has them")
    func groups() throws {
        let staff = try OneRosterSet.read(from: Files.fixture("oneroster-1.2")).staff
        let groups = Dictionary(grouping: staff.compactMap(\.posts.first), by: \.staffGroup).mapValues(\.count)
        #expect(groups == [.leader: 1, .teacher: 13, .support: 16])
    }

    @Test("reading the same set twice gives the same", arguments: ["1.1", "1.2"])
    func stable(version: String) throws {
        let source = try Files.fixture("oneroster-" + version)
        #expect(try OneRosterSet.read(from: source) == OneRosterSet.read(from: source))
    }
}
