import CFloors
import CPDDomain
import CPDStorage
import Foundation

/// What work loads B and R write and read: one organisation's attendance at many sessions, the same in C and here.
struct AttendanceSchool {
    static let now = Timestamp(millisecondsSinceEpoch: 1_700_000_000_000)
    /// How many people there are; each attends each session.
    static let people = 1000

    let store: CPDStore
    let scope: Scope

    /// The store that another process has made.
    init(thereAlreadyIn backend: any StorageBackend) async throws {
        self.store = CPDStore(backend)
        self.scope = try await Authority(over: self.store).scope(for: .system, in: identifier(1, 0))
    }

    /// Makes a store with the people, the opportunities and the sessions for so many attendances, and none of these.
    init(in backend: any StorageBackend, attendances: Int) async throws {
        let store = CPDStore(backend)
        try await store.migrate()
        self.store = store
        self.scope = try await Authority(over: store).scope(founding: identifier(1, 0))
        let school: Identifier<School> = identifier(8, 0)
        let sessions = attendances / Self.people
        try await store.write("found", as: identifier(10, 0), in: self.scope, at: Self.now) { session in
            try session.organisations.insert(
                Organisation(id: identifier(1, 0), name: "Elmfield", kind: .school, financialYearStartMonth: 9))
            try session.schools.insert(
                School(id: school, name: "Elmfield", membership: Period(startingOn: Self.now.dateInUTC)))
            try session.people.insert(
                contentsOf: (0..<Self.people).map { number in
                    Person(id: identifier(2, number), givenName: "Mira", familyName: "Sandoval \(number)")
                })
            try session.opportunities.insert(
                contentsOf: (0..<(sessions + 9) / 10).map { number in
                    Opportunity(
                        id: identifier(9, number), school: school, title: "Phonics refresher \(number)",
                        approach: .webinar, mode: .virtual, expectedParticipants: 1, recordedOn: Self.now.dateInUTC)
                })
            try session.trainingSessions.insert(
                contentsOf: (0..<sessions).map { number in
                    TrainingSession(
                        id: identifier(3, number), opportunity: identifier(9, number / 10),
                        date: Self.now.dateInUTC, minutes: 60)
                })
        }
    }

    /// Attendances from one number to another, as the library's values.
    static func attendances(_ numbers: Range<Int>) -> [Attendance] {
        numbers.map { number in
            let session = number / Self.people
            return Attendance(
                id: identifier(4, number), session: identifier(3, session), opportunity: identifier(9, session / 10),
                person: identifier(2, number * 7919 % Self.people),
                status: number % 3 == 0 ? .present : number % 3 == 1 ? .partly : .absent,
                minutes: number % 3 == 2 ? 0 : 30 + number % 331,
                recordedOn: CivilDate(daysSinceEpoch: Int32(19_700 + session % 365)))
        }
    }

    /// The same as C holds them.
    static func rows(_ numbers: Range<Int>) -> [floor_row] {
        [floor_row](unsafeUninitializedCapacity: numbers.count) { buffer, count in
            floor_make_rows(
                buffer.baseAddress, Int64(numbers.lowerBound), Int64(numbers.count), Int64(Self.people))
            count = numbers.count
        }
    }

    /// Visits every attendance in one snapshot.
    func sums() async throws -> floor_sums {
        try await self.store.read(in: self.scope) { session in
            var sums = floor_sums()
            try session.attendances.forEach(.init()) { stored in
                let attendance = stored.value
                sums.rows += 1
                sums.revisions += stored.revision.rawValue
                sums.identifiers ^= attendance.id.low ^ attendance.session.low
                sums.identifiers ^= attendance.opportunity.low ^ attendance.person.low
                sums.minutes += Int64(attendance.minutes)
                sums.days += Int64(attendance.recordedOn.daysSinceEpoch)
                sums.status_bytes += Int64(attendance.status.rawValue.utf8.count)
            }
            return sums
        }
    }
}

/// The sums as a digest.
func digest(of sums: floor_sums) -> String {
    [sums.rows, sums.revisions, sums.minutes, sums.days, sums.status_bytes].map(String.init).joined(separator: " ")
        + " \(sums.identifiers)"
}
