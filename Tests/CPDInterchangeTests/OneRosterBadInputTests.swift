import CPDDomain
import CPDInterchange
import Testing

@Suite struct OneRosterBadInputTests {
    @Test func aSetWithoutManifestIsRefusedNamingTheFile() throws {
        let source = try Files.fixture("oneroster-dirty/no-manifest")
        let refusal = #expect(throws: FileRefusal.self) { try OneRosterSet.read(from: source) }
        #expect(refusal?.reason.origin == RowOrigin(file: "manifest.csv", line: 0))
        #expect(refusal?.reason.code == "missing-file")
        #expect(refusal?.description.contains("manifest.csv") == true)
    }

    @Test func aMissingColumnIsRefusedNamingFileLineAndColumn() throws {
        let source = try Files.fixture("oneroster-dirty/missing-column")
        let refusal = #expect(throws: FileRefusal.self) { try OneRosterSet.read(from: source) }
        #expect(refusal?.reason.origin == RowOrigin(file: "users.csv", line: 1))
        #expect(refusal?.reason.column == "familyName")
        #expect(refusal?.description.hasPrefix("users.csv:1: The column \"familyName\" is missing.") == true)
    }

    @Test func aWrongDateRefusesItsRowAndTheOthersAreTaken() throws {
        let set = try OneRosterSet.read(from: Files.fixture("oneroster-dirty/wrong-date"))
        #expect(set.staff.count == 9)
        #expect(set.refused.map(\.origin) == [RowOrigin(file: "users.csv", line: 5)])
        #expect(set.refused.map(\.column) == ["dateLastModified"])
        #expect(set.refused.map(\.code) == ["invalid-date"])
    }

    @Test func aRowForASchoolThatIsNotThereIsRefused() throws {
        let set = try OneRosterSet.read(from: Files.fixture("oneroster-dirty/school-not-there"))
        #expect(set.staff.count == 9)
        #expect(set.refused.map(\.origin) == [RowOrigin(file: "users.csv", line: 6)])
        #expect(set.refused.map(\.column) == ["orgSourcedIds"])
        #expect(set.refused.first?.message.contains("a school that is not there") == true)
    }

    @Test func windows1252IsDecoded() throws {
        let set = try OneRosterSet.read(from: Files.fixture("oneroster-dirty/windows-1252"))
        #expect(set.refused == [])
        #expect(set.staff.count == 9)
        #expect(set.staff.contains { $0.familyName == "O’Connor" } && set.staff.contains { $0.givenName == "Zoë" })
    }

    @Test func aByteOrderMarkAndAMissingLastLineEndDoNoHarm() throws {
        let set = try OneRosterSet.read(from: Files.fixture("oneroster-dirty/byte-order-mark"))
        #expect(set.refused == [])
        #expect(set.staff.count == 10)
    }

    @Test(
        "a set that contradicts its manifest is refused",
        arguments: [
            ("oneroster.version,1.3", "unknown-version"), ("oneroster.version,", "unknown-version"),
            ("file.users,some\noneroster.version,1.1", "unknown-mode"),
            ("oneroster.version,1.1\nfile.users,absent", "absent-file"),
            ("oneroster.version,1.1\nfile.orgs,absent", "absent-file"),
            ("oneroster.version,1.2\nfile.roles,absent", "absent-file"),
            ("oneroster.version,1.2\nfile.roles,bulk", "missing-file"),
            ("manifest.version,1.0", "unknown-version"),
        ])
    func manifests(rows: String, code: String) throws {
        let fixture = try Files.fixture("oneroster-1.1")
        let source = FileSource([
            "manifest.csv": Array("propertyName,value\n\(rows)\n".utf8),
            "orgs.csv": try fixture.bytes(of: "orgs.csv"), "users.csv": try fixture.bytes(of: "users.csv"),
        ])
        let refusal = #expect(throws: FileRefusal.self) { try OneRosterSet.read(from: source) }
        #expect(refusal?.reason.code == code)
    }

    @Test("no refusal quotes a person", arguments: ["wrong-date", "school-not-there", "no-manifest", "missing-column"])
    func quotesNobody(folder: String) throws {
        let source = try Files.fixture("oneroster-dirty/" + folder)
        var messages: [String] = []
        do throws(FileRefusal) {
            messages = try OneRosterSet.read(from: source).refused.map(\.message)
        } catch {
            messages = [error.description]
        }
        #expect(!messages.isEmpty)
        let names = try OneRosterSet.read(from: Files.fixture("oneroster-1.1")).staff.flatMap {
            [$0.givenName, $0.familyName, $0.sourceIdentifier]
        }
        for message in messages { #expect(!names.contains { message.contains($0) }, "\(message)") }
    }

    @Test func aFolderThatIsNotThereIsRefused() {
        let refusal = #expect(throws: FileRefusal.self) { try FileSource(folder: "/nowhere/oneroster") }
        #expect(refusal?.reason.code == "unreadable-folder")
        #expect(refusal?.reason.origin.file == "oneroster")
    }
}
