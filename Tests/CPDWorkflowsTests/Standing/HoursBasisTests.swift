import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Hours of a person by their basis")
struct HoursByBasisTests {
    private static let hours = """
          - { at least: 4 hours, basis: [contracted, INSET], pro rata: true }
          - { at most: 5 hours, basis: own time, pro rata: false }
          - { at most: 1 time, in: each term, basis: [paid extra, in lieu], pro rata: false }
        """

    private func school(_ backend: Backend, hours: String = Self.hours) async throws -> StandingSchool {
        let edition = ShippedEdition.spring2024.replacing("\nduties:\n", with: "\nhours:\n\(hours)\n\nduties:\n")
        return try await StandingSchool(backend, edition: edition)
    }

    private func time(_ school: StandingSchool, _ name: String, on day: String = "2026-12-02") async throws
        -> TimePosition
    {
        try #require(try await school.person(name, on: day).time.first)
    }

    @Test(
        "Recorded with the session, for one person otherwise, or later, the basis decides what the hours count towards",
        arguments: Backend.allCases)
    func recorded(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        let world = school.world
        let made = try await world.booked("Amina", world.goodInput(hours: nil))
        let session = try await world.session(of: made)
        func mark(_ basis: TimeBasis?) async throws {
            _ = try await world.workflows.markAttendance(
                AttendanceInput(session: session.id, person: world["Amina"], status: .present, basis: basis),
                try await world.call(as: "Ragna", on: date("2026-12-01"))
            ).value()
        }
        try await mark(nil)
        var time = try await self.time(school, "Amina")
        #expect(time.had == HoursHad(unrecorded: 360, sessionsUnrecorded: 1))
        #expect(time.onBases.map(\.outcome) == [.notEvidenced, .notEvidenced])
        #expect(time.inPeriods.map(\.outcome) == [.met], "one session is not more than one")
        let given = try await world.workflows.recordBasis(.inset, of: session.id, try await world.call(as: "Ragna"))
            .value()
        #expect(given.value.basis == .inset && given.revision > .first)
        time = try await self.time(school, "Amina")
        #expect(time.had == HoursHad(byBasis: [.inset: 360], sessions: [.inset: 1]))
        #expect(time.onBases.map(\.reason) == [HoursReason.enoughOnBasis.code, HoursReason.notTooManyOnBasis.code])
        try await mark(.ownTime)
        time = try await self.time(school, "Amina")
        #expect(time.had.byBasis == [.ownTime: 360])
        #expect(time.onBases.map(\.reason) == [HoursReason.stillToComeOnBasis.code, HoursReason.tooManyOnBasis.code])
        // Marking again without a basis leaves the one that is recorded.
        try await mark(nil)
        #expect(try await self.time(school, "Amina").had.byBasis == [.ownTime: 360])
        try await mark(.paidExtra)
        time = try await self.time(school, "Amina")
        #expect(time.had.byBasis == [.paidExtra: 360] && time.onBases.map(\.outcome) == [.notApplicable, .met])
        let attendance = try await world.store.read(in: try await world.scope()) {
            try $0.attendances.values(.init(session: session.id)).first
        }
        #expect(attendance?.basis == .paidExtra)
        // Nothing changes where it is so already.
        let again = try await world.workflows.recordBasis(.inset, of: session.id, try await world.call(as: "Ragna"))
            .value()
        #expect(again.revision == given.revision)
    }

    @Test(
        "On what basis hours are given is said by those who lead, and by nobody for themself",
        arguments: Backend.allCases)
    func recorders(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        let world = school.world
        let made = try await world.booked("Amina", world.goodInput())
        let session = try await world.session(of: made)
        func record(_ call: Call) async throws -> TimeBasis? {
            try await world.workflows.recordBasis(.inset, of: session.id, call).value().value.basis
        }
        func mark(_ basis: TimeBasis?, as name: String, for other: String? = nil) async throws -> TimeBasis? {
            try await world.workflows.markAttendance(
                AttendanceInput(session: session.id, person: world["Amina"], status: .present, basis: basis),
                try await world.call(as: name, for: other, on: date("2026-12-01"))
            ).value().value.basis
        }
        for name in ["Amina", "Piet", "Ines"] {
            await refusal(.wrongRole) { try await record(try await world.call(as: name)) }
        }
        await refusal(.wrongRole) { try await record(try await world.call(as: "Ragna", for: "Amina")) }
        await refusal(.noActingPerson) { try await record(try await world.call()) }
        await refusal(.wrongRole) { try await mark(.ownTime, as: "Piet") }
        for (name, other) in [("Amina", nil), ("Amina", "Ragna"), ("Ragna", "Amina")] {
            await refusal(.ownMatter) { try await mark(.ownTime, as: name, for: other) }
        }
        // A head's own is no exception.
        let own = try await world.workflows.request(
            .new(world.goodInput("Governance", cost: "10.00 GBP")), try await world.call(as: "Ragna")
        ).value()
        _ = try await world.decide(own, as: "Ines")
        _ = try await world.workflows.book(
            world["Ragna"], under: own.request.value.id, try await world.call(as: "Tunde"))
        let head = AttendanceInput(
            session: try await world.session(of: own).id, person: world["Ragna"], status: .present, basis: .ownTime)
        await refusal(.ownMatter) {
            try await world.workflows.markAttendance(
                head, try await world.call(as: "Ragna", on: date("2026-12-01")))
        }
        #expect(try await world.session(of: made).basis == .contracted)
        #expect(try await world.store.read(in: try await world.scope()) { try $0.attendances.values() }.isEmpty)
        #expect(try await record(try await world.call(as: "Tunde")) == .inset)
        #expect(try await mark(nil, as: "Ragna") == nil)
        #expect(try await mark(.ownTime, as: "Tunde") == .ownTime)
    }

