/// What somebody said about a request at one stage of the route it takes: a comment, an approval or a refusal. What was
/// decided in the end is a ``Decision``.
public struct StageDecision: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<StageDecision>
    /// About which request.
    public var request: Identifier<Request>
    /// At which stage, by its name in the edition.
    public var stage: String
    /// What was said.
    public var outcome: StageOutcome
    /// Who said it.
    public var decidedBy: Identifier<Person>
    /// The accountable holder for whom they did.
    public var onBehalfOf: Identifier<Person>?
    /// When.
    public var decidedOn: CivilDate
    /// Why, in their words.
    public var reason: String
    /// The reason for an exception from what is usual.
    public var exception: String?
    /// The check they saw.
    public var check: Identifier<PolicyCheck>?

    /// A comment or decision.
    public init(
        id: Identifier<StageDecision>, request: Identifier<Request>, stage: String, outcome: StageOutcome,
        decidedBy: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil, decidedOn: CivilDate, reason: String,
        exception: String? = nil, check: Identifier<PolicyCheck>? = nil
    ) {
        self.id = id
        self.request = request
        self.stage = stage
        self.outcome = outcome
        self.decidedBy = decidedBy
        self.onBehalfOf = onBehalfOf
        self.decidedOn = decidedOn
        self.reason = reason
        self.exception = exception
        self.check = check
    }
}
