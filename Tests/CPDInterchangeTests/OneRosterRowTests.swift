import CPDDomain
import CPDInterchange
import Testing

/// Sets made in memory, one row changed at a time.
@Suite struct OneRosterRowTests {
    static let header11 =
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,givenName,familyName,email,userIds"
    static let orgs =
        "sourcedId,name,type,identifier,parentSourcedId\nsch,School,school,139999,\ndep,Art,department,,sch\n"

    private func set11(_ users: String, orgs: String = Self.orgs, mode: String = "bulk") throws(FileRefusal)
        -> OneRosterSet
    {
        try OneRosterSet.read(
            from: FileSource([
                "manifest.csv": Array("propertyName,value\noneroster.version,1.1\nfile.users,\(mode)\n".utf8),
                "orgs.csv": Array(orgs.utf8), "users.csv": Array((Self.header11 + "\n" + users + "\n").utf8),
            ]))
    }

    private func set12(
        _ roles: String, users: String = "sourcedId,enabledUser,givenName,familyName\nu1,true,Ann,Ash\n",
        mode: String = "bulk"
    ) throws(FileRefusal) -> OneRosterSet {
        let header = "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId"
        return try OneRosterSet.read(
            from: FileSource([
                "manifest.csv": Array("propertyName,value\noneroster.version,1.2\nfile.users,\(mode)\n".utf8),
                "orgs.csv": Array(Self.orgs.utf8), "users.csv": Array(users.utf8),
                "ROLES.csv": Array((header + "\n" + roles + "\n").utf8),
            ]))
    }

    @Test("a share of full time is read where the file has its column, in both versions")
    func shares() throws {
        let column = ",metadata.contractShare"
        let one = try OneRosterSet.read(
            from: FileSource([
                "manifest.csv": Array("propertyName,value\noneroster.version,1.1\nfile.users,bulk\n".utf8),
                "orgs.csv": Array(Self.orgs.utf8),
                "users.csv": Array(
                    (Self.header11 + column + "\nu1,,,true,sch,teacher,Ann,Ash,,,0.6\nu2,,,true,sch,teacher,Bo,Ash,,,\n"
                        + "u3,,,true,sch,teacher,Cy,Ash,,,half\n").utf8),
            ]))
        #expect(one.staff.map { $0.posts.map(\.contractShare) } == [[600], [nil]])
        #expect(one.refused.map(\.code) == ["invalid-share"] && one.refused.map(\.column) == ["metadata.contractShare"])
        let two = try OneRosterSet.read(
            from: FileSource([
                "manifest.csv": Array("propertyName,value\noneroster.version,1.2\nfile.users,bulk\n".utf8),
                "orgs.csv": Array(Self.orgs.utf8),
                "users.csv": Array("sourcedId,enabledUser,givenName,familyName\nu1,true,Ann,Ash\n".utf8),
                "roles.csv": Array(
                    ("sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId" + column
                        + "\nr1,,u1,primary,teacher,2024-09-01,,sch,0.375\n").utf8),
            ]))
        #expect(two.staff.flatMap(\.posts).map(\.contractShare) == [375] && two.refused.isEmpty)
    }

    @Test(
        "a user's first fault is reported with its column",
        arguments: [
            (",gone,x,x,sch,x,,,x,", "missing-identifier", "sourcedId"),
            ("u0,gone,x,x,sch,x,,,x,", "duplicate-identifier", "sourcedId"),
            ("u1,gone,x,x,sch,x,,,x,", "invalid-status", "status"),
            ("u1,,1/05/2023,x,sch,x,,,x,", "invalid-date", "dateLastModified"),
            ("u1,,2023-02-29,x,sch,x,,,x,", "invalid-date", "dateLastModified"),
            ("u1,,2023-05-01T24:00:00.000Z,x,sch,x,,,x,", "invalid-date", "dateLastModified"),
            ("u1,,2023-05-01T10:00:00Z,x,sch,x,,,x,", "invalid-date", "dateLastModified"),
            ("u1,,,yes,sch,x,,,x,", "invalid-enabled", "enabledUser"),
            ("u1,,,,sch,x,,,x,", "invalid-enabled", "enabledUser"),
            ("u1,,,true,sch,wizard,,,x,", "unknown-role", "role"),
            ("u1,,,true,sch,,,,x,", "unknown-role", "role"),
            ("u1,,,true,sch,teacher, ,Ash,x,", "blank-name", "givenName"),
            ("u1,,,true,sch,teacher,Ann,,x,", "blank-name", "familyName"),
            ("u1,,,true,sch,teacher,Ann,Ash,no-at-sign,", "invalid-email", "email"),
            ("u1,,,true,sch,teacher,Ann,Ash,a@b,", "invalid-email", "email"),
            ("u1,,,true,sch,teacher,Ann,Ash,a@b..c,", "invalid-email", "email"),
            ("u1,,,true,sch,teacher,Ann,Ash,a@b@c.d,", "invalid-email", "email"),
            ("u1,,,true,,teacher,Ann,Ash,,", "missing-organisation", "orgSourcedIds"),
            ("u1,,,true,elsewhere,teacher,Ann,Ash,,", "unknown-organisation", "orgSourcedIds"),
        ])
    func userFaults(row: String, code: String, column: String) throws {
        let set = try self.set11("u0,,,true,sch,aide,Bo,Birch,,\n" + row)
        #expect(set.staff.map(\.sourceIdentifier) == ["u0"])
        #expect(set.refused.map(\.code) == [code])
        #expect(set.refused.map(\.column) == [column])
        #expect(set.refused.map(\.origin) == [RowOrigin(file: "users.csv", line: 3)])
    }

