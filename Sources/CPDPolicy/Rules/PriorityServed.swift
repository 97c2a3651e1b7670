public import CPDDomain

/// MAT-1a: linked to an open need or priority at a stated level.
public struct PriorityServed: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Met by the first open priority with a level; not met where it serves none, or only closed ones.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let priorities = facts.priorities else {
            return Finding(self.clause, .notEvidenced, .priorityNotRecorded)
        }
        guard let first = priorities.first else { return Finding(self.clause, .notMet, .servesNoPriority) }
        let open = priorities.filter { $0.isOpen(on: facts.date) }
        if let served = open.first(where: { $0.level != nil && !$0.title.isBlank }) {
            let place = served.reference ?? served.level?.rawValue ?? ""
            return Finding(self.clause, .met, .servesPriority, [.text(place), .text(served.title)])
        }
        if let open = open.first {
            return Finding(self.clause, .notEvidenced, .priorityWithoutLevel, [.text(open.title)])
        }
        return Finding(
            self.clause, .notMet, .priorityClosed, [.text(first.title), .date(first.closedOn ?? facts.date)])
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "serves-open-priority", summary: "It is linked to an open need or priority at a stated level.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
