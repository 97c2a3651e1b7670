import CPDDomain

extension EditionComparison {
    /// What the editions say of money for development, part by part.
    func noteFunding(_ list: inout ListedDifferences) {
        let (old, new) = (self.old.funding ?? FundingTerms(), self.new.funding ?? FundingTerms())
        guard old != new else { return }
        list.note(.funding("items"), "words", old.items, new.items) { $0.joined(separator: ", ") }
        list.noteWhole("who pays", old.whoPays, new.whoPays) { list, subject, old, new in
            list.note(subject, "rules", old.rules, new.rules) { $0.plain }
            list.note(subject, "excluded items", old.excluded, new.excluded) { $0.joined(separator: ", ") }
        }
        list.noteWhole("repayment", old.repayment, new.repayment, both: Self.noteRepayment)
        self.noteLimits(&list, old, new)
        list.pair(
            old.triggers, new.triggers, by: \.name, subject: { .funding("first, \($0)") }, words: \.plain
        ) { list, subject, old, new in
            list.note(subject, "asks for", old.asks.rawValue, new.asks.rawValue)
            list.note(subject, "by", old.by.name, new.by.name)
            list.note(subject, "when", old.applies.plain, new.applies.plain)
        }
        list.noteWhole("providers", old.providers, new.providers) { list, subject, old, new in
            list.note(subject, "approved", old.names, new.names) { $0.joined(separator: ", ") }
            list.note(subject, "otherwise by", old.otherwiseBy?.name, new.otherwiseBy?.name)
        }
        list.noteWhole("order", old.order, new.order) { list, subject, old, new in
            list.note(subject, "ranks", old.plain, new.plain)
        }
        self.noteEligibility(&list, old, new)
        list.noteWhole("study leave", old.studyLeave, new.studyLeave, both: Self.noteStudyLeave)
        list.noteWhole("time balance", old.timeBalance, new.timeBalance, both: Self.noteTimeBalance)
        for part in FundingTerms.parts {
            list.note(.funding(part), "clause", old.clauses[part]?.rawValue, new.clauses[part]?.rawValue)
        }
    }

    private func noteLimits(_ list: inout ListedDifferences, _ old: FundingTerms, _ new: FundingTerms) {
        list.pair(
            old.yearlyLimits, new.yearlyLimits, by: \.plainName, subject: { .funding($0) },
            words: { $0.atMost.plain }
        ) { list, subject, old, new in
            list.note(subject, "at most", old.atMost.plain, new.atMost.plain)
            list.note(subject, "pro rata", old.isProRata.plain, new.isProRata.plain)
        }
    }

    private func noteEligibility(_ list: inout ListedDifferences, _ old: FundingTerms, _ new: FundingTerms) {
        list.pair(
            old.eligibility, new.eligibility, by: \.name, subject: { .funding("eligibility, \($0)") },
            words: { $0.kind.plain ?? $0.name }
        ) { list, subject, old, new in
            list.note(subject, "asks for", old.kind.plain, new.kind.plain)
            list.note(subject, "waived by", old.waivedBy?.name, new.waivedBy?.name)
            list.note(subject, "because", old.justification, new.justification)
        }
    }

    private static func noteRepayment(
        _ list: inout ListedDifferences, _ subject: ListedDifference.Subject, _ old: RepaymentTerms,
        _ new: RepaymentTerms
    ) {
        list.note(subject, "counted from", old.countedFrom.rawValue, new.countedFrom.rawValue)
        list.note(subject, "how much", old.scale.plain, new.scale.plain)
        list.note(
            subject, "before completion", old.beforeCompletion.plain(percentageText),
            new.beforeCompletion.plain(percentageText))
        list.note(subject, "items", old.items, new.items) { $0.isEmpty ? "all" : $0.joined(separator: ", ") }
        list.note(subject, "never for", old.exempt?.plain, new.exempt?.plain)
        list.note(subject, "waived for", old.waivers, new.waivers) { waivers in
            waivers.map { "\($0.reason): \($0.by?.name ?? "always")" }.joined(separator: ", ")
        }
        list.note(subject, "signed agreement", old.needsAgreement ? "yes" : "no", new.needsAgreement ? "yes" : "no")
        list.note(subject, "not below", old.floor?.description, new.floor?.description)
        list.note(subject, "rounded", old.rounding, new.rounding) { $0.plain }
        list.note(subject, "within days", old.daysToRepay.plain, new.daysToRepay.plain)
        list.note(subject, "method", old.method, new.method)
    }

    private static func noteStudyLeave(
        _ list: inout ListedDifferences, _ subject: ListedDifference.Subject, _ old: StudyLeave, _ new: StudyLeave
    ) {
        list.note(subject, "half days for a first sitting", old.perFirstSitting.plain, new.perFirstSitting.plain)
        list.note(subject, "half days for a resit", old.perResit.plain, new.perResit.plain)
        list.note(subject, "half days a year", old.perYear.plain, new.perYear.plain)
        list.note(subject, "pro rata", old.isProRata.plain, new.isProRata.plain)
    }

    private static func noteTimeBalance(
        _ list: inout ListedDifferences, _ subject: ListedDifference.Subject, _ old: TimeBalance, _ new: TimeBalance
    ) {
        list.note(
            subject, "each month", old.minutesPerMonth.plain { "\($0) minutes" },
            new.minutesPerMonth.plain { "\($0) minutes" })
        list.note(subject, "pro rata", old.isProRata.plain, new.isProRata.plain)
        list.note(subject, "at most", old.atMost.map { "\($0) minutes" }, new.atMost.map { "\($0) minutes" })
        list.note(subject, "unused", old.unused.plain(\.plain), new.unused.plain(\.plain))
    }
}

extension ListedDifferences {
    /// Notes a part of the terms of funding that either side may not have at all.
    fileprivate mutating func noteWhole<Part: Equatable>(
        _ name: String, _ old: Part?, _ new: Part?,
        both: (inout Self, ListedDifference.Subject, Part, Part) -> Void
    ) {
        switch (old, new) {
        case (let old?, let new?): if old != new { both(&self, .funding(name), old, new) }
        case (nil, .some): self.notePresence(.funding(name), nil, name)
        case (.some, nil): self.notePresence(.funding(name), name, nil)
        case (nil, nil): break
        }
    }
}
