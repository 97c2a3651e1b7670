import CPDDomain

extension HoursTerm {
    /// The term in one line of words.
    var plain: String {
        func bound(_ word: String, _ bound: HoursBound) -> String? {
            switch bound {
            case .none: nil
            case .unset: word + " unset"
            case .minutes(let minutes): "\(word) \(FactValue.minutes(minutes).plain)"
            case .times(let times): "\(word) \(times) times"
            }
        }
        let share = self.isProRata.map { $0 ? "pro rata" : "not pro rata" } ?? "pro rata unset"
        let groups = self.groups.map(\.rawValue).sorted().joined(separator: ", ")
        let ends = [bound("at least", self.atLeast), bound("at most", self.atMost)].compactMap(\.self)
        let clause = [self.clause.map { "clause \($0)" }].compactMap(\.self)
        let bases = TimeBasis.allCases.filter(self.bases.contains).map(\.rawValue).joined(separator: " or ")
        let approaches = Approach.allCases.filter(self.approaches.contains).map(\.rawValue).joined(separator: " or ")
        let span = [
            self.span.plain, approaches.isEmpty ? nil : "of " + approaches, bases.isEmpty ? nil : "given as " + bases,
        ].compactMap(\.self)
        return ([groups.isEmpty ? "everybody" : groups] + ends + span + [share] + clause).joined(separator: ", ")
    }
}

extension HoursSpan {
    /// The time in words; `nil` for a school year, which needs none.
    fileprivate var plain: String? {
        switch self {
        case .year: nil
        case .term: "each term"
        case .halfTerm: "each half term"
        case .months(1): "each month"
        case .months(let number): "every \(number) months"
        case .dates(let period): period.plain
        }
    }
}

extension HolderTerm {
    /// The term in one line of words.
    var plain: String {
        let service: String? =
            switch self.service {
            case .none: nil
            case .unset: "service unset"
            case .months(let months): "service \(months) months"
            }
        let rest = [service, self.clause.map { "clause \($0)" }].compactMap(\.self)
        return ([self.post] + self.certificates.map(\.rawValue) + rest).joined(separator: ", ")
    }
}

extension TrainingRequirement {
    /// The row in one line of words.
    var plain: String {
        let first =
            switch self.first {
            case nil: "not first"
            case .beforeStarting: "first before starting"
            case .onStarting: "first on starting"
            case .withinDays(let days): "first within \(days) days"
            case .withinMonths(let months): "first within \(months) months"
            }
        let then =
            switch self.renewal {
            case .never: "then never"
            case .everyMonths(let months): "then every \(months) months"
            case .eachTerm: "then each term"
            case .regularly: "then regularly"
            case .notGiven: "then unset"
            }
        let scope =
            switch self.scope {
            case .person: "each person"
            case .panel(let number): "\(number) of a panel"
            case .site(let number): "\(number) on site"
            }
        return
            ([self.what, self.course.rawValue, self.strength.rawValue, scope] + self.audience.plain + [first, then]
            + self.plainExceptions + self.plainSource).joined(separator: ", ")
    }

    /// What is not the plain case.
    private var plainExceptions: [String] {
        [
            self.equivalents.isEmpty
                ? nil : "also met by " + self.equivalents.map(\.rawValue).sorted().joined(separator: " or "),
            self.events.isEmpty ? nil : "again on " + self.events.sorted().joined(separator: " or "),
            self.document.map { "document \($0)" },
            self.graceMonths == 0 ? nil : "grace \(self.graceMonths) months",
            self.expiresOnLeave ? "expires on leave" : nil,
            self.isPortable ? nil : "not from elsewhere",
            self.countsAsCPD ? nil : "does not count as CPD",
            self.from.map { "from \($0)" }, self.until.map { "until \($0)" },
            self.isOn ? nil : "switched off",
        ].compactMap(\.self)
    }

    /// Who asks for it, and by which clause.
    private var plainSource: [String] {
        ["\(self.source.force.rawValue) (\(self.source.text), \(self.source.mark.rawValue))"]
            + [self.clause.map { "clause \($0)" }].compactMap(\.self)
    }
}

extension TrainingAudience {
    /// Of whom and where it is asked, in words; none where it is asked of everybody.
    fileprivate var plain: [String] {
        func words(_ name: String, _ values: [String]) -> String? {
            values.isEmpty ? nil : name + " " + values.sorted().joined(separator: " or ")
        }
        return [
            self.nation?.rawValue, words("holders of", Array(self.responsibilities)),
            words("groups", self.groups.map(\.rawValue)), words("capacities", self.capacities.map(\.rawValue)),
            self.startedFrom.map { "started from \($0)" }, words("phases", self.phases.map(\.rawValue)),
            words("types", self.types.map(\.rawValue)),
        ].compactMap(\.self)
    }
}
