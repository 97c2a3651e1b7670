/// What the talk after provision agreed about sharing it, and about following up with the provider (IMP-1, IMP-2).
public struct Dissemination: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Dissemination>
    /// What the talk was about.
    public var opportunity: Identifier<Opportunity>
    /// Who took part.
    public var participant: Identifier<Person>
    /// Who held the talk with them; never themself.
    public var talkedWith: Identifier<Person>
    /// When.
    public var agreedOn: CivilDate
    /// To share it, or not.
    public var agreement: DisseminationAgreement
    /// How it is shared.
    public var channel: String?
    /// With whom.
    public var audience: String?
    /// Whose task it is.
    public var owner: Identifier<Person>?
    /// By when.
    public var dueOn: CivilDate?
    /// When it was done.
    public var completedOn: CivilDate?
    /// What has to be taken up with the provider; `nil` where nothing has.
    public var providerFollowUp: String?

    /// A dissemination with all that is recorded of it.
    public init(
        id: Identifier<Dissemination>, opportunity: Identifier<Opportunity>, participant: Identifier<Person>,
        talkedWith: Identifier<Person>, agreedOn: CivilDate, agreement: DisseminationAgreement,
        channel: String? = nil, audience: String? = nil, owner: Identifier<Person>? = nil, dueOn: CivilDate? = nil,
        completedOn: CivilDate? = nil, providerFollowUp: String? = nil
    ) {
        self.id = id
        self.opportunity = opportunity
        self.participant = participant
        self.talkedWith = talkedWith
        self.agreedOn = agreedOn
        self.agreement = agreement
        self.channel = channel
        self.audience = audience
        self.owner = owner
        self.dueOn = dueOn
        self.completedOn = completedOn
        self.providerFollowUp = providerFollowUp
    }
}
