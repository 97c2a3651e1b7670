import CPDDomain
import CPDPolicy

extension PlacedEdition {
    /// Takes over the parts of the terms of funding that this edition does not set itself. Terms of eligibility, what
    /// is done first and excluded items are added to those above.
    mutating func inheritFunding(_ parent: PolicyEdition) {
        guard let above = parent.funding else { return }
        guard var terms = self.edition.funding else {
            self.edition.funding = above
            return
        }
        terms.items = above.items + terms.items.filter { !above.items.contains($0) }
        if var own = terms.whoPays {
            own.excluded = (above.whoPays?.excluded ?? []).filter { !own.excluded.contains($0) } + own.excluded
            if own.rules.isEmpty { own.rules = above.whoPays?.rules ?? [] }
            terms.whoPays = own
        } else {
            terms.whoPays = above.whoPays
        }
        terms.repayment = terms.repayment ?? above.repayment
        terms.providers = terms.providers ?? above.providers
        terms.order = terms.order ?? above.order
        terms.studyLeave = terms.studyLeave ?? above.studyLeave
        terms.timeBalance = terms.timeBalance ?? above.timeBalance
        terms.yearlyLimits =
            terms.yearlyLimits
            + above.yearlyLimits.filter { limit in
                !terms.yearlyLimits.contains { $0.per == limit.per && Set($0.categories) == Set(limit.categories) }
            }
        let own = Set(terms.eligibility.map(\.name))
        terms.eligibility = above.eligibility.filter { !own.contains($0.name) } + terms.eligibility
        let names = Set(terms.triggers.map { $0.name.lowercased() })
        terms.triggers = above.triggers.filter { !names.contains($0.name.lowercased()) } + terms.triggers
        terms.clauses.merge(above.clauses) { own, _ in own }
        self.edition.funding = terms
    }
}

extension EditionInheritance {
    /// Terms of the edition above hold unless their clause is one that need not: a limit is not raised, no provider is
    /// added, what is done first and who may ask is not made easier.
    func checkFunding(_ problems: ProblemList) {
        guard let own = self.child.edition.funding, let above = self.parent.edition.funding else { return }
        self.checkWhole(own, above, problems)
        for part in FundingTerms.parts {
            guard let clause = above.clauses[part], self.parent.edition.clause(clause)?.latitude == .untouched,
                let place = self.child.funding[part], let abovePlace = self.parent.funding[part]
            else { continue }
            problems.add(
                "\"\(part)\" is not to be touched in the edition inherited (\(abovePlace.file):"
                    + "\(abovePlace.place.line):\(abovePlace.place.column)); leave it out here.", at: place.place)
        }
        for limit in own.yearlyLimits {
            guard
                let set = above.yearlyLimits.first(where: {
                    $0.per == limit.per && Set($0.categories) == Set(limit.categories)
                }), let most = set.atMost
            else { continue }
            if limit.atMost.map({ $0.currency != most.currency || $0.minorUnits > most.minorUnits }) ?? true {
                self.loosened(
                    "yearly limits", "The yearly limit per \(limit.per.rawValue) is at most \(most)", problems)
            }
            if set.isProRata == true, limit.isProRata != true {
                self.loosened(
                    "yearly limits", "The yearly limit per \(limit.per.rawValue) is pro rata", problems)
            }
        }
        if let list = own.providers, let allowed = above.providers {
            let names = Set(allowed.names.map { $0.lowercased() })
            let added = list.names.filter { !names.contains($0.lowercased()) }
            if !added.isEmpty {
                self.loosened("providers", "\(added.joined(separator: ", ")) is no approved provider", problems)
            }
            if list.otherwiseBy != nil, list.otherwiseBy != allowed.otherwiseBy {
                self.loosened("providers", "Who lets in another provider is set", problems)
            }
        }
        for trigger in own.triggers {
            guard let set = above.triggers.first(where: { $0.name.lowercased() == trigger.name.lowercased() }),
                set != trigger
            else { continue }
            self.loosened("first", "\"\(set.name)\" is set", problems)
        }
        for term in own.eligibility {
            guard let set = above.eligibility.first(where: { $0.name == term.name }) else { continue }
            if term.kind.isEasier(than: set.kind) || (term.waivedBy != nil && term.waivedBy != set.waivedBy) {
                self.loosened("eligibility", "\"\(set.name)\" is stricter", problems, at: "eligibility: " + set.name)
            }
        }
    }

    private func loosened(_ part: String, _ what: String, _ problems: ProblemList, at key: String? = nil) {
        let clause = self.parent.edition.funding?.clauses[part]
        if let clause, self.parent.edition.clause(clause)?.latitude == .loosened { return }
        guard let own = self.child.funding[key ?? part] ?? self.child.funding[part],
            let above = self.parent.funding[key ?? part] ?? self.parent.funding[part]
        else { return }
        problems.add(
            "\(what) in the edition inherited (\(above.file):\(above.place.line):\(above.place.column)); it cannot be "
                + "loosened here.", at: own.place)
    }

    /// Of who pays, what is repaid and the order it cannot be told which is looser: behind a clause that must hold they
    /// stay as they are.
    private func checkWhole(_ own: FundingTerms, _ above: FundingTerms, _ problems: ProblemList) {
        let parts = [
            ("who pays", above.whoPays.map { ![[], $0.rules].contains(own.whoPays?.rules ?? []) } ?? false),
            ("repayment", own.repayment != nil && own.repayment != above.repayment && above.repayment != nil),
            ("study leave", own.studyLeave.map { above.studyLeave != nil && $0 != above.studyLeave } ?? false),
            ("time balance", own.timeBalance.map { above.timeBalance != nil && $0 != above.timeBalance } ?? false),
            ("order", own.order != nil && own.order != above.order && above.order != nil),
        ]
        for (part, isChanged) in parts where isChanged && above.clauses[part] != nil {
            self.loosened(part, "\"\(part)\" is set by a clause that must hold", problems)
        }
    }
}

extension EditionReading {
    /// The clauses behind the terms of funding are clauses of the edition, or of one it inherits.
    func checkFundingClauses(of placed: PlacedEdition) {
        let known = placed.edition.clauses.map(\.id.rawValue)
        for (part, clause) in placed.edition.funding?.clauses ?? [:] where !known.contains(clause.rawValue) {
            guard let place = placed.funding["clause of " + part], place.file == self.problems.file else { continue }
            self.problems.add(
                "There is no clause \"\(clause)\" behind \"\(part)\"."
                    + Spelling.suggestion(for: clause.rawValue, among: known), at: place.place)
        }
    }
}

extension EligibilityTerm.Kind {
    /// Whether more people may ask than by another term of the same kind. Of a number that is not set it cannot be told.
    fileprivate func isEasier(than other: Self) -> Bool {
        switch (self, other) {
        case (.minimumService(let own), .minimumService(let set?)),
            (.contractOutlasts(let own), .contractOutlasts(let set?)):
            own.map { $0 < set } ?? true
        case (.excludes(let own), .excludes(let set)): !Set(set).isSubset(of: own)
        default: false
        }
    }
}
