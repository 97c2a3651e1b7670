/// Who did something, and on whose behalf: "entered by A on behalf of B". Both are kept with every change.
public struct Actor: Hashable, Sendable {
    /// The person who acted; `nil` for the software itself, such as a nightly import.
    public let person: Identifier<Person>?
    /// The person for whom they acted, where that is somebody else.
    public let onBehalfOf: Identifier<Person>?

    /// A person who acts, for themself or for somebody else.
    public init(person: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil) {
        self.person = person
        self.onBehalfOf = onBehalfOf
    }

    private init() {
        self.person = nil
        self.onBehalfOf = nil
    }

    /// The software itself.
    public static let system = Actor()

    /// The person whose decision, request or account this is: the one acted for, else the one who acted.
    public var principal: Identifier<Person>? { self.onBehalfOf ?? self.person }
}
