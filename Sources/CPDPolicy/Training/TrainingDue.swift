/// When training is due the first time.
public enum FirstTraining: Hashable, Sendable {
    /// Before the first day in post or in the responsibility.
    case beforeStarting
    /// On the first day.
    case onStarting
    /// So many days after the first day, that day included.
    case withinDays(Int)
    /// By the same day of the month so many months after the first day, that day included.
    case withinMonths(Int)
}

/// When training is due again.
public enum TrainingRenewal: Hashable, Sendable {
    /// Once is enough.
    case never
    /// So many months after the last completion: completed on 1 September 2025, twelve months are over on 1 September
    /// 2026.
    case everyMonths(Int)
    /// In each term, by its last school day.
    case eachTerm
    /// Regularly, says the source, and gives no number: unset until the school sets one.
    case regularly
    /// No source with a number was read: unset until the school sets one.
    case notGiven
}

/// Who has to have it.
public enum TrainingScope: Hashable, Sendable {
    /// Each person it is asked of.
    case person
    /// At least so many members of a panel, such as one of those who interview.
    case panel(atLeast: Int)
    /// At least so many people on site on each open day.
    case site(atLeast: Int)
}
