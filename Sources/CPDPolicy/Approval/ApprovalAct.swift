public import CPDDomain

/// A comment or decision as it was recorded. Whether it is evidence is another matter.
public struct ApprovalAct: Hashable, Sendable {
    /// About which request.
    public var request: Identifier<Request>
    /// At which stage.
    public var stage: String
    /// What was done.
    public var kind: Kind
    /// Who did it.
    public var by: Identifier<Person>
    /// The accountable holder for whom they did it.
    public var onBehalfOf: Identifier<Person>?
    /// Who entered it, where it was somebody else.
    public var enteredBy: Identifier<Person>?
    /// When.
    public var on: CivilDate
    /// Why, in their words.
    public var reason: String
    /// The reason for an exception from what is usual.
    public var exception: String?
    /// The check they saw.
    public var check: Identifier<PolicyCheck>?
    /// Where they stand, with a comment.
    public var stance: Stance?

    /// What is done at a stage.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // In the order in which acts of one day are read: of two that contradict each other, the decline counts.
        /// It was commented on.
        case commented
        /// It was declined.
        case declined
        /// It was approved.
        case approved
    }

    /// An act.
    public init(
        request: Identifier<Request>, stage: String, _ kind: Kind, by: Identifier<Person>,
        onBehalfOf: Identifier<Person>? = nil, enteredBy: Identifier<Person>? = nil, on: CivilDate,
        reason: String = "", exception: String? = nil, check: Identifier<PolicyCheck>? = nil,
        stance: Stance? = nil
    ) {
        self.request = request
        self.stage = stage
        self.kind = kind
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.enteredBy = enteredBy
        self.on = on
        self.reason = reason
        self.exception = exception
        self.check = check
        self.stance = stance
    }

    /// Whoever had a hand in it.
    public var hands: Set<Identifier<Person>> { Set([self.by, self.onBehalfOf, self.enteredBy].compactMap(\.self)) }
}

extension [ApprovalAct] {
    /// For each decision of many taken at once why it is no evidence: without a check of its own. `nil` for those that
    /// have one.
    public var checkedEach: [ApprovalNote?] {
        let decisions = self.filter { $0.kind != .commented }
        var requests: [Identifier<PolicyCheck>: Set<Identifier<Request>>] = [:]
        for act in decisions { if let check = act.check { requests[check, default: []].insert(act.request) } }
        return self.map { act in
            guard act.kind != .commented else { return nil }
            guard let check = act.check else { return ApprovalNote(.checkMissing) }
            return requests[check, default: []].count > 1 ? ApprovalNote(.checkShared) : nil
        }
    }
}

extension ApprovalAct {
    /// Whether it is read before another: by day, then decline before approval, then whatever tells them apart.
    func isBefore(_ other: Self) -> Bool {
        if self.on != other.on { return self.on < other.on }
        if self.kind != other.kind { return self.kind.order < other.kind.order }
        if self.by != other.by { return self.by < other.by }
        return self.tieBreak.lexicographicallyPrecedes(other.tieBreak)
    }

    private var tieBreak: [String] {
        [
            self.stage, "\(self.request)", self.onBehalfOf.map { "\($0)" } ?? "",
            self.enteredBy.map { "\($0)" } ?? "", self.check.map { "\($0)" } ?? "", self.exception ?? "", self.reason,
            self.stance?.rawValue ?? "",
        ]
    }
}

extension ApprovalAct.Kind {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
