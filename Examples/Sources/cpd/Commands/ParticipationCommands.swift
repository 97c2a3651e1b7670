import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd book`: places for those expected under an approved request.
struct Book: Command {
    static let configuration = CommandConfiguration(abstract: "Book a place under an approved request.")

    @OptionGroup var asked: RequestArguments
    @Option(help: "For whom; whoever asked, if left out.") var person: String?
    @Flag(help: "For everybody who is expected.") var everybody = false
    @Option(help: "The provider's reference.") var reference: String?
    @Flag(help: "Cancel the booking instead.") var cancel = false

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        var person: Identifier<Person>?
        if let words = self.person { person = try await names.person(words).id }
        let request = try await names.request(self.asked, .approved, expecting: person)
        var people = [person ?? request.askedBy]
        if self.everybody, request.kind == .group {
            people = try await names.store.read(in: names.scope) { session in
                try session.expectedParticipants.values(.init(request: request.id)).map(\.person)
            }
        }
        let everyone = try await names.people()
        var documents: [JSON] = []
        for person in everyone.map(\.id).filter(people.contains) {
            desk.begin(for: person)
            let call = try await desk.call()
            let applied =
                self.cancel
                ? try await desk.workflows().cancelBooking(of: person, under: request.id, call)
                : try await desk.workflows().book(person, under: request.id, reference: self.reference, call)
            guard case .now(let booking) = applied else { continue }
            documents.append(
                .object([
                    ("booking", JSON(booking.value.id)), ("person", JSON(person)),
                    ("bookedOn", JSON(booking.value.bookedOn)), ("reference", JSON(booking.value.reference)),
                    ("cancelledOn", JSON(booking.value.cancelledOn)),
                ]))
        }
        guard !documents.isEmpty else { return .already }
        let who =
            people.count == 1
            ? everyone.first { $0.id == people[0] }?.name ?? "" : counted(people.count, "place", "places")
        let title = try await names.title(of: request.opportunity)
        return Reply(
            "\(self.cancel ? "Cancelled" : "Booked"): \(who), \(title)", .object([("bookings", .array(documents))]))
    }
}

/// `cpd attend`: who took part.
struct Attend: Command {
    static let configuration = CommandConfiguration(abstract: "Mark who took part in a session, and who did not.")

    @Argument(help: "The opportunity.") var opportunity: String
    @Option(help: "Who; several times for several.") var person: [String] = []
    @Flag(help: "Everybody booked or expected who is not marked yet.") var everybody = false
    @Option(help: "The session's date, where there are several; all of them if left out.") var session: CivilDate?
    @Flag(help: "They were not there.") var absent = false
    @Option(help: "How many minutes they took part, where it was not all of them.") var minutes: Int?
    @Option(help: "On what basis their hours were given, where it is another than that of the session.")
    var basis: Choice<TimeBasis>?
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        let school = try await names.school(self.place.words).id
        let opportunity = try await names.opportunity(self.opportunity, at: school)
        let file = try await desk.workflows().opportunity(opportunity.id, in: names.scope)
        let sessions = file.sessions.filter { self.session == nil || $0.date == self.session }
        guard !sessions.isEmpty else {
            throw Failure(.usage, "\"\(opportunity.title)\" has no session on that day. See cpd opportunity show.")
        }
        var named: [Identifier<Person>] = []
        for words in self.person { named.append(try await names.person(words, at: school).id) }
        guard self.everybody || !named.isEmpty else {
            throw Failure(.usage, "Say who, with --person NAME or --everybody.")
        }
        guard self.basis == nil || !self.absent else {
            throw Failure(.usage, "Who was absent had no hours: leave out --basis.")
        }
        let status: AttendanceStatus = self.absent ? .absent : self.minutes == nil ? .present : .partly
        var documents: [JSON] = []
        var marked: Swift.Set<Identifier<Person>> = []
        for session in sessions {
            for person in self.everybody ? try await names.awaited(at: opportunity.id, session: session.id) : named {
                let input = AttendanceInput(
                    session: session.id, person: person, status: status, minutes: self.minutes,
                    basis: self.basis?.value)
                desk.begin(for: person, in: session.id)
                let call = try await desk.call()
                guard case .now(let stored) = try await desk.workflows().markAttendance(input, call) else { continue }
                marked.insert(person)
                documents.append(
                    .object([
                        ("person", JSON(person)), ("session", JSON(session.date)),
                        ("status", .text(stored.value.status.rawValue)), ("minutes", .number(stored.value.minutes)),
                        ("basis", JSON((stored.value.basis ?? session.basis)?.rawValue)),
                    ]))
            }
        }
        guard !documents.isEmpty else { return .already }
        let people = try await names.people()
        let who =
            marked.count == 1
            ? people.first { marked.contains($0.id) }?.name ?? "" : counted(marked.count, "person", "people")
        let much = self.minutes.map { " for \(duration($0))" } ?? ""
        return Reply(
            "\(self.absent ? "Absent" : "Took part")\(much): \(who), \(opportunity.title)",
            .object([("attendances", .array(documents))]))
    }
}

extension Names {
    /// The title of an opportunity.
    func title(of opportunity: Identifier<Opportunity>) async throws -> String {
        try await self.store.read(in: self.scope) { try $0.opportunities.get(opportunity).value.title }
    }

    /// Who is booked, or expected under an approved request, and not marked for a session; in the order of names.
    func awaited(
        at opportunity: Identifier<Opportunity>, session training: Identifier<TrainingSession>
    ) async throws -> [Identifier<Person>] {
        try await self.store.read(in: self.scope) { session in
            var people: Swift.Set<Identifier<Person>> = []
            for request in try session.requests.values(.init(opportunity: opportunity)) {
                let decision = try session.decisions.values(.init(request: request.id)).first
                guard decision?.outcome == .approved else { continue }
                if request.kind == .individual { people.insert(request.askedBy) }
                for expected in try session.expectedParticipants.values(.init(request: request.id)) {
                    people.insert(expected.person)
                }
            }
            let bookings = try session.bookings.values(.init(opportunity: opportunity))
            for booking in bookings where booking.cancelledOn != nil { people.remove(booking.person) }
            for mark in try session.attendances.values(.init(session: training)) { people.remove(mark.person) }
            return try session.people.values().map(\.id).filter(people.contains)
        }
    }
}
