/// One thing recorded of an opportunity because its approach asks for it (MAT-2), such as the host of a secondment.
///
/// Which names an approach knows, and what a value of each is, says ``Approach/details``.
public struct ApproachDetail: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<ApproachDetail>
    /// The opportunity of which it is one.
    public var opportunity: Identifier<Opportunity>
    /// What it is, by the name the approach knows, such as `host`.
    public var name: String
    /// Its place among those of the same name, from 1: more than 1 only where an approach asks for several.
    public var number: Int
    /// What was recorded, in the form of its type: a date as `2027-03-01`, a number in digits.
    public var value: String
    /// When it was recorded, or last corrected.
    public var recordedOn: CivilDate

    /// A detail with all that is recorded of it.
    public init(
        id: Identifier<ApproachDetail>, opportunity: Identifier<Opportunity>, name: String, number: Int = 1,
        value: String, recordedOn: CivilDate
    ) {
        self.id = id
        self.opportunity = opportunity
        self.name = name
        self.number = number
        self.value = value
        self.recordedOn = recordedOn
    }
}
