import CPDDomain

/// Somebody in post, with the training they had.
private struct TraineeSample {
    var group = StaffGroup.other
    var capacity = Capacity.employee
    var responsibility: String?
    var date: CivilDate?
    var completed: TrainingCompletion?
}

/// Somebody who is to hold a post.
private struct HolderSample {
    var post: String?
    var facts = HolderFacts(servesSince: nil, completions: [])
}

extension EditionComparison {
    /// Training of the policy's own at each day on which it falls due, and what is asked of holders of a post.
    var trainingQuestions: [TermQuestion] {
        let start = self.sampleDay
        let ids = FactDimension.unique((self.new.ownTraining + self.old.ownTraining).map(\.id))
        let training = ids.compactMap { id -> TermQuestion? in
            func row(_ edition: PolicyEdition) -> TrainingRequirement? {
                edition.ownTraining.first { $0.id == id && $0.isInForce(on: start) }
                    ?? edition.ownTraining.first { $0.id == id }
            }
            let rows = (row(self.old), row(self.new))
            guard rows.0 != rows.1 || self.old.training != self.new.training else { return nil }
            let all = [rows.0, rows.1].compactMap(\.self)
            let set = [self.old, self.new].compactMap { $0.training.months[id] ?? $0.training.days[id] }
            return TermQuestion(.training(id), TraineeSample(), Self.dimensions(all, since: start, set)) { sample in
                (
                    rows.0.map { $0.answer(sample, self.old.training, since: start) } ?? TermAnswer(),
                    rows.1.map { $0.answer(sample, self.new.training, since: start) } ?? TermAnswer()
                )
            }
        }
        return training + self.holderQuestions
    }

    private static func dimensions(
        _ rows: [TrainingRequirement], since start: CivilDate, _ set: [Int]
    ) -> [TermDimension<TraineeSample>] {
        let completed = start.adding(days: 10)
        let days =
            rows.flatMap { $0.edges(since: start, completed: completed) }
            + set.flatMap { [start.later(byMonths: $0), completed.later(byMonths: $0), start.adding(days: $0)] }
        let groups = rows.flatMap(\.audience.groups)
        let capacities = rows.flatMap(\.audience.capacities)
        let courses = FactDimension.unique(
            rows.flatMap { [$0.course] + $0.equivalents.sorted { $0.rawValue < $1.rawValue } })
        return [
            .days("training.on", \.date, [start.adding(days: 1)] + Set(days.flatMap(\.around)).sorted()),
            .init(
                "training.group", \.group, given: true,
                (StaffGroup.allCases.filter(groups.contains) + StaffGroup.allCases.filter { !groups.contains($0) })
                    .map { (.term($0.rawValue), $0) }),
            .init(
                "training.capacity", \.capacity, given: true,
                (Capacity.allCases.filter(capacities.contains) + Capacity.allCases.filter { !capacities.contains($0) })
                    .prefix(3).map { (.term($0.rawValue), $0) }),
            .init(
                "training.responsibility", \.responsibility, given: true,
                Set(rows.flatMap(\.audience.responsibilities)).sorted().map { (.text($0), $0) }),
            .init(
                "training.completed", \.completed,
                courses.map { course in
                    (
                        .list([.text(course.rawValue), .date(completed)]),
                        TrainingCompletion(
                            course: course, completedOn: completed, proof: .certificate("file"))
                    )
                }),
        ]
    }

    /// What is asked of whoever holds a post, around the months of service.
    private var holderQuestions: [TermQuestion] {
        let day = self.sampleDay
        let posts = FactDimension.unique((self.new.holders + self.old.holders).map(\.post))
        return posts.compactMap { post in
            let terms = (self.old.conditions(onHoldersOf: post), self.new.conditions(onHoldersOf: post))
            let since = (terms.0 + terms.1).flatMap { term -> [CivilDate] in
                if case .months(let months) = term.service { day.adding(months: -months).around } else { [] }
            }
            let courses = FactDimension.unique((terms.0 + terms.1).flatMap(\.certificates))
            return TermQuestion(
                .matter("holders of \(post)"), terms.0, terms.1, HolderSample(),
                { _ in
                    [
                        .days("holder.serves-since", \.facts.servesSince, [day] + Set(since).sorted()),
                        .init(
                            "holder.certificate", \.facts.completions, given: true,
                            courses.map { course in
                                let held = TrainingCompletion(
                                    course: course, completedOn: day.adding(days: -30), proof: .certificate("file"))
                                return (.text(course.rawValue), [held])
                            }),
                    ]
                }, answer: { terms, sample in TermAnswer(terms.flatMap { $0.check(sample.facts, on: day) }) })
        }
    }
}

extension TrainingRequirement {
    /// How somebody in post since a day stands.
    fileprivate func answer(_ sample: TraineeSample, _ settings: TrainingSettings, since start: CivilDate) -> TermAnswer
    {
        let period = Period(startingOn: start)
        let person = TrainingPerson(
            posts: [TrainingPost(capacity: sample.capacity, group: sample.group, period: period)],
            responsibilities: [sample.responsibility].compactMap(\.self).map { HeldResponsibility($0, period) },
            completions: [sample.completed].compactMap(\.self))
        let type = SchoolType.allCases.first(where: self.audience.types.contains)
        let site = TrainingSite(nation: self.audience.nation, phases: self.audience.phases, type: type)
        let standing = TrainingAssessment(site: site, settings: settings)
            .standing(self, of: person, on: sample.date ?? start)
        let outcome: Outcome =
            switch standing.state {
            case .met: .met
            case .overdue: .notMet
            case .due, .notEvidenced: .notEvidenced
            case .notYetDue, .notApplicable, .unset: .notApplicable
            }
        return TermAnswer(
            [PolicyNote(standing.reason.code, outcome, standing.arguments)], standing.state.figures)
    }

    /// The days at which the row changes what it answers: after the start, and after it was completed.
    fileprivate func edges(since start: CivilDate, completed: CivilDate) -> [CivilDate] {
        var days = [self.from, self.until].compactMap(\.self)
        switch self.first {
        case .withinDays(let number): days.append(start.adding(days: number))
        case .withinMonths(let number): days.append(start.later(byMonths: number))
        case .beforeStarting, .onStarting, nil: break
        }
        if case .everyMonths(let months) = self.renewal {
            days += [completed.later(byMonths: months), completed.later(byMonths: months + self.graceMonths)]
        }
        return days
    }
}

extension TrainingState {
    /// The state, and its day.
    fileprivate var figures: [ReasonArgument] {
        let day: CivilDate? =
            switch self {
            case .met(let day), .due(let day), .notEvidenced(let day): day
            case .overdue(let day): day
            case .notYetDue, .notApplicable, .unset: nil
            }
        return [.term(self.kind.rawValue)] + (day.map { [.date($0)] } ?? [])
    }
}
