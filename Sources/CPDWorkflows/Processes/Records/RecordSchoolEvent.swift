public import CPDDomain
internal import CPDPolicy
public import CPDStorage

/// Something that happened at a school, or is to happen, and to which duties or training are tied.
public struct SchoolEventInput: Hashable, Sendable {
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// Its kind: one of ``Workflows/schoolEvents``.
    public var name: String
    /// Its day.
    public var date: CivilDate
    /// The name it goes by in records of what was done about it, such as the number of a meeting.
    public var reference: String

    /// An event of a school.
    public init(school: Identifier<School>?, name: String, date: CivilDate, reference: String) {
        self.school = school
        self.name = name
        self.date = date
        self.reference = reference
    }
}

/// The kinds of event that say how a school's year lies.
enum CalendarEvent {
    /// The first school day of the term that the reference names.
    static let firstDayOfTerm = "first day of term"
    /// The last school day of the term that the reference names.
    static let lastDayOfTerm = "last day of term"
    /// The first day on which the school is shut, for the reason the reference gives.
    static let shut = "school shut"
    /// The first day on which it is open again, with the same reference.
    static let openAgain = "school open again"

    /// The first of the days on which nobody should be away, for the reason the reference gives.
    static let firstBlocked = "first blocked day"
    /// The last of them, with the same reference; where it is left out, the first is the only one.
    static let lastBlocked = "last blocked day"

    static let all = [
        Self.firstDayOfTerm, Self.lastDayOfTerm, Self.shut, Self.openAgain, Self.firstBlocked, Self.lastBlocked,
    ]
}

extension Workflows {
    /// The kinds of event that may be recorded: those a policy ties duties to, those that say how the school's year lies,
    /// and those that ask for training again. At a school, those that its edition names come to them.
    public static var schoolEvents: [String] { Self.schoolEvents(besides: []) }

    private static func schoolEvents(besides own: [TrainingRequirement]) -> [String] {
        let training = Set(
            (RequiredTraining.sets.values.flatMap(\.requirements) + own).flatMap { row in
                Array(row.events) + [row.document].compactMap(\.self)
            })
        return DutyEventKind.all.map(\.rawValue) + CalendarEvent.all + training.sorted()
    }

    /// Records an event. Of a document that is to be read, it is the day from which an edition is in force, and the
    /// reference is the edition’s name.
    ///
    /// Throws ``Refusal`` where nothing is tied to the kind, where it has no reference, where one of that kind has the
    /// reference already, or where whoever acts holds no role by which the table lets them.
    public func recordSchoolEvent(_ input: SchoolEventInput, _ call: Call) async throws -> Applied<Stored<SchoolEvent>>
    {
        try await self.perform("record event", call) { session in
            let own = try session.ownTraining(at: input.school, on: call.today, reader: self.editions)
            let kinds = Self.schoolEvents(besides: own)
            guard let name = kinds.first(where: { $0.lowercased() == input.name.lowercased() }) else {
                throw Refusal(
                    .invalid,
                    "Nothing is tied to an event of the kind \"\(input.name.prefix(60))\". Name one of these: "
                        + "\(kinds.alternatives).")
            }
            guard !input.reference.saysNothing else {
                throw Refusal(
                    .missing, "Give it a reference, such as the number of the meeting or the name of the term.")
            }
            let event = SchoolEvent(
                id: session.makeIdentifier(), school: input.school, name: name, date: input.date,
                reference: input.reference)
            try session.require(toRecord: event, "an event", call)
            if let school = input.school { _ = try session.get(school) }
            // The organisation's row is locked so that two units never add the same event.
            _ = try session.lock(session.organisation().id)
            let known = try session.values(SchoolEvent.Query(school: input.school)).first {
                $0.school == event.school && $0.name == event.name && $0.reference == event.reference
            }
            if let known {
                throw Refusal(
                    .exists,
                    "The \(known.name) \"\(known.reference)\" is recorded for \(known.date.words) already. Give this one "
                        + "another reference, or leave it as it is.")
            }
            return try session.schoolEvents.insert(event)
        }
    }
}

extension Reading {
    /// What training the edition in force at a school asks for itself, or the editions at any school for `nil`.
    fileprivate func ownTraining(
        at school: Identifier<School>?, on date: CivilDate, reader: KnownEditions
    ) throws -> [TrainingRequirement] {
        let schools = try school.map { [$0] } ?? self.values(School.Query()).map(\.id)
        return try schools.flatMap {
            try self.editionInForce(at: $0, on: date, reader: reader)?.edition.ownTraining ?? []
        }
    }
}
