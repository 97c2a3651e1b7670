public import CPDDomain

extension PolicyEdition {
    /// The school year and terms that count under this edition: its own, where it names any, with what is known
    /// elsewhere.
    ///
    /// - Parameter known: when the organisation's year turns, which the edition may say otherwise, and the terms whose
    ///   days are recorded, which count before what the edition says of them.
    public func calendar(over known: AcademicCalendar) -> AcademicCalendar {
        guard let own = self.calendar else { return known }
        let names = Set(known.terms.map { $0.name.lowercased() })
        return AcademicCalendar(
            turnsInMonth: own.turnsInMonth,
            terms: known.terms + own.terms.filter { !names.contains($0.name.lowercased()) })
    }
}
