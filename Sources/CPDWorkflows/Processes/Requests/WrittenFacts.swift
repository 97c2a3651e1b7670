public import CPDDomain
internal import CPDPolicy

extension ClauseIdentifier {
    /// The heading under which an attestation says what the last feedback changed (MAT-1l, second half).
    public static let changedByFeedback = Self("MAT-1l/feedback")
    /// The heading under which an attestation says what requires the training (MAT-1).
    public static let requiredByLaw = Self("MAT-1/law")
}

/// What named people said, by the criterion it is about; where two spoke, the later word counts.
struct AttestedWords {
    private let byClause: [ClauseIdentifier: [Attestation]]
    private let names: [Identifier<Person>: String]

    init(_ attestations: [Attestation], names: [Identifier<Person>: String]) {
        self.byClause = Dictionary(grouping: attestations, by: \.clause)
            .mapValues { $0.sorted { ($0.attestedOn, $0.id) < ($1.attestedOn, $1.id) } }
        self.names = names
    }

    func fact(_ clause: String) -> AttestedFact? {
        self.byClause[ClauseIdentifier(clause)]?.last.map(self.fact)
    }

    /// What was said under the clauses of the school's own: the reasons for exceptions from what they call usual.
    var exceptions: [ClauseIdentifier: AttestedFact] {
        let known = Set(StandardClauses.all)
        var exceptions: [ClauseIdentifier: AttestedFact] = [:]
        for (clause, said) in self.byClause
        where !known.contains(clause) && ![.changedByFeedback, .requiredByLaw].contains(clause) {
            exceptions[clause] = said.last.map(self.fact)
        }
        return exceptions
    }

    func all(_ clause: String) -> [AttestedFact] {
        self.byClause[ClauseIdentifier(clause), default: []].map(self.fact)
    }

    func said(_ clause: String) -> Recorded<String>? { self.said(ClauseIdentifier(clause)) }

    /// The words of the last attestation that has a source and a name; where they found that it does not hold, the
    /// reason why there is nothing.
    func said(_ clause: ClauseIdentifier) -> Recorded<String>? {
        self.byClause[clause, default: []].map(self.fact).last { $0.isEvidence }.map {
            $0.holds ? .value($0.evidence.statement) : .nothing(because: $0.evidence.statement)
        }
    }

    private func fact(_ attestation: Attestation) -> AttestedFact {
        AttestedFact(
            Evidence(
                statement: attestation.statement, source: attestation.source,
                attestedBy: self.names[attestation.attestedBy] ?? "", attestedOn: attestation.attestedOn,
                record: attestation.id),
            sourceDatedOn: attestation.sourceDatedOn, holds: attestation.holds)
    }
}

/// How what is kept as one text reads as a fact.
enum WrittenFacts {
    /// `outcome; route`.
    static func pupilBenefit(_ text: String) -> Recorded<PupilBenefit>? {
        let parts = text.halves(at: ";")
        if let reason = Self.reasonForNone(text) { return .nothing(because: reason) }
        return .value(PupilBenefit(outcome: parts.first, route: parts.second))
    }

    /// `framework: item`, or `none applies: reason`.
    static func standard(_ text: String) -> Recorded<StandardItem> {
        if let reason = Self.reasonForNone(text) { return .nothing(because: reason) }
        let parts = text.halves(at: ":")
        return .value(StandardItem(framework: parts.first, item: parts.second ?? ""))
    }

    /// The text, or `none: reason`.
    static func recorded(_ text: String) -> Recorded<String> {
        Self.reasonForNone(text).map { .nothing(because: $0) } ?? .value(text)
    }

    static func session(_ session: TrainingSession) -> SessionFact {
        SessionFact(
            date: session.date, minutes: session.minutes, place: session.place, startMinute: session.startMinute,
            basis: session.basis)
    }

    /// A source that begins with `qualification:`, `role:` or `satisfaction:` says what kind of proof it is.
    static func expertise(_ fact: AttestedFact) -> ExpertiseFact {
        let word = fact.evidence.source.halves(at: ":").first.lowercased()
        return ExpertiseFact(kind: ExpertiseFact.Kind(rawValue: word) ?? .reference, attested: fact)
    }

    /// The place of the sessions, if all have one; the smallest room counts.
    static func accommodation(_ sessions: [TrainingSession], inspected: AttestedFact?) -> AccommodationFact? {
        let places = sessions.compactMap(\.place)
        let isPlaced = !places.isEmpty && places.count == sessions.count
        guard isPlaced || inspected != nil else { return nil }
        return AccommodationFact(
            room: isPlaced ? .value(places[0]) : nil, capacity: sessions.compactMap(\.capacity).min(),
            inspected: inspected)
    }

    static func impactPlan(_ plan: ImpactPlan) -> ImpactPlanFact {
        ImpactPlanFact(
            intendedChange: plan.intendedChange, followUpQuestion: plan.followUpQuestion, measure: plan.measure,
            baselineOn: plan.baselineOn, followUpOn: plan.followUpOn, levelAimedAt: plan.levelAimedAt)
    }

    private static func reasonForNone(_ text: String) -> String? {
        let parts = text.halves(at: ":")
        return ["none", "none applies"].contains(parts.first.lowercased()) ? parts.second ?? "" : nil
    }
}

extension String {
    /// What stands before the first of a character and what stands behind it, without white space around.
    fileprivate func halves(at separator: Character) -> (first: String, second: String?) {
        guard let index = self.firstIndex(of: separator) else { return (self.trimmed, nil) }
        let second = String(self[self.index(after: index)...]).trimmed
        return (String(self[..<index]).trimmed, second.isEmpty ? nil : second)
    }

    private var trimmed: String {
        String(self.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
