internal import CPDDomain

extension GovernorsSections {
    /// What was agreed and not done.
    var notDone: PaperSection {
        let dropped = self.dropped
        let talk = PlainEnglish.count(dropped.total, "next step", "next steps")
        return self.section(
            "not-done", "What was agreed and not done", ["IMP-1", "PRN-5"],
            [
                self.paragraph(
                    PaperSentence(
                        dropped.raised == 0
                            ? "No need was recorded this year."
                            : "Of \(PlainEnglish.count(dropped.raised, "need", "needs")) recorded this year, "
                                + "\(dropped.ended) came to an end, \(dropped.withRequest) "
                                + "\(dropped.withRequest == 1 ? "has" : "have") something asked for, and "
                                + "\(dropped.withoutRequest) \(dropped.withoutRequest == 1 ? "has" : "have") nothing asked "
                                + "for yet.", figure: dropped.raised == 0 ? nil : .dropped),
                    dropped.total == 0
                        ? PaperSentence("No next step is overdue.", figure: .dropped)
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(talk)) should have followed and did not"
                                + (dropped.oldest.map { "; the oldest since \(PlainEnglish.date($0))" } ?? "") + ".",
                            figure: .dropped)),
                self.figure(
                    .dropped, "Where the thread from need to report was dropped", n: dropped.total, "dropped links",
                    definition: "What should have followed by the date and did not, of any year, counted once for each "
                        + "need, request, place or agreement. A step is given time before it counts: "
                        + PlainEnglish.list(
                            [
                                "\(DroppedLinks.Patience.request) days from need to request",
                                "\(DroppedLinks.Patience.talk) days from the last session to the talk about sharing",
                                "\(DroppedLinks.Patience.evaluation) days for each other step",
                                "the agreed day for sharing, else \(DroppedLinks.Patience.sharing) days",
                            ]) + ". Oldest: the day from which the oldest has been waiting.",
                    rowHeading: "Dropped after", columns: ["How many", "Oldest", "Waiting for"],
                    rows: dropped.lines.map { line in
                        PaperFigure.Row(
                            line.words,
                            [
                                .count(line.count), line.oldest.map { .date($0) } ?? .none,
                                line.oldest.map {
                                    .words(
                                        PlainEnglish.count(self.facts.date.days(since: $0), "day", "days"))
                                } ?? .none,
                            ])
                    }, chart: .bars(of: 0)),
            ])
    }

    /// Needs for next year.
    var nextYear: PaperSection {
        let future = self.future
        return self.section(
            "next-year", "Needs for next year", ["IMP-6", "AUD-1"],
            [
                self.paragraph(
                    future.all.all == 0
                        ? PaperSentence(
                            "No need is open and none was carried forward. Asking staff is the CPD leader’s move.")
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count(future.all.all, "need stands", "needs stand"))): "
                                + "\(future.all.carriedForward) carried forward, \(future.all.fromEarlier) open from earlier "
                                + "years and \(future.all.new) new this year.", figure: .needs),
                    future.byPriority.first.map {
                        PaperSentence("Most serve “\($0.title)” (\($0.tally.all)).", figure: .needs)
                    }),
                self.figure(
                    .needs, "Needs by priority, the most first", n: future.all.all, "needs",
                    definition: "Needs and aspirations not ended by the date, and those carried forward in the school "
                        + "year up to the date. What each says is not shown, as it may tell about somebody.",
                    rowHeading: "Priority", columns: ["Needs", "Level", "Carried forward", "Open from earlier", "New"],
                    rows: future.byPriority.map { line in
                        PaperFigure.Row(
                            line.title,
                            [
                                .count(line.tally.all), .words(line.level), .count(line.tally.carriedForward),
                                .count(line.tally.fromEarlier), .count(line.tally.new),
                            ])
                    }, chart: .bars(of: 0)),
                future.all.all == 0
                    ? nil
                    : self.figure(
                        .levels, "Needs by level", n: future.all.all, "needs",
                        definition: "The needs of the table above, by the level at which they stand.",
                        rowHeading: "Level", columns: ["Needs", "Carried forward", "Open from earlier", "New"],
                        rows: future.byLevel.map { each in
                            PaperFigure.Row(
                                each.level.words,
                                [
                                    .count(each.tally.all), .count(each.tally.carriedForward),
                                    .count(each.tally.fromEarlier), .count(each.tally.new),
                                ])
                        }),
            ])
    }

    /// How the CPD leader's role was carried out.
    var leadership: PaperSection {
        let record = self.decisions
        let known = record.decided + record.waiting
        return self.section(
            "leadership", "How the CPD leader’s role was carried out", ["PRN-3", "IMP-6"],
            [
                self.paragraph(
                    record.medianHalfDays.map {
                        PaperSentence(
                            "Half of the decisions came within \(PlainEnglish.days(halves: $0)) of being asked for.",
                            figure: .leadership)
                    } ?? PaperSentence("No decision was made this year, so its speed cannot be shown.")),
                self.figure(
                    .leadership, "Duties of the role that the records show", n: known, "requests decided or waiting",
                    definition: "Decided: decisions made in the school year up to the date, of these and the requests "
                        + "that wait. Median: half of the decisions came at least as fast. Checks kept: provision "
                        + "offered this year whose check against the policy was kept.",
                    rowHeading: "Duty", columns: ["What the records show"],
                    rows: [
                        .init(
                            "Requests decided",
                            [known > 0 ? .words("\(record.decided) of \(known)") : .none]),
                        .init(
                            "Median time from asked to decided", [record.medianHalfDays.map { .halfDays($0) } ?? .none]),
                        .init(
                            "Longest waiting for a decision since", [record.oldestWaiting.map { .date($0) } ?? .none]),
                        .init(
                            "Checks kept for provision offered",
                            [record.offered > 0 ? .words("\(record.offeredWithCheck) of \(record.offered)") : .none]),
                        .init(
                            "Needs waiting over \(self.dropped.needsWithoutRequest.days) days with nothing asked for",
                            [.count(self.dropped.needsWithoutRequest.count)]),
                    ]),
                .notYetGiven(
                    part: "Whether staff say their needs are identified",
                    needs: "Nobody has asked them and recorded it."),
                .notYetGiven(part: "The CPD leader’s own account", needs: "Writing it is the CPD leader’s move."),
                .notYetGiven(
                    part: "The chair’s comment",
                    needs: "It is asked for where leading the school and leading professional development are one role."
                ),
            ])
    }

    /// What the policy itself needs.
    var policyItself: PaperSection {
        let departed = self.decisions.departures
        return self.section(
            "policy", "What the policy itself needs", ["HDR-1"],
            [
                self.paragraph(
                    self.policySentence,
                    departed.isEmpty
                        ? PaperSentence("No decision this year departed from a clause.")
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count(departed.reduce(0) { $0 + $1.count }, "departure", "departures"))) "
                                + "from a clause \(departed.reduce(0) { $0 + $1.count } == 1 ? "was" : "were") made.",
                            figure: .departures)),
                self.policyFigure,
                self.figure(
                    .departures, "Clauses departed from", n: departed.reduce(0) { $0 + $1.count }, "departures",
                    definition: "Departures that decisions made in the school year up to the date, each with a named "
                        + "person, a reason and a date in the records.",
                    rowHeading: "Clause", columns: ["Times"],
                    rows: departed.map { each in
                        let words = each.clause.shortWords
                        return .init(
                            words.isEmpty ? "\(each.clause)" : "\(words.capitalisedFirst) (\(each.clause))",
                            [.count(each.count)])
                    }),
            ])
    }

    var policySentence: PaperSentence {
        guard self.policy.edition != nil else {
            return PaperSentence(
                "No policy edition is in force. Adopting one is the \(self.facts.governingBody)’s move.")
        }
        return switch self.policy.review {
        case .notRecorded:
            PaperSentence(
                "The edition in force is \(self.policy.name); when it is to be reviewed is not recorded.",
                figure: .policy)
        case .due(let term):
            PaperSentence("The edition in force is \(self.policy.name); its review is due in \(term).", figure: .policy)
        case .overdue(let term, _):
            PaperSentence(
                "The edition in force is \(self.policy.name); its review was due in \(term) and is overdue.",
                figure: .policy)
        }
    }

    private var policyFigure: PaperSection.Block? {
        guard let edition = self.policy.edition else { return nil }
        let review: PaperValue =
            switch self.policy.review {
            case .notRecorded: .notRecorded
            case .due(let term): .words("due in \(term)")
            case .overdue(let term, let day): .words("overdue: \(term) ended by \(PlainEnglish.date(day))")
            }
        return self.figure(
            .policy, "The edition in force", n: 1, "edition",
            definition: "The edition in force on the date. Its review is overdue after the last school day of the term "
                + "it names; where the days of the term are not known, after the latest day it can end.",
            rowHeading: "What", columns: ["Recorded"],
            rows: [
                .init("Edition", [.words(self.policy.name)]),
                .init("Adopted by", [self.policy.adoptedBy]),
                .init("Adopted on", [.date(edition.adoptedOn)]),
                .init("Minute", [self.policy.minute]),
                .init("In force from", [.date(edition.inForce.from)]),
                .init("Reviewed by", [self.policy.reviewBody]),
                .init("Review", [review]),
            ])
    }
}

extension String {
    /// The words with their first letter a capital.
    fileprivate var capitalisedFirst: String { PlainEnglish.capitalised(self) }
}
