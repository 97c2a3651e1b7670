public import CPDDomain
public import CPDStorage

/// Where a school stands on a date.
public struct SchoolStatus: Hashable, Sendable {
    /// A budget line with what is committed from it.
    public struct Line: Hashable, Sendable {
        /// The line.
        public var line: BudgetLine
        /// What decisions have committed.
        public var committed: Money
        /// What is left; `nil` while the amount is not set.
        public var left: Money?
    }

    /// The school.
    public var school: School
    /// The date for which it is said.
    public var date: CivilDate
    /// People in post, by the group in which they are counted; somebody with two posts counts in each group once.
    public var inPost: [StaffGroup: Int]
    /// Who holds which role; the CPD leader is the headteacher where nobody else is (PRN-3).
    public var holders: [Role: [Identifier<Person>]]
    /// Needs that are open.
    public var openNeeds: [Need]
    /// Requests nobody has decided.
    public var openRequests: [Request]
    /// What was agreed to be shared, is due and has not been done.
    public var sharingOverdue: [Dissemination]
    /// The budget lines of the financial year.
    public var budget: [Line]
    /// The edition in force; `nil` where there is none.
    public var edition: EditionInForce?
    /// Duties with their clock, vacant posts and required training.
    public var standing: SchoolStanding

    /// Whether something is overdue.
    public var isOverdue: Bool {
        !self.sharingOverdue.isEmpty || self.edition?.isReviewOverdue == true || self.standing.isOverdue
    }
}

extension Workflows {
    /// Where a school stands on a date, in one snapshot: the numbers of everybody, and the rows that whoever asks may
    /// see.
    public func status(
        of school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> SchoolStatus {
        try await self.ask(in: scope, on: date) { session, seen in
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)
            let facts = try StandingFacts(session, school: school, on: date, edition: edition?.edition)
            var groups: [StaffGroup: Set<Identifier<Person>>] = [:]
            for post in facts.posts.values.joined() where post.period.contains(date) {
                groups[post.staffGroup, default: []].insert(post.person)
            }
            // What whoever asks may see is read at once, not row by row.
            let (requests, talks) = (
                Set(try seen.values(Request.Query(school: school)).map(\.id)),
                Set(try seen.values(Dissemination.Query()).map(\.id))
            )
            var holders: [Role: [Identifier<Person>]] = [:]
            for role in Role.allCases {
                let people = try session.holders(of: role, at: school, on: date)
                if !people.isEmpty { holders[role] = people }
            }
            return SchoolStatus(
                school: facts.school, date: date, inPost: groups.mapValues(\.count),
                holders: holders,
                openNeeds: try seen.values(Need.Query(school: school)).filter { $0.isOpen(on: date) },
                openRequests: try session.openRequests(Request.Query(school: school), on: date)
                    .filter { requests.contains($0.id) },
                sharingOverdue: try session.sharingOverdue(at: school, on: date).filter { talks.contains($0.id) },
                budget: try session.budget(of: school, on: date).filter { try seen.find($0.line.id) != nil },
                edition: edition, standing: try SchoolStanding(session, facts))
        }
    }
}

extension Reading {
    fileprivate func sharingOverdue(at school: Identifier<School>, on date: CivilDate) throws -> [Dissemination] {
        let opportunities = Set(try self.values(Opportunity.Query(school: school)).map(\.id))
        return try self.values(Dissemination.Query()).filter { talk in
            guard opportunities.contains(talk.opportunity), let dueOn = talk.dueOn, dueOn < date else { return false }
            return talk.completedOn.map { $0 > date } ?? true
        }
    }

    fileprivate func budget(of school: Identifier<School>, on date: CivilDate) throws -> [SchoolStatus.Line] {
        let year = FinancialYear(containing: date, startMonth: try self.organisation().financialYearStartMonth)
        let query = BudgetLine.Query(school: school, financialYear: year.startYear)
        return try self.values(query).map { line in
            let committed = try self.committed(from: line)
            return SchoolStatus.Line(
                line: line, committed: committed, left: try line.amount.map { try $0.subtracting(committed) })
        }
    }
}
