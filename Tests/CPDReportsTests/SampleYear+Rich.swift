import CPDDomain

extension SampleYear {
    /// The full year of a school with 36 people: 3 leaders, 14 teachers, 11 support staff, 6 governors, 2 others.
    static func rich() -> Self {
        var sample = Self.staffed([(.leader, 3), (.teacher, 14), (.support, 11), (.governor, 6), (.other, 2)])
        var making = Making(sample: sample)
        making.addPlans()
        making.addProvision()
        making.addNeeds()
        sample = making.sample
        return sample
    }

    /// Adds rows with identifiers and chance from one seed.
    struct Making {
        var sample: SampleYear
        var ids = IdentifierGenerator(seed: 23)
        var chance = SplitMix64(state: 5)

        mutating func id<Entity>() -> Identifier<Entity> { self.ids.next(at: Timestamp(startOf: day(2025, 9, 1))) }

        mutating func addPlans() {
            let school = self.sample.school.id
            let period = Period(from: day(2025, 9, 1), until: day(2027, 9, 1)) ?? Period(startingOn: day(2025, 9, 1))
            for (level, title, reference) in [
                (Level.school, "Reading fluency, Year 3–4", "School Development Plan 2.1"),
                (.school, "Mathematics: reasoning in every lesson", "School Development Plan 2.3"),
                (.school, "Speech, language and inclusion", "School Development Plan 3.1"),
                (.team, "Early years: learning outdoors", "Team plan 1"),
                (.national, "Safeguarding and first aid", nil),
                (.individual, "Return to teaching after leave", "Private plan 9"),
                (.school, "Support for Mr Okafor’s class", "School Development Plan 4.4"),
            ] {
                self.sample.priorities.append(
                    Priority(
                        id: self.id(), school: school, level: level, title: title, planReference: reference,
                        period: period))
            }
            for (name, year, amount) in [
                ("Staff training", 2025, pounds(12_000)), ("Qualifications", 2025, pounds(2_500)),
                ("Governors’ training", 2025, pounds(600)), ("Staff training", 2026, nil),
            ] {
                self.sample.lines.append(
                    BudgetLine(
                        id: self.id(), school: school, name: name, financialYear: year, amount: amount, minute: "4.1"))
            }
            self.sample.providers = [
                Provider(id: self.id(), name: "Colleagues", kind: .inSchool),
                Provider(id: self.id(), name: "Northern Learning", kind: .external),
            ]
            self.sample.editions = [
                AdoptedEdition(
                    id: self.id(), school: school, name: "spring-2024", text: "policy",
                    digest: String(repeating: "0", count: 64),
                    inForce: Period(startingOn: day(2024, 4, 15)), adoptedBy: "Teaching and Learning committee",
                    adoptedOn: day(2024, 3, 14), minute: "7.2")
            ]
        }

        mutating func addProvision() {
            let leaders = self.sample.people(.leader), teachers = self.sample.people(.teacher)
            let support = self.sample.people(.support), governors = self.sample.people(.governor)
            let others = self.sample.people(.other)
            self.offer(
                .inSchoolTraining, "Phonics day", leaders + teachers + support.prefix(8) + others, priority: 0,
                sessions: [(day(2025, 10, 24), 180), (day(2026, 1, 5), 180)],
                costs: [(.fee, .whole, pounds(450)), (.salariedTime, .perParticipant, pounds(96, 40))], line: 0)
            self.offer(
                .coaching, "Reasoning coaching", Array(teachers.prefix(6)), priority: 1,
                sessions: [
                    (day(2025, 11, 12), 45), (day(2025, 12, 3), 45), (day(2026, 2, 4), 45), (day(2026, 3, 4), 45),
                ],
                costs: [(.cover, .perParticipant, pounds(62)), (.salariedTime, .perParticipant, pounds(81))], line: 0)
            self.offer(
                .conference, "Mathematics conference", Array(teachers[6..<9]), priority: 1,
                sessions: [(day(2026, 3, 20), 330)],
                costs: [
                    (.fee, .perParticipant, pounds(240)), (.travel, .perParticipant, pounds(38, 50)),
                    (.cover, .perParticipant, pounds(190)),
                ], line: 0)
            self.offer(
                .qualification, "Leading literacy", [teachers[9]], priority: 0,
                sessions: [(day(2026, 2, 6), 360), (day(2026, 5, 8), 360)],
                costs: [(.fee, .whole, pounds(1_240)), (.accommodation, .whole, pounds(180))], line: 1)
            self.offer(
                .externalExpert, "Paediatric first aid", Array(support), priority: 4,
                sessions: [(day(2026, 4, 17), 240)],
                costs: [(.fee, .whole, pounds(720)), (.salariedTime, .perParticipant, pounds(52, 20))], line: 0)
            self.offer(
                .webinar, "Safeguarding for governors", Array(governors.prefix(5)), priority: 4,
                sessions: [(day(2026, 1, 21), 90)], costs: [(.fee, .whole, pounds(150))], line: 2)
            self.offer(
                .schoolVisit, "Language-rich classrooms", [teachers[10], teachers[11], support[0]], priority: 2,
                sessions: [(day(2026, 6, 18), 210)],
                costs: [(.travel, .whole, pounds(46)), (.cover, .perParticipant, pounds(120))], line: 0)
            self.offer(
                .partnership, "Writing moderation", Array(teachers[2..<8]), priority: 0,
                sessions: [(day(2026, 5, 21), 120)], costs: [(.salariedTime, .perParticipant, pounds(48))], line: 0)
            self.addUndecided()
        }

