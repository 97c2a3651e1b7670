import CPDDomain

/// A number or a time that an edition speaks of and does not give. It is reported so and never guessed.
public enum UnsetTerm: Hashable, Sendable {
    /// When a duty is due.
    case duty(DutyKey, DutyUnset)
    /// A number of the terms of funding.
    case funding(FundingNote)

    /// What it is a term of, as an edition calls it: `duty AUD-4`, `funding`.
    public var subject: String {
        switch self {
        case .duty(let key, _): "duty \(key)"
        case .funding: "funding"
        }
    }
}

extension PolicyEdition {
    /// Everything the edition speaks of and leaves unset: the times of duties first, then the terms of funding.
    public var unset: [UnsetTerm] {
        self.unsetDuties.map { .duty($0.duty, $0.unset) } + (self.funding?.unset ?? []).map { .funding($0) }
    }
}

extension SentenceCatalogue {
    /// What is not given, in a sentence.
    public func sentence(for term: UnsetTerm) -> String {
        switch term {
        case .funding(let note): self.sentence(for: note)
        case .duty(_, .daysAfter(let kind)): self.fill(self.unset("days"), [.text(kind.rawValue)])
        case .duty(_, .stage(let name)): self.fill(self.unset("stage"), [.text(name)])
        case .duty(_, .time), .duty(_, .terms), .duty(_, .term): self.unset("time")
        }
    }

    private func unset(_ what: String) -> String { self.terms["unset " + what] ?? "unset " + what }
}
