public import CPDDomain

/// What is said of the contract when a post is added. `nil` is what nobody says.
public struct ContractInput: Hashable, Sendable {
    /// Its kind.
    public var kind: ContractKind?
    /// Its last day, as it was agreed.
    public var endsOn: CivilDate?
    /// How probation stands.
    public var probation: Probation?

    /// What is said of a contract.
    public init(kind: ContractKind? = nil, endsOn: CivilDate? = nil, probation: Probation? = nil) {
        self.kind = kind
        self.endsOn = endsOn
        self.probation = probation
    }
}
