import CPDDomain

/// Who else is away on the days of a request, whether lessons have to be covered and from what, and which days are
/// blocked. It decides nothing.
public struct CoverPicture: Hashable, Sendable {
    /// The days with a session, in order; none where none is recorded.
    public var days: [CoverDay]
    /// What is to be said of the whole: whether cover is needed, what is left for it, what is not recorded.
    public var notes: [PolicyNote]

    /// The picture of some facts.
    public init(_ facts: CoverFacts) {
        self.days = (facts.days ?? []).map { CoverDay($0, facts) }
        self.notes = []
        if facts.days == nil { self.notes.append(PolicyNote(CoverReason.daysNotRecorded.code, .notEvidenced)) }
        if facts.asked == nil {
            self.notes.append(PolicyNote(ApprovalReason.participantsNotRecorded.code, .notEvidenced))
        }
        switch facts.needsCover {
        case true?: self.notes.append(PolicyNote(CoverReason.needed.code, .met))
        case false?: self.notes.append(PolicyNote(CoverReason.notNeeded.code, .notApplicable))
        case nil: self.notes.append(PolicyNote(CoverReason.notRecorded.code, .notEvidenced))
        }
        self.notes += facts.money.map(Self.note)
    }

    /// Every note, the general ones first, then day by day.
    public var allNotes: [PolicyNote] { self.notes + self.days.flatMap(\.notes) }

    /// The blocked days that it falls on, day by day.
    public var blocked: [BlockedDays] { self.days.flatMap(\.blocked) }

    private static func note(_ money: BudgetFact) -> PolicyNote {
        guard let left = money.left else {
            return PolicyNote(
                CoverReason.lineNotSet.code, .notEvidenced, [.text(money.line), .text(money.financialYear)])
        }
        let isEnough = left.currency == money.asked.currency && left.minorUnits >= money.asked.minorUnits
        return PolicyNote(
            (isEnough ? CoverReason.lineLeft : .lineShort).code, isEnough ? .met : .notMet,
            [.text(money.line), .text(money.financialYear), .money(money.asked), .money(left)])
    }
}