        private mutating func addUndecided() {
            let school = self.sample.school.id
            for (index, asked) in [(0, day(2026, 5, 2)), (1, day(2026, 7, 6))] {
                self.sample.requests.append(
                    Request(
                        id: self.id(), school: school, opportunity: self.sample.opportunities[index + 2].id,
                        kind: .individual, askedBy: self.sample.people[12 + index].id, askedOn: asked))
            }
        }

        mutating func offer(
            _ approach: Approach, _ title: String, _ group: [Identifier<Person>], priority: Int,
            sessions: [(CivilDate, Int)], costs: [(CostKind, CostBasis, Money)], line: Int
        ) {
            let first = sessions[0].0
            let opportunity = Opportunity(
                id: self.id(), school: self.sample.school.id, title: title, approach: approach, mode: .faceToFace,
                provider: self.sample.providers[approach == .inSchoolTraining ? 0 : 1].id,
                priority: self.sample.priorities[priority].id, expectedParticipants: max(1, group.count),
                recordedOn: first.adding(days: -50), offeredOn: first.adding(days: -45))
            self.sample.opportunities.append(opportunity)
            let held = sessions.map { date, minutes in
                TrainingSession(id: self.id(), opportunity: opportunity.id, date: date, minutes: minutes)
            }
            self.sample.sessions += held
            let need = Need(
                id: self.id(), school: self.sample.school.id, level: group.count == 1 ? .individual : .team,
                origin: .developmentPlan, summary: "A need behind \(title)", evidence: "Seen in lessons",
                priority: opportunity.priority,
                raisedOn: first.adding(days: -60) < day(2025, 9, 2) ? day(2025, 9, 2) : first.adding(days: -60),
                closing: .met, closedOn: first.adding(days: 30))
            self.sample.needs.append(need)
            let request = Request(
                id: self.id(), school: self.sample.school.id, opportunity: opportunity.id,
                kind: group.count == 1 ? .individual : .group, askedBy: group[0], need: need.id,
                askedOn: first.adding(days: -40))
            self.sample.requests.append(request)
            let check = PolicyCheck(
                id: self.id(), subject: .request, opportunity: opportunity.id, request: request.id,
                edition: self.sample.editions[0].id, checkedOn: first.adding(days: -38), answer: .meets,
                content: "abcdefghijklmn".map { letter in
                    let roll = self.chance.next() % 12
                    let isLegal = letter == "k" && approach == .qualification
                    return
                        "MAT-1\(letter)=\(isLegal ? "not met" : roll == 0 ? "not evidenced" : roll == 1 ? "not applicable" : "met")"
                }.joined(separator: ";"))
            self.sample.checks.append(check)
            let decision = Decision(
                id: self.id(), request: request.id, outcome: .approved, decidedBy: self.sample.people[0].id,
                decidedOn: first.adding(days: -40 + Int(self.chance.next() % 9)), reason: "Agreed", check: check.id)
            self.sample.decisions.append(decision)
            if approach == .qualification {
                self.sample.departures.append(
                    Departure(
                        id: self.id(), decision: decision.id, clause: ClauseIdentifier("MAT-1k"),
                        departedBy: self.sample.people[0].id, departedOn: decision.decidedOn, reason: "Only provider"))
            }
            for (kind, basis, amount) in costs {
                let isPaid = kind == .salariedTime
                self.sample.costs.append(
                    CostItem(
                        id: self.id(), opportunity: opportunity.id, kind: kind, basis: basis, amount: amount,
                        fallsOn: first, budgetLine: isPaid ? nil : self.sample.lines[line].id))
                if !isPaid {
                    let times = basis == .whole ? 1 : Int64(group.count)
                    self.sample.commitments.append(
                        Commitment(
                            id: self.id(), budgetLine: self.sample.lines[line].id, decision: decision.id,
                            amount: Money(minorUnits: amount.minorUnits * times), fallsOn: first))
                }
            }
            for (index, person) in group.enumerated() {
                self.take(part: person, in: opportunity, held, request: request, isLast: index == group.count - 1)
            }
        }

