/// What somebody other than the participant says of the change an evaluation claims: whether it is to be seen (IMP-4,
/// IMP-5). Nobody confirms it for themself.
public struct ImpactConfirmation: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<ImpactConfirmation>
    /// The evaluation that claims it.
    public var evaluation: Identifier<Evaluation>
    /// Whether it is to be seen.
    public var outcome: ImpactOutcome
    /// What shows it, in words.
    public var seen: String
    /// Who says so.
    public var confirmedBy: Identifier<Person>
    /// The holder of the post, where it is done for them.
    public var onBehalfOf: Identifier<Person>?
    /// When they said so; a later one does not undo an earlier one.
    public var confirmedOn: CivilDate

    /// A confirmation with all that is recorded of it.
    public init(
        id: Identifier<ImpactConfirmation>, evaluation: Identifier<Evaluation>, outcome: ImpactOutcome, seen: String,
        confirmedBy: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil, confirmedOn: CivilDate
    ) {
        self.id = id
        self.evaluation = evaluation
        self.outcome = outcome
        self.seen = seen
        self.confirmedBy = confirmedBy
        self.onBehalfOf = onBehalfOf
        self.confirmedOn = confirmedOn
    }
}

/// Whether the change that an evaluation claims is to be seen.
public enum ImpactOutcome: String, Hashable, Sendable, CaseIterable {
    /// As it is claimed.
    case confirmed
    /// In part.
    case partly
    /// Not yet, or not at all.
    case notSeen = "not seen"
}
