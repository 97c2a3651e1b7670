/// Somebody whose development counts: staff of every kind, governors, volunteers. History belongs to the person.
public struct Person: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Person>
    /// Given name, as the person uses it.
    public var givenName: String
    /// Family name.
    public var familyName: String
    /// The identifier in the system the record came from, such as a OneRoster `sourcedId`.
    public var sourceIdentifier: String?

    /// A person with all that is recorded of it.
    public init(
        id: Identifier<Person>, givenName: String, familyName: String, sourceIdentifier: String? = nil
    ) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
        self.sourceIdentifier = sourceIdentifier
    }
}
