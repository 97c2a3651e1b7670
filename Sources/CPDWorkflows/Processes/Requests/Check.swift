public import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// A check against the policy: the edition, the facts as they stood, and every finding. It decides nothing.
public struct Check: Hashable, Sendable {
    /// The edition it was made under.
    public var edition: EditionInForce
    /// The facts as they stood.
    public var facts: ProvisionFacts
    /// Every finding, and the whole answer.
    public var verdict: Verdict
    /// The clauses that must hold and do not, or are not evidenced; in the order of the findings.
    public var blocking: [ClauseIdentifier]
    /// What the approach asks for, under its own clause (MAT-2a to MAT-2s): it says what is not recorded yet, and stands in
    /// nobody's way; `nil` where the edition's own rules ask for it.
    public var approach: Finding?
    /// The record it was kept as; `nil` where it was only looked at.
    public var kept: PolicyCheck?

    /// The blocking clauses from which the edition allows no departure.
    public var blockingWithoutDeparture: [ClauseIdentifier] {
        self.blocking.filter { !self.edition.edition.allowsDeparture(from: $0) }
    }
}

extension Workflows {
    /// A request checked for a date, without keeping the check: what its decider sees. Throws `StorageError`
    /// with `not-found` where whoever asks may not see the request.
    public func check(request: Identifier<Request>, on date: CivilDate, in scope: Scope) async throws -> Check {
        try await self.ask(in: scope, on: date) { session, seen in
            let request = try seen.get(request).value
            return try session.check(request.opportunity, request: request, on: date, reader: self.editions)
        }
    }

    /// An opportunity checked for a date, without keeping the check. Throws `StorageError` with `not-found` where
    /// whoever asks may not see the opportunity.
    public func check(
        opportunity: Identifier<Opportunity>, on date: CivilDate, in scope: Scope
    ) async throws -> Check {
        try await self.ask(in: scope, on: date) { session, seen in
            _ = try seen.get(opportunity)
            return try session.check(opportunity, on: date, reader: self.editions)
        }
    }
}

extension Reading {
    /// Gathers the facts and checks them under the edition in force at the opportunity's school.
    func check(
        _ opportunity: Identifier<Opportunity>, request: Request? = nil, taken: ApprovedBesides? = nil,
        on date: CivilDate, reader: KnownEditions
    ) throws -> Check {
        let file = try self.file(of: opportunity)
        let edition = try self.requireEdition(at: file.opportunity.school, on: date, reader: reader)
        let facts = try FactGathering(session: self, date: date).facts(
            about: file, request: request, taken: taken, whoPays: edition.edition.funding?.whoPays)
        return Check(facts, under: edition, registry: reader.registry)
    }
}

extension Check {
    /// The facts checked under an edition.
    init(_ facts: ProvisionFacts, under edition: EditionInForce, registry: RuleRegistry<ProvisionFacts>) {
        let policy = edition.edition.makePolicy(registry: registry)
        self.edition = edition
        self.facts = facts
        self.verdict = policy.assess(facts)
        self.approach = edition.edition.approachFinding(facts)
        self.kept = nil
        let isOpen = self.verdict.answer == .meets
        self.blocking = isOpen ? [] : self.verdict.findings.filter { $0.blocks(policy.mustHold) }.map(\.clause)
    }

    /// What stands in the way, in a sentence that follows a colon.
    var obstacles: String {
        self.verdict.findings.filter { self.blocking.contains($0.clause) }
            .map { "\($0.clause) is \($0.outcome.rawValue)" }.listed
    }

    /// This check, kept in a unit of work.
    func keep(
        _ subject: CheckSubject, of opportunity: Identifier<Opportunity>, request: Identifier<Request>? = nil,
        in session: WriteSession
    ) throws -> Check {
        let record = PolicyCheck(
            id: session.makeIdentifier(), subject: subject, opportunity: opportunity, request: request,
            edition: self.edition.adopted.id, checkedOn: self.facts.date, answer: self.verdict.answer,
            content: CheckRecord.encode(
                self.verdict, facts: self.facts, edition: self.edition.edition.name, digests: self.edition.digests))
        try session.policyChecks.insert(record)
        var kept = self
        kept.kept = record
        return kept
    }
}

extension Finding {
    fileprivate func blocks(_ mustHold: Set<ClauseIdentifier>) -> Bool {
        (self.outcome == .notMet || self.outcome == .notEvidenced) && mustHold.contains(self.clause)
    }
}
