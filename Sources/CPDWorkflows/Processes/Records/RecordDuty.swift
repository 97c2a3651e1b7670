public import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// A duty of the policy has been done.
public struct DutyInput: Hashable, Sendable {
    /// At which school.
    public var school: Identifier<School>
    /// Which duty, by its key in the edition, such as `AUD-3 meetings`.
    public var duty: String
    /// Who did it.
    public var doneBy: Identifier<Person>
    /// When.
    public var doneOn: CivilDate
    /// A minute, a paper, a record.
    public var reference: String
    /// What it was done for: the reference of an event, a stage, a year or a term.
    public var occasion: String?
    /// The post for which it was done, where each of several has to do it.
    public var post: String?
    /// Of whom it was done, where the duty is one that each person has.
    public var person: Identifier<Person>?

    /// A duty done.
    public init(
        school: Identifier<School>, duty: String, doneBy: Identifier<Person>, doneOn: CivilDate, reference: String,
        occasion: String? = nil, post: String? = nil, person: Identifier<Person>? = nil
    ) {
        self.school = school
        self.duty = duty
        self.doneBy = doneBy
        self.doneOn = doneOn
        self.reference = reference
        self.occasion = occasion
        self.post = post
        self.person = person
    }
}

extension Workflows {
    /// Records that a duty of the edition in force was done, by whom, and where that can be looked up.
    ///
    /// Throws ``Refusal`` where no edition is in force on the day, where it has no such duty (with those it has), where
    /// there is no reference, where a duty that each person has names nobody, where it lies in the future, or where whoever acts holds no role by which the table lets
    /// them.
    public func recordDuty(_ input: DutyInput, _ call: Call) async throws -> Applied<Stored<DutyRecord>> {
        try await self.perform("record duty", call) { session in
            guard !input.reference.saysNothing else {
                throw Refusal(.missing, "Say where it can be looked up: a minute, a paper, a record.")
            }
            guard input.doneOn <= call.today else {
                throw Refusal(.notYet, "It is done on \(input.doneOn.words); record it from that day on.")
            }
            let edition = try session.requireEdition(at: input.school, on: input.doneOn, reader: self.editions).edition
            let duty = try edition.duty(named: input.duty)
            if let post = input.post, !duty.accountable.contains(where: { $0.lowercased() == post.lowercased() }) {
                throw Refusal(
                    .invalid, "\(duty.key) is the duty of the \(duty.accountable.alternatives), not of the \(post).")
            }
            if duty.forEach.isEmpty, input.person != nil {
                throw Refusal(
                    .invalid, "\(duty.key) is a duty of the school, not of each person: leave the person out.")
            }
            if !duty.forEach.isEmpty, input.person == nil {
                let each = duty.forEach.map(\.description).alternatives
                throw Refusal(.missing, "\(duty.key) is a duty of each \(each): say of whom it was done.")
            }
            if let person = input.person { _ = try session.get(person) }
            let record = DutyRecord(
                id: session.makeIdentifier(), school: input.school, duty: duty.key.description, doneBy: input.doneBy,
                doneOn: input.doneOn, reference: input.reference, occasion: input.occasion, post: input.post,
                person: input.person)
            try session.require(toRecord: record, "a duty done", call)
            _ = try session.lock(input.school)
            _ = try session.get(input.doneBy)
            let isKnown = try session.values(DutyRecord.Query(school: input.school)).contains {
                $0.duty == record.duty && $0.doneOn == record.doneOn && $0.reference == record.reference
                    && $0.occasion == record.occasion && $0.post == record.post
                    && $0.person == record.person
            }
            guard !isKnown else {
                throw Refusal(.exists, "\(record.duty) is recorded as done on \(record.doneOn.words) already.")
            }
            return try session.dutyRecords.insert(record)
        }
    }
}

extension PolicyEdition {
    /// The duty of a key, in capitals or not. Throws ``Refusal`` that names those there are.
    fileprivate func duty(named key: String) throws(Refusal) -> Duty {
        let wanted = key.lowercased()
        if let duty = self.duties.first(where: { $0.key.description.lowercased() == wanted }) { return duty }
        let parts = self.duties.filter { $0.key.clause.rawValue.lowercased() == wanted }
        if parts.count > 1 {
            throw Refusal(
                .invalid,
                "\(parts[0].key.clause) asks for several things. Say which: "
                    + "\(parts.map(\.key.description).alternatives).")
        }
        if let only = parts.first { return only }
        let all = self.duties.map(\.key.description)
        let nearest = Spelling.suggestion(for: key, among: all)
        throw Refusal(
            .invalid,
            "\(self.name) has no duty \"\(key.prefix(60))\"."
                + (nearest.isEmpty ? " It has these: \(all.listed)." : nearest))
    }
}
