import CPDDomain
import CPDPolicy

extension EditionReading {
    /// The time for development that everybody with a contract is entitled to in a year.
    func yearlyTime(_ fields: FieldReader) -> YearlyTime? {
        guard let node = fields.value("time for development"),
            let inner = FieldReader(
                node, what: "time for development", keys: ["each year", "pro rata"], self.problems)
        else { return nil }
        if inner.value("each year") == nil { inner.missingOrUnset("each year", of: "the time for development") }
        let isProRata = inner.truth("pro rata") ?? true
        return YearlyTime(minutes: inner.givenTime("each year").known, isProRata: isProRata)
    }
}

extension EditionInheritance {
    /// An entitlement of the edition above may be raised here, never lowered.
    func checkYearlyTime(_ problems: ProblemList) {
        guard let above = self.parent.edition.yearlyTime, let least = above.minutes,
            let own = self.child.edition.yearlyTime, let place = self.child.yearlyTimePlace
        else { return }
        if own.minutes.map({ $0 < least }) ?? true || (own.isProRata && !above.isProRata) {
            problems.add(
                "The edition inherited (\(self.parent.edition.name)) gives more time for development: "
                    + "\(least) minutes a year\(above.isProRata ? "" : ", to part-timers too"). "
                    + "It can be raised here, not lowered.", at: place)
        }
    }
}
