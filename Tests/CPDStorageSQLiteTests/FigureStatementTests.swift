import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageSQL
@testable import CPDStorageSQLite

@Suite("A statement that counts figures")
struct FigureStatementTests {
    private let table = MappedTable<Attendance>(Attendance.mapping, dialect: .sqlite)

    @Test("keeps to one organisation's rows, and binds every value")
    func bindsValues() throws {
        let person = Identifier<Person>(high: 0, low: 1)
        let request = FigureRequest<Attendance>(
            .init(person: person), groupedBy: [.bands(of: .minutes, from: [60])], measuring: [.median(.minutes)])
        let query = try #require(FigureQuery(request, of: self.table))
        #expect(query.statement.text.contains("FROM attendances WHERE organisation_id = ?1 AND person_id = ?4)"))
        #expect(query.values == [.integer(60), .integer(.min), StoredValue(person)])
    }

    @Test("is not made of a request with too many parts")
    func refusesLongRequests() {
        let long = FigureRequest<Attendance>(groupedBy: [.bands(of: .minutes, from: (1...300).map { $0 })])
        #expect(FigureQuery(long, of: self.table) == nil)
    }
}
