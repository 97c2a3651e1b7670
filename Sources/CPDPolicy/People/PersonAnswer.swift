public import CPDDomain

/// How one clause about people is answered for one person and one school year on a date. A named person judges it: what
/// stands here is what the records show.
public struct PersonAnswer: Hashable, Sendable {
    /// The clause.
    public var clause: ClauseIdentifier
    /// The outcome with its reason, and the figures of the records on which it rests.
    public var note: PolicyNote

    /// An answer.
    public init(_ clause: ClauseIdentifier, _ note: PolicyNote) {
        self.clause = clause
        self.note = note
    }
}

/// The clauses that are answered for each person and school year.
public enum PersonClause: String, Hashable, Sendable, CaseIterable {
    /// Everybody takes an active role in their own development.
    case activeRole = "PRN-1"
    /// Staff support the development of colleagues.
    case support = "PRN-2"
    /// Development builds on and reinforces what came earlier.
    case progression = "PRN-6"

    /// As an edition names it.
    public var clause: ClauseIdentifier { ClauseIdentifier(self.rawValue) }
}

extension DevelopmentYear {
    /// How a clause is answered on a date.
    ///
    /// Pure and total. What is not recorded is not evidenced, and never not met: that takes a record that shows it.
    public func answer(_ clause: PersonClause, on date: CivilDate) -> PersonAnswer {
        let note =
            switch clause {
            case .activeRole: self.activeRole(on: date)
            case .support: self.support(on: date)
            case .progression: self.progression(on: date)
            }
        return PersonAnswer(clause.clause, note)
    }

    /// The note of whoever a clause does not speak of on the date; `nil` for whoever it does.
    func aside(_ inPost: YearInPost) -> PolicyNote? {
        switch inPost {
        case .outside(let begins?): PersonReason.notBegun.note(.text(self.name), .date(begins))
        case .outside(nil): PersonReason.notInPost.note(.text(self.name))
        case .onLeave(let since): PersonReason.onLeave.note(.date(since))
        case .awayThroughout: PersonReason.awayThroughout.note(.text(self.name))
        case .inPost: nil
        }
    }
}
