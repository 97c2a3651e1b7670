public import CPDDomain

/// A part of an edition, beside its clauses, of which it says what editions that inherit it may do with it.
public enum EditionPart: String, Hashable, Sendable, CaseIterable {
    /// Who decides which matter.
    case deciders = "who decides"
    /// How requests are approved.
    case approval
    /// From what somebody may depart, and for what reason.
    case departures
    /// Who moves how much money.
    case virement
    /// How somebody appeals.
    case appeals
    /// How development is evaluated.
    case evaluation
}

extension PolicyEdition {
    /// What editions that inherit a part may do with it: as it says, else what they may do with the clause behind it, else
    /// tighten it.
    public func latitude(of part: EditionPart) -> ClauseLatitude {
        self.below[part] ?? self.clause(behind: part).flatMap { self.clause($0)?.latitude } ?? .tightened
    }

    /// Whether the edition says anything of a part.
    package func says(_ part: EditionPart) -> Bool {
        switch part {
        case .deciders: !self.deciders.isEmpty
        case .approval: self.approval != nil
        case .departures: self.departureTerms?.open.isEmpty == false
        case .virement: self.departureTerms?.virement.isEmpty == false
        case .appeals: self.appealTerms != nil
        case .evaluation: self.evaluation != nil
        }
    }

    /// The clause behind a part, where it names one.
    public func clause(behind part: EditionPart) -> ClauseIdentifier? {
        switch part {
        case .approval: self.approval?.clause
        case .departures, .virement: self.departureTerms?.clause
        case .appeals: self.appealTerms?.clause
        case .evaluation: self.evaluation?.clause
        case .deciders: nil
        }
    }
}
