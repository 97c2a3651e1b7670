public import CPDDomain
public import CPDStorage

/// A priority to be recorded (PRE-2, AUD-2).
public struct PriorityInput: Hashable, Sendable {
    /// The school whose priority it is.
    public var school: Identifier<School>
    /// At which level it stands.
    public var level: Level
    /// What it is about.
    public var title: String
    /// Where it stands, such as `School Development Plan 2.1`.
    public var planReference: String?
    /// The first day it counts; `nil` for today.
    public var from: CivilDate?
    /// The first day it no longer counts, where that is known.
    public var until: CivilDate?

    /// A priority to be recorded.
    public init(
        school: Identifier<School>, level: Level, title: String, planReference: String? = nil,
        from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.school = school
        self.level = level
        self.title = title
        self.planReference = planReference
        self.from = from
        self.until = until
    }
}

extension Workflows {
    /// Records a priority.
    public func recordPriority(_ input: PriorityInput, _ call: Call) async throws -> Applied<Stored<Priority>> {
        try await self.perform("record priority", call) { session in
            _ = try session.get(input.school)
            guard !input.title.saysNothing else { throw Refusal(.missing, "Say what the priority is about.") }
            guard let period = Period(from: input.from ?? call.today, until: input.until) else {
                throw Refusal(.invalid, "A priority cannot end before it begins. Correct one of the two dates.")
            }
            return try session.priorities.insert(
                Priority(
                    id: session.makeIdentifier(), school: input.school, level: input.level, title: input.title,
                    planReference: input.planReference, period: period))
        }
    }
}
