public import CPDDomain
public import CPDPolicy

/// The time for development somebody is entitled to at one school in a school year, and what they have had.
public struct TimePosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// The school year.
    public var year: AcademicYear
    /// Pro rata for the contract, for starters, leavers and leave; `nil` where the edition does not say: none is guessed.
    public var account: YearlyTimeAccount?
    /// What the edition does not say; `nil` where it is known how the time stands.
    public var unset: String?
}

/// Minutes taken part in on a day, at a school.
struct TakenPart: Hashable {
    let minutes: Int
    let on: CivilDate
    let school: Identifier<School>?
}

extension StandingFacts {
    /// Somebody's time at the school; `nil` for those who have no contract, such as governors and volunteers.
    func timePosition(of person: Identifier<Person>, taken: [TakenPart]) -> TimePosition? {
        let contracts = (self.posts[person] ?? []).filter(\.isByContract).map { ContractShare($0) }
        let year = AcademicYear(containing: self.date, calendar: self.calendar)
        guard contracts.contains(where: { $0.period.overlaps(year.period) }) else { return nil }
        // On what basis it was given is not kept; nobody's own time is booked and marked.
        let own = taken.filter { $0.school == self.school.id }.map {
            TakenTime(minutes: $0.minutes, on: $0.on, basis: .contracted)
        }
        var position = TimePosition(school: self.school, year: year)
        let groups = Set((self.posts[person] ?? []).filter { $0.period.overlaps(year.period) }.map(\.staffGroup))
        let term = (self.edition?.hours ?? []).first {
            $0.atLeast != .none && ($0.groups.isEmpty || !$0.groups.isDisjoint(with: groups))
        }
        guard case .minutes(let minutes)? = term?.atLeast else {
            position.unset = "the policy gives no time"
            return position
        }
        guard let isProRata = term?.isProRata ?? (contracts.allSatisfy { $0.share == 1000 } ? true : nil) else {
            position.unset = "the policy does not say what holds for part-timers"
            return position
        }
        position.account = YearlyTime(minutes: minutes, isProRata: isProRata).account(
            contracts: contracts, leave: self.leave[person] ?? [], taken: own, year: year.period, on: self.date)
        return position
    }
}

extension Engagement {
    /// Whether it is paid, by whomever, so that time is owed by a share of full time.
    fileprivate var isByContract: Bool {
        switch self.capacity {
        case .governor, .volunteer: false
        case .employee, .supply, .agency, .peripatetic, .trainee, .centralStaff: true
        }
    }
}
