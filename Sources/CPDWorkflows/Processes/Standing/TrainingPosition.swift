public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How somebody stands for required training at one school on a date.
public struct TrainingPosition: Hashable, Sendable {
    /// Where it is asked.
    public var school: School
    /// The set it is asked by, such as `England`; `nil` where nobody recorded the school's nation, and only what its
    /// edition asks for is known.
    public var set: String?
    /// Every requirement in force there, in the order of the set; also what is not applicable, with its reason.
    public var requirements: [RequirementPosition]

    /// Those whose last day has passed.
    public func overdue(on date: CivilDate) -> [RequirementPosition] {
        self.requirements.filter { $0.standing.state.isLate(on: date) }
    }
}

/// How one requirement stands, and what that says.
public struct RequirementPosition: Hashable, Sendable {
    /// What is asked.
    public var requirement: TrainingRequirement
    /// Whether the school's edition asks for it; else the set of its nation.
    public var isByEdition: Bool
    /// How it stands.
    public var standing: TrainingStanding
    /// Why, in a sentence.
    public var sentence: String
    /// What would change it; `nil` where nothing need change.
    public var remedy: String?
}

/// A certificate that lapses soon.
public struct ExpiringCertificate: Hashable, Sendable {
    /// What it is for.
    public var what: String
    /// The course, by its code.
    public var course: String
    /// The first day on which it is no longer valid.
    public var on: CivilDate

    /// Within so many days a certificate lapses soon.
    public static let days = 90
}

extension StandingFacts {
    /// What the school asks, by its edition, its calendar and the editions of documents it has recorded.
    var assessment: TrainingAssessment {
        let documents = Set((self.trainingSet?.requirements ?? []).compactMap(\.document))
        return TrainingAssessment(
            site: TrainingSite(self.school), settings: self.edition?.training ?? TrainingSettings(),
            calendar: self.calendar,
            editions: self.events.filter { documents.contains($0.name) }.map {
                DocumentEdition(document: $0.name, edition: $0.reference, from: $0.date)
            })
    }

    /// What is recorded of somebody, as far as training is concerned.
    func trainingPerson(_ person: Identifier<Person>) -> TrainingPerson {
        TrainingPerson(
            posts: (self.posts[person] ?? []).map { TrainingPost($0) },
            responsibilities: self.roles.filter { $0.person == person }.map { HeldResponsibility($0) }
                + self.responsibilities.filter { $0.person == person }.map { HeldResponsibility($0.name, $0.period) },
            leave: self.leave[person] ?? [], completions: (self.training[person] ?? []).map { TrainingCompletion($0) },
            events: self.events.map { TrainingEvent($0.name, on: $0.date) })
    }

    /// How somebody stands for everything that is asked here.
    func trainingPosition(of person: Identifier<Person>) -> TrainingPosition {
        let name = self.nationalSet?.name
        guard let set = self.trainingSet else {
            return TrainingPosition(school: self.school, set: name, requirements: [])
        }
        let own = self.editionRows
        let rows = set.inForce(on: self.date)
        let standings = self.assessment.standings(set, of: self.trainingPerson(person), on: self.date)
        let catalogue = SentenceCatalogue.english
        return TrainingPosition(
            school: self.school, set: name,
            requirements: zip(rows, standings).map { row, standing in
                RequirementPosition(
                    requirement: row, isByEdition: own.contains(row.id), standing: standing,
                    sentence: catalogue.sentence(for: standing),
                    remedy: catalogue.remedy(for: standing))
            })
    }

    /// What of somebody's training lapses soon: what is asked here, and certificates that say so themselves.
    func expiring(_ position: TrainingPosition, of person: Identifier<Person>) -> [ExpiringCertificate] {
        let last = self.date.adding(days: ExpiringCertificate.days)
        var expiring = position.requirements.compactMap { row -> ExpiringCertificate? in
            guard case .met(let day?) = row.standing.state, day <= last else { return nil }
            return ExpiringCertificate(
                what: row.requirement.what,
                course: row.standing.evidence.last?.course.rawValue ?? row.requirement.course.rawValue, on: day)
        }
        let known = Set(expiring.map(\.course))
        let later = Dictionary(grouping: self.training[person] ?? [], by: \.course)
        for (course, records) in later where !known.contains(course) {
            // A certificate that a later one has replaced need not be renewed.
            guard let latest = records.max(by: { $0.completedOn < $1.completedOn }), let day = latest.expiresOn,
                self.date < day, day <= last
            else { continue }
            expiring.append(ExpiringCertificate(what: course, course: course, on: day))
        }
        return expiring.sorted { ($0.on, $0.what) < ($1.on, $1.what) }
    }
}

extension TrainingCompletion {
    /// A completion as it is recorded.
    init(_ record: TrainingRecord) {
        let proof: TrainingProof? = record.proof.flatMap { text in
            switch record.proofKind {
            case .certificate: .certificate(text)
            case .source: .source(text)
            case .acknowledgement: .acknowledgement(of: text)
            case .agencyAssurance: .agencyAssurance(agency: text)
            case nil: nil
            }
        }
        self.init(
            course: TrainingCourse(record.course), completedOn: record.completedOn, proof: proof,
            expiresOn: record.expiresOn, edition: record.edition, school: record.school)
    }
}
