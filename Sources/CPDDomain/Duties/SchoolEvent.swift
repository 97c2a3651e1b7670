/// Something that happened, or is to happen, and to which duties are tied, such as a meeting of the governing body.
public struct SchoolEvent: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<SchoolEvent>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// Its kind, in the words of the policy, such as `governing body meeting`.
    public var name: String
    /// Its day.
    public var date: CivilDate
    /// The name it goes by in records of what was done about it, such as the number of a meeting.
    public var reference: String

    /// An event.
    public init(
        id: Identifier<SchoolEvent>, school: Identifier<School>? = nil, name: String, date: CivilDate, reference: String
    ) {
        self.id = id
        self.school = school
        self.name = name
        self.date = date
        self.reference = reference
    }
}
