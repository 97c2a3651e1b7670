/// One name on the expected list of a request.
public struct ExpectedParticipant: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<ExpectedParticipant>
    /// The request.
    public var request: Identifier<Request>
    /// Who is expected.
    public var person: Identifier<Person>

    /// An expected participant with all that is recorded of it.
    public init(
        id: Identifier<ExpectedParticipant>, request: Identifier<Request>, person: Identifier<Person>
    ) {
        self.id = id
        self.request = request
        self.person = person
    }
}
