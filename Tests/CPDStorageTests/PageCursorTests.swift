import CPDDomain
import CPDStorage
import Testing

@Suite("A page cursor")
struct PageCursorTests {
    private let person = Person(
        id: Identifier(high: 1, low: 2), givenName: "Ada", familyName: "Byron", sourceIdentifier: "7")

    @Test("stands behind the order key and the identity of a row")
    func holdsPosition() throws {
        let cursor = PageCursor(behind: self.person, of: .init())
        let position = try cursor.position(in: Person.Query())
        #expect(position == [.text("Byron"), .text("Ada"), .identifier(high: 1, low: 2)])
    }

    @Test("is refused by every other query")
    func belongsToItsQuery() throws {
        let cursor = PageCursor(behind: self.person, of: .init(sourceIdentifier: "7"))
        _ = try cursor.position(in: Person.Query(sourceIdentifier: "7"))
        for other in [Person.Query(), .init(sourceIdentifier: "8"), .init(sourceIdentifier: "")] {
            let error = #expect(throws: StorageError.self) { try cursor.position(in: other) }
            #expect(error?.code == .invalidCursor)
        }
        let all = PageCursor(behind: self.person, of: .init())
        #expect(throws: StorageError.self) { try all.position(in: Provider.Query()) }
    }

    @Test("tells apart filters whose parts hold the same values")
    func tellsPartsApart() {
        let id: Identifier<Person> = Identifier(high: 3, low: 4)
        let role = RoleAssignment(
            id: Identifier(high: 1, low: 1), person: id, role: .finance,
            period: Period(startingOn: CivilDate(daysSinceEpoch: 0)))
        let cursor = PageCursor(behind: role, of: .init(person: id))
        #expect(throws: StorageError.self) { try cursor.position(in: RoleAssignment.Query(school: id.reinterpreted())) }
    }

    @Test("asks for 1 to 1000 rows", arguments: [(-1, 1), (0, 1), (1, 1), (1000, 1000), (1001, 1000), (Int.max, 1000)])
    func holdsLimit(_ asked: Int, _ given: Int) {
        var request = PageRequest(limit: asked)
        #expect(request.limit == given)
        request.limit = 7
        request.limit = asked
        #expect(request.limit == given)
    }
}
