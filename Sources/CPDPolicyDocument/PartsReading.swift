import CPDDomain
import CPDPolicy

/// Reads what an edition says of hours, reserved days, frameworks and confidentiality.
struct PartsReading {
    let problems: ProblemList

    func read(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        placed.edition.hours = (fields.list("hours") ?? []).compactMap { self.hours($0, &placed) }
        placed.edition.reservedDays = (fields.list("reserved days") ?? []).compactMap { self.days($0, &placed) }
        placed.edition.frameworks = (fields.list("frameworks") ?? []).compactMap { self.framework($0) }
        placed.edition.confidentiality = self.confidentiality(fields, &placed)
    }

    private func hours(_ node: DocumentNode, _ placed: inout PlacedEdition) -> HoursTerm? {
        let keys = ["for", "at least", "at most", "in", "a day", "pro rata", "clause"]
        guard let fields = FieldReader(node, what: "hours", keys: keys, self.problems) else { return nil }
        if fields.value("at least") == nil, fields.value("at most") == nil {
            self.problems.add("Say how many hours \"at least\", \"at most\", or both.", at: node.place)
        }
        if fields.value("pro rata") == nil { fields.missingOrUnset("pro rata", of: "the hours") }
        let (least, most) = (self.bound(fields, "at least"), self.bound(fields, "at most"))
        if case (.minutes(let low), .minutes(let high)) = (least, most), low > high {
            self.problems.add(
                "At least more than at most: nobody can have both.", at: fields.value("at least")?.place ?? node.place)
        }
        let span = fields.value("in").map { HoursSpanReading(problems: self.problems).read($0) } ?? .year
        return HoursTerm(
            groups: self.groups(fields, "for"), in: span, atLeast: least, atMost: most,
            isProRata: fields.givenTruth("pro rata").known, clause: self.clause(fields, &placed))
    }

    /// A length of time, or whole and half days of the length that the term gives.
    private func bound(_ fields: FieldReader, _ key: String) -> HoursBound {
        if let node = fields.value(key), case .scalar(let text, _) = node.value, let halves = Self.halfDays(text) {
            guard let day = fields.givenTime("a day").known else {
                if fields.value("a day") == nil {
                    self.problems.add("Say how long a day is: a day: 6 hours.", at: node.place)
                }
                return .none
            }
            return .minutes(day * halves / 2)
        }
        return switch fields.givenTime(key) {
        case .value(let minutes): .minutes(minutes)
        case .unset: .unset
        case .absent: .none
        }
    }

    /// Half days in `5 days`, `1 day` or `2.5 days`.
    private static func halfDays(_ text: String) -> Int? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, ["day", "days"].contains(parts[1]) else { return nil }
        let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Int(number[0]), (0...366).contains(whole) else { return nil }
        if number.count == 1 { return whole * 2 }
        return number.count == 2 && number[1] == "5" ? whole * 2 + 1 : nil
    }

    private func days(_ node: DocumentNode, _ placed: inout PlacedEdition) -> ReservedDays? {
        let (what, keys) = ("reserved days", ["for", "days", "years", "clause"])
        guard let fields = FieldReader(node, what: what, keys: keys, self.problems) else { return nil }
        if fields.value("days") == nil { fields.missingOrUnset("days", of: what) }
        if fields.value("years") == nil { fields.missing("years", of: what) }
        var years: [Int] = []
        for node in fields.list("years") ?? [] {
            guard let text = fields.text(node, for: "years") else { continue }
            guard let year = Self.year(text), !years.contains(year) else {
                self.problems.add(
                    "A school year is named once, and written like 2026-27; this is \(node.summary).", at: node.place)
                continue
            }
            years.append(year)
        }
        guard let purpose = fields.required("for", of: what) else { return nil }
        return ReservedDays(
            for: purpose, days: fields.givenDays("days").known, years: years, clause: self.clause(fields, &placed))
    }

    /// The calendar year in which `2026-27` begins.
    private static func year(_ text: String) -> Int? {
        let parts = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let start = Int(parts[0]),
            let end = Int(parts[1]), (1000...9998).contains(start), (start + 1) % 100 == end
        else { return nil }
        return start
    }

    private func framework(_ node: DocumentNode) -> FrameworkUse? {
        let keys = ["use", "for", "holders of"]
        guard let fields = FieldReader(node, what: "a framework", keys: keys, self.problems),
            let name = fields.required("use", of: "the framework")
        else { return nil }
        let roles = (fields.list("holders of") ?? []).compactMap { fields.text($0, for: "holders of") }
        return FrameworkUse(name, groups: self.groups(fields, "for"), holdersOf: roles)
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
            rules.append(RecordConfidentiality(kind, seenBy: posts, clause: self.clause(inner, &placed)))
        }
        return rules
    }

    private func groups(_ fields: FieldReader, _ key: String) -> Set<StaffGroup> {
        Set(
            fields.words(key, among: StaffGroup.allCases.map(\.rawValue), "group of staff").compactMap {
                StaffGroup(rawValue: $0)
            })
    }

    /// The clause behind a part, which must be one of the edition or of one it inherits.
    private func clause(_ fields: FieldReader, _ placed: inout PlacedEdition) -> ClauseIdentifier? {
        guard let node = fields.value("clause"), let name = fields.text(node, for: "clause") else { return nil }
        placed.clauseNames.append((name, node.place))
        return ClauseIdentifier(name)
    }
}