        private mutating func take(
            part person: Identifier<Person>, in opportunity: Opportunity, _ held: [TrainingSession], request: Request,
            isLast: Bool
        ) {
            let last = held[held.count - 1].date
            let expected = ExpectedParticipant(id: self.id(), request: request.id, person: person)
            // Who asks for themself is nowhere expected: the request says whom it is for.
            if request.kind == .group { self.sample.expected.append(expected) }
            if isLast, opportunity.approach == .externalExpert { return }
            self.sample.bookings.append(
                Booking(
                    id: self.id(), request: request.id, opportunity: opportunity.id, person: person,
                    bookedOn: request.askedOn.adding(days: 10)))
            if isLast, opportunity.approach == .inSchoolTraining { return }
            var isPresent = false
            for session in held {
                let roll = self.chance.next() % 14
                let status: AttendanceStatus = roll == 0 ? .absent : roll == 1 ? .partly : .present
                if status != .absent { isPresent = true }
                self.sample.attendances.append(
                    Attendance(
                        id: self.id(), session: session.id, opportunity: opportunity.id, person: person, status: status,
                        minutes: status == .absent ? 0 : status == .partly ? session.minutes / 2 : session.minutes,
                        recordedOn: session.date))
            }
            guard isPresent else { return }
            let roll = self.chance.next() % 10
            if roll > 1 {
                self.sample.evaluations.append(
                    Evaluation(
                        id: self.id(), opportunity: opportunity.id, person: person, evaluatedOn: last.adding(days: 5),
                        rating: roll == 2 ? 2 : roll < 5 ? 3 : roll < 8 ? 4 : 5,
                        changedPractice: "Thanks to Ms Achebe I question differently", needMet: roll > 3))
            }
            if roll != 9 {
                self.sample.disseminations.append(
                    Dissemination(
                        id: self.id(), opportunity: opportunity.id, participant: person,
                        talkedWith: self.sample.people[1].id, agreedOn: last.adding(days: 9),
                        agreement: roll % 3 == 1 ? .circulate : .noWiderCirculation,
                        dueOn: roll % 3 == 1 ? last.adding(days: 30) : nil,
                        completedOn: roll % 3 == 1 && roll != 1 ? last.adding(days: 25) : nil))
            }
        }

        mutating func addNeeds() {
            let origins = NeedOrigin.allCases
            for index in 0..<26 {
                let roll = Int(self.chance.next() % 20)
                let level: Level = roll < 11 ? .individual : roll < 16 ? .team : .school
                let priority = level == .individual && roll == 3 ? 5 : [0, 0, 0, 1, 1, 2, 2, 3, 4, 6][roll % 10]
                let isCarried = index % 7 == 3
                self.sample.needs.append(
                    Need(
                        id: self.id(), school: self.sample.school.id,
                        person: level == .individual ? self.sample.people[index].id : nil, level: level,
                        origin: origins[index % origins.count], kind: index % 5 == 4 ? .aspiration : .need,
                        summary: "Amina wants to lead phonics", evidence: "Said so to Tobi Achebe",
                        priority: roll == 19 ? nil : self.sample.priorities[priority].id,
                        raisedOn: index < 5 ? day(2025, 5, 3 + index) : day(2025, 10, 1).adding(days: index * 11),
                        closing: isCarried ? .carriedForward : index % 4 == 0 ? .withdrawn : nil,
                        closedOn: isCarried || index % 4 == 0 ? day(2026, 7, 10) : nil,
                        closingReason: isCarried ? "No place left for Amina" : nil))
            }
        }
    }
}
