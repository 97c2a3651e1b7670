public import CPDDomain

/// From which clauses an edition lets whom depart, and who moves money where the budget is short.
public struct DepartureTerms: Hashable, Sendable {
    /// The clauses from which a named person may depart.
    public var open: [OpenClause]
    /// The clauses from which there is never a departure, in this edition and those that inherit it.
    public var never: [ClauseIdentifier]
    /// Who may move how much money: over budget is a virement and no departure. By the scheme of delegation.
    public var virement: [AmountBracket]
    /// The clause behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// Terms of departures.
    public init(open: [OpenClause] = [], never: [ClauseIdentifier] = [], virement: [AmountBracket] = []) {
        self.open = open
        self.never = never
        self.virement = virement
    }
}

/// A clause from which a named person may depart.
public struct OpenClause: Hashable, Sendable {
    /// The clause.
    public var clause: ClauseIdentifier
    /// Who may: any holder of one of the posts. Where empty, whoever decides the request.
    public var by: [ApprovalPost]
    /// The kinds of reason; any in words, where empty.
    public var reasons: [String]

    /// A clause that is open.
    public init(_ clause: ClauseIdentifier, by: [ApprovalPost] = [], reasons: [String] = []) {
        self.clause = clause
        self.by = by
        self.reasons = reasons
    }
}

/// A departure as it was recorded.
public struct DepartureAct: Hashable, Sendable {
    /// From which clause.
    public var clause: ClauseIdentifier
    /// Who departs.
    public var by: Identifier<Person>
    /// The accountable holder for whom they do it.
    public var onBehalfOf: Identifier<Person>?
    /// When.
    public var on: CivilDate
    /// What kind of reason it is, where the edition names kinds.
    public var reasonKind: String?
    /// Why, in words.
    public var reason: String
    /// When it was reported as a departure.
    public var reportedOn: CivilDate?

    /// A departure.
    public init(
        from clause: ClauseIdentifier, by: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil,
        on: CivilDate, reasonKind: String? = nil, reason: String, reportedOn: CivilDate? = nil
    ) {
        self.clause = clause
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.on = on
        self.reasonKind = reasonKind
        self.reason = reason
        self.reportedOn = reportedOn
    }
}

/// Money moved from one budget line to another, as it was recorded.
public struct VirementAct: Hashable, Sendable {
    /// How much.
    public var amount: Money
    /// Out of which line.
    public var from: Identifier<BudgetLine>
    /// Into which line.
    public var to: Identifier<BudgetLine>
    /// Who moved it.
    public var by: Identifier<Person>
    /// The accountable holder for whom they did.
    public var onBehalfOf: Identifier<Person>?
    /// When.
    public var on: CivilDate
    /// The reference of the minute.
    public var minute: String

    /// A virement.
    public init(
        _ amount: Money, from: Identifier<BudgetLine>, to: Identifier<BudgetLine>, by: Identifier<Person>,
        onBehalfOf: Identifier<Person>? = nil, on: CivilDate, minute: String
    ) {
        self.amount = amount
        self.from = from
        self.to = to
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.on = on
        self.minute = minute
    }
}

/// Whether a departure or a virement stands, and why.
public struct ActStanding: Hashable, Sendable {
    /// Whether it stands, is not evidenced, or does not stand.
    public var outcome: Outcome
    /// Why.
    public var note: ApprovalNote

    init(stands note: ApprovalNote) { (self.outcome, self.note) = (.met, note) }

    init(fails note: ApprovalNote) {
        (self.outcome, self.note) = (note.isNotEvidenced ? .notEvidenced : .notMet, note)
    }
}
