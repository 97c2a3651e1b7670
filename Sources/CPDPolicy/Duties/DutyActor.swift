import CPDDomain

/// Who must act on a duty.
public enum DutyActor: Hashable, Sendable {
    /// A post, where it was not said who holds it.
    case post(String)
    /// The holder of the post that answers for it.
    case holder(post: String, name: String)
    /// Somebody who acts for the holder.
    case acting(post: String, name: String)
    /// Somebody to whom it is delegated; the post still answers for it.
    case delegate(name: String, post: String)
    /// Nobody holds the post.
    case vacant(post: String, appointedBy: String)
    /// The holder is on leave and nobody acts for them.
    case onLeave(post: String, name: String, appointedBy: String)

    /// Whether nobody can act until somebody is appointed.
    public var isVacancy: Bool {
        switch self {
        case .vacant, .onLeave: true
        default: false
        }
    }
}

extension Duty {
    /// Who must act for some of the posts that answer for the duty, on a date.
    func actors(for posts: [String], on date: CivilDate, _ people: DutyPeople?) -> [DutyActor] {
        var actors: [DutyActor] = []
        for post in posts {
            for actor in self.actors(for: post, on: date, people) where !actors.contains(actor) {
                actors.append(actor)
            }
        }
        // Where one of several posts is enough, an empty one stands in nobody's way.
        if self.sharing == .either, actors.contains(where: { !$0.isVacancy }) { actors.removeAll(where: \.isVacancy) }
        return actors
    }

    private func actors(for post: String, on date: CivilDate, _ people: DutyPeople?) -> [DutyActor] {
        // The latest delegation counts; one to somebody on leave leaves the duty with who answers for it.
        let delegations = (self.delegations + (people?.delegations ?? []))
            .filter { same($0.by, post) && !same($0.to, post) && !$0.to.isBlank && $0.period.contains(date) }
            .sorted { ($0.period.from, $0.to) > ($1.period.from, $1.to) }
        for delegation in delegations {
            let isPost = people?.holders.contains { same($0.post, delegation.to) } ?? false
            guard isPost, let people else {
                if people?.isAway(delegation.to, on: date) == true { continue }
                return [.delegate(name: delegation.to, post: post)]
            }
            let present = people.holders(of: delegation.to, on: date).filter { !people.isAway($0.name, on: date) }
            if !present.isEmpty { return present.map { .delegate(name: $0.name, post: post) } }
        }
        guard let people else { return [.post(post)] }
        let holders = people.holders(of: post, on: date)
        let present = holders.filter { !people.isAway($0.name, on: date) }
        let own = present.filter { !$0.isActing }
        if !own.isEmpty { return own.map { .holder(post: post, name: $0.name) } }
        if !present.isEmpty { return present.map { .acting(post: post, name: $0.name) } }
        let appointer = people.appointer(to: post)
        guard let away = holders.first else { return [.vacant(post: post, appointedBy: appointer)] }
        return [.onLeave(post: post, name: away.name, appointedBy: appointer)]
    }
}
