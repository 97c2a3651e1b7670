public import CPDDomain
public import CPDPolicy

extension CheckRecord {
    /// Refuses an edition that is not the one the check was made under, to the byte; what it inherits counts as well.
    ///
    /// A record of version 1 names no digests: of it only the name is held.
    ///
    /// - Parameter editions: the edition, and those it inherits, outwards; as ``ReadEdition/digests`` gives them.
    /// - Throws: ``AnotherEdition`` with the first pair that is not the same.
    public func requireMade(under editions: [EditionDigest]) throws(AnotherEdition) {
        guard !self.digests.isEmpty else {
            guard let own = editions.first, own.edition == self.edition else {
                throw AnotherEdition(
                    named: EditionDigest(edition: self.edition, sha256: "not kept"), offered: editions.first)
            }
            return
        }
        for place in 0..<max(self.digests.count, editions.count) {
            let named = place < self.digests.count ? self.digests[place] : nil
            let offered = place < editions.count ? editions[place] : nil
            guard named == offered else { throw AnotherEdition(named: named, offered: offered) }
        }
    }

    /// The verdict of the kept facts under the edition the check was made under: the same for ever.
    ///
    /// - Throws: ``AnotherEdition`` where it is not that edition, to the byte.
    public func replay(
        under edition: ReadEdition, registry: RuleRegistry<ProvisionFacts> = .standard
    ) throws(AnotherEdition) -> Verdict {
        try self.requireMade(under: edition.digests)
        return edition.edition.makePolicy(registry: registry).assess(self.facts)
    }
}
