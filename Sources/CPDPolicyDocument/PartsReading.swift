import CPDDomain
import CPDPolicy

/// Reads what an edition says of hours, reserved days, frameworks and confidentiality.
struct PartsReading {
    let calendar: AcademicCalendar
    let problems: ProblemList

    func read(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        let (hours, days) = (
            HoursReading(problems: self.problems), ReservedDaysReading(calendar: self.calendar, problems: self.problems)
        )
        placed.edition.hours = (fields.list("hours") ?? []).compactMap { hours.read($0, &placed) }
        placed.edition.reservedDays = (fields.list("reserved days") ?? []).compactMap { days.read($0, &placed) }
        placed.edition.frameworks = (fields.list("frameworks") ?? []).compactMap { self.framework($0) }
        placed.edition.confidentiality = self.confidentiality(fields, &placed)
    }

    private func framework(_ node: DocumentNode) -> FrameworkUse? {
        let keys = ["use", "for", "holders of"]
        guard let fields = FieldReader(node, what: "a framework", keys: keys, self.problems),
            let name = fields.required("use", of: "the framework")
        else { return nil }
        let roles = (fields.list("holders of") ?? []).compactMap { fields.text($0, for: "holders of") }
        return FrameworkUse(name, groups: fields.groups("for"), holdersOf: roles)
    }

    private func confidentiality(_ fields: FieldReader, _ placed: inout PlacedEdition) -> [RecordConfidentiality] {
        var rules: [RecordConfidentiality] = []
        for node in fields.list("confidentiality") ?? [] {
            let (what, keys) = ("who sees records", ["record", "seen by", "clause"])
            guard let inner = FieldReader(node, what: what, keys: keys, self.problems) else { continue }
            for key in ["record", "seen by"] where inner.value(key) == nil { inner.missingOrUnset(key, of: what) }
            guard let kind = inner.choice("record", RecordConfidentiality.Kind.self) else { continue }
            if rules.contains(where: { $0.kind == kind }) {
                self.problems.add("It is said already who sees a \(kind.rawValue).", at: node.place)
            }
            var posts: [String]?
            if case .scalar("unset", _)? = inner.value("seen by")?.value {
                posts = nil
            } else {
                posts = (inner.list("seen by") ?? []).compactMap { inner.text($0, for: "seen by") }
                if posts?.isEmpty == true, let place = inner.value("seen by")?.place {
                    self.problems.add(
                        "Somebody sees each record: name a post, such as participant, or write unset.", at: place)
                }
            }
            placed.confidentiality[kind] = FundingPlace(file: self.problems.file, place: node.place)
            rules.append(RecordConfidentiality(kind, seenBy: posts, clause: inner.clause(&placed)))
        }
        return rules
    }
}
