public import CPDDomain

/// Says how people stand for required training on a date. Pure and total: the same facts give the same answer.
public struct TrainingAssessment: Hashable, Sendable {
    /// Where.
    public var site: TrainingSite
    /// What the school has set.
    public var settings: TrainingSettings
    /// The school's year and terms.
    public var calendar: AcademicCalendar
    /// The editions of documents that are to be read.
    public var editions: [DocumentEdition]

    /// An assessment at a site.
    public init(
        site: TrainingSite, settings: TrainingSettings = TrainingSettings(), calendar: AcademicCalendar = .england,
        editions: [DocumentEdition] = []
    ) {
        self.site = site
        self.settings = settings
        self.calendar = calendar
        self.editions = editions
    }

    /// How a person stands for one requirement on a date.
    ///
    /// - Parameter since: the first day on which the requirement has been asked without a gap, under this or earlier
    ///   rows; the row's own first day where nothing is given.
    public func standing(
        _ requirement: TrainingRequirement, of person: TrainingPerson, on date: CivilDate, since: CivilDate? = nil
    ) -> TrainingStanding {
        if let objection = self.objection(requirement, on: date) { return objection }
        guard requirement.scope == .person else {
            return TrainingStanding(requirement.id, .notApplicable, .askedOfOthersTogether)
        }
        switch TrainingRun(requirement, of: person, on: date) {
        case .answered(let standing): return standing
        case .asked(let run, let isAgency):
            return TrainingCase(
                requirement: requirement, assessment: self, person: person, run: run, isAgency: isAgency,
                start: max(run.from, since ?? requirement.from ?? run.from), date: date
            ).standing
        }
    }

    /// How a person stands on a date for every requirement that is asked at the site.
    ///
    /// - Returns: One standing for each row in force that is asked here, in the order of the set; what is not
    ///   applicable is among them, with its reason.
    public func standings(
        _ set: TrainingSet, of person: TrainingPerson, on date: CivilDate
    ) -> [TrainingStanding] {
        set.inForce(on: date).map { row in
            self.standing(row, of: person, on: date, since: set.firstDay(of: row.id, asked: date))
        }
    }

    /// Why a requirement is not asked at the site on a date; `nil` where it is.
    package func objection(_ requirement: TrainingRequirement, on date: CivilDate) -> TrainingStanding? {
        guard requirement.isInForce(on: date) else {
            return TrainingStanding(requirement.id, .notApplicable, .notInForce)
        }
        guard self.settings.asks(requirement) else {
            return TrainingStanding(requirement.id, .notApplicable, .switchedOff)
        }
        return requirement.audience.objection(requirement, at: self.site)
    }

    /// The completions that satisfy a requirement on a date, with what shows them or without.
    func completions(
        _ requirement: TrainingRequirement, of person: TrainingPerson, on date: CivilDate, isAgency: Bool,
        proven: Bool
    ) -> [TrainingCompletion] {
        person.completions.filter { completion in
            completion.completedOn <= date && requirement.isSatisfied(by: completion.course)
                && (requirement.isPortable || (completion.school != nil && completion.school == self.site.school))
                && (!proven || (completion.proof?.counts(isAgency: isAgency) ?? false))
        }
    }
}
