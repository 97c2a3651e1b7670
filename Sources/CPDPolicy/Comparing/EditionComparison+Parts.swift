import CPDDomain

extension EditionComparison {
    /// Differences of the school year, hours, reserved days, frameworks, records and training of the policy's own.
    func noteParts(_ list: inout ListedDifferences) {
        list.note(.edition, "calendar", self.old.calendar, self.new.calendar) { calendar in
            calendar.map { calendar in
                "from month \(calendar.turnsInMonth)"
                    + calendar.terms.map { ", \($0.plain)" }.joined()
            }
        }
        list.note(.edition, "hours", self.old.hours, self.new.hours) { Self.words($0.map(\.plain)) }
        list.note(.edition, "holders", self.old.holders, self.new.holders) { Self.words($0.map(\.plain)) }
        list.note(.edition, "induction", self.old.induction, self.new.induction) { Self.words($0.map(\.plain)) }
        list.note(.edition, "reserved days", self.old.reservedDays, self.new.reservedDays) { days in
            Self.words(
                days.map { kept in
                    "\(kept.days.map(String.init) ?? "unset") for \(kept.purpose) in "
                        + kept.years.map(String.init).joined(separator: ", ")
                        + (kept.on.isEmpty ? "" : ", on " + kept.on.map(\.description).joined(separator: ", "))
                        + (kept.keptBy.map { ", kept by \($0.plain)" } ?? "")
                        + (kept.clause.map { ", clause \($0)" } ?? "")
                })
        }
        list.note(.edition, "frameworks", self.old.frameworks, self.new.frameworks) { uses in
            Self.words(
                uses.map { use in
                    let whom = use.holdersOf.map { "holders of \($0)" } + use.groups.map(\.rawValue).sorted()
                    return use.framework + (whom.isEmpty ? "" : " for " + whom.joined(separator: ", "))
                })
        }
        list.note(.edition, "confidentiality", self.old.confidentiality, self.new.confidentiality) { rules in
            Self.words(
                rules.map { rule in
                    "\(rule.kind.rawValue): \(rule.seenBy?.joined(separator: ", ") ?? "unset")"
                        + (rule.clause.map { ", clause \($0)" } ?? "")
                })
        }
        for part in EditionPart.allCases {
            list.note(
                .edition, "below, \(part.rawValue)", self.old.below[part]?.rawValue, self.new.below[part]?.rawValue)
            list.note(
                .edition, "clause of \(part.rawValue)", self.old.clause(behind: part)?.rawValue,
                self.new.clause(behind: part)?.rawValue)
        }
        let ids = Set((self.old.ownTraining + self.new.ownTraining).map(\.id))
        for id in ids.sorted(by: { $0.rawValue < $1.rawValue }) {
            let rows = (self.old.ownTraining.filter { $0.id == id }, self.new.ownTraining.filter { $0.id == id })
            list.note(.training(id), "asked", rows.0, rows.1) { Self.words($0.map(\.plain)) }
        }
    }

    private static func words(_ parts: [String]) -> String { parts.joined(separator: "; ") }
}

extension AcademicCalendar.Term {
    /// The term in words, with its second half where it is known.
    fileprivate var plain: String {
        "\(self.name) \(self.firstDay) to \(self.lastDay)"
            + (self.secondHalfFrom.map { ", its second half from \($0)" } ?? "")
    }
}
