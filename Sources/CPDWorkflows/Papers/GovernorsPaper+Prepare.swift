public import CPDDomain
public import CPDStorage

extension GovernorsPaper {
    /// Prepares the paper from one snapshot of a store.
    ///
    /// Throws `StorageError`, with `notFound` where the organisation has no such school; `MoneyError` where amounts of
    /// different currencies would have to be added.
    ///
    /// - Parameters:
    ///   - store: where the school's records are.
    ///   - scope: who asks, in which organisation.
    ///   - school: the school.
    ///   - year: the school year reported on.
    ///   - date: the date for which everything is computed; nothing recorded after it counts.
    ///   - readings: how the text of an edition and of a kept check are read.
    public static func prepare(
        from store: CPDStore, in scope: Scope, school: Identifier<School>, year: AcademicYear, on date: CivilDate,
        readings: PaperReadings = .kept()
    ) async throws -> Self {
        try await store.read(in: scope.forProcess) { session in
            try Self(session, school: school, year: year, on: date, readings: readings)
        }
    }

    /// Prepares the paper inside a snapshot that is open already; as ``prepare(from:in:school:year:on:readings:)``,
    /// of what that snapshot's scope may see: nothing is missing from the paper only where it may see everything.
    public init(
        _ session: ReadSession, school: Identifier<School>, year: AcademicYear, on date: CivilDate,
        readings: PaperReadings = .kept()
    ) throws {
        let facts = try PaperFacts(session, school: school, year: year, date: date, readings: readings)
        let sections = try GovernorsSections(facts)
        self.init(
            school: facts.school.name, urn: facts.school.urn, governingBody: facts.governingBody, year: year,
            date: date, sections: sections.all)
    }
}

extension Workflows {
    /// The contents of the paper a governing body gets (IMP-6), with editions and checks read as they are kept here.
    ///
    /// Throws as ``GovernorsPaper/prepare(from:in:school:year:on:readings:)``.
    public func governorsPaper(
        of school: Identifier<School>, year: AcademicYear, on date: CivilDate, in scope: Scope
    ) async throws -> GovernorsPaper {
        try await GovernorsPaper.prepare(
            from: self.store, in: scope, school: school, year: year, on: date,
            readings: .kept(editions: self.editions.reader))
    }
}

/// What the sections of the paper are written from: each measure taken once.
struct GovernorsSections {
    let facts: PaperFacts
    let budget: BudgetPosition
    let participation: Participation
    let provision: Provision
    let decisions: DecisionRecord
    let feedback: Feedback
    let dropped: DroppedLinks
    let future: FutureNeeds
    let policy: PolicyPosition

    init(_ facts: PaperFacts) throws {
        self.facts = facts
        self.budget = try BudgetPosition(facts)
        self.participation = Participation(facts)
        self.provision = try Provision(facts)
        self.decisions = DecisionRecord(facts)
        self.feedback = Feedback(facts)
        self.dropped = DroppedLinks(facts)
        self.future = FutureNeeds(facts)
        self.policy = PolicyPosition(facts)
    }

    /// The sections in the order in which they are read.
    var all: [PaperSection] {
        [
            self.summary, self.plans, self.done, self.changed, self.cost, self.notDone, self.nextYear, self.leadership,
            self.policyItself,
        ]
    }

    func section(_ name: String, _ title: String, _ clauses: [String], _ blocks: [PaperSection.Block?]) -> PaperSection
    {
        PaperSection(
            name: name, title: title, clauses: clauses.map { ClauseIdentifier($0) }, blocks: blocks.compactMap(\.self))
    }

    func figure(
        _ name: FigureName, _ title: String, n: Int?, _ units: String, definition: String, rowHeading: String,
        columns: [String], rows: [PaperFigure.Row], chart: PaperFigure.Chart? = nil
    ) -> PaperSection.Block? {
        guard !rows.isEmpty else { return nil }
        return .figure(
            PaperFigure(
                name: name, title: title, base: .init(n, units), date: self.facts.date, definition: definition,
                rowHeading: rowHeading, columns: columns, rows: rows, chart: chart))
    }

    func paragraph(_ sentences: PaperSentence?...) -> PaperSection.Block? {
        let sentences = sentences.compactMap(\.self)
        return sentences.isEmpty ? nil : .paragraph(sentences)
    }
}

extension FigureName {
    static let priorities = Self("priorities")
    static let budget = Self("budget")
    static let participation = Self("participation")
    static let approaches = Self("approaches")
    static let decisions = Self("decisions")
    static let criteria = Self("criteria")
    static let ratings = Self("ratings")
    static let needMet = Self("need-met")
    static let measures = Self("measures")
    static let cost = Self("cost")
    static let costPerHour = Self("cost-per-hour")
    static let dropped = Self("dropped-links")
    static let owed = Self("steps-owed")
    static let needs = Self("needs")
    static let levels = Self("needs-by-level")
    static let leadership = Self("leadership")
    static let duties = Self("duties")
    static let policy = Self("policy")
    static let departures = Self("departures")
}
