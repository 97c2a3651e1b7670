import CPDDomain

extension DevelopmentYear {
    /// PRN-1: whether anything shows an active role in their own development.
    func activeRole(on date: CivilDate) -> PolicyNote {
        let done = self.activity
        if done.isSomething {
            return PersonReason.active.note(
                .text(self.name), .count(done.sessions), .minutes(done.minutes), .count(done.requests),
                .count(done.needs), .count(done.reflections), .count(done.training))
        }
        let inPost = self.inPost(on: date)
        if let aside = self.aside(inPost) { return aside }
        if done.absences > 0 { return PersonReason.absent.note(.text(self.name), .count(done.absences)) }
        guard case .inPost(let since, let last, let isOver) = inPost else {
            return PersonReason.notInPost.note(.text(self.name))
        }
        return isOver
            ? PersonReason.nothingRecorded.note(.text(self.name), .date(since), .date(last))
            : PersonReason.nothingYet.note(.text(self.name), .date(since), .date(last))
    }

    /// PRN-2: whether anything shows that they support colleagues' development.
    ///
    /// It speaks of staff: of a governor or volunteer it is told what they gave, and nothing is missed.
    func support(on date: CivilDate) -> PolicyNote {
        let support = self.support
        if support.isGiven {
            return PersonReason.supportGiven.note(
                .text(self.name), .count(support.mentored), .count(support.shared), .count(support.mentors),
                .count(support.sessionsByColleagues))
        }
        let inPost = self.inPost(on: date, staffOnly: true)
        if case .outside = inPost, self.inPost(on: date) != .outside(begins: nil),
            !self.posts.contains(where: \.isStaff)
        {
            return PersonReason.notStaff.note()
        }
        if let aside = self.aside(inPost) { return aside }
        let clock = LeaveClock(leave: self.leave, on: date)
        // A promise is put off by the days of leave between.
        let ends = support.promises.compactMap { clock.end($0.dueOn.adding(days: 1), from: $0.agreedOn) }
        if let broken = ends.filter({ $0 <= date }).min() {
            return PersonReason.sharingOverdue.note(.text(self.name), .date(broken.adding(days: -1)))
        }
        if let next = ends.min() { return PersonReason.sharingPromised.note(.date(next.adding(days: -1))) }
        guard case .inPost(let since, let last, let isOver) = inPost else {
            return PersonReason.notInPost.note(.text(self.name))
        }
        return isOver
            ? PersonReason.supportNotRecorded.note(.text(self.name), .date(since), .date(last))
            : PersonReason.supportNotYet.note(.text(self.name), .date(since), .date(last))
    }
}
