import CPDDomain

/// The unbroken stretch of days on which a requirement is asked of a person, or why it is not.
enum TrainingRun {
    case asked(Period, isAgency: Bool)
    case answered(TrainingStanding)

    /// The stretch that holds a date, or the next one.
    init(_ requirement: TrainingRequirement, of person: TrainingPerson, on date: CivilDate) {
        let audience = requirement.audience
        let posts = person.posts.filter(audience.includes)
        var periods = Periods.merged(posts.map(\.period))
        if !audience.responsibilities.isEmpty {
            let held = person.responsibilities.filter { audience.responsibilities.contains($0.name) }
            periods = Periods.common(periods, Periods.merged(held.map(\.period)))
        }
        let id = requirement.id
        guard !periods.isEmpty else {
            self = .answered(TrainingStanding(id, .notApplicable, .otherPeople))
            return
        }
        guard let run = periods.first(where: { $0.until.map { date < $0 } ?? true }) else {
            let last = periods.last?.until.map { $0.adding(days: -1) } ?? date
            self = .answered(TrainingStanding(id, .notApplicable, .left, [.date(last)]))
            return
        }
        if let from = audience.startedFrom, run.from < from {
            self = .answered(TrainingStanding(id, .notApplicable, .startedBefore, [.date(from)]))
            return
        }
        let isAgency = posts.contains { $0.capacity == .agency && $0.period.overlaps(run) }
        self = .asked(run, isAgency: isAgency)
    }
}

extension TrainingAudience {
    /// Why training is not asked at a site; `nil` where it is.
    func objection(_ requirement: TrainingRequirement, at site: TrainingSite) -> TrainingStanding? {
        let elsewhere = TrainingStanding(requirement.id, .notApplicable, .otherSite)
        let unknown = TrainingStanding(requirement.id, .notEvidenced(by: nil), .siteNotRecorded)
        if let nation = self.nation, let here = site.nation, nation != here { return elsewhere }
        if !self.types.isEmpty, let type = site.type, !self.types.contains(type) { return elsewhere }
        if !self.phases.isEmpty, let phases = site.phases, self.phases.isDisjoint(with: phases) { return elsewhere }
        let isUnknown =
            (self.nation != nil && site.nation == nil) || (!self.types.isEmpty && site.type == nil)
            || (!self.phases.isEmpty && site.phases == nil)
        return isUnknown ? unknown : nil
    }
}
