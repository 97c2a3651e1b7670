import CPDDomain

extension EditionComparison {
    /// Differences of the school year, hours, reserved days, frameworks, records and training of the policy's own.
    func noteParts(_ list: inout ListedDifferences) {
        list.note(.edition, "calendar", self.old.calendar, self.new.calendar) { calendar in
            calendar.map { calendar in
                "from month \(calendar.turnsInMonth)"
                    + calendar.terms.map { ", \($0.name) \($0.firstDay) to \($0.lastDay)" }.joined()
            }
        }
        list.note(.edition, "hours", self.old.hours, self.new.hours) { Self.words($0.map(\.plain)) }
        list.note(.edition, "reserved days", self.old.reservedDays, self.new.reservedDays) { days in
            Self.words(
                days.map { kept in
                    "\(kept.days.map(String.init) ?? "unset") for \(kept.purpose) in "
                        + kept.years.map(String.init).joined(separator: ", ")
                })
        }
        list.note(.edition, "frameworks", self.old.frameworks, self.new.frameworks) { uses in
            Self.words(
                uses.map { use in
                    let whom = use.holdersOf + use.groups.map(\.rawValue).sorted()
                    return use.framework + (whom.isEmpty ? "" : " for " + whom.joined(separator: ", "))
                })
        }
        list.note(.edition, "confidentiality", self.old.confidentiality, self.new.confidentiality) { rules in
            Self.words(rules.map { "\($0.kind.rawValue): \($0.seenBy?.joined(separator: ", ") ?? "unset")" })
        }
        let ids = Set((self.old.ownTraining + self.new.ownTraining).map(\.id))
        for id in ids.sorted(by: { $0.rawValue < $1.rawValue }) {
            let rows = (self.old.ownTraining.filter { $0.id == id }, self.new.ownTraining.filter { $0.id == id })
            list.note(.training(id), "asked", rows.0, rows.1) { Self.words($0.map(\.plain)) }
        }
    }

    private static func words(_ parts: [String]) -> String { parts.joined(separator: "; ") }
}

extension HoursTerm {
    /// The term in one line of words.
    fileprivate var plain: String {
        func bound(_ word: String, _ bound: HoursBound) -> String? {
            switch bound {
            case .none: nil
            case .unset: word + " unset"
            case .minutes(let minutes): "\(word) \(minutes) minutes"
            }
        }
        let share = self.isProRata.map { $0 ? "pro rata" : "not pro rata" } ?? "pro rata unset"
        let groups = self.groups.map(\.rawValue).sorted().joined(separator: ", ")
        let ends = [bound("at least", self.atLeast), bound("at most", self.atMost)].compactMap(\.self)
        return ([groups.isEmpty ? "everybody" : groups] + ends + [share]).joined(separator: ", ")
    }
}

extension TrainingRequirement {
    /// The row in one line of words.
    fileprivate var plain: String {
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
        let whom = self.audience.responsibilities.sorted() + self.audience.groups.map(\.rawValue).sorted()
        let grace = self.graceMonths == 0 ? [] : ["grace \(self.graceMonths) months"]
        return ([self.what, self.course.rawValue, self.strength.rawValue, scope] + whom + [first, then] + grace)
            .joined(separator: ", ")
    }
}
