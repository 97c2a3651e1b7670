import CPDDomain
import CPDPolicy

/// Reads how many hours of development there are at least and at most, or how often, on which bases.
struct HoursReading {
    let problems: ProblemList

    func read(_ node: DocumentNode, _ placed: inout PlacedEdition) -> HoursTerm? {
        let keys = ["for", "at least", "at most", "in", "basis", "of", "a day", "pro rata", "clause"]
        guard let fields = FieldReader(node, what: "hours", keys: keys, self.problems) else { return nil }
        if fields.value("at least") == nil, fields.value("at most") == nil {
            self.problems.add("Say how many hours \"at least\", \"at most\", or both.", at: node.place)
        }
        if fields.value("pro rata") == nil { fields.missingOrUnset("pro rata", of: "the hours") }
        let (least, most) = (self.bound(fields, "at least"), self.bound(fields, "at most"))
        if let low = least.number, let high = most.number, low.isTimes == high.isTimes, low.count > high.count {
            self.problems.add(
                "At least more than at most: nobody can have both.", at: fields.value("at least")?.place ?? node.place)
        }
        let span = fields.value("in").map { HoursSpanReading(problems: self.problems).read($0) } ?? .year
        var term = HoursTerm(
            groups: fields.groups("for"), in: span, on: self.bases(fields), atLeast: least, atMost: most,
            isProRata: fields.givenTruth("pro rata").known, clause: fields.clause(&placed))
        term.approaches = Set(
            fields.words("of", among: Approach.allCases.map(\.rawValue), "approach").compactMap {
                Approach(rawValue: $0)
            })
        return term
    }

    /// The bases on which hours count, each named once; none named is every one but own time.
    private func bases(_ fields: FieldReader) -> Set<TimeBasis> {
        let words = fields.words("basis", among: TimeBasis.allCases.map(\.rawValue), "basis of an hour")
        if let node = fields.value("basis"), case .list(let list) = node.value, list.isEmpty {
            self.problems.add(
                "Name a basis, or leave \"basis\" out: every one but own time counts then.", at: node.place)
        }
        return Set(words.compactMap { TimeBasis(rawValue: $0) })
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
        if let node = fields.value(key), case .scalar(let text, _) = node.value, let times = Self.times(text) {
            return .times(times)
        }
        return switch fields.givenTime(key) {
        case .value(let minutes): .minutes(minutes)
        case .unset: .unset
        case .absent: .none
        }
    }

    /// How often in `3 times`.
    private static func times(_ text: String) -> Int? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, ["time", "times"].contains(parts[1]) else { return nil }
        return Int(parts[0]).flatMap { (0...1000).contains($0) ? $0 : nil }
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
}

extension HoursBound {
    /// The number it gives, and whether it is one of times; `nil` where it gives none.
    fileprivate var number: (count: Int, isTimes: Bool)? {
        switch self {
        case .none, .unset: nil
        case .minutes(let count): (count, false)
        case .times(let count): (count, true)
        }
    }
}
