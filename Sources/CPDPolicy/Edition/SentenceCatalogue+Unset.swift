import CPDDomain

extension SentenceCatalogue {
    /// What the policy does not say of a duty's time, in a sentence, whether or not the duty was done.
    public func sentence(for unset: DutyUnset) -> String {
        switch unset {
        case .daysAfter(let kind): self.fill(self.unset("days"), [.text(kind.rawValue)])
        case .stage(let name): self.fill(self.unset("stage"), [.text(name)])
        case .time, .terms, .term: self.unset("time")
        }
    }

    private func unset(_ what: String) -> String { self.terms["unset " + what] ?? "unset " + what }
}
