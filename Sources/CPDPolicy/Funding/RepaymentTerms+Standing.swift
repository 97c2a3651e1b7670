public import CPDDomain

/// What somebody owes on a date, and why.
public struct RepaymentStanding: Hashable, Sendable {
    /// What is still owed; `nil` where it cannot be told.
    public var owed: Money?
    /// The day by which it is repaid; `nil` where nothing is owed or the policy does not say.
    public var dueBy: CivilDate?
    /// Why.
    public var note: FundingNote
}

extension RepaymentTerms {
    /// What is owed on a date by who leaves. To see what somebody would owe, give the day they would leave.
    ///
    /// Nothing is guessed: where a fact is missing that could change the amount, there is no amount.
    public func standing(of matter: RepaymentCase, in context: FundingContext) -> RepaymentStanding {
        let nothing = Money.zero(matter.paid?.lazy.compactMap(\.amount).first?.currency ?? .gbp)
        func free(_ reason: FundingReason, _ arguments: [ReasonArgument] = []) -> RepaymentStanding {
            RepaymentStanding(owed: nothing, note: FundingNote(reason, arguments))
        }
        guard let leaving = matter.leavesOn, leaving <= context.date else { return free(.notLeaving) }
        // What settles it by itself comes first, then what is missing.
        let (isExempt, missing) = self.exempt?.answer(matter.facts) ?? (.no, .list([]))
        if isExempt == .yes { return free(.repaymentExempt) }
        let waiver = self.waivers.first { $0.reason.lowercased() == matter.reason?.lowercased() }
        if let waiver, waiver.by == nil { return free(.waivedByPolicy, [.text(waiver.reason)]) }
        let found = self.share(matter, leaving)
        if case .success(let share) = found, share.part == 0 { return free(.periodServed, [.date(leaving)]) }
        if isExempt == .unknown { return Self.open(.exemptionFactsMissing, [missing]) }
        let share: RepaymentShare
        switch found {
        case .failure(let fault): return RepaymentStanding(owed: nil, note: fault.note)
        case .success(let part): share = part
        }
        if matter.reason == nil, !self.waivers.isEmpty { return Self.open(.leavingReasonNotRecorded) }
        if self.needsAgreement,
            let fault = SignedAgreement.fault(
                of: matter.agreement, Self.agreementName, person: context.person, committedOn: matter.committedOn,
                on: context.date)
        {
            return RepaymentStanding(owed: nil, note: fault)
        }
        if let waiver, let post = waiver.by {
            let name = ReasonArgument.text(waiver.reason)
            guard let act = matter.waiver else { return Self.open(.waiverNotDecided, [name, .text(post.name)]) }
            if let fault = context.fault(of: act, in: post, name) {
                return RepaymentStanding(owed: nil, note: fault)
            }
            if act.grants { return free(.waivedByPerson, [name, .date(act.on)]) }
        }
        return self.amount(share, matter, leaving, on: context.date)
    }

    /// What the agreement about repayment is called in sentences.
    private static let agreementName = ReasonArgument.term("repayment agreement")

    private static func open(_ reason: FundingReason, _ arguments: [ReasonArgument] = []) -> RepaymentStanding {
        RepaymentStanding(owed: nil, note: FundingNote(reason, arguments))
    }

    private func amount(
        _ share: RepaymentShare, _ matter: RepaymentCase, _ leaving: CivilDate, on date: CivilDate
    ) -> RepaymentStanding {
        guard let paid = matter.paid else { return Self.open(.costsNotRecorded) }
        var total: Money?
        for cost in paid where self.items.isEmpty || self.items.contains(cost.item) {
            guard let amount = cost.amount else { return Self.open(.costNotRecorded, [.text(cost.item)]) }
            guard let before = total else {
                total = amount
                continue
            }
            guard let sum = try? before.adding(amount) else { return Self.open(.amountsDiffer) }
            total = sum
        }
        guard let total, total.minorUnits > 0 else {
            return RepaymentStanding(owed: total ?? .zero(), note: FundingNote(.nothingCounts))
        }
        guard let owed = total.share(share.part, of: share.whole, rounding: self.rounding) else {
            return Self.open(.amountsDiffer)
        }
        if let floor {
            guard floor.currency == owed.currency else { return Self.open(.amountsDiffer) }
            if owed.minorUnits < floor.minorUnits {
                return RepaymentStanding(
                    owed: .zero(owed.currency), note: FundingNote(.belowFloor, [.money(owed), .money(floor)]))
            }
        }
        guard let left = try? owed.subtracting(matter.repaid ?? .zero(owed.currency)) else {
            return Self.open(.amountsDiffer)
        }
        guard left.minorUnits > 0 else {
            return RepaymentStanding(owed: .zero(owed.currency), note: FundingNote(.repaid, [.money(owed)]))
        }
        guard let daysToRepay else {
            return RepaymentStanding(owed: left, note: FundingNote(.owedWithoutDate, [.money(left), .money(total)]))
        }
        let due = leaving.adding(days: daysToRepay)
        return RepaymentStanding(
            owed: left, dueBy: due,
            note: FundingNote(
                date > due ? .overdue : .owed, [.money(left), .money(total), .date(due)]))
    }
}
