public import CPDDomain

/// What induction consists of for people in some capacities (PRN-4): items, each with who does it and by when.
public struct InductionChecklist: Hashable, Sendable {
    /// The capacities it is for.
    public var capacities: Set<Capacity>
    /// The items, in order.
    public var items: [InductionItem]
    /// The clause behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// A checklist.
    public init(for capacities: Set<Capacity>, items: [InductionItem], clause: ClauseIdentifier? = nil) {
        self.capacities = capacities
        self.items = items
        self.clause = clause
    }
}

/// One item of an induction.
public struct InductionItem: Hashable, Sendable {
    /// Its name, by which it is recorded as done.
    public var name: String
    /// What is done, in a sentence.
    public var what: String
    /// Within how many days after the first day in post, that day included as 0; `nil` where the policy does not say.
    public var withinDays: Int?
    /// Who does it.
    public var by: InductionDoer
    /// Whether the written assurance of the agency that sends somebody counts as its being done.
    public var isAssuredByAgency: Bool

    /// An item.
    public init(
        _ name: String, what: String, withinDays: Int?, by doer: InductionDoer, isAssuredByAgency: Bool = false
    ) {
        self.name = name
        self.what = what
        self.withinDays = withinDays
        self.by = doer
        self.isAssuredByAgency = isAssuredByAgency
    }
}

/// Who does an item of an induction.
public enum InductionDoer: Hashable, Sendable {
    /// Whoever is inducted, such as reading a document.
    case inductee
    /// A holder of one of some posts, or whoever does it for the holder, and never whoever is inducted.
    case posts([ApprovalPost])

    /// The word for whoever is inducted.
    public static let inducteeWord = "inductee"

    /// The posts; none where the inductee does it.
    public var posts: [ApprovalPost] {
        switch self {
        case .inductee: []
        case .posts(let posts): posts
        }
    }

    /// By name, as an edition writes them.
    public var names: [String] {
        switch self {
        case .inductee: [Self.inducteeWord]
        case .posts(let posts): posts.map(\.name)
        }
    }
}

extension PolicyEdition {
    /// The checklist of a capacity; `nil` where the edition lists nothing for it.
    public func inductionChecklist(for capacity: Capacity) -> InductionChecklist? {
        self.induction.first { $0.capacities.contains(capacity) }
    }
}

extension InductionChecklist {
    /// The checklist in one line of words.
    var plain: String {
        let whom = self.capacities.map(\.rawValue).sorted().joined(separator: ", ")
        let items = self.items.map { item in
            "\(item.name) (\(item.what)) " + (item.withinDays.map { "within \($0) days" } ?? "within days unset")
                + " by "
                + item.by.names.joined(separator: " or ")
                + (item.isAssuredByAgency ? ", or the agency's assurance" : "")
        }
        return "\(whom): " + items.joined(separator: "; ") + (self.clause.map { "; clause \($0)" } ?? "")
    }
}
