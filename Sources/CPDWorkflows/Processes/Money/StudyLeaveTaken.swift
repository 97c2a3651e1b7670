public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How the study leave somebody would take stands to what the edition gives.
public struct StudyLeavePosition: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// Their name.
    public var name: String
    /// The school year in which it falls.
    public var year: AcademicYear
    /// For the examination, then for the year.
    public var notes: [FundingNote]
}

extension Reading {
    /// Study leave for each who is to take part, where some is asked for or there is an examination.
    ///
    /// What was taken is what was approved: the half days said of other opportunities they asked for, in the school year of
    /// the first session, and for one of the same title and the same sitting.
    func studyLeave(
        _ leave: StudyLeave, _ gathering: FundingGathering, calendar: AcademicCalendar
    ) throws -> [StudyLeavePosition] {
        let opportunity = try self.get(gathering.request.opportunity).value
        let attempt = try gathering.matter(of: .whole).attempt
        let asked: Int?
        switch (try gathering.halfDays(of: opportunity.id), attempt) {
        case (.value(let halfDays)?, _): asked = halfDays
        case (.nothing?, _): return []
        // An examination asks for the number.
        case (nil, .value?): asked = nil
        case (nil, _): return []
        }
        let said = try gathering.attempt(of: opportunity.id)
        let year = try self.schoolYear(of: opportunity, else: gathering.date, calendar)
        return try self.expected(under: gathering.request).map { person in
            var (inYear, forSitting): (Int?, Int?) = (0, 0)
            for request in try self.approvedBefore(for: person, gathering) {
                let other = try self.get(request.opportunity).value
                guard case .value(let halfDays)? = try gathering.halfDays(of: other.id) else { continue }
                // A number that cannot be read leaves open what was taken.
                if try self.schoolYear(of: other, else: request.askedOn, calendar) == year {
                    inYear = halfDays.flatMap { one in inYear.map { $0 + min(one, 1_000_000) } }
                }
                if other.title == opportunity.title, try gathering.attempt(of: other.id) == said {
                    forSitting = halfDays.flatMap { one in forSitting.map { $0 + min(one, 1_000_000) } }
                }
            }
            let facts = StudyLeaveFacts(
                attempt: attempt, asked: asked, takenForSitting: forSitting, takenThisYear: inYear,
                contractShare: try self.contractShare(of: person, gathering))
            return StudyLeavePosition(
                person: person, name: try self.find(person)?.name ?? "", year: year, notes: leave.check(facts))
        }
    }

    /// The school year in which something begins.
    private func schoolYear(
        of opportunity: Opportunity, else date: CivilDate, _ calendar: AcademicCalendar
    ) throws -> AcademicYear {
        let first = try self.values(TrainingSession.Query(opportunity: opportunity.id)).map(\.date).min()
        return AcademicYear(containing: first ?? date, calendar: calendar)
    }
}
