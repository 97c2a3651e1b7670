import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd status`: where a person or a school stands.
struct Status: Command {
    static let configuration = CommandConfiguration(
        abstract: "Say where a person or a school stands on the date.",
        discussion: "With --fail the exit code is 1 where something is overdue.")

    @Argument(help: "Who, or which school; the school if left out.") var subject: String?
    @Flag(help: "Answer no where something is overdue.") var fail = false

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        let schools = try await names.store.read(in: names.scope) { try $0.schools.values() }
        let isSchool = subject.map { words in
            schools.contains { $0.name == words || $0.urn == words || $0.id.description == words }
        }
        if isSchool ?? true {
            let school = try await names.school(self.subject)
            let status = try await desk.workflows().status(of: school.id, on: desk.today, in: names.scope)
            return SchoolStatusView(status: status, people: try await names.people()).reply(isFailing: self.fail)
        }
        let person = try await names.person(self.subject ?? "")
        let status = try await desk.workflows().status(of: person.id, on: desk.today, in: names.scope)
        let titles = try await names.store.read(in: names.scope) { session in
            Dictionary(
                try session.opportunities.values().map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        }
        return PersonStatusView(status: status, titles: titles).reply(isFailing: self.fail)
    }
}

/// Where a person stands, as it is shown.
private struct PersonStatusView {
    let status: PersonStatus
    let titles: [Identifier<Opportunity>: String]

    func reply(isFailing: Bool) -> Reply {
        let posts = self.status.posts.map(\.title) + self.status.roles.map(\.role.rawValue)
        var lines = [
            "\(self.status.person.name) · \(posts.isEmpty ? "not in post" : posts.joined(separator: ", ")) · "
                + "\(self.status.date.words)", "",
        ]
        for year in self.status.development { lines.append("Took part in \(year.year): \(duration(year.minutes))") }
        if self.status.development.isEmpty { lines.append("Took part in nothing yet.") }
        self.add("Open needs", self.status.openNeeds.map(\.summary), to: &lines)
        self.add("Waiting for a decision", self.status.openRequests.map { self.title($0.opportunity) }, to: &lines)
        self.add("Booked", self.status.bookings.map { self.title($0.opportunity) }, to: &lines)
        self.add("To evaluate", self.status.evaluationsDue.map(\.title), to: &lines)
        self.add("To talk about", self.status.talksDue.map(\.title), to: &lines)
        self.add(
            "To share",
            self.status.sharingDue.map { talk in
                let isOverdue = talk.dueOn.map { $0 < self.status.date } ?? false
                return "\(self.title(talk.opportunity)), due \(talk.dueOn?.words ?? "")\(isOverdue ? " (overdue)" : "")"
            }, to: &lines)
        let overdue = self.status.sharingDue.contains { $0.dueOn.map { $0 < self.status.date } ?? false }
        return Reply(
            lines.joined(separator: "\n"), self.json, status: isFailing && overdue ? .no : .done)
    }

    private var json: JSON {
        .object([
            ("person", JSON(self.status.person.id)), ("name", .text(self.status.person.name)),
            ("date", JSON(self.status.date)), ("posts", .array(self.status.posts.map { .text($0.title) })),
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
            ("bookings", .array(self.status.bookings.map { JSON($0.id) })),
            ("evaluationsDue", .array(self.status.evaluationsDue.map { JSON($0.id) })),
            ("talksDue", .array(self.status.talksDue.map { JSON($0.id) })),
            ("sharingDue", .array(self.status.sharingDue.map { JSON($0.id) })),
        ])
    }

    private func title(_ opportunity: Identifier<Opportunity>) -> String { self.titles[opportunity] ?? "" }

    private func add(_ heading: String, _ items: [String], to lines: inout [String]) {
        guard !items.isEmpty else { return }
        lines.append("\(heading):")
        lines += items.map { "  \($0)" }
    }
}

/// Where a school stands, as it is shown.
private struct SchoolStatusView {
    let status: SchoolStatus
    let people: [Person]

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
        let isOverdue = !self.status.sharingOverdue.isEmpty || self.status.edition?.isReviewOverdue == true
        return Reply(lines.joined(separator: "\n"), self.json, status: isFailing && isOverdue ? .no : .done)
    }

    private var json: JSON {
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
