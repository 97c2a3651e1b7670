/// A policy edition as a named body adopted it, kept byte for byte.
public struct AdoptedEdition: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<AdoptedEdition>
    /// The school it is for; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// The edition's name, such as `spring-2024`.
    public var name: String
    /// The exact text of the document.
    public var text: String
    /// SHA-256 of the text, 64 hexadecimal digits.
    public var digest: String
    /// In force from, until.
    public var inForce: Period
    /// The body that adopted it, as a post or committee.
    public var adoptedBy: String
    /// When.
    public var adoptedOn: CivilDate
    /// The minute of the meeting.
    public var minute: String

    /// An adopted edition with all that is recorded of it.
    public init(
        id: Identifier<AdoptedEdition>, school: Identifier<School>? = nil, name: String, text: String, digest: String,
        inForce: Period, adoptedBy: String, adoptedOn: CivilDate, minute: String
    ) {
        self.id = id
        self.school = school
        self.name = name
        self.text = text
        self.digest = digest
        self.inForce = inForce
        self.adoptedBy = adoptedBy
        self.adoptedOn = adoptedOn
        self.minute = minute
    }
}
