public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// Money to be moved from one budget line to another.
public struct VirementInput: Hashable, Sendable {
    /// Out of which line.
    public var source: Identifier<BudgetLine>
    /// Into which line.
    public var target: Identifier<BudgetLine>
    /// How much.
    public var amount: Money
    /// The reference of the minute.
    public var minute: String
    /// Why.
    public var reason: String

    /// Money to be moved.
    public init(
        _ amount: Money, from source: Identifier<BudgetLine>, to target: Identifier<BudgetLine>, minute: String,
        reason: String
    ) {
        self.amount = amount
        self.source = source
        self.target = target
        self.minute = minute
        self.reason = reason
    }
}

/// Money as it was moved.
public struct MoneyMoved: Hashable, Sendable {
    /// The virement.
    public var virement: Virement
    /// The line it came from, with what is left of it.
    public var source: BudgetLine
    /// The line it went to.
    public var target: BudgetLine
}

extension Workflows {
    /// Moves money from one budget line to another, where a request is over its budget (MAT-1n).
    ///
    /// In one unit of work both lines are locked, in the order of their identifiers, and their amounts changed; the virement
    /// is kept. Refused: whoever the edition's scheme of delegation does not name for the amount, a virement without a
    /// minute or a reason, lines of different schools, years or currencies, a line whose amount was never set, and more
    /// than what is set without what is committed.
    public func vire(_ input: VirementInput, _ call: Call) async throws -> Applied<MoneyMoved> {
        try await self.perform("vire", call) { session in
            let principal = try call.principal()
            guard input.source != input.target else { throw Refusal(ApprovalNote(.nothingMoved)) }
            var lines: [Identifier<BudgetLine>: Stored<BudgetLine>] = [:]
            for line in [input.source, input.target].sorted() { lines[line] = try session.lock(line) }
            guard var source = lines[input.source], var target = lines[input.target] else {
                throw Refusal(ApprovalNote(.nothingMoved))
            }
            let (left, right) = try input.amounts(source.value, target.value)
            let edition = try session.requireEdition(
                at: source.value.school, on: call.today, reader: self.editions
            ).edition
            let register = try PostGathering(session: session, school: source.value.school, edition: edition)
                .register(for: call.hands, on: [call.today])
            let who = edition.departureTerms?.virement.bracket(of: input.amount).map { bracket in
                register.eligible(
                    [bracket.post], for: Concern(movedBy: principal), terms: edition.approvalTerms, on: call.today)
            }
            let hand = who?.hand(of: call)
            let act = VirementAct(
                input.amount, from: input.source, to: input.target, by: hand?.by ?? principal,
                onBehalfOf: hand?.holder, on: call.today, minute: input.minute)
            let standing = edition.standing(of: act, register: register)
            guard standing.outcome == .met else {
                throw Refusal(
                    standing.note, then: who.map { $0.posts.map(\.name).alternatives }.map { "It is for the \($0)." })
            }
            guard !input.reason.saysNothing else { throw Refusal(.missing, "Say why the money is moved.") }
            let committed = try session.committed(from: source.value)
            guard committed.minorUnits <= left.minorUnits else {
                let free = try source.value.amount?.subtracting(committed).words ?? ""
                throw Refusal(
                    .budget,
                    "\(committed.words) of \(source.value.name) is committed already. No more than \(free) can be moved.",
                    clause: "MAT-1n")
            }
            let virement = Virement(
                id: session.makeIdentifier(), source: input.source, target: input.target, amount: input.amount,
                decidedBy: act.by, onBehalfOf: act.onBehalfOf, decidedOn: call.today, minute: input.minute,
                reason: input.reason)
            try session.virements.insert(virement)
            (source.value.amount, target.value.amount) = (left, right)
            return MoneyMoved(
                virement: virement,
                source: try session.budgetLines.update(source.value, expecting: source.revision).value,
                target: try session.budgetLines.update(target.value, expecting: target.revision).value)
        }
    }
}

extension VirementInput {
    /// What both lines hold afterwards. Throws ``Refusal`` where money cannot go from one to the other.
    fileprivate func amounts(_ source: BudgetLine, _ target: BudgetLine) throws -> (Money, Money) {
        guard source.school == target.school, source.financialYear == target.financialYear else {
            throw Refusal(.invalid, "Money is moved between two lines of one school and one financial year.")
        }
        guard let held = source.amount, let there = target.amount else {
            let name = source.amount == nil ? source.name : target.name
            throw Refusal(.budget, "The amount of \(name) is not set yet. The governing body sets it first.")
        }
        guard held.currency == self.amount.currency, there.currency == self.amount.currency else {
            throw Refusal(.budget, "Both lines and what is moved are in one currency. Name the amount in theirs.")
        }
        return (try held.subtracting(self.amount), try there.adding(self.amount))
    }
}
