internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// Gathers, inside one session, who holds the posts of an edition at a school, who does them for their holders, and who
/// answers for whom.
struct PostGathering {
    let session: any Reading
    let school: Identifier<School>
    let edition: PolicyEdition

    /// The register for what concerns some people.
    ///
    /// - Parameters:
    ///   - people: whose roles count, and up from whom it is asked who answers for them.
    ///   - dates: the days that will be asked about.
    ///   - others: posts that are asked about beside those of the edition's route.
    func register(
        for people: Set<Identifier<Person>>, on dates: Set<CivilDate>, and others: [ApprovalPost] = []
    ) throws -> PostRegister {
        let posts = self.edition.postsNamed.union(others)
        var holdings: Set<PostHolding> = []
        for person in people {
            try self.add(RoleAssignment.Query(person: person), to: &holdings)
        }
        for case .role(let role) in posts.union([.role(.headteacher)]) {
            try self.add(RoleAssignment.Query(role: role), to: &holdings)
        }
        self.addLeaders(on: dates, to: &holdings)
        try self.addOwnPosts(posts, to: &holdings)
        return PostRegister(
            holdings: Array(holdings), delegations: try self.delegations(of: holdings),
            supervisions: try self.supervisions(of: people))
    }

    private func add(_ query: RoleAssignment.Query, to holdings: inout Set<PostHolding>) throws {
        try self.session.forEach(query) { assignment in
            guard assignment.school == nil || assignment.school == self.school else { return }
            holdings.insert(PostHolding(assignment.person, .role(assignment.role), assignment.period))
        }
    }

    /// The CPD leader is the headteacher on days on which nobody else is (PRN-3).
    private func addLeaders(on dates: Set<CivilDate>, to holdings: inout Set<PostHolding>) {
        let leader = ApprovalPost.role(.cpdLeader)
        for date in dates {
            guard !holdings.contains(where: { $0.post == leader && $0.period.contains(date) }),
                let day = Period(from: date, until: date.adding(days: 1))
            else { continue }
            for head in holdings where head.post == .role(.headteacher) && head.period.contains(date) {
                holdings.insert(PostHolding(head.person, leader, day))
            }
        }
    }

    /// Who is a named governor, say: it is recorded as what they answer for.
    private func addOwnPosts(_ posts: Set<ApprovalPost>, to holdings: inout Set<PostHolding>) throws {
        let own = posts.filter { if case .own = $0 { true } else { false } }
        guard !own.isEmpty else { return }
        try self.session.forEach(Responsibility.Query()) { held in
            guard held.school == nil || held.school == self.school else { return }
            guard let post = own.first(where: { $0.name.lowercased() == held.name.lowercased() }) else { return }
            holdings.insert(PostHolding(held.person, post, held.period))
        }
    }

    /// Of a post that several hold, each has delegated it.
    private func delegations(of holdings: Set<PostHolding>) throws -> [PostDelegation] {
        var delegations: [PostDelegation] = []
        try self.session.forEach(Delegation.Query()) { delegation in
            guard delegation.school == nil || delegation.school == self.school else { return }
            guard let post = self.edition.post(named: delegation.post) else { return }
            for holding in holdings where holding.post == post {
                guard let period = delegation.period.intersection(holding.period) else { continue }
                delegations.append(PostDelegation(post, from: holding.person, to: delegation.person, period))
            }
        }
        return delegations
    }

    /// Who answers for some people, and for those in turn; `nil` where nobody recorded it of any of them.
    private func supervisions(of people: Set<Identifier<Person>>) throws -> [PostSupervision]? {
        var (open, seen, found) = (Array(people), people, [PostSupervision]())
        while let person = open.popLast() {
            try self.session.forEach(Supervision.Query(person: person)) { line in
                guard line.school == nil || line.school == self.school else { return }
                found.append(PostSupervision(of: person, by: line.supervisor, as: line.capacity, line.period))
                if seen.insert(line.supervisor).inserted { open.append(line.supervisor) }
            }
        }
        return found.isEmpty ? nil : found
    }
}

extension Period {
    /// The days that both have; `nil` where there is none.
    fileprivate func intersection(_ other: Self) -> Period? {
        let end = [self.until, other.until].compactMap(\.self).min()
        let from = max(self.from, other.from)
        return end.map { from < $0 } ?? true ? Period(from: from, until: end) : nil
    }
}
