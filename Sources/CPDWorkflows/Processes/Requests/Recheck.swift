public import CPDDomain
public import CPDPolicy
public import CPDPolicyDocument
public import CPDStorage

/// A kept check asked again: what was found then, and what the same facts give now.
public struct Recheck: Hashable, Sendable {
    /// What was kept.
    public var then: CheckRecord
    /// The same facts, checked under the edition named.
    public var now: Check

    /// Whether the findings are the same, one by one.
    public var agrees: Bool { self.then.verdict.findings == self.now.verdict.findings }
}

extension Workflows {
    /// Replays a kept check: its facts, under the edition it was made under or under another one.
    ///
    /// Last year's decision is so explained by last year's policy, and a new edition tried on last year's requests.
    public func recheck(
        _ check: Identifier<PolicyCheck>, under edition: PolicyEdition? = nil, in scope: Scope
    ) async throws -> Recheck {
        try await self.ask(in: scope) { session, seen in
            let kept = try seen.get(check).value
            let record = try kept.record()
            let adopted = try session.get(kept.edition).value
            var inForce = try session.read(
                adopted, among: session.values(AdoptedEdition.Query()),
                at: session.get(kept.opportunity).value.school, on: kept.checkedOn, reader: self.editions)
            if let edition { inForce.edition = edition }
            return Recheck(
                then: record, now: Check(record.facts, under: inForce, registry: self.editions.registry))
        }
    }
}

extension PolicyCheck {
    /// What the check says. Throws `StorageError` with `corrupt` where its text cannot be read back.
    public func record() throws(StorageError) -> CheckRecord {
        do {
            return try CheckRecord.decode(self.content)
        } catch {
            throw StorageError(.corrupt, "The policy check \(self.id) cannot be read back.", cause: error)
        }
    }
}
