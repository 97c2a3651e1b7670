public import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// One line of what training is asked at a school, by law, guidance or its own policy.
public struct AskedTraining: Hashable, Sendable {
    /// What is asked.
    public var requirement: TrainingRequirement
    /// Whether the edition in force asks for it; else the set of the school's nation.
    public var isByEdition: Bool
    /// Whether it is asked: a line without a source is not, until the school switches it on.
    public var isOn: Bool
}

extension Workflows {
    /// Every line in force at a school on a date, in order: those of its nation's set, then those of its edition. Lines
    /// for schools of another phase or type are left out.
    public func askedTraining(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [AskedTraining] {
        try await self.ask(in: scope) { session, _ in
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition
            let facts = try StandingFacts(session, school: school, on: date, edition: edition)
            let (assessment, own) = (facts.assessment, facts.editionRows)
            return (facts.trainingSet?.inForce(on: date) ?? []).compactMap { row in
                let isOn = assessment.settings.asks(row)
                guard !isOn || assessment.objection(row, on: date)?.reason != .otherSite else { return nil }
                return AskedTraining(requirement: row, isByEdition: own.contains(row.id), isOn: isOn)
            }
        }
    }
}

extension TrainingSet {
    /// What is asked at a school: by the set of its nation, where that is recorded, and by its edition besides; `nil`
    /// where neither asks for anything.
    ///
    /// A line of the edition that has the name of a line of the nation's stands beside it as `NAME (policy)`: what law or
    /// guidance asks stays as it is.
    static func asked(at school: School, under edition: PolicyEdition?) -> TrainingSet? {
        let nation = TrainingSite(school).nation.flatMap { RequiredTraining.sets[$0] }
        let own = Self.ownRows(of: edition, beside: nation)
        guard nation != nil || !own.isEmpty else { return nil }
        return TrainingSet(
            name: nation?.name ?? edition?.title ?? "", checkedOn: nation?.checkedOn,
            requirements: (nation?.requirements ?? []) + own)
    }

    /// The rows of an edition, under names that no row of the nation's set has.
    static func ownRows(of edition: PolicyEdition?, beside nation: TrainingSet?) -> [TrainingRequirement] {
        var taken = Set((nation?.requirements ?? []).map(\.id))
        let rows = edition?.ownTraining ?? []
        let (shipped, names) = (taken, Set(rows.map(\.id)))
        taken.formUnion(names)
        var renamed: [RequirementIdentifier: RequirementIdentifier] = [:]
        for name in names where shipped.contains(name) {
            var other = RequirementIdentifier("\(name) (policy)")
            while taken.contains(other) { other = RequirementIdentifier("\(other) (policy)") }
            taken.insert(other)
            renamed[name] = other
        }
        return rows.map { row in
            var row = row
            row.id = renamed[row.id] ?? row.id
            return row
        }
    }

    /// Whether the hours of a course are kept out of the time for development: a line in force on a day says so, and
    /// none that counts them asks for it too.
    func isNoDevelopment(_ course: String?, on date: CivilDate) -> Bool {
        guard let course else { return false }
        let asking = self.inForce(on: date).filter { $0.isSatisfied(by: TrainingCourse(course)) }
        return !asking.isEmpty && asking.allSatisfy { !$0.countsAsCPD }
    }
}

extension StandingFacts {
    /// What is asked here, see ``CPDPolicy/TrainingSet/asked(at:under:)``.
    var trainingSet: TrainingSet? { .asked(at: self.school, under: self.edition) }

    /// The nation's set; `nil` where nobody recorded the nation.
    var nationalSet: TrainingSet? { TrainingSite(self.school).nation.flatMap { RequiredTraining.sets[$0] } }

    /// The names of the lines that the edition asks for.
    var editionRows: Set<RequirementIdentifier> {
        Set(TrainingSet.ownRows(of: self.edition, beside: self.nationalSet).map(\.id))
    }
}
