/// What an inductee says of their own induction at a school (PRN-4). Nobody rates another's.
public struct InductionRating: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<InductionRating>
    /// Whose induction it was.
    public var person: Identifier<Person>
    /// At which school.
    public var school: Identifier<School>
    /// From 1, poor, to 5, very good.
    public var rating: Int
    /// When they said so; a later one does not undo an earlier one.
    public var ratedOn: CivilDate
    /// What they say of it, in their words.
    public var comment: String?

    /// A rating with all that is recorded of it.
    public init(
        id: Identifier<InductionRating>, person: Identifier<Person>, school: Identifier<School>, rating: Int,
        ratedOn: CivilDate, comment: String? = nil
    ) {
        self.id = id
        self.person = person
        self.school = school
        self.rating = rating
        self.ratedOn = ratedOn
        self.comment = comment
    }
}
