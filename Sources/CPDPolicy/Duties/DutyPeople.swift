public import CPDDomain

/// Who holds which post, who is away, and what is delegated: all with dates. Names and posts compare without regard to
/// capitals.
public struct DutyPeople: Hashable, Sendable {
    /// One holder of a post.
    public struct Holder: Hashable, Sendable {
        /// The post or body.
        public var post: String
        /// The name of who holds it.
        public var name: String
        /// Whether they act for a holder who is away, or until there is one.
        public var isActing: Bool
        /// From when until when.
        public var period: Period

        /// A holder.
        public init(post: String, name: String, isActing: Bool = false, period: Period) {
            self.post = post
            self.name = name
            self.isActing = isActing
            self.period = period
        }
    }

    /// Days on which somebody is on leave.
    public struct Absence: Hashable, Sendable {
        /// Their name.
        public var name: String
        /// From when until when.
        public var period: Period

        /// An absence.
        public init(name: String, period: Period) {
            self.name = name
            self.period = period
        }
    }

    /// The holders of posts and bodies.
    public var holders: [Holder]
    /// Who is on leave.
    public var absences: [Absence]
    /// Delegations besides those of the edition.
    public var delegations: [DutyDelegation]
    /// Who appoints to a post: post to post or body.
    public var appointers: [String: String]

    /// Who holds what.
    public init(
        holders: [Holder], absences: [Absence] = [], delegations: [DutyDelegation] = [],
        appointers: [String: String] = [:]
    ) {
        self.holders = holders
        self.absences = absences
        self.delegations = delegations
        self.appointers = appointers
    }

    /// Who must appoint to a post: as given, else the governing body for the head and for its own chair and committees,
    /// those who appoint governors for the governing body, and the head for everybody else.
    public func appointer(to post: String) -> String {
        if let named = self.appointers.filter({ same($0.key, post) }).min(by: { $0.key < $1.key }) {
            return named.value
        }
        let name = post.lowercased()
        if PolicyDecider.namesOfTheGoverningBody.contains(where: { same($0, name) && name != "chair" }) {
            return "the body that appoints governors"
        }
        let isOfTheBoard = name.contains("headteacher") && !name.contains("deputy") && !name.contains("assistant")
        return isOfTheBoard || name.contains("committee") || name.contains("chair") ? "Governing Body" : "Headteacher"
    }

    func holders(of post: String, on date: CivilDate) -> [Holder] {
        self.holders.filter { same($0.post, post) && $0.period.contains(date) && !$0.name.isBlank }
            .sorted { ($0.period.from, $0.name) < ($1.period.from, $1.name) }
    }

    func isAway(_ name: String, on date: CivilDate) -> Bool {
        self.absences.contains { same($0.name, name) && $0.period.contains(date) }
    }
}

/// Whether two names or posts are the same but for capitals.
func same(_ left: String, _ right: String) -> Bool { left == right || left.lowercased() == right.lowercased() }
