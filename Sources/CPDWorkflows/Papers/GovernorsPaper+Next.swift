internal import CPDDomain

extension GovernorsSections {
    /// What was agreed and not done.
    var notDone: PaperSection {
        let dropped = self.dropped
        let allowance = ThreadAllowance.usual.days
        return self.section(
            "not-done", "What was agreed and not done", ["IMP-1", "PRN-5"],
            [
                self.paragraph(
                    self.threadSentence,
                    dropped.allNeeds == 0
                        ? PaperSentence("No need was dropped on its way.", figure: .dropped)
                        : PaperSentence(
                            "With those of earlier years, \(PlainEnglish.count(dropped.allNeeds, "need was", "needs were")) "
                                + "dropped on the way" + Self.since(dropped.oldestNeed) + ".", figure: .dropped)),
                self.droppedFigure(
                    .dropped, "Needs dropped on their way", dropped.needs, dropped.allNeeds, "needs dropped",
                    "Needs of any year for which the next step did not come in time, by the step last reached. A need "
                        + "that was withdrawn, met in another way, declined with a reason or carried forward has "
                        + "come to its end and is not dropped. In time: "
                        + "\(allowance[.need] ?? 0) days to ask, \(allowance[.request] ?? 0) to decide, "
                        + "\(allowance[.approval] ?? 0) to book, \(allowance[.attendance] ?? 0) to evaluate, "
                        + "\(allowance[.evaluation] ?? 0) to talk about sharing, the agreed day to share."),
                self.paragraph(
                    dropped.allOwed == 0
                        ? PaperSentence("Nothing else that should have followed is overdue.", figure: .owed)
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count(dropped.allOwed, "step is", "steps are"))) owed for "
                                + "what was asked for, booked, taken part in or agreed"
                                + Self.since(dropped.oldestOwed) + ".", figure: .owed)),
                self.droppedFigure(
                    .owed, "Steps owed, place by place", dropped.owed, dropped.allOwed, "steps owed",
                    "What should have followed by the date and did not, of any year, counted for each request, booked "
                        + "place, person who took part, or agreement, whether or not a need stands behind it. The "
                        + "same days are allowed as for a need."),
            ])
    }

    /// How far the needs of the year came.
    var threadSentence: PaperSentence {
        let dropped = self.dropped
        guard dropped.raised > 0 else { return PaperSentence("No need was recorded this year.") }
        return PaperSentence(
            "Of \(PlainEnglish.count(dropped.raised, "need", "needs")) recorded this year, \(dropped.followed) "
                + "\(dropped.followed == 1 ? "was" : "were") followed to the end, \(dropped.underWay) "
                + "\(dropped.underWay == 1 ? "is" : "are") under way and \(dropped.dropped) "
                + "\(dropped.dropped == 1 ? "was" : "were") dropped.", figure: .dropped)
    }

    private static func since(_ oldest: CivilDate?) -> String {
        oldest.map { ", the oldest since \(PlainEnglish.date($0))" } ?? ""
    }

    private func droppedFigure(
        _ name: FigureName, _ title: String, _ lines: [DroppedLinks.Line], _ n: Int, _ units: String,
        _ definition: String
    ) -> PaperSection.Block? {
        self.figure(
            name, title, n: n, units, definition: definition + " Oldest: the day since which the oldest waits.",
            rowHeading: "Stopped after", columns: ["How many", "Oldest", "Waiting for"],
            rows: lines.map { line in
                PaperFigure.Row(
                    line.words,
                    [
                        .count(line.count), line.oldest.map { .date($0) } ?? .none,
                        line.oldest.map {
                            .words(PlainEnglish.count(self.facts.date.days(since: $0), "day", "days"))
                        } ?? .none,
                    ])
            }, chart: .bars(of: 0))
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
                            "Needs with nothing asked for in \(ThreadAllowance.usual.days[.need] ?? 0) days",
                            [.count(self.dropped.needs.first?.count ?? 0)]),
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
