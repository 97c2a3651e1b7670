import CPDDomain

extension Optional {
    /// The value in words; *unset* where the policy speaks of it and does not give it.
    func plain(_ words: (Wrapped) -> String) -> String { self.map(words) ?? "unset" }
}

extension Int? {
    var plain: String { self.plain { String($0) } }
}

extension Bool? {
    var plain: String { self.plain { $0 ? "yes" : "no" } }
}

extension Money? {
    var plain: String { self.plain(\.description) }
}

/// Hundredths of a percent as `12.5 %`.
func percentageText(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let digits = rest % 10 == 0 ? "\(rest / 10)" : "\(rest / 10)\(rest % 10)"
    return rest == 0 ? "\(whole) %" : "\(whole).\(digits) %"
}

extension [ShareRule] {
    /// The rules in their order.
    var plain: String { self.map(\.plain).joined(separator: "; ") }
}

extension ShareRule {
    /// `career, fee: school 50 % at most 500.00 GBP, employee 50 %`
    var plain: String {
        let words = self.categories + self.attempts.map(\.rawValue) + self.items
        let about = words + [self.applies.map { "when \($0.plain)" }].compactMap(\.self)
        let shares = self.shares.plain { shares in
            shares.map { share in
                "\(share.payer) \(percentageText(share.hundredths))" + (share.atMost.map { " at most \($0)" } ?? "")
            }.joined(separator: ", ")
        }
        let rest = self.rest == WhoPays.employee ? "" : ", rest \(self.rest)"
        return (about.isEmpty ? "anything" : about.joined(separator: ", ")) + ": " + shares + rest
    }
}

extension RepaymentScale {
    var plain: String {
        switch self {
        case .unset: "unset"
        case .bands(let bands): Self.plain(bands)
        case .bandsByContract(let byContract, let otherwise):
            (ContractKind.allCases.compactMap { kind in
                byContract[kind].map { "\(kind.rawValue): \(Self.plain($0))" }
            } + ["otherwise: " + Self.plain(otherwise)]).joined(separator: "; ")
        case .linear(let period):
            "evenly over "
                + (ContractKind.allCases.compactMap { kind in
                    period.byContract[kind].map { "\(kind.rawValue) \($0) months" }
                } + [period.otherwise.plain { "\($0) months" }]).joined(separator: ", otherwise ")
        }
    }
}

extension RepaymentScale {
    private static func plain(_ bands: [RepaymentBand]) -> String {
        bands.map {
            "\($0.isInclusive ? "up to" : "under") \($0.months) months \(percentageText($0.hundredths))"
        }.joined(separator: ", ")
    }
}

extension MoneyRounding {
    var plain: String { "\(self.direction.rawValue), to \(Money(minorUnits: self.unit))" }
}

extension YearlyLimit {
    /// `yearly limit per person, career`; the order in which its categories are written does not tell limits apart.
    var plainName: String {
        (["yearly limit per \(self.per.rawValue)"] + Set(self.categories).sorted()).joined(separator: ", ")
    }
}

extension FundingTrigger {
    var plain: String { "\(self.asks.rawValue) by \(self.by.name) when \(self.applies.plain)" }
}

extension FundingOrder {
    /// The ranks in their order.
    var plain: String {
        guard !self.ranks.isEmpty else { return "none: by the day on which it was asked" }
        return self.ranks.map { "\($0.name) when \($0.applies.plain)" }.joined(separator: "; ")
    }
}

extension EligibilityTerm.Kind {
    /// What it asks beyond its name; `nil` where the name says all.
    var plain: String? {
        switch self {
        case .minimumService(let months), .contractOutlasts(let months): months.plain { "\($0) months" }
        case .excludes(let groups): groups.joined(separator: ", ")
        case .probationPassed, .noEvaluationOwed: nil
        }
    }
}

extension TimeBalance.Unused {
    var plain: String {
        switch self {
        case .kept: "kept"
        case .lapsesAfter(let months): "lapses after \(months) months"
        case .carriedOver(let minutes): "carried over: \(FactValue.minutes(minutes).plain)"
        }
    }
}
