import CPDDomain

/// The records that show a duty to be done by themselves, so that nobody records it by hand.
public enum DutyEvidence: String, Hashable, Sendable, CaseIterable {
    /// The talk with each who took part in an activity.
    case talks
    /// What was circulated as it was agreed.
    case circulations
    /// What the talk with each who took part settled about follow-up to the provider.
    case providerFollowUp = "provider follow-up"
    /// The evaluation by each who took part in an activity.
    case evaluations
    /// The adoption of a later edition of the policy.
    case adoption
    /// The paper to the governing body, once it has been presented.
    case paper = "governors' paper"

    /// The kind of event of which the records speak one by one; `nil` where they show a duty whenever it is due.
    public var event: DutyEventKind? {
        switch self {
        case .adoption, .paper: nil
        case .circulations: .agreedCirculation
        case .talks, .providerFollowUp, .evaluations: .activity
        }
    }

    /// Whether it can show a duty that is due at such a time.
    public func shows(_ schedule: DutySchedule) -> Bool {
        guard let event else { return true }
        return if case .afterEach(event, _) = schedule { true } else { false }
    }
}

extension Duty {
    /// By which records it is shown to be done: those its edition names, else those that are about a clause of the
    /// standard policy; `nil` where it is recorded by hand.
    public var evidence: DutyEvidence? {
        if let shownBy { return shownBy }
        switch (self.key.clause.rawValue, self.schedule) {
        case ("IMP-1", .afterEach(.activity, _)): return .talks
        case ("IMP-1", .afterEach(.agreedCirculation, _)): return .circulations
        case ("IMP-2", .afterEach(.activity, _)): return .providerFollowUp
        case ("HDR-1", _): return .adoption
        case ("AUD-2", .yearly), ("AUD-3", .atEach(.headteachersReport)), ("IMP-6", .atEach(.headteachersReport)):
            return .paper
        default: return nil
        }
    }
}
