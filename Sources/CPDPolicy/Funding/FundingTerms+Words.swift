public import CPDDomain

/// One part of the terms of funding in words, for whoever reads an edition.
public struct FundingPart: Hashable, Sendable {
    /// What it is called in an edition.
    public var name: String
    /// The clause behind it, where the edition names one.
    public var clause: ClauseIdentifier?
    /// What it says, line by line. Where the policy speaks of a number and does not give it, *unset*.
    public var lines: [String]

    /// A part in words.
    public init(name: String, clause: ClauseIdentifier? = nil, lines: [String]) {
        self.name = name
        self.clause = clause
        self.lines = lines
    }
}

extension FundingTerms {
    /// What an edition says of money for development, in words: each part it has, in the order in which it is written.
    public var inWords: [FundingPart] {
        let parts: [(String, [String])] = [
            ("items", self.items.isEmpty ? [] : [self.items.joined(separator: ", ")]),
            ("who pays", self.whoPays?.inWords ?? []), ("repayment", self.repayment?.inWords ?? []),
            ("yearly limits", self.yearlyLimits.map(\.inWords)),
            ("first", self.triggers.map { "\($0.name): \($0.plain)" }),
            ("providers", self.providers.map(\.inWords) ?? []),
            ("order", self.order?.inWords ?? []),
            ("eligibility", self.eligibility.map(\.inWords)), ("study leave", self.studyLeave?.inWords ?? []),
            ("time balance", self.timeBalance.map(\.inWords) ?? []),
        ]
        return parts.filter { !$0.1.isEmpty }.map {
            FundingPart(name: $0.0, clause: self.clauses[$0.0], lines: $0.1)
        }
    }
}

extension WhoPays {
    fileprivate var inWords: [String] {
        self.rules.map(\.plain)
            + (self.excluded.isEmpty ? [] : ["never: \(self.excluded.joined(separator: ", "))"])
    }
}

extension RepaymentTerms {
    fileprivate var inWords: [String] {
        let waivers = self.waivers.map { "\($0.reason): \($0.by.map { "by the \($0.name)" } ?? "always")" }
        let parts: [String?] = [
            "counted from \(self.countedFrom.rawValue): \(self.scale.plain)",
            "before completion: \(self.beforeCompletion.plain(percentageText))",
            "of: \(self.items.isEmpty ? "every cost" : self.items.joined(separator: ", "))",
            self.exempt.map { "never when \($0.plain)" },
            waivers.isEmpty ? nil : "waived for " + waivers.joined(separator: ", "),
            self.needsAgreement ? "only with an agreement signed by both before the cost is committed" : nil,
            self.floor.map { "not below \($0)" }, "rounded \(self.rounding.plain)",
            "within days of leaving: \(self.daysToRepay.plain)", self.method.map { "how: \($0)" },
        ]
        return parts.compactMap(\.self)
    }
}

extension YearlyLimit {
    fileprivate var inWords: String {
        let share = self.per == .person ? ", pro rata: \(self.isProRata.plain)" : ""
        return "\((["for each \(self.per.rawValue)"] + self.categories).joined(separator: ", ")): "
            + "at most \(self.atMost.plain)\(share)"
    }
}

extension FundingOrder {
    fileprivate var inWords: [String] {
        self.ranks.isEmpty ? [self.plain] : self.ranks.map { "\($0.name) when \($0.applies.plain)" }
    }
}

extension ApprovedProviders {
    fileprivate var inWords: [String] {
        [
            "approved: \(self.names.joined(separator: ", "))",
            "another: \(self.otherwiseBy.map { "by leave of the \($0.name)" } ?? "never")",
        ]
    }
}

extension EligibilityTerm {
    fileprivate var inWords: String {
        let more = [
            self.kind.plain, self.waivedBy.map { "waived by the \($0.name)" },
            self.justification.map { "because \($0)" },
        ].compactMap(\.self)
        return ([self.name] + more).joined(separator: ", ")
    }
}

extension StudyLeave {
    fileprivate var inWords: [String] {
        [
            "half days for a first sitting: \(self.perFirstSitting.plain), for a resit: \(self.perResit.plain)",
            "half days a year: \(self.perYear.plain), pro rata: \(self.isProRata.plain)",
        ]
    }
}

extension TimeBalance {
    fileprivate var inWords: [String] {
        [
            "each month: \(self.minutesPerMonth.plain { "\($0) minutes" }), pro rata: \(self.isProRata.plain)"
                + (self.atMost.map { ", at most \($0) minutes" } ?? ""),
            "unused: \(self.unused.plain(\.plain))",
        ]
    }
}
