/// What a named person decided about a request, having seen every finding. At most one for each request.
public struct Decision: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Decision>
    /// The request decided.
    public var request: Identifier<Request>
    /// Approved or declined.
    public var outcome: DecisionOutcome
    /// Who decided.
    public var decidedBy: Identifier<Person>
    /// When.
    public var decidedOn: CivilDate
    /// Why, in their words.
    public var reason: String
    /// The check they saw.
    public var check: Identifier<PolicyCheck>
    /// Whether whoever decided is one of the group decided about, which is allowed and marked; `nil` where nobody recorded
    /// it, as it was before there was the mark.
    public var includesDecider: Bool?

    /// A decision with all that is recorded of it.
    public init(
        id: Identifier<Decision>, request: Identifier<Request>, outcome: DecisionOutcome,
        decidedBy: Identifier<Person>, decidedOn: CivilDate, reason: String, check: Identifier<PolicyCheck>,
        includesDecider: Bool? = nil
    ) {
        self.id = id
        self.request = request
        self.outcome = outcome
        self.decidedBy = decidedBy
        self.decidedOn = decidedOn
        self.reason = reason
        self.check = check
        self.includesDecider = includesDecider
    }
}
