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

    /// What is recorded of somebody who asks. That probation is passed is recorded nowhere, and an open post says
    /// nothing of the contract's end.
    func eligibility(of person: Identifier<Person>) throws -> EligibilityFacts {
        let posts = try self.session.values(Engagement.Query(person: person))
        let employed = posts.filter { Self.employs($0.capacity) }
        var facts = EligibilityFacts(requiredByLaw: self.facts.requiredByLaw)
        facts.servesSince = employed.servedSince(self.date)
        facts.contractEndsOn = employed.lastDay(from: self.date).map { .value($0) }
        let current = posts.filter { $0.period.contains(self.date) }
        if !current.isEmpty {
            facts.groups = Set(current.flatMap { [$0.capacity.rawValue, $0.staffGroup.rawValue] })
        }
        facts.evaluationsOwed = try self.session.evaluationsOwed(by: person, on: self.date).map(\.title)
        facts.courseEndsOn = self.facts.sessions?.compactMap(\.date).max()
        return facts
    }

    /// Whether a capacity is a contract with the school or its trust: service counts in it.
    private static func employs(_ capacity: Capacity) -> Bool {
        switch capacity {
        case .employee, .supply, .centralStaff: true
        case .agency, .peripatetic, .trainee, .governor, .volunteer: false
        }
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

extension EligibilityFacts {
    /// The facts a term is asked about. Groups that no record tells apart are not known to be somebody's or not.
    func about(_ term: EligibilityTerm) -> Self {
        guard case .excludes(let groups) = term.kind, let own = self.groups else { return self }
        let told = Set(Capacity.allCases.map(\.rawValue) + StaffGroup.allCases.map(\.rawValue))
        guard !groups.contains(where: own.contains), !groups.allSatisfy(told.contains) else { return self }
        var facts = self
        facts.groups = nil
        return facts
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

    /// The last day of the posts that follow each other from a date; `nil` where one goes on without a known end.
    fileprivate func lastDay(from date: CivilDate) -> CivilDate? {
        var until: CivilDate?
        for post in self.sorted(by: { $0.period.from < $1.period.from }).map(\.period) {
            guard post.contains(date) || until.map({ post.contains($0) }) ?? false else { continue }
            guard let end = post.until else { return nil }
            until = [until, end].compactMap(\.self).max()
        }
        return until?.adding(days: -1)
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
