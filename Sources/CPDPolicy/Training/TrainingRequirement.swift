public import CPDDomain

/// One piece of training that somebody asks of a group of people, for the days on which it is asked.
///
/// When its source changes, the row ends and another begins under the same identifier, even if the words are the same.
public struct TrainingRequirement: Hashable, Sendable {
    /// Its stable name, such as `EN-SG-5`. Never a paragraph number: sources renumber their paragraphs.
    public var id: RequirementIdentifier
    /// What is asked, in a sentence.
    public var what: String
    /// Where and of whom it is asked.
    public var audience: TrainingAudience
    /// Whether each person, one of a panel or the site has to have it.
    public var scope: TrainingScope
    /// The course whose completion satisfies it.
    public var course: TrainingCourse
    /// Higher courses that satisfy it too.
    public var equivalents: Set<TrainingCourse>
    /// When it is due the first time; `nil` where only the renewal asks for it.
    public var first: FirstTraining?
    /// When it is due again.
    public var renewal: TrainingRenewal
    /// Events after which it is due again, such as `new risk`.
    public var events: Set<String>
    /// The document whose every edition is to be read and acknowledged; `nil` for training.
    public var document: String?
    /// Months after the last day of validity in which a renewal still counts as in time and keeps the chain.
    public var graceMonths: Int
    /// Whether validity ends even on leave, as that of a first-aid certificate does.
    public var expiresOnLeave: Bool
    /// Whether a completion recorded at another employer counts.
    public var isPortable: Bool
    /// Whether the hours count as CPD.
    public var countsAsCPD: Bool
    /// How strongly it binds: `must`, or `should` for what a source advises.
    public var strength: Force
    /// Who asks for it, and where that was read.
    public var source: TrainingSource
    /// The first day on which it is asked; `nil` where it was always so.
    public var from: CivilDate?
    /// The first day on which it is no longer asked.
    public var until: CivilDate?
    /// Whether it is asked unless the school says otherwise; never for a row without a source.
    public var isOn: Bool
    /// The clause of the policy behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// A requirement; what is left out is the plain case.
    public init(
        id: RequirementIdentifier, what: String, audience: TrainingAudience, scope: TrainingScope = .person,
        course: TrainingCourse, equivalents: Set<TrainingCourse> = [], first: FirstTraining?,
        renewal: TrainingRenewal, events: Set<String> = [], document: String? = nil, graceMonths: Int = 0,
        expiresOnLeave: Bool = false, isPortable: Bool = true, countsAsCPD: Bool = true, strength: Force = .must,
        source: TrainingSource, from: CivilDate? = nil, until: CivilDate? = nil, isOn: Bool = true
    ) {
        self.id = id
        self.what = what
        self.audience = audience
        self.scope = scope
        self.course = course
        self.equivalents = equivalents
        self.first = first
        self.renewal = renewal
        self.events = events
        self.document = document
        self.graceMonths = graceMonths
        self.expiresOnLeave = expiresOnLeave
        self.isPortable = isPortable
        self.countsAsCPD = countsAsCPD
        self.strength = strength
        self.source = source
        self.from = from
        self.until = until
        self.isOn = isOn
    }

    /// Whether it is asked on a date.
    public func isInForce(on date: CivilDate) -> Bool {
        (self.from.map { $0 <= date } ?? true) && (self.until.map { date < $0 } ?? true)
    }

    /// Whether the law requires it: such training is checked and reported, and never refused.
    public var isRequiredByLaw: Bool { self.source.force == .law && self.strength == .must }

    /// Whether completing a course satisfies it.
    public func isSatisfied(by course: TrainingCourse) -> Bool {
        course == self.course || self.equivalents.contains(course)
    }
}

/// The stable name of a requirement.
public struct RequirementIdentifier: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The name as the set writes it.
    public let rawValue: String

    /// A requirement by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A requirement by its name.
    public init(_ name: String) { self.rawValue = name }

    /// The name as the set writes it.
    public var description: String { self.rawValue }
}

/// The code of a course, such as `paediatric-first-aid`: what a certificate is matched by.
public struct TrainingCourse: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The code as the set writes it.
    public let rawValue: String

    /// A course by its code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A course by its code.
    public init(_ code: String) { self.rawValue = code }

    /// The code as the set writes it.
    public var description: String { self.rawValue }
}
