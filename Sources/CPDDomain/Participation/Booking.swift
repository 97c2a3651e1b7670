/// A place booked for one person under an approved request.
public struct Booking: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Booking>
    /// The approved request.
    public var request: Identifier<Request>
    /// What is booked.
    public var opportunity: Identifier<Opportunity>
    /// Whose place it is.
    public var person: Identifier<Person>
    /// When.
    public var bookedOn: CivilDate
    /// The provider's reference.
    public var reference: String?
    /// When it was cancelled, if it was.
    public var cancelledOn: CivilDate?

    /// A booking with all that is recorded of it.
    public init(
        id: Identifier<Booking>, request: Identifier<Request>, opportunity: Identifier<Opportunity>,
        person: Identifier<Person>, bookedOn: CivilDate, reference: String? = nil, cancelledOn: CivilDate? = nil
    ) {
        self.id = id
        self.request = request
        self.opportunity = opportunity
        self.person = person
        self.bookedOn = bookedOn
        self.reference = reference
        self.cancelledOn = cancelledOn
    }
}
