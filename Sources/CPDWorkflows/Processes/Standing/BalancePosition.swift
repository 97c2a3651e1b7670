internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

extension StandingFacts {
    /// The time for development that built up for somebody at the school by the date; `nil` where the edition has none, and
    /// for whoever has no contract there on the date.
    ///
    /// Months are counted from the first day of service, and from the first edition that gave such time. What they took part
    /// in since is taken off. Where their share of full time changed meanwhile it is not known what built up.
    ///
    /// - Parameter first: the first day of the first edition that gives such time.
    func timeBalance(
        of person: Identifier<Person>, taken: [TakenPart], elsewhere: [Engagement], since first: CivilDate?
    ) -> TimeBalanceStanding? {
        guard let balance = self.edition?.funding?.timeBalance else { return nil }
        let posts = (self.posts[person] ?? []).filter(\.isByContract)
        let now = posts.filter { $0.period.contains(self.date) }
        guard !now.isEmpty else { return nil }
        let since = [self.servesSince(person), first].compactMap(\.self).max()
        let days = Set(
            posts.flatMap { [$0.period.from, $0.period.until].compactMap(\.self) }
                + [since, self.date]
                .compactMap(\.self)
        ).filter { day in since.map { $0 <= day } ?? true && day <= self.date }
        let shares = Set(
            days.map { day in
                min(
                    posts.filter { $0.period.contains(day) }.reduce(0) { $0 + min(max($1.contractShare, 0), 1000) },
                    1000)
            })
        let parts = taken.filter { part in part.school == self.school.id && since.map { $0 <= part.on } ?? true }
            .map(\.time)
        var facts = TimeBalanceFacts(
            since: since, contractShare: shares.count == 1 ? shares.first : nil,
            // People's own time takes nothing off what they were given.
            taken: parts.filter { $0.basis != .ownTime }.map { TakenMinutes(on: $0.on, minutes: $0.minutes) },
            leave: self.leave[person] ?? [], calendar: self.calendar)
        facts.contractElsewhere = elsewhere.filter { $0.period.contains(self.date) }.reduce(0) {
            $0 + min(max($1.contractShare, 0), 1000)
        }
        facts.withoutBasis = HoursHad(parts.filter { $0.on <= self.date }).unrecorded
        return balance.standing(of: facts, on: self.date)
    }
}

extension Reading {
    /// The first day of the first edition at a school that lets time build up; `nil` where none does.
    func timeBuildsUpSince(
        at school: Identifier<School>, on date: CivilDate, reader: KnownEditions
    ) throws -> CivilDate? {
        let all = try self.values(AdoptedEdition.Query())
        return try all.filter { ($0.school == nil || $0.school == school) && $0.adoptedOn <= date }.filter { adopted in
            let known = InheritableEditions(all, for: adopted.school, adoptedBy: adopted.adoptedOn)
            return try reader.edition(of: adopted, inheriting: known).funding?.timeBalance != nil
        }.map(\.inForce.from).min()
    }
}
