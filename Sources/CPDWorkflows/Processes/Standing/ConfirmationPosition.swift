public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What others say of the change that one evaluation of somebody's claims, as it is known on a date.
public struct ConfirmationPosition: Hashable, Sendable {
    /// What was evaluated.
    public var opportunity: Opportunity
    /// The latest that was said; `nil` while nobody has confirmed anything.
    public var latest: ImpactConfirmation?
    /// Who said it, by name.
    public var confirmedBy: String?
    /// Who may confirm it on the date, by name.
    public var able: [String]
    /// The posts whose holders confirm it.
    public var posts: [String]
}

extension Reading {
    /// What is said of the change that somebody's evaluations claim, the earliest evaluation first.
    func confirmationPositions(
        of person: Identifier<Person>, on date: CivilDate, reader: KnownEditions,
        where isShown: (Evaluation, Opportunity) throws -> Bool
    ) throws -> [ConfirmationPosition] {
        let evaluations = try self.values(Evaluation.Query(person: person)).filter { $0.evaluatedOn <= date }
        var eligible: [Identifier<School>: Eligibility] = [:]
        return try evaluations.compactMap { evaluation in
            let opportunity = try self.get(evaluation.opportunity).value
            guard try isShown(evaluation, opportunity) else { return nil }
            let who =
                try eligible[opportunity.school]
                ?? self.eligible(for: .confirmation, about: person, at: opportunity.school, on: date, reader: reader)
            eligible[opportunity.school] = who
            let latest = try self.values(ImpactConfirmation.Query(evaluation: evaluation.id))
                .last { $0.confirmedOn <= date }
            return ConfirmationPosition(
                opportunity: opportunity, latest: latest,
                confirmedBy: try latest.flatMap { try self.find($0.confirmedBy)?.name },
                able: try Set(who.people.map(\.person)).sorted().map { try self.get($0).value.name },
                posts: who.posts.map(\.name))
        }
    }
}

extension ReadSession {
    /// Whether what is said of an evaluation may be read, also where nothing has been said yet: that there is an
    /// evaluation tells about the person too.
    func mayReadConfirmation(of evaluation: Evaluation, on date: CivilDate, in scope: Scope) throws -> Bool {
        let confirmation = ImpactConfirmation(
            id: Identifier(high: 0, low: 0), evaluation: evaluation.id, outcome: .confirmed, seen: "",
            confirmedBy: evaluation.person, confirmedOn: date)
        return try self.mayRead(confirmation, in: scope)
    }
}
