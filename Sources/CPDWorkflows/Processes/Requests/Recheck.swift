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
    /// Last year's decision is so explained by last year's policy, and a new edition tried on last year's requests. What
    /// bears the name of the edition the check was made under has to be that edition, and what it inherits, to the byte.
    ///
    /// - Parameters:
    ///   - edition: another edition to try; `nil` for the one the check was made under.
    ///   - digests: the documents that edition was read from, as ``ReadEdition/digests`` gives them.
    /// - Throws: ``Refusal`` with `another-edition`, naming both, where it is not the edition that it is named as.
    public func recheck(
        _ check: Identifier<PolicyCheck>, under edition: PolicyEdition? = nil, readFrom digests: [EditionDigest] = [],
        in scope: Scope
    ) async throws -> Recheck {
        try await self.ask(in: scope) { session, seen in
            let kept = try seen.get(check).value
            let record = try kept.record()
            let adopted = try session.get(kept.edition).value
            let all = try session.values(AdoptedEdition.Query())
            let known = InheritableEditions(all, for: adopted.school, adoptedBy: adopted.adoptedOn)
                .holding(record.digests, among: all)
            var inForce = try session.read(
                adopted, inheriting: known, at: session.get(kept.opportunity).value.school, on: kept.checkedOn,
                reader: self.editions)
            let adoptedFrom = inForce.digests.first
            if let edition { (inForce.edition, inForce.digests) = (edition, digests) }
            if edition == nil || inForce.edition.name == record.edition {
                do throws(AnotherEdition) {
                    try record.requireMade(under: inForce.digests)
                    // A check of version 1 names no digest; the edition that was adopted has one.
                    if record.digests.isEmpty, inForce.digests.first != adoptedFrom {
                        throw AnotherEdition(named: adoptedFrom, offered: inForce.digests.first)
                    }
                } catch {
                    throw Refusal(.anotherEdition, error.description, clause: "HDR-1")
                }
            }
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
