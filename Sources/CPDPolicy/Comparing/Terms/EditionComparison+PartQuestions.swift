import CPDDomain

/// A year, a post or a record, as the smaller parts of an edition see it.
private struct PartSample {
    var year: Int?
    var group: StaffGroup?
    var post: String?
    var record: RecordConfidentiality.Kind?
    var day: CivilDate?
}

extension EditionComparison {
    /// Days kept in a year, the framework somebody is measured against, who sees which record, and when a review is due.
    var partQuestions: [TermQuestion] {
        [self.reservedDays, self.frameworks, self.confidentiality, self.review].compactMap(\.self)
    }

    private var reservedDays: TermQuestion? {
        TermQuestion(
            .matter("reserved days"), self.old.reservedDays, self.new.reservedDays, PartSample(),
            { days in
                let years = Set(days.joined().flatMap(\.years)).sorted()
                return [.init("year", \.year, given: true, years.map { (.text(AcademicYear.name($0)), $0) })]
            },
            answer: { days, sample in
                let kept = days.filter { days in sample.year.map(days.years.contains) ?? false }
                return TermAnswer(
                    [], kept.map { .list([.text($0.purpose), $0.days.map { .count($0) } ?? .term("unset")]) })
            })
    }

    private var frameworks: TermQuestion? {
        guard self.old.frameworks != self.new.frameworks else { return nil }
        let roles = Set((self.old.frameworks + self.new.frameworks).flatMap(\.holdersOf)).sorted()
        return TermQuestion(
            .matter("frameworks"), PartSample(),
            [
                .init("framework.group", \.group, given: true, StaffGroup.allCases.map { (.term($0.rawValue), $0) }),
                .init("framework.role", \.post, roles.map { (.text($0), $0) }),
            ]
        ) { sample in
            func answer(_ edition: PolicyEdition) -> TermAnswer {
                guard let group = sample.group else { return TermAnswer() }
                let names = edition.frameworks(for: group, holding: Set([sample.post].compactMap(\.self)))
                return TermAnswer([], names.map { .text($0) })
            }
            return (answer(self.old), answer(self.new))
        }
    }

    private var confidentiality: TermQuestion? {
        guard self.old.confidentiality != self.new.confidentiality else { return nil }
        let rules = self.old.confidentiality + self.new.confidentiality
        let kinds = RecordConfidentiality.Kind.allCases.filter { kind in rules.contains { $0.kind == kind } }
        let posts = FactDimension.unique(rules.flatMap { $0.seenBy ?? [] } + ["another post"])
        return TermQuestion(
            .matter("confidentiality"), PartSample(),
            [
                .init("record", \.record, given: true, kinds.map { (.term($0.rawValue), $0) }),
                .init("record.seen-by", \.post, given: true, posts.map { (.text($0), $0) }),
            ]
        ) { sample in
            func answer(_ edition: PolicyEdition) -> TermAnswer {
                guard let kind = sample.record else { return TermAnswer() }
                let answer = edition.sees(kind, holding: Set([sample.post].compactMap(\.self)))
                return TermAnswer([], [.term(answer.rawValue)])
            }
            return (answer(self.old), answer(self.new))
        }
    }

    private var review: TermQuestion? {
        guard self.old.review != self.new.review else { return nil }
        func lastDay(_ edition: PolicyEdition) -> CivilDate? {
            edition.review?.lastDay(calendar: edition.calendar ?? .england)
        }
        let days = [self.old, self.new].compactMap(lastDay).flatMap(\.around)
        return TermQuestion(
            .matter("review"), PartSample(), [.days("review.on", \.day, [self.sampleDay] + Set(days).sorted())]
        ) { sample in
            func answer(_ edition: PolicyEdition) -> TermAnswer {
                let calendar = edition.calendar ?? .england
                switch edition.reviewStatus(on: sample.day ?? self.sampleDay, calendar: calendar) {
                case .notPlanned: return TermAnswer()
                case .due(let term, _): return TermAnswer([], [.term("review due"), .text(term)])
                case .overdue(let term, _): return TermAnswer([], [.term("review overdue"), .text(term)])
                }
            }
            return (answer(self.old), answer(self.new))
        }
    }
}

extension AcademicYear {
    /// The name of the year that begins in a calendar year: `2026–27`.
    fileprivate static func name(_ year: Int) -> String {
        AcademicYear(startingIn: year, calendar: .england).description
    }
}
