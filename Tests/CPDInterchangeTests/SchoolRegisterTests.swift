import CPDDomain
import CPDInterchange
import Testing

@Suite struct SchoolRegisterTests {
    private func register() throws -> SchoolRegister {
        try SchoolRegister(file: "elmfield.csv", bytes: Files.fixtureBytes("gias/elmfield.csv"))
    }

    private func answer(_ text: String) throws -> RegisterAnswer {
        try SchoolRegister(file: "gias.csv", bytes: Array(text.utf8)).allSchools()
    }

    @Test func aSchoolIsFoundByItsNumber() throws {
        let answer = try self.register().school(urn: "139999")
        let school = try #require(answer.schools.first)
        #expect(answer.schools.count == 1 && answer.refused.isEmpty)
        #expect(
            school.record
                == SchoolRecord(
                    name: "Elmfield Primary School", urn: "139999", laEstab: "999/2001", phase: "Primary",
                    openedOn: CivilDate("2013-04-01")))
        #expect((school.status, school.trustUID, school.ukprn) == (.open, "99001", "10099999"))
        #expect(school.trustName == "Elm and Oak Learning Trust")
        #expect(try self.register().school(urn: "100000").schools.isEmpty)
    }

    @Test func windows1252AndLeadingZerosSurvive() throws {
        let register = try self.register()
        #expect(register.encoding == .windows1252)
        let school = try #require(register.school(urn: "139998").schools.first)
        #expect(school.record.name == "St Aldhelm’s Church of England Primary School")
        #expect(school.record.laEstab == "999/0036")
        #expect(school.record.closedOn == CivilDate("2027-08-31"))
        #expect(school.status == .openButProposedToClose)
    }

    @Test(
        "a name is found whole before it is found as a part",
        arguments: [
            ("elmfield primary school", ["139999"]), ("ELMFIELD", ["139999", "119997"]), ("aldhelm’s", ["139998"]),
            ("nowhere", []), ("  ", []),
        ] as [(String, [String])])
    func names(name: String, urns: [String]) throws {
        #expect(try self.register().schools(named: name).schools.map(\.record.urn) == urns)
    }

    @Test func headTeachersNamesAreNotTaken() throws {
        let text = try String(describing: self.register().allSchools())
        #expect(!text.contains("Ragna") && !text.contains("Quillfeather"))
        #expect(text.contains("Elmfield"))
    }

    @Test func columnsAreFoundByNameInAnyOrder() throws {
        let answer = try self.answer(
            "FSM,EstablishmentName,CloseDate,EstablishmentNumber,LA (code),URN,New column\n1,Elm,31-08-2026,36,0,139999,x\n"
        )
        #expect(answer.refused.isEmpty)
        #expect(
            answer.schools.map(\.record) == [
                SchoolRecord(name: "Elm", urn: "139999", laEstab: "000/0036", closedOn: CivilDate("2026-08-31"))
            ])
    }

    @Test(
        "a missing column is named", arguments: [("URN,Name\n", "EstablishmentName"), ("EstablishmentName\n", "URN")])
    func missingColumns(text: String, column: String) {
        let refusal = #expect(throws: FileRefusal.self) { try SchoolRegister(file: "g.csv", bytes: Array(text.utf8)) }
        #expect(refusal?.reason.column == column)
    }

    @Test(
        "a wrong row is refused with line, column and reason",
        arguments: [
            ("12,Elm,,,,,", "invalid-urn", "URN"), (",Elm,,,,,", "invalid-urn", "URN"),
            ("13999a,Elm,,,,,", "invalid-urn", "URN"), ("139998,Elm,,,,,", "duplicate-identifier", "URN"),
            ("139999,,,,,,", "blank-name", "EstablishmentName"),
            ("139999,Elm,2013-04-01,,,,", "invalid-date", "OpenDate"),
            ("139999,Elm,,31-02-2026,,,", "invalid-date", "CloseDate"),
            ("139999,Elm,,,9999,1,", "invalid-number", "LA (code)"),
            ("139999,Elm,,,999,12345,", "invalid-number", "EstablishmentNumber"),
            ("139999,Elm,,,,,7", "unknown-status", "EstablishmentStatus (code)"),
        ])
    func wrongRows(row: String, code: String, column: String) throws {
        let answer = try self.answer(
            "URN,EstablishmentName,OpenDate,CloseDate,LA (code),EstablishmentNumber,EstablishmentStatus (code)\n"
                + "139998,Oak,,,,,1\n\(row)\n")
        #expect(answer.schools.map(\.record.name) == ["Oak"])
        #expect(answer.refused.map(\.code) == [code])
        #expect(answer.refused.map(\.column) == [column])
        #expect(answer.refused.map(\.origin.line) == [3])
    }

    @Test("groups are read under the new and the old name of their number", arguments: ["Group UID", "UID"])
    func groups(column: String) throws {
        let text =
            "Group ID,\(column),Group Name,Head of Group Last Name\nTR00092,99001,Elm and Oak,Quill\nTR1,x,Ash,Q\n"
        let (groups, refused) = try RegisterGroup.read(file: "groups.csv", bytes: Array(text.utf8))
        #expect(groups.map(\.uid) == ["99001"] && groups.map(\.groupID) == ["TR00092"])
        #expect(refused.map(\.code) == ["invalid-uid"] && refused.map(\.column) == [column])
        #expect(!String(describing: groups).contains("Quill"))
    }
}
