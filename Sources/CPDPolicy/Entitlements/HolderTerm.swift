public import CPDDomain

/// What an edition asks of whoever holds a role or a responsibility, such as two years' service of a mentor.
public struct HolderTerm: Hashable, Sendable {
    /// The role or responsibility, in the words under which it is recorded.
    public var post: String
    /// The certificates asked for, by the course whose completion they show; qualified status is one of them.
    public var certificates: [TrainingCourse]
    /// The months of service at the school.
    public var service: HolderService
    /// The clause behind it.
    public var clause: ClauseIdentifier?

    /// Conditions on the holders of a post.
    public init(
        of post: String, certificates: [TrainingCourse] = [], service: HolderService = .none,
        clause: ClauseIdentifier? = nil
    ) {
        self.post = post
        self.certificates = certificates
        self.service = service
        self.clause = clause
    }
}

/// How long somebody has served before they hold a post.
public enum HolderService: Hashable, Sendable {
    /// Nothing is said of it.
    case none
    /// The policy speaks of it and gives no number.
    case unset
    /// So many months.
    case months(Int)
}

/// What is known of whoever holds a post, or is to hold it. `nil` is what nobody recorded.
public struct HolderFacts: Hashable, Sendable {
    /// The first day of unbroken service at the school.
    public var servesSince: CivilDate?
    /// What they completed; what has no proof is no certificate.
    public var completions: [TrainingCompletion]
    /// Whether an agency sends them, so that its assurance counts.
    public var isAgency: Bool

    /// Facts of a holder.
    public init(servesSince: CivilDate?, completions: [TrainingCompletion], isAgency: Bool = false) {
        self.servesSince = servesSince
        self.completions = completions
        self.isAgency = isAgency
    }
}

extension HolderTerm {
    /// Whether it speaks of a role or responsibility.
    public func speaks(of name: String) -> Bool { same(self.post, name) }

    /// How somebody meets each condition on a date: certificates in the order of the edition, then service.
    public func check(_ facts: HolderFacts, on date: CivilDate) -> [PolicyNote] {
        self.certificates.map { self.certificate($0, facts, date) } + self.served(facts, date)
    }

    private func certificate(_ course: TrainingCourse, _ facts: HolderFacts, _ date: CivilDate) -> PolicyNote {
        let shown = facts.completions.filter {
            $0.course == course && $0.completedOn <= date && $0.proof?.counts(isAgency: facts.isAgency) == true
        }
        let said: [ReasonArgument] = [.text(self.post), .text(course.rawValue)]
        if shown.contains(where: { $0.expiresOn.map { date < $0 } ?? true }) {
            return HolderReason.certificateHeld.note(said)
        }
        guard let lapsed = shown.compactMap(\.expiresOn).max() else {
            return HolderReason.certificateNotRecorded.note(said)
        }
        return HolderReason.certificateLapsed.note(said + [.date(lapsed)])
    }

    private func served(_ facts: HolderFacts, _ date: CivilDate) -> [PolicyNote] {
        let months: Int
        switch self.service {
        case .none: return []
        case .unset: return [HolderReason.serviceUnset.note([.text(self.post)])]
        case .months(let number): months = number
        }
        guard let since = facts.servesSince, since <= date else {
            return [HolderReason.serviceNotRecorded.note([.text(self.post), .months(months)])]
        }
        let from = since.adding(months: months)
        return [
            from <= date
                ? HolderReason.servedLongEnough.note([.text(self.post), .date(since), .months(months)])
                : HolderReason.servedTooShort.note([.text(self.post), .date(since), .months(months), .date(from)])
        ]
    }
}

extension PolicyEdition {
    /// What is asked of whoever holds a role or responsibility, inherited terms first.
    public func conditions(onHoldersOf post: String) -> [HolderTerm] { self.holders.filter { $0.speaks(of: post) } }
}
