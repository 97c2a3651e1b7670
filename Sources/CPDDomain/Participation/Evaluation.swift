/// A participant's evaluation; only who took part gives one (IMP-1, IMP-5a).
public struct Evaluation: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Evaluation>
    /// What is evaluated.
    public var opportunity: Identifier<Opportunity>
    /// Who took part.
    public var person: Identifier<Person>
    /// When.
    public var evaluatedOn: CivilDate
    /// Overall usefulness, 1 to 5.
    public var rating: Int
    /// What the person does differently now, in their words.
    public var changedPractice: String
    /// Whether the person says their need is met.
    public var needMet: Bool

    /// An evaluation with all that is recorded of it.
    public init(
        id: Identifier<Evaluation>, opportunity: Identifier<Opportunity>, person: Identifier<Person>,
        evaluatedOn: CivilDate, rating: Int, changedPractice: String, needMet: Bool
    ) {
        self.id = id
        self.opportunity = opportunity
        self.person = person
        self.evaluatedOn = evaluatedOn
        self.rating = rating
        self.changedPractice = changedPractice
        self.needMet = needMet
    }
}
