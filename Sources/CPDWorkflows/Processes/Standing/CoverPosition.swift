internal import CPDDomain
public import CPDPolicy

/// How a school stands on a date for what is asked of several people together: enough holders of a certificate on site on
/// each open day, or members of a panel who have been trained.
public struct CoverPosition: Hashable, Sendable {
    /// What is asked.
    public var requirement: TrainingRequirement
    /// How it stands. Met, not asked on the date, or not evidenced: nothing tells who was really there.
    public var standing: TrainingStanding
    /// Why, in a sentence.
    public var sentence: String
    /// What would change it; `nil` where nothing need change.
    public var remedy: String?

    /// The responsibility by which it is recorded who interviews.
    public static let panel = "interview panel"
}

extension StandingFacts {
    /// What is asked of several people together at the school, in the order of its set.
    ///
    /// On site are those in post who are not on leave. On which days a part-timer works is not recorded: where it takes one
    /// to have enough, that is not evidenced.
    var cover: [CoverPosition] {
        let (assessment, catalogue) = (self.assessment, SentenceCatalogue.english)
        let here = self.posts.filter { person, posts in
            posts.contains { $0.period.contains(self.date) } && !self.isOnLeave(person)
        }
        let whole = here.filter { _, posts in
            posts.filter { $0.period.contains(self.date) }.reduce(0) { $0 + $1.contractShare } >= 1000
        }
        func people(_ some: Dictionary<Identifier<Person>, [Engagement]>.Keys) -> [TrainingPerson] {
            some.sorted().map(self.trainingPerson)
        }
        return (self.trainingSet?.inForce(on: self.date) ?? []).compactMap { row in
            var standing: TrainingStanding
            switch row.scope {
            case .person: return nil
            case .site:
                standing = assessment.cover(row, present: people(whole.keys), on: self.date, isOpen: self.isOpen)
                if standing.reason == .tooFewHolders {
                    let all = assessment.cover(row, present: people(here.keys), on: self.date)
                    standing = all.reason == .enoughHolders ? all.unproven(.daysNotRecorded) : all
                }
            case .panel:
                let panel = self.panel(row.audience, of: here)
                standing = assessment.panel(
                    row, (panel ?? []).sorted().map(self.trainingPerson), meeting: self.date, on: self.date)
                if panel == nil, standing.state != .notApplicable { standing = standing.unproven(.panelNotRecorded) }
            }
            guard standing.reason != .otherSite, standing.reason != .switchedOff else { return nil }
            switch standing.state {
            case .met, .notApplicable: break
            default: standing.state = .notEvidenced(by: nil)
            }
            return CoverPosition(
                requirement: row, standing: standing, sentence: catalogue.sentence(for: standing),
                remedy: catalogue.remedy(for: standing))
        }
    }

    /// Of whom one must hold it: those in post of the audience, such as the governors; where it names none, who is recorded
    /// to interview. `nil` where nobody recorded that.
    private func panel(
        _ audience: TrainingAudience, of here: [Identifier<Person>: [Engagement]]
    ) -> Set<Identifier<Person>>? {
        let (capacities, groups, names) = (audience.capacities, audience.groups, audience.responsibilities)
        guard capacities.isEmpty, groups.isEmpty, names.isEmpty else {
            return Set(
                here.filter { person, posts in
                    posts.contains { $0.period.contains(self.date) && audience.includes(TrainingPost($0)) }
                        && (names.isEmpty
                            || self.trainingPerson(person).responsibilities.contains {
                                names.contains($0.name) && $0.period.contains(self.date)
                            })
                }.keys)
        }
        let panel = self.responsibilities.filter {
            $0.name.lowercased() == CoverPosition.panel && $0.period.contains(self.date)
        }
        return panel.isEmpty ? nil : Set(panel.map(\.person))
    }

    /// Whether the school is open on the date, as far as that is known: on a weekday that is not shut, and in a term where
    /// the terms of the year are recorded.
    private var isOpen: Bool {
        guard self.date.isWeekday, !self.pauses.contains(where: { $0.period.contains(self.date) }) else { return false }
        let year = AcademicYear(containing: self.date, calendar: self.calendar).period
        let terms = self.calendar.terms.filter { year.contains($0.firstDay) }
        return terms.isEmpty || terms.contains { $0.firstDay <= self.date && self.date <= $0.lastDay }
    }
}

extension TrainingStanding {
    /// The same, not evidenced for another reason.
    fileprivate func unproven(_ reason: TrainingReason) -> Self {
        var standing = self
        standing.state = .notEvidenced(by: nil)
        standing.reason = reason
        return standing
    }
}
