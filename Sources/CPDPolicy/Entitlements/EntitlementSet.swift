public import CPDDomain

/// One line of what law, guidance or contract gives to teachers of a nation, for the days on which it holds.
///
/// When its source changes, the line ends and another begins under the same name, even if the words are the same.
public struct EntitlementLine: Hashable, Sendable {
    /// Its stable name, such as `EN-ECT-2`. Never a paragraph number: sources renumber their paragraphs.
    public var id: RequirementIdentifier
    /// What is given or asked, in a sentence.
    public var what: String
    /// The numbers it settles.
    public var values: EntitlementValues
    /// What stands behind it, and where that was read.
    public var source: TrainingSource
    /// The first day on which it holds; `nil` where it always did.
    public var from: CivilDate?
    /// The first day on which it no longer holds.
    public var until: CivilDate?
    /// Whether it holds unless the school says otherwise; never for a line without a source.
    public var isOn: Bool

    /// A line.
    public init(
        id: RequirementIdentifier, what: String, values: EntitlementValues = EntitlementValues(),
        source: TrainingSource, from: CivilDate? = nil, until: CivilDate? = nil, isOn: Bool = true
    ) {
        self.id = id
        self.what = what
        self.values = values
        self.source = source
        self.from = from
        self.until = until
        self.isOn = isOn
    }

    /// Whether it holds on a date.
    public func isInForce(on date: CivilDate) -> Bool {
        (self.from.map { $0 <= date } ?? true) && (self.until.map { date < $0 } ?? true)
    }
}

/// The numbers that a line of entitlements settles; `nil` is what it says nothing of.
public struct EntitlementValues: Hashable, Sendable {
    /// Full-time terms that induction lasts.
    public var terms: Int?
    /// Half-day sessions that induction lasts, where they are counted too.
    public var sessions: Int?
    /// Reduction of the timetable, in hundredths of a percent, in each full-time term from the first.
    public var reductions: [Int]?
    /// The full-time terms at whose end there is a formal assessment.
    public var assessedTerms: Set<Int>?
    /// Whether there is a progress review in every term without an assessment.
    public var isReviewed: Bool?
    /// Whether whoever is inducted is registered before it starts.
    public var isRegistered: Bool?
    /// School days of absence in a year of induction from which it is put off.
    public var extendingAbsence: Int?
    /// The shortest time of induction that counts, in full-time terms.
    public var shortestTerms: Int?
    /// Full-time terms after which whoever leaves has an interim assessment.
    public var interimAfter: Int?
    /// Days of training in a school year.
    public var trainingDays: Int?
    /// Minutes for development in a year.
    public var minutesPerYear: Int?

    /// No numbers.
    public init() {}
}

/// What the teachers of a nation are given, for the days on which it holds.
public struct EntitlementSet: Hashable, Sendable {
    /// The name, such as `England`.
    public var name: String
    /// The day on which its sources were last read.
    public var checkedOn: CivilDate?
    /// The lines, in order.
    public var lines: [EntitlementLine]

    /// A set.
    public init(name: String, checkedOn: CivilDate? = nil, lines: [EntitlementLine]) {
        self.name = name
        self.checkedOn = checkedOn
        self.lines = lines
    }

    /// The lines that hold on a date, in order; also those that are off.
    public func inForce(on date: CivilDate) -> [EntitlementLine] { self.lines.filter { $0.isInForce(on: date) } }

    /// The terms of induction that hold on a date, from the lines that are on; `nil` where none says how long it lasts.
    ///
    /// - Parameter switchedOn: lines without a source that the school has switched on.
    public func earlyCareer(on date: CivilDate, switchedOn: Set<RequirementIdentifier> = []) -> EarlyCareerRules? {
        let values = self.inForce(on: date).filter { $0.isOn || switchedOn.contains($0.id) }.map(\.values)
        guard let terms = values.compactMap(\.terms).first else { return nil }
        return EarlyCareerRules(
            terms: terms, reductions: values.compactMap(\.reductions).first ?? [],
            assessedTerms: values.compactMap(\.assessedTerms).first ?? [],
            isReviewed: values.compactMap(\.isReviewed).first ?? false,
            isRegistered: values.compactMap(\.isRegistered).first ?? false,
            extendingAbsence: values.compactMap(\.extendingAbsence).first,
            shortestTerms: values.compactMap(\.shortestTerms).first,
            interimAfter: values.compactMap(\.interimAfter).first)
    }
}
