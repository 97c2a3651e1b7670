extension Approach {
    /// The clause that names it, `MAT-2a` to `MAT-2s`.
    public var clause: ClauseIdentifier {
        let letters = Array("abcdefghijklmnopqrs")
        guard let place = Self.allCases.firstIndex(of: self) else { return ClauseIdentifier("MAT-2") }
        return ClauseIdentifier("MAT-2\(letters[place])")
    }

    /// What it asks to have recorded, in the order in which people would ask. What every opportunity has (title, mode,
    /// provider, sessions, costs) is not asked again.
    public var details: [DetailSpecification] {
        switch self {
        case .inSchoolTraining, .coaching, .jobEnrichment, .producingResources, .rolePlay, .pupilFeedback:
            self.detailsWithinSchool
        case .externalExpert, .masterClass, .conference, .schoolVisit, .webinar, .distanceLearning:
            self.detailsOfWhatIsAttended
        case .secondment, .international, .qualification, .programme, .research, .practicalExperience, .partnership:
            self.detailsOfLongCommitments
        }
    }

    /// The detail of a name.
    public func detail(named name: String) -> DetailSpecification? { self.details.first { $0.name == name } }

    /// What has to be recorded and is not, in order.
    ///
    /// - Parameter recorded: the values recorded under a name.
    public func missingDetails(given recorded: (_ name: String) -> [String]) -> [DetailSpecification] {
        self.details.filter { $0.isNeeded(given: recorded) && recorded($0.name).isEmpty }
    }
}
