import CPDDomain
import CPDPolicy

extension FundingReading {
    private static let repaymentKeys = [
        "counted from", "bands", "evenly over", "before completion", "items", "never for", "waived for",
        "signed agreement", "not below", "rounded", "rounded to", "within days", "method",
    ]

    /// What is repaid on leaving.
    func repayment(_ node: DocumentNode) -> RepaymentTerms? {
        guard let fields = FieldReader(node, what: "repayment", keys: Self.repaymentKeys, self.problems) else {
            return nil
        }
        for key in ["counted from", "before completion", "rounded"] where fields.value(key) == nil {
            if key == "before completion" {
                fields.missingOrUnset(key, of: "repayment")
            } else {
                fields.missing(key, of: "repayment")
            }
        }
        let start = fields.choice("counted from", RepaymentStart.self)
        let rounding = fields.choice("rounded", MoneyRounding.Direction.self)
        guard let scale = self.scale(fields), let start, let rounding else { return nil }
        let unit = fields.givenMoney("rounded to").known?.minorUnits ?? 1
        if unit == 0, let place = fields.value("rounded to")?.place {
            self.problems.add("Nothing can be rounded to nothing: write 0.01 GBP or more.", at: place)
        }
        return RepaymentTerms(
            countedFrom: start, scale: scale, beforeCompletion: fields.givenShare("before completion").known,
            items: fields.words("items", among: self.items, "item"),
            exempt: fields.value("never for").flatMap { self.condition($0, "never for") },
            waivers: self.waivers(fields), needsAgreement: fields.truth("signed agreement") ?? false,
            floor: fields.givenMoney("not below").known, rounding: MoneyRounding(rounding, unit: unit),
            daysToRepay: fields.givenDays("within days").known, method: fields.text("method"))
    }

    private func scale(_ fields: FieldReader) -> RepaymentScale? {
        if (fields.value("bands") == nil) == (fields.value("evenly over") == nil) {
            self.problems.add(
                "Say how much is repaid either with \"bands\" or with \"evenly over\"; write \"bands: unset\" where the "
                    + "policy does not say.", at: fields.place)
            return nil
        }
        if let node = fields.value("evenly over") { return self.period(node, fields).map { .linear($0) } }
        if case .scalar("unset", _)? = fields.value("bands")?.value { return .unset }
        if let node = fields.value("bands"), case .mapping = node.value { return self.bandsByContract(node) }
        guard let list = fields.list("bands") else { return nil }
        if list.isEmpty, let place = fields.value("bands")?.place {
            self.problems.add("There is no band: write one, or unset where the policy does not say.", at: place)
        }
        return .bands(self.bands(list))
    }

    /// Bands by kind of contract, and those of any other.
    private func bandsByContract(_ node: DocumentNode) -> RepaymentScale? {
        let keys = ContractKind.allCases.map(\.rawValue) + ["otherwise"]
        guard let inner = FieldReader(node, what: "\"bands\"", keys: keys, self.problems) else { return nil }
        if inner.value("otherwise") == nil { inner.missing("otherwise", of: "\"bands\"") }
        var byContract: [ContractKind: [RepaymentBand]] = [:]
        for contract in ContractKind.allCases {
            if let list = inner.list(contract.rawValue) { byContract[contract] = self.bands(list) }
        }
        return inner.list("otherwise").map { .bandsByContract(byContract, otherwise: self.bands($0)) }
    }

    private func period(_ node: DocumentNode, _ fields: FieldReader) -> RetentionPeriod? {
        if case .scalar = node.value {
            return switch fields.givenMonths("evenly over") {
            case .value(let months): RetentionPeriod(otherwise: months)
            case .unset: RetentionPeriod(otherwise: nil)
            case .absent: nil
            }
        }
        let keys = ContractKind.allCases.map(\.rawValue) + ["otherwise"]
        guard let inner = FieldReader(node, what: "\"evenly over\"", keys: keys, self.problems) else { return nil }
        if inner.value("otherwise") == nil { inner.missingOrUnset("otherwise", of: "\"evenly over\"") }
        var period = RetentionPeriod(otherwise: inner.givenMonths("otherwise").known)
        for contract in ContractKind.allCases {
            if let months = inner.givenMonths(contract.rawValue).known { period.byContract[contract] = months }
        }
        return period
    }

    /// Bands in order, each longer than the one before and none dearer.
    private func bands(_ nodes: [DocumentNode]) -> [RepaymentBand] {
        var bands: [RepaymentBand] = []
        for node in nodes {
            guard
                let fields = FieldReader(
                    node, what: "a band", keys: ["under", "up to", "repays", "within", "between"], self.problems)
            else { continue }
            if let unclear = fields.entries.first(where: { ["within", "between"].contains($0.key) }) {
                self.problems.add(
                    "\"\(unclear.key)\" can mean with or without the last day: write \"under\", or \"up to\" where the "
                        + "day on which the months are full belongs to the band.", at: unclear.place)
                continue
            }
            if (fields.value("under") == nil) == (fields.value("up to") == nil) {
                self.problems.add("A band ends with \"under\" or with \"up to\", and one of them.", at: node.place)
                continue
            }
            if fields.value("repays") == nil { fields.missing("repays", of: "the band") }
            let isInclusive = fields.value("under") == nil
            guard let months = fields.givenMonths(isInclusive ? "up to" : "under").known,
                let share = fields.givenShare("repays").known
            else { continue }
            if let last = bands.last {
                if (last.months, last.isInclusive ? 1 : 0) >= (months, isInclusive ? 1 : 0) {
                    self.problems.add(
                        "Bands stand in order: this one ends no later than the one before.", at: node.place)
                } else if share > last.hundredths {
                    self.problems.add("Who stays longer would repay more than by the band before.", at: node.place)
                }
            }
            bands.append(RepaymentBand(months: months, isInclusive: isInclusive, hundredths: share))
        }
        return bands
    }

    private func waivers(_ fields: FieldReader) -> [RepaymentWaiver] {
        guard let node = fields.value("waived for"),
            let inner = FieldReader(node, what: "\"waived for\"", keys: nil, self.problems)
        else { return [] }
        return inner.entries.compactMap { entry in
            guard let text = inner.text(entry.value, for: entry.key) else { return nil }
            if text == "always" { return RepaymentWaiver(entry.key) }
            return self.approval.post(named: text, at: entry.value.place).map { RepaymentWaiver(entry.key, by: $0) }
        }
    }
}
