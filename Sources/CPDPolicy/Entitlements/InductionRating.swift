public import CPDDomain

/// What an inductee says of their own induction (PRN-4). Nobody rates another's.
public struct InductionRating: Hashable, Sendable {
    /// Whose induction it was.
    public let inductee: Identifier<Person>
    /// From 1, poor, to 5, very good.
    public let rating: Int
    /// When they said so.
    public let on: CivilDate

    /// A rating; `nil` where somebody else gives it, or it is not from 1 to 5.
    public init?(of inductee: Identifier<Person>, by rater: Identifier<Person>, rating: Int, on date: CivilDate) {
        guard inductee == rater, (1...5).contains(rating) else { return nil }
        self.inductee = inductee
        self.rating = rating
        self.on = date
    }
}