    @Test(
        "what real files write is taken",
        arguments: [
            "u1,active,2023-05-01,TRUE,sch,Teacher,Ann,Ash,a@b.example,",
            "u1,Active,2024-02-29T23:59:59.999Z,False,sch,teacher,Ann,Ash,,", " u1 ,,,true, sch ,teacher,Ann,Ash,,",
        ])
    func tolerated(row: String) throws {
        let set = try self.set11(row)
        #expect(set.refused == [])
        #expect(set.staff.map(\.sourceIdentifier) == ["u1"])
        #expect(set.staff.first?.posts.map(\.organisation.name) == ["School"])
    }

    @Test(
        "tobedeleted and inactive mark the person",
        arguments: [("tobedeleted", true), ("inactive", true), ("active", false), ("", false)])
    func toBeDeleted(status: String, expected: Bool) throws {
        #expect(try self.set11("u1,\(status),,true,sch,teacher,Ann,Ash,,").staff.map(\.isToBeDeleted) == [expected])
    }

    @Test(
        "a delta that brings nothing but a person's deletion lets it through",
        arguments: ["", "x,,u2,primary,teacher,,,sch"])
    func deletionAlone(roles: String) throws {
        let set = try self.set12(
            roles, users: "sourcedId,status,enabledUser,givenName,familyName\nu1,tobedeleted,true,Ann,Ash\n",
            mode: "delta")
        #expect(set.staff.map(\.sourceIdentifier) == ["u1"])
        #expect(set.staff.map(\.isToBeDeleted) == [true] && set.staff.first?.posts == [])
        #expect(set.skippedWithoutRole == 0)
    }

    @Test func everyRoleOfBothVersionsIsKnownAndOnlyStaffBecomeStaff() throws {
        for role in OneRosterRole.allCases {
            let set = try self.set11("u1,,,true,sch,\(role.rawValue),Ann,Ash,,")
            #expect(set.refused == [], "\(role)")
            #expect(set.staff.count == (role.side == .staff ? 1 : 0), "\(role)")
            #expect(set.skippedPupils == (role.side == .pupil ? 1 : 0), "\(role)")
            #expect(set.skippedFamily == (role.side == .family ? 1 : 0), "\(role)")
        }
    }

    @Test func aDepartmentIsAPostAtItsSchoolAndTwoAreOne() throws {
        let set = try self.set11("u1,,,true,\"dep,sch\",teacher,Ann,Ash,,")
        #expect(set.staff.first?.posts.map(\.sourceIdentifier) == ["u1|sch"])
    }

    @Test func aDepartmentThatIsPartOfItselfEndsTheSearch() throws {
        let set = try self.set11(
            "u1,,,true,dep,teacher,Ann,Ash,,",
            orgs: "sourcedId,name,type,parentSourcedId\ndep,Art,department,dep\n")
        #expect(set.staff.first?.posts.map(\.organisation.name) == ["Art"])
    }

    @Test func onePostOfTwoIsTakenWhereOnlyOneSchoolIsThere() throws {
        let set = try self.set11("u1,,,true,\"elsewhere,sch\",teacher,Ann,Ash,,")
        #expect(set.staff.first?.posts.count == 1)
        #expect(set.refused.map(\.code) == ["unknown-organisation"])
    }

    @Test(
        "a teacher reference number is seven digits as text",
        arguments: [
            ("\"{LDAP:1},{TRN:0012345}\"", "0012345"), ("{trn: 1234567 }", "1234567"), ("{LDAP:1}", nil), ("", nil),
        ] as [(String, String?)])
    func teacherReferenceNumbers(field: String, number: String?) throws {
        let set = try self.set11("u1,,,true,sch,teacher,Ann,Ash,,\(field)")
        #expect(set.staff.map(\.teacherReferenceNumber) == [number])
        #expect(set.refused == [])
    }

    @Test func aWrongTeacherReferenceNumberIsReportedAndThePersonTaken() throws {
        let set = try self.set11("u1,,,true,sch,teacher,Ann,Ash,,{TRN:12345}")
        #expect(set.staff.map(\.teacherReferenceNumber) == [nil])
        #expect(set.refused.map(\.code) == ["invalid-trn"])
    }

