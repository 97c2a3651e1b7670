/// A verdict as it was kept: the edition, the facts as they stood, and every finding.
public struct PolicyCheck: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<PolicyCheck>
    /// What was checked.
    public var subject: CheckSubject
    /// The opportunity checked or asked for.
    public var opportunity: Identifier<Opportunity>
    /// The request checked, where it was one.
    public var request: Identifier<Request>?
    /// The edition it was checked under.
    public var edition: Identifier<AdoptedEdition>
    /// The date for which it was checked.
    public var checkedOn: CivilDate
    /// The whole answer.
    public var answer: Answer
    /// Facts and findings in one canonical, versioned text.
    public var content: String

    /// A policy check with all that is recorded of it.
    public init(
        id: Identifier<PolicyCheck>, subject: CheckSubject, opportunity: Identifier<Opportunity>,
        request: Identifier<Request>? = nil, edition: Identifier<AdoptedEdition>, checkedOn: CivilDate,
        answer: Answer, content: String
    ) {
        self.id = id
        self.subject = subject
        self.opportunity = opportunity
        self.request = request
        self.edition = edition
        self.checkedOn = checkedOn
        self.answer = answer
        self.content = content
    }
}
