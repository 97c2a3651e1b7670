import CPDDomain
import CPDWorkflows

/// Where a person stands, as it is shown.
struct PersonStatusView {
    /// Where they stand.
    let status: PersonStatus
    /// What the opportunities are called.
    let titles: [Identifier<Opportunity>: String]
    /// Whose turn it is with each open request, in words.
    var turns: [Identifier<Request>: String] = [:]
    /// The requests that wait for a comment of theirs.
    var comments: [CommentAwaited] = []
    /// Whether training that is not asked of them is listed too.
    var isFull = false

    /// The answer: no where something is overdue and that is asked for.
    func reply(isFailing: Bool) -> Reply {
        let posts = self.status.posts.map(self.words) + self.status.roles.map(\.role.rawValue)
        var lines = [
            "\(self.status.person.name) · \(posts.isEmpty ? "not in post" : posts.joined(separator: ", ")) · "
                + "\(self.status.date.words)", "",
        ]
        for year in self.status.development { lines.append("Took part in \(year.year): \(duration(year.minutes))") }
        if self.status.development.isEmpty { lines.append("Took part in nothing yet.") }
        self.add("Open needs", self.status.openNeeds.map(\.summary), to: &lines)
        self.add(
            "Waiting for a decision",
            self.status.openRequests.map { request in
                self.title(request.opportunity) + (self.turns[request.id].map { ". \($0)" } ?? "")
            }, to: &lines)
        self.add(
            "Waiting for their comment",
            self.comments.map { one in
                let due = one.dueBy.map { one.isLate ? ", was due \($0.words)" : ", by \($0.words)" } ?? ""
                return "\(one.title): stage \"\(one.stage)\"\(due)"
            }, to: &lines)
        self.add("Booked", self.status.bookings.map { self.title($0.opportunity) }, to: &lines)
        self.add("To evaluate", EvaluationView.lines(self.status), to: &lines)
        self.add("What changed", ConfirmationView.lines(self.status.standing), to: &lines)
        self.add("To talk about", self.status.talksDue.map(\.title), to: &lines)
        self.add(
            "To share",
            self.status.sharingDue.map { talk in
                let isOverdue = self.status.standing?.leave == nil && talk.dueOn.map { $0 < self.status.date } ?? false
                return "\(self.title(talk.opportunity)), due \(talk.dueOn?.words ?? "")\(isOverdue ? " (overdue)" : "")"
            }, to: &lines)
        let standing = PersonStandingView(standing: self.status.standing, date: self.status.date, isFull: self.isFull)
        lines += standing.lines
        self.add("Not shown", self.status.withheld.map(\.words), to: &lines)
        return Reply(
            lines.joined(separator: "\n"), self.json(standing.json),
            status: isFailing && self.status.isOverdue ? .no : .done)
    }

    /// A post with its share of full time, where it is part of it, its contract, where that is recorded, and its end, where
    /// it has one.
    private func words(_ post: Engagement) -> String {
        let share = ShareArgument(thousandths: post.contractShare)
        let parts = (post.contractShare < 1000 ? ["\(share) of full time"] : []) + post.contractWords
        return post.title + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
            + (post.period.until.map { " until \($0.words)" } ?? "")
    }

    private func json(_ standing: JSON) -> JSON {
        .object([
            ("person", JSON(self.status.person.id)), ("name", .text(self.status.person.name)),
            ("date", JSON(self.status.date)), ("posts", .array(self.status.posts.map { .text($0.title) })),
            ("shares", .array(self.status.posts.map { .number($0.contractShare) })),
            ("contracts", .array(self.status.posts.map(\.contractDocument))),
            ("roles", .array(self.status.roles.map { .text($0.role.rawValue) })),
            (
                "development",
                .array(
                    self.status.development.map {
                        .object([("year", .text($0.year.description)), ("minutes", .number($0.minutes))])
                    })
            ),
            ("openNeeds", .array(self.status.openNeeds.map { JSON($0.id) })),
            ("openRequests", .array(self.status.openRequests.map { JSON($0.id) })),
            (
                "turns",
                .array(
                    self.status.openRequests.map {
                        .object([("request", JSON($0.id)), ("turn", JSON(self.turns[$0.id]))])
                    })
            ),
            (
                "commentsAwaited",
                .array(
                    self.comments.map {
                        .object([
                            ("request", JSON($0.request.id)), ("stage", .text($0.stage)), ("dueBy", JSON($0.dueBy)),
                            ("late", .flag($0.isLate)),
                        ])
                    })
            ),
            ("bookings", .array(self.status.bookings.map { JSON($0.id) })),
            ("evaluationsDue", .array(self.status.evaluationsDue.map { JSON($0.id) })),
            ("talksDue", .array(self.status.talksDue.map { JSON($0.id) })),
            ("sharingDue", .array(self.status.sharingDue.map { JSON($0.id) })),
            ("overdue", .flag(self.status.isOverdue)), ("standing", standing),
            ("withheld", .array(self.status.withheld.map(\.json))),
        ])
    }

    private func title(_ opportunity: Identifier<Opportunity>) -> String { self.titles[opportunity] ?? "" }

    private func add(_ heading: String, _ items: [String], to lines: inout [String]) {
        guard !items.isEmpty else { return }
        lines.append("\(heading):")
        lines += items.map { "  \($0)" }
    }
}
