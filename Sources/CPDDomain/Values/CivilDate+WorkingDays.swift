extension CivilDate {
    /// Whether it is a day from Monday to Friday.
    package var isWeekday: Bool { self.dayOfWeek < 5 }

    /// The day after so many days from Monday to Friday, counted from the day after this one; this one for none. Holidays
    /// are not known here.
    package func adding(workingDays number: Int) -> Self {
        guard number > 0 else { return self }
        let from = Swift.min(self.dayOfWeek, 4)
        let (weeks, rest) = number.quotientAndRemainder(dividingBy: 5)
        let weekend = from + rest > 4 ? 2 : 0
        return self.adding(days: from - self.dayOfWeek + weeks * 7 + rest + weekend)
    }

    /// 0 for Monday to 6 for Sunday.
    private var dayOfWeek: Int { (Int(self.daysSinceEpoch) % 7 + 10) % 7 }
}
