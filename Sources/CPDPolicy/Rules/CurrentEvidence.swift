public import CPDDomain

/// MAT-1h: research or inspection evidence, dated, attested by a named person, and not older than the edition's limit.
public struct CurrentEvidence: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier
    /// How old the source may be, in months.
    public let monthsAtMost: Int

    /// The rule for a clause, with an age limit in months.
    public init(clause: ClauseIdentifier, monthsAtMost: Int) {
        self.clause = clause
        self.monthsAtMost = monthsAtMost
    }

    /// Not met where the source is too old, or speaks against the provision.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let fact = facts.currentEvidence else { return Finding(self.clause, .notEvidenced, .attestationMissing) }
        guard fact.isEvidence else { return Finding(self.clause, .notEvidenced, .attestationUnnamed) }
        let evidence = [fact.evidence]
        guard fact.holds else {
            return Finding(self.clause, .notMet, .evidenceContradicts, fact.statementAndName, evidence: evidence)
        }
        let source = ReasonArgument.text(fact.evidence.source)
        guard let dated = fact.sourceDatedOn else {
            return Finding(self.clause, .notEvidenced, .sourceUndated, [source], evidence: evidence)
        }
        guard dated <= facts.date else {
            return Finding(self.clause, .notEvidenced, .evidenceDatedLater, [source, .date(dated)], evidence: evidence)
        }
        guard dated >= facts.date.subtracting(months: self.monthsAtMost) else {
            return Finding(
                self.clause, .notMet, .evidenceTooOld, [source, .date(dated), .months(self.monthsAtMost)],
                evidence: evidence)
        }
        return Finding(
            self.clause, .met, .evidenceCurrent, [source, .date(dated), .text(fact.evidence.attestedBy)],
            evidence: evidence)
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "informed-by-current-evidence",
        summary: "A named person names dated research or inspection evidence that is recent enough.",
        parameters: [ParameterSpecification(name: "not older than", type: .months, larger: .looser)],
        make: { clause, parameters in
            .rule(Self(clause: clause, monthsAtMost: parameters.months("not older than") ?? 0))
        })
}

extension CivilDate {
    /// The same day so many months earlier; the last day of a month that is shorter.
    func subtracting(months: Int) -> CivilDate {
        let (year, month, day) = self.components
        let index = min(max(year * 12 + month - 1 - min(max(months, 0), 120_000), 12), 119_999)
        for candidate in stride(from: day, through: 28, by: -1) {
            if let date = CivilDate(year: index / 12, month: index % 12 + 1, day: candidate) { return date }
        }
        return CivilDate(year: index / 12, month: index % 12 + 1, day: day) ?? self
    }
}