    @Test("Who was absent had no hours, on whatever basis")
    func absent() async throws {
        let school = try await self.school(.memory)
        let world = school.world
        let made = try await world.booked("Amina", world.goodInput())
        let session = try await world.session(of: made)
        for status in [AttendanceStatus.present, .absent] {
            _ = try await world.workflows.markAttendance(
                AttendanceInput(session: session.id, person: world["Amina"], status: status, basis: .ownTime),
                try await world.call(as: "Ragna", on: date("2026-12-01")))
        }
        #expect(try await self.time(school, "Amina").had == HoursHad())
        let attendance = try await world.store.read(in: try await world.scope()) {
            try $0.attendances.values(.init(session: session.id)).first
        }
        #expect(attendance?.status == .absent && attendance?.basis == nil)
    }

    @Test(
        "Own time lessens nothing that is owed, and takes nothing off time that builds up", arguments: Backend.allCases)
    func ownTime(_ backend: Backend) async throws {
        let text = ShippedEdition.spring2024.replacing(
            "\nduties:\n",
            with: """

                hours: [{ at least: 30 hours, pro rata: true }]
                funding:
                  time balance: { each month: 3 hours, pro rata: true, unused: kept }

                duties:

                """
        ).replacing("from: 2024-04-15", with: "from: 2026-09-01")
        let school = try await StandingSchool(backend, edition: text)
        let made = try await school.world.booked("Amina", school.world.goodInput(hours: .ownTime))
        let session = try await school.world.session(of: made)
        func attend(_ basis: TimeBasis?) async throws -> TimePosition {
            _ = try await school.world.workflows.markAttendance(
                AttendanceInput(session: session.id, person: school.world["Amina"], status: .present, basis: basis),
                try await school.world.call(as: "Ragna", on: date("2026-12-01")))
            return try await self.time(school, "Amina")
        }
        let own = try await attend(nil)
        #expect(own.account?.left == 1800 && own.account?.counted == 0 && own.had.byBasis == [.ownTime: 360])
        #expect(own.balance?.minutes == 540 && own.balance?.used == 0)
        let directed = try await attend(.directed)
        #expect(directed.account?.left == 1440 && directed.balance?.used == 360)
    }

    @Test("Without a basis it is not evidenced whether time that builds up was taken")
    func balance() async throws {
        let text = ShippedEdition.spring2024.replacing("from: 2024-04-15", with: "from: 2026-09-01").replacing(
            "\nduties:\n",
            with: "\nfunding:\n  time balance: { each month: 3 hours, pro rata: true, unused: kept }\n\nduties:\n")
        let school = try await StandingSchool(.memory, edition: text)
        let made = try await school.world.booked("Amina", school.world.goodInput(hours: nil))
        _ = try await school.world.workflows.markAttendance(
            AttendanceInput(
                session: try await school.world.session(of: made).id, person: school.world["Amina"], status: .present),
            try await school.world.call(as: "Ragna", on: date("2026-12-01")))
        let standing = try #require(try await self.time(school, "Amina").balance)
        #expect(standing.minutes == nil && standing.note.reason == .takenBasisNotRecorded)
        #expect(standing.note.outcome == .notEvidenced && standing.note.arguments == [.minutes(360)])
    }

    @Test(
        "What is booked and would be too much is told before it takes place, in the time to which it belongs",
        arguments: Backend.allCases)
    func booked(_ backend: Backend) async throws {
        let school = try await self.school(backend)
        let world = school.world
        for (title, day, basis) in [
            ("First", "2027-01-12", TimeBasis.paidExtra), ("Second", "2027-01-19", .inLieu),
            ("Third", "2026-12-08", .ownTime), ("Fourth", "2026-12-09", .inLieu),
        ] {
            _ = try await world.booked("Amina", world.goodInput(title, cost: "10.00 GBP", on: date(day), hours: basis))
        }
        let time = try await self.time(school, "Amina", on: "2026-12-02")
        #expect(time.had == HoursHad() && time.onBases.map(\.outcome) == [.notApplicable, .met])
        #expect(
            time.withBooked.map(\.reason) == [HoursReason.tooManyOnBasis.code, HoursReason.tooManyOnBasisInPeriod.code])
        #expect(time.withBooked.last?.arguments.first == .text("spring 2027"))
        #expect(time.withBooked.first?.arguments.suffix(2) == [.minutes(360), .minutes(300)])
        // Of Tunde nothing is asked.
        #expect(try await self.time(school, "Tunde", on: "2026-12-02").withBooked == [])
    }
}
