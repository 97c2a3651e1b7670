public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// The governors' paper has been presented at a meeting.
public struct PresentationInput: Hashable, Sendable {
    /// Of which school.
    public var school: Identifier<School>
    /// Who presented it.
    public var presentedBy: Identifier<Person>
    /// When.
    public var on: CivilDate
    /// The name the report goes by, such as the number of the meeting or the minute.
    public var reference: String

    /// A presentation.
    public init(school: Identifier<School>, presentedBy: Identifier<Person>, on date: CivilDate, reference: String) {
        self.school = school
        self.presentedBy = presentedBy
        self.on = date
        self.reference = reference
    }
}

extension Workflows {
    /// Records that the paper was presented: as a report of the headteacher, and as done what the edition in force has it
    /// show (AUD-2, AUD-3, IMP-6, or what the edition names itself). What is recorded already stays as it is.
    ///
    /// Returns the duties it shows, in the order of the edition. Throws ``Refusal`` where no edition is in force on the day
    /// or none of its duties is shown by the paper, where there is no reference, where it lies in the future, or where
    /// whoever acts holds no role by which the table lets them.
    public func presentPaper(_ input: PresentationInput, _ call: Call) async throws -> Applied<[DutyRecord]> {
        try await self.perform("present paper", call) { session in
            guard !input.reference.saysNothing else {
                throw Refusal(.missing, "Say at which meeting it was presented, or in which minute that stands.")
            }
            guard input.on <= call.today else {
                throw Refusal(.notYet, "It is presented on \(input.on.words); record it from that day on.")
            }
            let edition = try session.requireEdition(at: input.school, on: input.on, reader: self.editions).edition
            let duties = edition.duties.filter { $0.evidence == .paper && $0.period.contains(input.on) }
            guard !duties.isEmpty else {
                throw Refusal(
                    .invalid, "\(edition.name) has no duty that the paper shows. Record duties by their name.")
            }
            _ = try session.lock(input.school)
            _ = try session.get(input.presentedBy)
            try session.addReport(input, call)
            let known = try session.values(DutyRecord.Query(school: input.school))
            return try duties.map { duty in
                var occasion: String?
                if case .atEach = duty.schedule { occasion = input.reference }
                let record = DutyRecord(
                    id: session.makeIdentifier(), school: input.school, duty: duty.key.description,
                    doneBy: input.presentedBy, doneOn: input.on, reference: "the governors' paper, \(input.reference)",
                    occasion: occasion)
                try session.require(toRecord: record, "a duty done", call)
                let same = known.first {
                    $0.duty == record.duty && $0.doneOn == record.doneOn && $0.occasion == record.occasion
                }
                return try same ?? session.dutyRecords.insert(record).value
            }
        }
    }
}

extension WriteSession {
    /// Adds the report as an event, unless it is there.
    fileprivate func addReport(_ input: PresentationInput, _ call: Call) throws {
        let kind = DutyEventKind.headteachersReport.rawValue
        let isKnown = try self.values(SchoolEvent.Query(school: input.school)).contains {
            $0.name == kind && $0.reference == input.reference
        }
        guard !isKnown else { return }
        let event = SchoolEvent(
            id: self.makeIdentifier(), school: input.school, name: kind, date: input.on, reference: input.reference)
        try self.require(toRecord: event, "an event", call)
        try self.schoolEvents.insert(event)
    }
}
