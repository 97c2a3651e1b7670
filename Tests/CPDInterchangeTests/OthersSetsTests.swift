import CPDDomain
import CPDInterchange
import Testing

/// Real sets by other people, counted by hand.
@Suite(.enabled(if: Files.hasInterop, "other people's data is not there"))
struct OthersSetsTests {
    @Test("both 1.1 sets give two teachers", arguments: ["Test_full_data_set", "Test_minimal_data_set"])
    func version11(folder: String) throws {
        let set = try OneRosterSet.read(from: Files.interop("oneroster-csv/" + folder))
        #expect((set.version, set.mode) == (.v1p1, .bulk))
        #expect(set.staff.map(\.sourceIdentifier) == ["usr-222-123456", "usr-222-987654"])
        #expect(set.staff.flatMap(\.posts).map(\.title) == ["Teacher", "Teacher"])
        #expect(set.staff.flatMap(\.posts).map(\.organisation.name) == ["History Department", "History Department"])
        #expect((set.skippedPupils, set.skippedFamily) == (3, 1))
        #expect(set.refused == [])
    }

    @Test func theDelta12SetHoldsOnePupil() throws {
        let set = try OneRosterSet.read(from: Files.interop("oneroster-csv/oneroster_test_data"))
        #expect((set.version, set.mode) == (.v1p2, .delta))
        #expect(set.staff.isEmpty && set.refused.isEmpty)
        #expect((set.skippedPupils, set.skippedFamily, set.skippedWithoutRole) == (1, 0, 0))
        #expect(set.organisations.map(\.name) == ["Gotham High School"])
    }

    @Test func theDirty12SetIsReadAndEveryWrongDateReported() throws {
        let set = try OneRosterSet.read(from: Files.interop("oneroster-csv/v1p2_full_dataset"))
        #expect(set.version == .v1p2)
        #expect(set.refused.map(\.origin.line) == [2, 4, 5, 6, 7])
        #expect(set.refused.allSatisfy { $0.origin.file == "users.csv" && $0.column == "dateLastModified" })
        #expect(set.refused.allSatisfy { $0.code == "invalid-date" })
        #expect(set.staff.isEmpty)
        #expect(set.skippedPupils == 1)
    }

    @Test func theDirty12SetGivesItsStaffOnceTheDatesAreRight() throws {
        let source = try Files.interop("oneroster-csv/v1p2_full_dataset")
        var files: [String: [UInt8]] = [:]
        for name in source.names { files[name] = try source.bytes(of: name) }
        let users = String(decoding: files["users.csv"] ?? [], as: UTF8.self)
        files["users.csv"] = Array(
            users.replacing("15/06/2023", with: "2023-06-15").replacing("1/05/2023", with: "2023-05-01").utf8)
        let set = try OneRosterSet.read(from: FileSource(files))
        #expect(set.refused == [])
        #expect(set.staff.flatMap(\.posts).map(\.sourceIdentifier) == ["rol-123-1234", "rol-654-4564", "rol-345-9876"])
        #expect(set.staff.map(\.givenName) == ["John", "Tom", "Jim"])
        #expect(set.staff.flatMap(\.posts).allSatisfy { $0.until == CivilDate("2025-09-23") })
        #expect(set.skippedPupils == 3)
    }

    @Test func theRegistersExtractIsReadWhole() throws {
        let register = try SchoolRegister(
            file: "gias.csv", bytes: Files.interopBytes("gias/npq-registration_gias_sample.csv"))
        let answer = register.allSchools()
        #expect(register.encoding == .windows1252)
        #expect(answer.schools.count == 99 && answer.refused.isEmpty)
        let byStatus = Dictionary(grouping: answer.schools, by: \.status).mapValues(\.count)
        #expect(byStatus == [.open: 88, .closed: 9, .openButProposedToClose: 1, .proposedToOpen: 1])
        #expect(answer.schools.filter { $0.record.openedOn != nil }.count == 51)
        #expect(answer.schools.filter { $0.record.closedOn != nil }.count == 10)
        let first = try #require(register.school(urn: "100000").schools.first)
        #expect(first.record.name == "The Aldgate School" && first.record.laEstab == "201/3614")
    }

    @Test func theRegistersUpdateIsReadToo() throws {
        let register = try SchoolRegister(
            file: "gias.csv", bytes: Files.interopBytes("gias/npq-registration_gias_update.csv"))
        #expect(register.encoding == .utf8)
        #expect(register.allSchools().schools.map(\.record.name) == ["The Aldgate School 2"])
    }
}
