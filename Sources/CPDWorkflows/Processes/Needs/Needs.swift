public import CPDDomain
public import CPDStorage

/// A need or aspiration to be recorded (AUD-1).
public struct NeedInput: Hashable, Sendable {
    /// The school in which it arose.
    public var school: Identifier<School>
    /// Whose need it is; `nil` for a team's or the school's.
    public var person: Identifier<Person>?
    /// At which level it stands.
    public var level: Level
    /// How it was identified.
    public var origin: NeedOrigin
    /// Need or aspiration.
    public var kind: NeedKind
    /// What is needed, in a sentence.
    public var summary: String
    /// What shows it.
    public var evidence: String
    /// The priority it serves, where it serves one.
    public var priority: Identifier<Priority>?

    /// A need to be recorded.
    public init(
        school: Identifier<School>, person: Identifier<Person>? = nil, level: Level, origin: NeedOrigin,
        kind: NeedKind = .need, summary: String, evidence: String, priority: Identifier<Priority>? = nil
    ) {
        self.school = school
        self.person = person
        self.level = level
        self.origin = origin
        self.kind = kind
        self.summary = summary
        self.evidence = evidence
        self.priority = priority
    }
}

extension Workflows {
    /// Records a need. An individual's need names a person in post; every need says what shows it.
    public func recordNeed(_ input: NeedInput, _ call: Call) async throws -> Applied<Stored<Need>> {
        try await self.perform("record need", call) { session in
            _ = try session.get(input.school)
            guard !input.summary.saysNothing, !input.evidence.saysNothing else {
                throw Refusal(.missing, "Say what is needed and what shows it.", clause: "AUD-1")
            }
            if input.level == .individual, input.person == nil {
                throw Refusal(.missing, "An individual need names the person whose need it is.", clause: "AUD-1")
            }
            if let person = input.person { try session.requirePost(person, at: input.school, on: call.today) }
            if let priority = try session.find(input.priority), priority.school != input.school {
                throw Refusal(.invalid, "The priority is another school's. Name one of this school's, or none.")
            }
            return try session.needs.insert(
                Need(
                    id: session.makeIdentifier(), school: input.school, person: input.person, level: input.level,
                    origin: input.origin, kind: input.kind, summary: input.summary, evidence: input.evidence,
                    priority: input.priority, raisedOn: call.today))
        }
    }

    /// Ends a need: how, and why. Each way is a valid end of the thread (PRN-5).
    public func closeNeed(
        _ need: Identifier<Need>, as closing: NeedClosing, because reason: String, _ call: Call
    ) async throws -> Applied<Stored<Need>> {
        try await self.perform("close need", call) { session in
            let stored = try session.lock(need)
            if let closedOn = stored.value.closedOn {
                throw Refusal(.closed, "The need was closed on \(closedOn.words) already.")
            }
            guard !reason.saysNothing else {
                throw Refusal(.missing, "Say in a sentence why the need is closed.", clause: "AUD-1")
            }
            guard call.today >= stored.value.raisedOn else {
                throw Refusal(.invalid, "The need was raised on \(stored.value.raisedOn.words), after this date.")
            }
            var closed = stored.value
            closed.closing = closing
            closed.closedOn = call.today
            closed.closingReason = reason
            return try session.needs.update(closed, expecting: stored.revision)
        }
    }
}
