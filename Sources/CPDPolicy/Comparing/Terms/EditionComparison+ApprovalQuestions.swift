import CPDDomain

/// A request as its deadlines, departures, virements and appeals see it.
private struct ActSample {
    var start: Int?
    var day: CivilDate?
    var clause: ClauseIdentifier?
    var reason: String?
    var amount: Money?
    var post: ApprovalPost?
}

extension EditionComparison {
    /// What the routes ask beside who acts: deadlines, who stands in for whom, blocked days, departures, virement, appeals.
    var approvalQuestions: [TermQuestion] {
        let (old, new) = (self.old.approvalTerms, self.new.approvalTerms)
        let stages = Self.pairs(old.stages, new.stages, by: \.name).compactMap { name, old, new in
            TermQuestion(
                .approval(stage: name), old, new, ActSample(), { Self.starts($0) },
                answer: { $0.deadline($1.start, askedOn: self.sampleDay) })
        }
        let substitutes = TermQuestion(
            .matter("in place of"), old.inPlaceOf, new.inPlaceOf, ActSample(),
            { pairs in
                let posts = FactDimension.unique(pairs.flatMap { $0.keys.sorted() })
                return [.init("request.of-holder-of", \.post, given: true, posts.map { (.text($0.name), $0) })]
            },
            answer: { pairs, sample in
                TermAnswer([], sample.post.flatMap { pairs[$0] }.map { [.text($0.name)] } ?? [])
            })
        return stages + [substitutes, self.blockedDays(old, new)].compactMap(\.self) + self.departureQuestions
            + self.appealQuestions
    }

    /// How many days are left until the start, around those each deadline counts.
    private static func starts(_ stages: [ApprovalStage]) -> [TermDimension<ActSample>] {
        let edges = stages.compactMap(\.daysBeforeStart).flatMap { before in
            stages.flatMap { ([$0.daysToAnswer, $0.workingDaysToAnswer].compactMap(\.self) + [0]).map { $0 + before } }
        }
        return [.counts("request.days-until-start", \.start, [90] + Set(edges.flatMap(\.around)).sorted())]
    }

    private func blockedDays(_ old: ApprovalTerms, _ new: ApprovalTerms) -> TermQuestion? {
        guard old.blockedDays != new.blockedDays || old.onBlockedDays != new.onBlockedDays else { return nil }
        let days = (old.blockedDays + new.blockedDays).flatMap { $0.first.around + $0.last.around }
        return TermQuestion(
            .matter("blocked days"), ActSample(),
            [.days("request.on", \.day, [self.sampleDay] + Set(days).sorted())]
        ) { sample in
            func answer(_ terms: ApprovalTerms) -> TermAnswer {
                let found = terms.blockedDays.filter { days in sample.day.map { days.contains($0) } ?? false }
                return TermAnswer(
                    [], found.isEmpty ? [] : [.term(terms.onBlockedDays.rawValue)] + found.map { .text($0.reason) })
            }
            return (answer(old), answer(new))
        }
    }

    /// From which clause somebody may depart and for what reason, and who moves how much money.
    private var departureQuestions: [TermQuestion] {
        let (old, new) = (self.old.departureTerms ?? DepartureTerms(), self.new.departureTerms ?? DepartureTerms())
        let open = old.open + new.open
        let clauses = Set(open.map(\.clause) + self.old.departures + self.new.departures + old.never + new.never)
        let reasons = FactDimension.unique(open.flatMap(\.reasons) + ["another reason"])
        let isSame =
            old.open == new.open && old.never == new.never && self.old.departures == self.new.departures
        let departing = TermQuestion(
            .matter("departures"), ActSample(),
            [
                .init("departure.clause", \.clause, given: true, clauses.sorted().map { (.text($0.rawValue), $0) }),
                .init("departure.reason", \.reason, given: true, reasons.map { (.text($0), $0) }),
            ]
        ) { (self.old.departing($0), self.new.departing($0)) }
        let virement = TermQuestion(
            .matter("virement"), old.virement, new.virement, ActSample(),
            { brackets in
                let limits = brackets.joined().compactMap(\.upTo)
                let amounts = [Money(minorUnits: 100)] + limits.flatMap(\.around)
                return [
                    .init(
                        "virement.amount", \.amount, given: true, FactDimension.unique(amounts).map { (.money($0), $0) }
                    )
                ]
            },
            answer: { brackets, sample in
                let bracket = sample.amount.flatMap { brackets.bracket(of: $0) }
                return TermAnswer([], bracket.map { [.text($0.post.name)] } ?? [])
            })
        return (isSame ? [] : [departing]) + [virement].compactMap(\.self)
    }

    /// Within how many days an appeal is lodged, on what ground, and who hears it within how many days.
    private var appealQuestions: [TermQuestion] {
        let appeals = TermQuestion(
            .matter("appeals"), self.old.appealTerms, self.new.appealTerms, ActSample(),
            { terms in
                let days = [0] + Set(terms.map(\.daysToLodge).flatMap(\.around)).sorted()
                let grounds = FactDimension.unique(terms.flatMap(\.grounds) + ["another ground"])
                return [
                    .counts("appeal.days-after", \.start, days),
                    .init("appeal.ground", \.reason, given: true, grounds.map { (.text($0), $0) }),
                ]
            },
            answer: { terms, sample in
                if let days = sample.start, days > terms.daysToLodge { return TermAnswer([], [.term("too late")]) }
                if !terms.grounds.isEmpty, !terms.grounds.contains(sample.reason ?? "") {
                    return TermAnswer([], [.term("not on this ground")])
                }
                let hearing = terms.heardBy.map { ReasonArgument.text($0.name) }
                let within = terms.daysToHear.map { [ReasonArgument.list([.term("days to hear"), .count($0)])] } ?? []
                return TermAnswer(
                    [], hearing + within + (terms.excludesSubordinates ? [.term("not by subordinates")] : []))
            })
        return [appeals].compactMap(\.self)
    }
}

extension ApprovalStage {
    /// By when it is to be answered where it opens on the day it is asked, and what follows where nobody comments.
    fileprivate func deadline(_ daysUntilStart: Int?, askedOn: CivilDate) -> TermAnswer {
        let due = self.dueBy(openSince: askedOn, startsOn: daysUntilStart.map { askedOn.adding(days: $0) })
        let days = due.map { [ReasonArgument.date($0)] } ?? []
        return TermAnswer([], days + (self.kind == .commentOnly && due != nil ? [.term(self.ifNotHeard.rawValue)] : []))
    }
}

extension PolicyEdition {
    /// Who may depart from a clause for a reason; nobody where it is not open.
    fileprivate func departing(_ sample: ActSample) -> TermAnswer {
        guard let clause = sample.clause else { return TermAnswer() }
        if self.departureTerms?.never.contains(clause) == true { return TermAnswer([], [.term("never")]) }
        guard self.allowsDeparture(from: clause) else { return TermAnswer() }
        let open = self.departureTerms?.open.first { $0.clause == clause }
        if let reasons = open?.reasons, !reasons.isEmpty, !reasons.contains(sample.reason ?? "") {
            return TermAnswer([], [.term("not for this reason")])
        }
        let by = open?.by ?? []
        return TermAnswer([], by.isEmpty ? [.term("whoever decides")] : by.map { .text($0.name) })
    }
}