    @Test(
        "a role's first fault is reported with its column",
        arguments: [
            (",,u1,primary,teacher,,,sch", "missing-identifier", "sourcedId"),
            ("r0,,u1,primary,teacher,,,sch", "duplicate-identifier", "sourcedId"),
            ("r1,gone,u1,primary,teacher,,,sch", "invalid-status", "status"),
            ("r1,,,primary,teacher,,,sch", "missing-person", "userSourcedId"),
            ("r1,,u9,primary,teacher,,,sch", "unknown-person", "userSourcedId"),
            ("r1,,u1,third,teacher,,,sch", "invalid-role-type", "roleType"),
            ("r1,,u1,primary,wizard,,,sch", "unknown-role", "role"),
            ("r1,,u1,primary,teacher,1/05/2023,,sch", "invalid-date", "beginDate"),
            ("r1,,u1,primary,teacher,,31-08-2025,sch", "invalid-date", "endDate"),
            ("r1,,u1,primary,teacher,2024-09-01,2024-08-31,sch", "ends-before-it-begins", "endDate"),
            ("r1,,u1,primary,teacher,,,", "missing-organisation", "orgSourcedId"),
            ("r1,,u1,primary,teacher,,,elsewhere", "unknown-organisation", "orgSourcedId"),
        ])
    func roleFaults(row: String, code: String, column: String) throws {
        let set = try self.set12("r0,,u1,primary,aide,2024-09-01,2025-09-01,sch\n" + row)
        #expect(set.staff.map(\.posts.count) == [1])
        #expect(set.staff.first?.posts.first?.from == CivilDate("2024-09-01"))
        #expect(set.staff.first?.posts.first?.until == CivilDate("2025-09-01"))
        #expect(set.refused.map(\.code) == [code])
        #expect(set.refused.map(\.column) == [column])
        #expect(set.refused.map(\.origin) == [RowOrigin(file: "ROLES.csv", line: 3)])
    }

    @Test func aRefusedPersonsRolesAreNotReportedAgain() throws {
        let set = try self.set12(
            "r1,,u1,primary,teacher,,,sch", users: "sourcedId,enabledUser,givenName,familyName\nu1,maybe,Ann,Ash\n")
        #expect(set.staff.isEmpty)
        #expect(set.refused.map(\.code) == ["invalid-enabled"])
    }

    @Test func aRoleMarkedForDeletionSaysSo() throws {
        let set = try self.set12("r1,tobedeleted,u1,primary,teacher,,,sch")
        #expect(set.staff.first?.posts.map(\.isToBeDeleted) == [true])
    }

    @Test func whoHasNoRoleIsCountedAndNotTaken() throws {
        let set = try self.set12("")
        #expect(set.staff.isEmpty && set.skippedWithoutRole == 1 && set.refused.isEmpty)
    }

    @Test(
        "the chosen name is taken however the column is spelt",
        arguments: ["preferredGivenName", "prefferedGivenName", "preferredFirstName"])
    func preferredName(column: String) throws {
        let set = try self.set12(
            "r1,,u1,primary,teacher,,,sch",
            users: "sourcedId,enabledUser,givenName,familyName,\(column)\nu1,true,Ann,Ash,Annie\n")
        #expect(set.staff.map(\.givenName) == ["Annie"])
    }

    @Test func aDeltaMayLeaveOutAnOrganisationThatDidNotChange() throws {
        let set = try self.set11("u1,,,true,elsewhere,teacher,Ann,Ash,,", mode: "delta")
        #expect(set.mode == .delta)
        #expect(set.refused == [])
        #expect(set.staff.first?.posts.map(\.organisation) == [.init(sourceIdentifier: "elsewhere", name: "")])
    }

    @Test(
        "an organisation's fault is reported, and its staff with it",
        arguments: [
            ("sch,,school,,", "blank-name"), ("sch,School,castle,,", "unknown-organisation-type"),
            (",School,school,,", "missing-identifier"),
        ])
    func organisationFaults(row: String, code: String) throws {
        let set = try self.set11(
            "u1,,,true,sch,teacher,Ann,Ash,,",
            orgs: "sourcedId,name,type,identifier,parentSourcedId\n\(row)\n")
        #expect(set.staff.isEmpty)
        #expect(set.refused.map(\.code) == [code, "unknown-organisation"])
        #expect(set.refused.first?.origin == RowOrigin(file: "orgs.csv", line: 2))
    }

    @Test(
        "a school's identifier is a URN or a local authority and establishment number",
        arguments: [
            ("139999", "139999", nil), ("9992001", nil, "999/2001"), ("999/2001", nil, "999/2001"), ("Elm", nil, nil),
            ("", nil, nil),
        ] as [(String, String?, String?)])
    func registerIdentifiers(identifier: String, urn: String?, laEstab: String?) throws {
        let set = try self.set11("", orgs: "sourcedId,name,type,identifier\nsch,School,school,\(identifier)\n")
        #expect(set.organisations.first?.school == SchoolRecord(name: "School", urn: urn, laEstab: laEstab))
    }
}
