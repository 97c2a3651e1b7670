/// Money moved from one budget line to another by whom the scheme of delegation names, with a minute reference: what a
/// school does where a request is over its budget (MAT-1n).
public struct Virement: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Virement>
    /// The line it comes from.
    public var source: Identifier<BudgetLine>
    /// The line it goes to.
    public var target: Identifier<BudgetLine>
    /// How much.
    public var amount: Money
    /// Who moved it.
    public var decidedBy: Identifier<Person>
    /// The accountable holder for whom they did.
    public var onBehalfOf: Identifier<Person>?
    /// When.
    public var decidedOn: CivilDate
    /// Where it is minuted.
    public var minute: String
    /// Why.
    public var reason: String

    /// A virement.
    public init(
        id: Identifier<Virement>, source: Identifier<BudgetLine>, target: Identifier<BudgetLine>, amount: Money,
        decidedBy: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil, decidedOn: CivilDate, minute: String,
        reason: String
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.amount = amount
        self.decidedBy = decidedBy
        self.onBehalfOf = onBehalfOf
        self.decidedOn = decidedOn
        self.minute = minute
        self.reason = reason
    }
}
