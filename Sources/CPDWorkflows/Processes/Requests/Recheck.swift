public import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// A kept check asked again: what was found then, and what the same facts give now.
public struct Recheck: Hashable, Sendable {
    /// What was kept.
    public var then: CheckContent
    /// The same facts, checked under the edition named.
    public var now: Check

    /// Whether the findings are the same, one by one.
    public var agrees: Bool { self.then.findings == self.now.verdict.findings }
}

extension Workflows {
    /// Replays a kept check: its facts, under the edition it was made under or under another one.
    ///
    /// Last year's decision is so explained by last year's policy, and a new edition tried on last year's requests.
    public func recheck(
        _ check: Identifier<PolicyCheck>, under edition: PolicyEdition? = nil, in scope: Scope
    ) async throws -> Recheck {
        try await self.store.read(in: scope) { session in
            let kept = try session.get(check).value
            let content = try CheckContent(of: kept)
            let adopted = try session.get(kept.edition).value
            var inForce = try session.read(adopted, on: kept.checkedOn, reader: self.editions)
            if let edition { inForce.edition = edition }
            return Recheck(
                then: content, now: Check(content.facts, under: inForce, registry: self.editions.registry))
        }
    }
}
