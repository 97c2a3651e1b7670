public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

extension ClauseIdentifier {
    /// The heading under which an attestation says of which category of development an opportunity is.
    public static let fundingCategory = Self("funding/category")
    /// The heading under which an attestation says which sitting of an examination it is for.
    public static let examinationAttempt = Self("funding/attempt")
    /// The heading under which an attestation says how many half days of study leave somebody would take for it: a number.
    public static let studyLeave = Self("funding/study leave")
}

/// Gathers, inside one session, what is recorded of a request that money depends on. What nobody recorded stays `nil`.
struct FundingGathering {
    let session: any Reading
    let request: Request
    let facts: ProvisionFacts
    let date: CivilDate

    /// What is recorded of somebody who asks.
    func eligibility(of person: Identifier<Person>) throws -> EligibilityFacts {
        let posts = try self.session.values(Engagement.Query(person: person))
        let contracts = ContractFacts(posts, on: self.date)
        var facts = EligibilityFacts(requiredByLaw: self.facts.requiredByLaw)
        facts.servesSince = posts.filter(\.capacity.isEmployed).servedSince(self.date)
        facts.contractEndsOn = contracts.endsOn
        facts.probation = contracts.probation
        facts.groups = contracts.groups
        facts.groupsNotTold = contracts.groupsNotTold
        facts.evaluationsOwed = try self.session.evaluationsOwed(by: person, on: self.date).map(\.title)
        facts.courseEndsOn = self.facts.sessions?.compactMap(\.date).max()
        return facts
    }

    /// What is to be paid for, each kind of cost by its basis; time already paid and charged to no line is left out.
    func matter(of basis: CostBasis) throws -> FundingMatter { try self.matters.matter(of: basis) }

    private var matters: FundingMatters {
        FundingMatters(
            session: self.session, opportunity: self.request.opportunity, facts: self.facts, date: self.date)
    }

    /// The school's part of what the request charges to budget lines.
    func charges(by whoPays: WhoPays?) throws -> [Charge] {
        try self.matters.schoolPart(
            of: self.session.charges(of: self.session.file(of: self.request.opportunity)), by: whoPays)
    }

    /// Who pays what: of what is for all together, and of what each who takes part costs.
    func costs(by whoPays: WhoPays) throws -> ([CostPosition], FundingNote?) {
        guard self.facts.costs != nil else { return ([], FundingNote(.costsNotRecorded)) }
        return (
            try CostBasis.allCases.flatMap { basis in
                try (whoPays.split(self.matter(of: basis)) ?? []).map { CostPosition(basis: basis, split: $0) }
            }, nil
        )
    }

    /// The category of an opportunity; `nil` where nobody recorded it.
    func category(of opportunity: Identifier<Opportunity>) throws -> String? {
        guard case .value(let category)? = try self.words(of: opportunity).said(.fundingCategory) else { return nil }
        return category
    }

    /// What is said of the half days of study leave for an opportunity: none is asked for where nobody says so.
    func halfDays(of opportunity: Identifier<Opportunity>) throws -> Recorded<Int?>? {
        switch try self.words(of: opportunity).said(.studyLeave) {
        case .value(let text)?: .value(Int(text).flatMap { $0 >= 0 ? $0 : nil })
        case .nothing(let why)?: .nothing(because: why)
        case nil: nil
        }
    }

    /// Which sitting an opportunity is for, as somebody said it.
    func attempt(of opportunity: Identifier<Opportunity>) throws -> Recorded<String>? {
        try self.words(of: opportunity).said(.examinationAttempt)
    }

    private func words(of opportunity: Identifier<Opportunity>) throws -> AttestedWords {
        try self.session.fundingWords(of: opportunity, on: self.date)
    }
}

extension [Engagement] {
    /// Since when there were posts without a break until a date; `nil` where there is none on it.
    fileprivate func servedSince(_ date: CivilDate) -> CivilDate? {
        guard var since = self.filter({ $0.period.contains(date) }).map(\.period.from).min() else { return nil }
        while let before = self.map(\.period).filter({ $0.from < since && $0.until.map { $0 >= since } ?? true })
            .map(\.from).min()
        {
            since = before
        }
        return since
    }
}

extension Reading {
    /// What somebody took part in by a date and has not evaluated, in the order of identifiers.
    func evaluationsOwed(by person: Identifier<Person>, on date: CivilDate) throws -> [Opportunity] {
        let taken = try self.values(Attendance.Query(person: person)).filter {
            $0.recordedOn <= date && $0.status != .absent
        }
        return try Set(taken.map(\.opportunity)).sorted().compactMap { id in
            try self.isEvaluated(id, by: person, on: date) ? nil : self.get(id).value
        }
    }

    /// Whether somebody had evaluated what they took part in by a date.
    func isEvaluated(
        _ opportunity: Identifier<Opportunity>, by person: Identifier<Person>, on date: CivilDate
    ) throws -> Bool {
        try self.values(Evaluation.Query(opportunity: opportunity, person: person))
            .contains { $0.evaluatedOn <= date }
    }
}
