import CPDDomain
import CPDStorage
import CPDWorkflows

extension Choice {
    /// An opportunity: mostly one that meets every criterion, sometimes one with something missing.
    mutating func opportunity(line: Identifier<BudgetLine>? = nil) -> OpportunityInput {
        let day = self.today.adding(days: self.number(1...8))
        let isGood = self.chance(8, in: 9)
        return OpportunityInput(
            school: self.some(self.there.schools), title: self.text("Leading literacy"), approach: .webinar,
            mode: .faceToFace, provider: self.chance(1, in: 3) ? self.some(self.there.providers) : nil,
            priority: isGood ? self.some(self.there.priorities) : nil,
            pupilOutcome: isGood ? "More pupils read fluently; teachers model expressive reading daily" : nil,
            buildsOn: "new", standard: "Teachers' Standards: 3", alternative: "Virtual, but practice needs a room",
            expectedParticipants: self.number(1...4), requiredByLaw: self.chance(1, in: 8),
            particulars: self.particulars(on: day, isGood: isGood, line: line))
    }

    private mutating func particulars(
        on day: CivilDate, isGood: Bool, line: Identifier<BudgetLine>?
    ) -> OpportunityParticulars {
        var particulars = OpportunityParticulars.good(
            by: self.chance(1, in: 8) ? self.some(self.there.people) : nil,
            cost: Money(minorUnits: Int64(self.number(0...25_000))),
            line: line ?? self.some(self.there.lines), on: day,
            capacity: self.chance(1, in: 2) ? self.number(1...3) : nil)
        particulars.sessions[0].startMinute = self.chance(1, in: 2) ? 540 : nil
        particulars.sessions[0].minutes = self.number(120...360)
        particulars.costs[0].basis = self.pick([.whole, .perParticipant])
        if !isGood {
            particulars.attestations = []
            particulars.impactPlan = nil
        }
        return particulars
    }

    mutating func addOpportunity() -> Action {
        let input = self.opportunity()
        return self.process("\(input)", by: self.actor(.headteacher)) { try await $0.addOpportunity(input, $1) }
    }

    mutating func supplement() -> Action {
        let opportunity = self.recent(self.there.opportunities)
        var more = self.opportunity().particulars
        more.impactPlan = nil
        if self.chance(1, in: 2) { more.costs = [] }
        let added = more
        return self.process("supplement \(opportunity)", by: self.actor(.headteacher)) {
            try await $0.supplementOpportunity(opportunity, with: added, $1)
        }
    }

    mutating func offer() -> Action {
        let opportunity = self.recent(self.there.opportunities)
        return self.process("offer \(opportunity)", by: self.actor(.headteacher)) {
            try await $0.offer(opportunity, $1)
        }
    }

    mutating func attend() -> Action {
        let booking = self.recent(self.there.bookings)
        let place = self.there.bookings.first { $0.id == booking }
        let sessions = self.there.sessions.filter { $0.opportunity == place?.opportunity }
        let input = AttendanceInput(
            session: self.some(sessions), person: place?.person ?? self.some(self.there.people),
            status: self.pick([.present, .present, .partly, .absent]),
            minutes: self.chance(1, in: 3) ? self.number(0...400) : nil)
        return self.process("\(input)", by: self.actor()) { try await $0.markAttendance(input, $1) }
    }

    mutating func evaluate() -> Action {
        let attendance = self.recent(self.there.attendances)
        let place = self.there.attendances.first { $0.id == attendance }
        let input = EvaluationInput(
            opportunity: place?.opportunity ?? self.some(self.there.opportunities), rating: self.number(0...6),
            changedPractice: self.text("Daily reading"), needMet: self.chance(1, in: 2))
        let actor = place.map { Actor(person: $0.person) } ?? self.actor()
        return self.process("\(input)", by: actor) { try await $0.evaluate(input, $1) }
    }

    mutating func disseminate() -> Action {
        let attendance = self.recent(self.there.attendances)
        let place = self.there.attendances.first { $0.id == attendance }
        let leader = self.actor(.headteacher)
        let talkedWith = leader.person ?? self.identifier()
        let input = DisseminationInput(
            opportunity: place?.opportunity ?? self.some(self.there.opportunities),
            participant: place?.person ?? self.some(self.there.people), talkedWith: talkedWith,
            agreement: self.chance(1, in: 4)
                ? .noWiderCirculation
                : .circulate(
                    channel: self.text("Briefing"), audience: "Staff", owner: self.some(self.there.people),
                    dueOn: self.today.adding(days: self.number(-1...30))))
        return self.process("\(input)", by: leader) { try await $0.agreeDissemination(input, $1) }
    }

    mutating func completeDissemination() -> Action {
        let talk = self.some(self.there.disseminations)
        return self.process("complete \(talk)", by: self.actor()) { try await $0.completeDissemination(talk, $1) }
    }

    mutating func recheck() -> Action {
        let check = self.some(self.there.checks)
        return Action(words: "recheck \(check)") { site in
            .done(AnyValue(try await site.workflows.recheck(check, in: try await site.scope()).now.verdict))
        }
    }
}

extension OpportunityParticulars {
    /// What meets every criterion, as somebody says; whoever records it, for `nil`.
    static func good(
        by person: Identifier<Person>?, cost: Money, line: Identifier<BudgetLine>, on day: CivilDate, capacity: Int?
    ) -> Self {
        let attestations = ["MAT-1b", "MAT-1d", "MAT-1e", "MAT-1h", "MAT-1i", "MAT-1l"].map { clause in
            AttestationInput(
                clause: ClauseIdentifier(clause), statement: "It was looked at with care",
                source: "Reading framework", sourceDatedOn: day.adding(days: -300), attestedBy: person)
        }
        return Self(
            sessions: [SessionInput(date: day, startMinute: 540, minutes: 360, place: "Hall", capacity: capacity)],
            costs: [CostInput(kind: .fee, basis: .whole, amount: cost, fallsOn: day, budgetLine: line)],
            attestations: attestations,
            impactPlan: ImpactPlanInput(
                intendedChange: "Daily modelled reading", followUpQuestion: "Do you model reading daily?",
                measure: "Words correct per minute", baselineOn: day.adding(days: -1),
                followUpOn: day.adding(days: 100), levelAimedAt: 4))
    }
}
