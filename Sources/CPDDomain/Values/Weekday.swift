/// A day of the week.
public enum Weekday: String, Hashable, Sendable, CaseIterable {
    /// Monday.
    case monday = "Monday"
    /// Tuesday.
    case tuesday = "Tuesday"
    /// Wednesday.
    case wednesday = "Wednesday"
    /// Thursday.
    case thursday = "Thursday"
    /// Friday.
    case friday = "Friday"
    /// Saturday.
    case saturday = "Saturday"
    /// Sunday.
    case sunday = "Sunday"
}

extension CivilDate {
    /// The day of the week it is.
    public var weekday: Weekday { Weekday.allCases[(Int(self.daysSinceEpoch) % 7 + 10) % 7] }
}
