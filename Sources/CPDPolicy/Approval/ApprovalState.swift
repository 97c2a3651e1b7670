public import CPDDomain

/// How far a request's approval is on a date, and why.
public struct ApprovalState: Hashable, Sendable {
    /// The whole.
    public var standing: Standing
    /// Why, where it needs no approval or nothing can be decided.
    public var note: ApprovalNote?
    /// Each stage of the edition, in order.
    public var stages: [StageState]
    /// Records that are no evidence, each with its reason, in the order of their days.
    public var notEvidence: [RejectedAct]
    /// What else is to be told: too little notice, beyond what is usual, what is not recorded.
    public var remarks: [ApprovalNote]

    /// How far the whole is.
    public enum Standing: Hashable, Sendable {
        /// It needs no approval.
        case exempt
        /// A stage is open.
        case open(stage: String)
        /// Approved at every stage that applies.
        case approved(on: CivilDate)
        /// Declined at a stage.
        case declined(on: CivilDate, stage: String)
        /// It cannot be told what is next: a fact is missing.
        case notEvidenced
        /// Nobody may act at the open stage, or no stage decides: see the note.
        case stuck
    }
}

/// How far one stage is.
public struct StageState: Hashable, Sendable {
    /// The stage, with the posts that act.
    public var stage: RouteStage
    /// How far it is.
    public var standing: Standing
    /// Since when it is open, or was.
    public var openSince: CivilDate?
    /// By when it is to be answered; `nil` where the edition sets nothing or the start is not recorded.
    public var dueBy: CivilDate?
    /// Whether it was, or is, answered after that.
    public var isLate: Bool
    /// Who may act on the day asked about; `nil` where the stage is not open.
    public var who: Eligibility?

    /// How far a stage is.
    public enum Standing: Hashable, Sendable {
        /// It does not apply.
        case notApplicable
        /// Whether it applies, or who acts, is not known.
        case notEvidenced
        /// Stages before it are open.
        case waiting
        /// It is open.
        case open
        /// A comment was heard, or it was approved.
        case done(ApprovalAct)
        /// Nobody commented by the deadline.
        case passed
        /// It was declined.
        case declined(ApprovalAct)
    }
}

extension StageState {
    /// That nobody commented by the deadline; `nil` where somebody did, or still can in time.
    public var unheard: ApprovalNote? {
        guard case .passed = self.standing, let dueBy else { return nil }
        return ApprovalNote(.notHeard, [.text(self.stage.stage.name), .date(dueBy)])
    }
}

/// A record that is no evidence, and why.
public struct RejectedAct: Hashable, Sendable {
    /// The record.
    public var act: ApprovalAct
    /// Why not.
    public var note: ApprovalNote
}
