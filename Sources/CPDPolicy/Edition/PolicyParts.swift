public import CPDDomain

/// Training days that are kept for a purpose in given school years.
public struct ReservedDays: Hashable, Sendable {
    /// For what.
    public var purpose: String
    /// How many in each of the years; `nil` where the policy does not say.
    public var days: Int?
    /// The calendar years in which the school years begin.
    public var years: [Int]
    /// Which days they are, where the policy says so: what is held on them is held against the purpose.
    public var on: [CivilDate] = []
    /// What has to be so of whatever is held on them; where left out, a priority or need to which it is linked has the
    /// purpose as its title or reference.
    public var keptBy: Condition?
    /// The clause behind it.
    public var clause: ClauseIdentifier?

    /// Days for a purpose.
    public init(for purpose: String, days: Int?, years: [Int], clause: ClauseIdentifier? = nil) {
        self.purpose = purpose
        self.days = days
        self.years = years
        self.clause = clause
    }
}

/// A framework of standards and whose development is measured against it.
public struct FrameworkUse: Hashable, Sendable {
    /// The framework's name.
    public var framework: String
    /// The groups of staff; any, where empty.
    public var groups: Set<StaffGroup>
    /// The roles or responsibilities of which one must be held; none has to be, where empty.
    public var holdersOf: [String]

    /// A framework in use.
    public init(_ framework: String, groups: Set<StaffGroup> = [], holdersOf: [String] = []) {
        self.framework = framework
        self.groups = groups
        self.holdersOf = holdersOf
    }
}

/// Who sees one kind of record, besides those whom the law lets see it.
public struct RecordConfidentiality: Hashable, Sendable {
    /// The kind of record.
    public var kind: Kind
    /// The posts that see it, `participant` for whose record it is; `nil` where the policy does not say.
    public var seenBy: [String]?
    /// The clause behind it.
    public var clause: ClauseIdentifier?

    /// Who sees a kind of record.
    public init(_ kind: Kind, seenBy: [String]?, clause: ClauseIdentifier? = nil) {
        self.kind = kind
        self.seenBy = seenBy
        self.clause = clause
    }

    /// A kind of record of which a policy may speak.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A need or aspiration.
        case need
        /// A request and what was decided about it.
        case request
        /// Who came to what.
        case attendance
        /// A certificate.
        case certificate
        /// An evaluation of what was provided.
        case evaluation
        /// A reflection.
        case reflection
        /// A talk with a mentor or coach.
        case mentoring = "mentoring talk"
        /// A need that was agreed in appraisal.
        case appraisal = "need from appraisal"
        /// An agreement about repayment.
        case agreement = "repayment agreement"
        /// What an inductee says of their induction.
        case induction = "induction rating"
    }

    /// Whether a record may be seen.
    public enum Answer: String, Hashable, Sendable {
        /// By a post the policy names.
        case seen
        /// The policy names others.
        case notSeen = "not seen"
        /// The policy speaks of the kind and does not say by whom: nobody guesses.
        case unset
        /// The policy says nothing of the kind.
        case notSaid = "not said"
    }

    /// Why the records are kept from somebody: who sees them, or that the policy does not say who.
    public var keptNote: PolicyNote {
        guard let seenBy else {
            return PolicyNote(UnsetReason.confidentiality.code, .notApplicable, [.text(self.kind.rawValue)])
        }
        return PolicyNote(
            ConfidentialityReason.seenByOthers.code, .notApplicable,
            [.text(self.kind.rawValue), .list(seenBy.map { .text($0) })])
    }

    /// The word for whose record it is.
    public static let participant = "participant"
}

extension PolicyEdition {
    /// The days kept for a purpose in a school year.
    public func reservedDays(in year: AcademicYear) -> [ReservedDays] {
        self.reservedDays.filter { $0.years.contains(year.startYear) }
    }

    /// The frameworks somebody is developed against, those of their roles first.
    public func frameworks(for group: StaffGroup, holding roles: Set<String> = []) -> [String] {
        let held = Set(roles.map { $0.lowercased() })
        let uses = self.frameworks.filter { use in
            (use.groups.isEmpty || use.groups.contains(group))
                && (use.holdersOf.isEmpty || use.holdersOf.contains { held.contains($0.lowercased()) })
        }
        return (uses.filter { !$0.holdersOf.isEmpty } + uses.filter { $0.holdersOf.isEmpty }).map(\.framework)
    }

    /// Whether somebody with these posts sees a kind of record; `participant` among them where it is their own.
    public func sees(
        _ kind: RecordConfidentiality.Kind, holding posts: Set<String>
    ) -> RecordConfidentiality.Answer {
        guard let rule = self.confidentiality.first(where: { $0.kind == kind }) else { return .notSaid }
        guard let named = rule.seenBy else { return .unset }
        let held = Set(posts.map { $0.lowercased() })
        return named.contains { held.contains($0.lowercased()) } ? .seen : .notSeen
    }
}
