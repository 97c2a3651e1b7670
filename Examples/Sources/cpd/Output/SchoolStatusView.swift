import CPDDomain
import CPDPolicy
import CPDWorkflows

/// Where a school stands, as it is shown.
struct SchoolStatusView {
    /// Where it stands.
    let status: SchoolStatus
    /// Everybody, by name.
    let people: [Person]
    /// Whether duties that wait for nothing are listed too.
    var isFull = false
    /// Those for whom a clause about people is open, by name; only where everything is listed.
    var open: [OpenAnswer] = []

    /// The answer: no where something is overdue and that is asked for.
    func reply(isFailing: Bool) -> Reply {
        let groups = StaffGroup.allCases.compactMap { group in
            self.status.inPost[group].map { counted($0, Self.words[group]?.one ?? "", Self.words[group]?.many ?? "") }
        }
        var lines = [
            "\(self.status.school.name)\(self.status.school.urn.map { " · URN \($0)" } ?? "") · "
                + "\(self.status.date.words)", "", "In post: \(groups.joined(separator: ", "))",
        ]
        for role in [Role.headteacher, .cpdLeader, .chairOfGovernors] {
            let names = self.people.filter { self.status.holders[role]?.contains($0.id) == true }.map(\.name)
            lines.append(
                "\(role.rawValue.prefix(1).uppercased())\(role.rawValue.dropFirst()): "
                    + (names.isEmpty ? "nobody" : listed(names)))
        }
        if let edition = self.status.edition {
            let review = Editions.words(edition.review).map { " (\($0))" } ?? ""
            lines.append("Policy: \(edition.edition.name)\(review)")
        } else {
            lines.append("Policy: no edition in force")
        }
        lines.append(
            "Needs open: \(self.status.openNeeds.count) · requests waiting: \(self.status.openRequests.count)"
                + " · sharing overdue: \(self.status.sharingOverdue.count)")
        for line in self.status.budget {
            let set = line.line.amount.map { "\($0.words) set, " } ?? "not set, "
            lines.append(
                "\(line.line.name): \(set)\(line.committed.words) committed"
                    + (line.left.map { ", \($0.words) left" } ?? ""))
        }
        let standing = SchoolStandingView(standing: self.status.standing, date: self.status.date, isFull: self.isFull)
        lines += standing.lines + PeopleAnswersView.lines(open: self.open)
        return Reply(
            lines.joined(separator: "\n"), self.json(standing.json),
            status: isFailing && self.status.isOverdue ? .no : .done)
    }

    private func json(_ standing: JSON) -> JSON {
        .object([
            ("school", JSON(self.status.school)), ("date", JSON(self.status.date)),
            (
                "inPost",
                .object(
                    StaffGroup.allCases.compactMap { group in
                        self.status.inPost[group].map { (group.rawValue, .number($0)) }
                    })
            ),
            (
                "holders",
                .object(
                    Role.allCases.compactMap { role in
                        self.status.holders[role].map { (role.rawValue, .array($0.map { JSON($0) })) }
                    })
            ),
            ("edition", JSON(self.status.edition?.edition.name)),
            ("reviewOverdue", .flag(self.status.edition?.isReviewOverdue ?? false)),
            ("openNeeds", .number(self.status.openNeeds.count)),
            ("openRequests", .number(self.status.openRequests.count)),
            ("sharingOverdue", .number(self.status.sharingOverdue.count)),
            ("overdue", .flag(self.status.isOverdue)), ("standing", standing),
            (
                "open",
                .array(
                    self.open.map {
                        .object([("person", JSON($0.person.id)), ("answer", PeopleAnswersView.json($0.position))])
                    })
            ),
            (
                "budget",
                .array(
                    self.status.budget.map { line in
                        .object([
                            ("line", .text(line.line.name)), ("amount", JSON(line.line.amount)),
                            ("committed", JSON(line.committed)), ("left", JSON(line.left)),
                        ])
                    })
            ),
        ])
    }

    private static let words: [StaffGroup: (one: String, many: String)] = [
        .leader: ("leader", "leaders"), .teacher: ("teacher", "teachers"), .support: ("support staff", "support staff"),
        .governor: ("governor", "governors"), .other: ("other", "others"),
    ]
}
