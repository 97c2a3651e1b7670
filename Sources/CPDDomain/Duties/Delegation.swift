/// That a post’s duty or decision is done by somebody else on stated dates. The post still answers for it.
public struct Delegation: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Delegation>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// The post that answers for it, in the words of the policy.
    public var post: String
    /// To whom it is delegated.
    public var person: Identifier<Person>
    /// From, until.
    public var period: Period
    /// Where it was minuted or put in writing.
    public var minute: String

    /// A delegation.
    public init(
        id: Identifier<Delegation>, school: Identifier<School>? = nil, post: String, person: Identifier<Person>,
        period: Period, minute: String
    ) {
        self.id = id
        self.school = school
        self.post = post
        self.person = person
        self.period = period
        self.minute = minute
    }
}
