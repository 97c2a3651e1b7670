import CPDDomain
import CPDPolicy

extension EditionInheritance {
    /// A duty of a clause that must hold may be set sooner than the edition above sets it, never later, and the posts that
    /// answer for it stay the same.
    func checkDuties(_ problems: ProblemList) {
        for duty in self.child.edition.duties {
            guard let above = self.parent.edition.duties.first(where: { $0.key == duty.key }),
                let latitude = self.parent.edition.clause(duty.key.clause)?.latitude, latitude != .loosened,
                let place = self.child.duties[duty.key], let abovePlace = self.parent.clauses[duty.key.clause]
            else { continue }
            let clausePlace = "(\(abovePlace.file):\(abovePlace.clause.line):\(abovePlace.clause.column) is its clause)"
            if latitude == .untouched, !duty.isSame(as: above) {
                problems.add(
                    "The duty \(duty.key) of the edition inherited is not to be touched \(clausePlace).", at: place)
                continue
            }
            if duty.schedule.loosens(above.schedule, calendar: self.calendar) {
                problems.add(
                    "The duty \(duty.key) of the edition inherited is due sooner \(clausePlace); it cannot be loosened here.",
                    at: place)
            }
            if !duty.forEach.isEmpty, !duty.covers(above) {
                let all = above.forEach.map(\.description).joined(separator: ", each ")
                problems.add(
                    "In the edition inherited each \(all) has the duty \(duty.key) \(clausePlace); nobody can be left out "
                        + "here.", at: place)
            }
            let (own, limit) = (duty.accountable.map { $0.lowercased() }, above.accountable.map { $0.lowercased() })
            if Set(own) != Set(limit) || (above.sharing == .both && duty.sharing == .either) {
                problems.add(
                    "Others answer for the duty \(duty.key) in the edition inherited \(clausePlace): "
                        + "\(above.accountable.joined(separator: ", ")); that cannot be changed here.", at: place)
            }
        }
    }
}

extension EditionInheritance {
    /// The school year and terms in which the edition's duties are due, with the terms it has from above.
    private var calendar: AcademicCalendar {
        guard let own = self.child.edition.calendar else { return self.parent.edition.calendar ?? .england }
        let names = Set(own.terms.map { $0.name.lowercased() })
        let above = self.parent.edition.calendar?.terms ?? []
        return AcademicCalendar(
            turnsInMonth: own.turnsInMonth,
            terms: own.terms + above.filter { !names.contains($0.name.lowercased()) })
    }
}

extension Duty {
    /// Whether it asks the same of the same posts at the same time; who does it for them may differ.
    fileprivate func isSame(as other: Self) -> Bool {
        (self.task, self.accountable, self.sharing, self.schedule)
            == (other.task, other.accountable, other.sharing, other.schedule)
            && (self.forEach.isEmpty || Set(self.forEach) == Set(other.forEach))
    }
}
