public import CPDDomain

/// In which order money is given where there is not enough for all.
public struct FundingOrder: Hashable, Sendable {
    /// The ranks, the first first. A request that none of them names comes after all. None at all where the policy says
    /// that nothing comes before anything else: then what was asked earlier comes first.
    public var ranks: [FundingRank]

    /// An order.
    public init(_ ranks: [FundingRank]) { self.ranks = ranks }
}

/// One rank of an order.
public struct FundingRank: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Which requests belong to it.
    public var applies: Condition

    /// A rank.
    public init(_ name: String, when applies: Condition) {
        self.name = name
        self.applies = applies
    }
}

/// A request for money, as far as its place in the order depends on it.
public struct FundingRequest: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// The day it was asked.
    public var askedOn: CivilDate
    /// How much; `nil` where nobody recorded it.
    public var amount: Money?
    /// What is known of it.
    public var facts: ProvisionFacts
    /// The request itself, where it is recorded.
    public var request: Identifier<Request>?

    /// A request.
    public init(
        _ name: String, askedOn: CivilDate, amount: Money?, facts: ProvisionFacts,
        request: Identifier<Request>? = nil
    ) {
        self.request = request
        self.name = name
        self.askedOn = askedOn
        self.amount = amount
        self.facts = facts
    }
}

/// A request at its place in the order, and whether the money reaches so far.
public struct RankedRequest: Hashable, Sendable {
    /// The request.
    public var request: FundingRequest
    /// Its rank, from 0; the number of ranks where none names it; `nil` where that is not known.
    public var rank: Int?
    /// Whether the money reaches it, and why.
    public var note: FundingNote
}

extension FundingOrder {
    /// The requests in order, each with whether the money reaches it.
    ///
    /// Of one rank, what was asked earlier comes first. Once the money does not reach a request, it reaches none after
    /// it, so that nothing is overtaken by what is cheaper. Where the rank or the amount of a request is not known,
    /// nothing that could come after it is told as reached.
    public func distribute(_ money: Money, among requests: [FundingRequest]) -> [RankedRequest] {
        let placed = requests.map { ($0, self.place(of: $0.facts)) }
        let known = placed.enumerated().filter { $0.element.1.missing == nil }
            .sorted { left, right in
                (left.element.1.rank, left.element.0.askedOn, left.offset)
                    < (right.element.1.rank, right.element.0.askedOn, right.offset)
            }.map(\.element)
        let unknown = placed.filter { $0.1.missing != nil }
        let first = unknown.min { $0.1.rank < $1.1.rank }
        var left: Money? = money
        var open: String?
        var result: [RankedRequest] = []
        for (request, place) in known {
            if let first, first.1.rank <= place.rank { open = open ?? first.0.name }
            let name = self.name(ofRank: place.rank)
            let note: FundingNote
            if let open {
                note = FundingNote(.rankAfterUnknown, [name, .text(open)])
            } else if let amount = request.amount {
                note = self.take(amount, from: &left, name, request.facts)
            } else {
                open = request.name
                note = FundingNote(.askedNotRecorded, [name])
            }
            result.append(RankedRequest(request: request, rank: place.rank, note: note))
        }
        return result
            + unknown.map { request, place in
                RankedRequest(
                    request: request, rank: nil,
                    note: FundingNote(.rankFactsMissing, [.text(request.name), place.missing ?? .list([])]))
            }
    }

    private func take(
        _ amount: Money, from left: inout Money?, _ name: ReasonArgument, _ facts: ProvisionFacts
    ) -> FundingNote {
        let reason: FundingReason = facts.requiredByLaw ? .rankShortRequiredByLaw : .rankShort
        guard let available = left else { return FundingNote(reason, [name, .money(amount), .money(amount)]) }
        guard let rest = try? available.subtracting(amount) else { return FundingNote(.amountsDiffer) }
        guard rest.minorUnits < 0 else {
            left = rest
            return FundingNote(.rankReached, [name, .money(amount)])
        }
        left = nil
        let lacking = Money(minorUnits: -max(rest.minorUnits, -Int64.max), currency: rest.currency)
        return FundingNote(reason, [name, .money(amount), .money(lacking)])
    }

    /// The rank of a request, or the best it may have while facts are missing.
    private func place(of facts: ProvisionFacts) -> (rank: Int, missing: ReasonArgument?) {
        for (rank, one) in self.ranks.enumerated() {
            let (truth, missing) = one.applies.answer(facts)
            if truth == .yes { return (rank, nil) }
            if truth == .unknown { return (rank, missing) }
        }
        return (self.ranks.count, nil)
    }

    private func name(ofRank rank: Int) -> ReasonArgument {
        self.ranks.indices.contains(rank)
            ? .text(self.ranks[rank].name) : .term(self.ranks.isEmpty ? "no order" : "no rank")
    }
}
