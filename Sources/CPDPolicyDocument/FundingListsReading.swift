import CPDDomain
import CPDPolicy

extension FundingReading {
    /// The most in a year, once for each holder and category.
    func yearlyLimits(_ fields: FieldReader) -> [YearlyLimit] {
        var limits: [YearlyLimit] = []
        for node in fields.list("yearly limits") ?? [] {
            let keys = ["per", "at most", "category", "pro rata"]
            guard let inner = FieldReader(node, what: "a yearly limit", keys: keys, self.problems) else { continue }
            if inner.value("per") == nil { inner.missing("per", of: "the yearly limit") }
            if inner.value("at most") == nil { inner.missingOrUnset("at most", of: "the yearly limit") }
            let holder = inner.choice("per", YearlyLimit.Holder.self)
            if holder == .team, let place = inner.value("pro rata")?.place {
                self.problems.add(
                    "A team has no share of full time: \"pro rata\" belongs to a limit per person.", at: place)
            }
            if holder == .person, inner.value("pro rata") == nil {
                inner.missingOrUnset("pro rata", of: "the yearly limit")
            }
            guard let holder else { continue }
            let limit = YearlyLimit(
                per: holder, atMost: inner.givenMoney("at most").known,
                categories: self.categoryWords(inner, "category"), isProRata: inner.givenTruth("pro rata").known)
            if limits.contains(where: { $0.per == holder && Set($0.categories) == Set(limit.categories) }) {
                let counted = limit.categories.isEmpty ? "" : " for \(limit.categories.joined(separator: ", "))"
                self.problems.add(
                    "There is a yearly limit per \(holder.rawValue)\(counted) already.", at: node.place)
            }
            limits.append(limit)
        }
        return limits
    }

    /// What has to be done first.
    func triggers(_ fields: FieldReader) -> [FundingTrigger] {
        var triggers: [FundingTrigger] = []
        for node in fields.list("first") ?? [] {
            let what = "what is done first"
            guard
                let inner = FieldReader(node, what: what, keys: ["name", "asks for", "by", "when"], self.problems)
            else { continue }
            let name = inner.required("name", of: what)
            for key in ["asks for", "by"] where inner.value(key) == nil { inner.missing(key, of: what) }
            let asks = inner.choice("asks for", FundingTrigger.Demand.self)
            let post = self.approval.post(inner, "by")
            guard let applies = self.required(inner, "when", of: what), let name, let asks, let post else { continue }
            if triggers.contains(where: { $0.name.lowercased() == name.lowercased() }) {
                self.problems.add("\"\(name)\" is there already.", at: node.place)
            }
            triggers.append(FundingTrigger(name, asks: asks, by: post, when: applies))
        }
        return triggers
    }

    /// The providers that may be used.
    func providers(_ node: DocumentNode) -> ApprovedProviders? {
        guard let fields = FieldReader(node, what: "providers", keys: ["approved", "otherwise by"], self.problems)
        else { return nil }
        if fields.value("approved") == nil { fields.missing("approved", of: "providers") }
        let names = (fields.list("approved") ?? []).compactMap { fields.text($0, for: "approved") }
        return ApprovedProviders(names, otherwiseBy: self.approval.post(fields, "otherwise by"))
    }

    /// In which order money is given: by ranks, or none where the policy says that nothing comes first.
    func order(_ fields: FieldReader) -> FundingOrder? {
        if let node = fields.value("order"), case .scalar(let text, _) = node.value {
            if text == "none" { return FundingOrder([]) }
            self.problems.add(
                "\"order\" is a list of ranks, or none where nothing comes before anything else; this is \(node.summary).",
                at: node.place)
            return nil
        }
        if let node = fields.value("order"), case .list(let list) = node.value, list.isEmpty {
            self.problems.add(
                "There is no rank: write \"none\" where nothing comes before anything else.", at: node.place)
        }
        guard let list = fields.list("order") else { return nil }
        var ranks: [FundingRank] = []
        for node in list {
            guard let inner = FieldReader(node, what: "a rank", keys: ["name", "when"], self.problems) else { continue }
            let name = inner.required("name", of: "the rank")
            guard let applies = self.required(inner, "when", of: "the rank"), let name else { continue }
            if ranks.contains(where: { $0.name.lowercased() == name.lowercased() }) {
                self.problems.add("There is a rank \"\(name)\" already.", at: node.place)
            }
            ranks.append(FundingRank(name, when: applies))
        }
        return FundingOrder(ranks)
    }

    /// Who may ask, each with its justification or a warning.
    func eligibility(_ fields: FieldReader) -> [EligibilityTerm] {
        var terms: [EligibilityTerm] = []
        for node in fields.list("eligibility") ?? [] {
            let keys = ["asks for", "months", "groups", "waived by", "because"]
            guard let inner = FieldReader(node, what: "a term of eligibility", keys: keys, self.problems),
                let kind = self.kind(inner)
            else { continue }
            let because = inner.value("because") == nil ? nil : inner.required("because", of: "the term")
            let term = EligibilityTerm(kind, waivedBy: self.approval.post(inner, "waived by"), justification: because)
            if terms.contains(where: { $0.name == term.name }) {
                self.problems.add("There is a term \"\(term.name)\" already.", at: node.place)
            }
            if term.justification == nil {
                self.problems.warn(
                    "\"\(term.name)\" may treat some less favourably: \(term.mayDisadvantage.joined(separator: ", ")). "
                        + "Say under \"because\" why it is right, or leave it out.", at: node.place)
            }
            terms.append(term)
        }
        return terms
    }

    private func kind(_ fields: FieldReader) -> EligibilityTerm.Kind? {
        let what = "a term of eligibility"
        guard let node = fields.value("asks for"), let text = fields.required("asks for", of: what) else {
            if fields.value("asks for") == nil { fields.missing("asks for", of: what) }
            return nil
        }
        let names = EligibilityTerm.Kind.names
        guard let name = fields.known(text, among: names, "term of eligibility", at: node.place) else { return nil }
        let own = ["minimum service": "months", "contract outlasts the course": "months", "excluded groups": "groups"]
        for key in ["months", "groups"] where own[name] != key {
            guard let place = fields.value(key)?.place else { continue }
            self.problems.add("\"\(key)\" does not belong to \"\(name)\".", at: place)
        }
        switch name {
        case "probation passed": return .probationPassed
        case "no evaluation owed": return .noEvaluationOwed
        case "excluded groups":
            let known =
                Capacity.allCases.map(\.rawValue)
                + StaffGroup.allCases.map(\.rawValue).filter { Capacity(rawValue: $0) == nil }
                + ContractKind.allCases.map(\.rawValue) + ["part-time"]
            let groups = fields.words("groups", among: known, "group")
            if fields.value("groups") == nil { fields.missing("groups", of: what) }
            return groups.isEmpty ? nil : .excludes(groups)
        default:
            if fields.value("months") == nil { fields.missingOrUnset("months", of: what) }
            let months = fields.givenMonths("months")
            if case .absent = months { return nil }
            return name == names[0] ? .minimumService(months: months.known) : .contractOutlasts(months: months.known)
        }
    }
}
