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
            terms: known.terms.map { $0.halved(as: own) } + own.terms.filter { !names.contains($0.name.lowercased()) })
    }
}

extension AcademicCalendar.Term {
    /// The term with its halves, where only another calendar says when the second begins.
    fileprivate func halved(as other: AcademicCalendar) -> Self {
        guard self.secondHalfFrom == nil,
            let same = other.terms.first(where: { $0.name.lowercased() == self.name.lowercased() }),
            let second = same.secondHalfFrom, self.firstDay < second, second <= self.lastDay
        else { return self }
        return Self(name: self.name, firstDay: self.firstDay, lastDay: self.lastDay, secondHalfFrom: second)
    }
}
