public import CPDDomain

/// Requirements of one nation or school, each for the days on which it is asked.
public struct TrainingSet: Hashable, Sendable {
    /// The name, such as `England`.
    public var name: String
    /// The day on which its sources were last read.
    public var checkedOn: CivilDate?
    /// The rows, in order. Rows of one identifier never overlap.
    public private(set) var requirements: [TrainingRequirement]

    /// A set; `nil` where two rows of one identifier share a day.
    public init?(name: String, checkedOn: CivilDate? = nil, requirements: [TrainingRequirement]) {
        self.init(name: name, checkedOn: checkedOn, unchecked: requirements)
        guard Self.overlaps(requirements).isEmpty else { return nil }
    }

    private init(name: String, checkedOn: CivilDate?, unchecked: [TrainingRequirement]) {
        self.name = name
        self.checkedOn = checkedOn
        self.requirements = unchecked
    }

    /// The rows of an identifier, the earliest first.
    public func rows(of id: RequirementIdentifier) -> [TrainingRequirement] {
        self.requirements.filter { $0.id == id }.sorted { Self.begins($0) < Self.begins($1) }
    }

    /// The rows in force on a date, in order.
    public func inForce(on date: CivilDate) -> [TrainingRequirement] {
        self.requirements.filter { $0.isInForce(on: date) }
    }

    /// The first day since which an identifier has been asked without a gap up to a date; `nil` where it was always so.
    public func firstDay(of id: RequirementIdentifier, asked date: CivilDate) -> CivilDate? {
        var first: CivilDate?
        for row in self.rows(of: id).reversed() where Self.begins(row) <= date {
            if let until = row.until, let first, until < first { break }
            first = row.from ?? CivilDate(daysSinceEpoch: .min)
        }
        return first
    }

    /// Positions of rows that share a day with an earlier row of the same identifier, with that row's position.
    package static func overlaps(_ rows: [TrainingRequirement]) -> [(row: Int, earlier: Int)] {
        var seen: [RequirementIdentifier: [Int]] = [:]
        var result: [(row: Int, earlier: Int)] = []
        for (index, row) in rows.enumerated() {
            let earlier = seen[row.id, default: []].first { other in
                let one = rows[other]
                return (one.until.map { Self.begins(row) < $0 } ?? true)
                    && (row.until.map { Self.begins(one) < $0 } ?? true)
            }
            if let earlier { result.append((index, earlier)) }
            seen[row.id, default: []].append(index)
        }
        return result
    }

    private static func begins(_ row: TrainingRequirement) -> CivilDate {
        row.from ?? CivilDate(daysSinceEpoch: .min)
    }
}
