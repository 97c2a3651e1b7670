import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd request ask`, or `cpd request` alone: a person asks to take part.
struct AskFor: Command {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask to take part; prints the check against the policy.",
        discussion:
            "The request is recorded whatever the check finds; the exit code is 1 where it does not meet the policy.")

    @Argument(help: "The opportunity.") var opportunity: String
    @Option(help: "The need it answers.") var need: String?
    @OptionGroup var lessons: LessonsOption
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let school = try await names.school(self.place.words).id
        let opportunity = try await names.opportunity(self.opportunity, at: school)
        var need: Identifier<Need>?
        if let words = self.need { need = try await names.need(words, at: school).id }
        let made = try await desk.workflows().request(
            .known(opportunity.id), for: need, needsCover: self.lessons.cover, call)
        guard case .now(let request) = made else { return .already }
        return try await request.reply(names)
    }
}

/// `cpd plan`: a leader plans for a group.
struct Plan: Command {
    static let configuration = CommandConfiguration(
        abstract: "Plan for a group: one decision, and a list of those expected.",
        discussion:
            "The plan is recorded whatever the check finds; the exit code is 1 where it does not meet the policy.")

    @Argument(help: "The opportunity.") var opportunity: String
    @Option(help: "Somebody expected to take part; several times for several.") var person: [String] = []
    @Option(help: "Everybody in post on the date who is counted in this group; several times for several.")
    var group: [Choice<StaffGroup>] = []
    @Flag(help: "Everybody in post on the date, governors left out.") var everybody = false
    @Option(help: "The need it answers.") var need: String?
    @OptionGroup var lessons: LessonsOption
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let school = try await names.school(self.place.words).id
        let opportunity = try await names.opportunity(self.opportunity, at: school)
        var need: Identifier<Need>?
        if let words = self.need { need = try await names.need(words, at: school).id }
        var people: Swift.Set<Identifier<Person>> = []
        for words in self.person { people.insert(try await names.person(words, at: school).id) }
        let groups = Swift.Set(
            self.everybody ? StaffGroup.allCases.filter { $0 != .governor } : self.group.map(\.value))
        let today = desk.today
        for post in try await names.store.read(in: names.scope, { try $0.engagements.values(.init(school: school)) })
        where post.period.contains(today) && groups.contains(post.staffGroup) { people.insert(post.person) }
        let made = try await desk.workflows().plan(
            .known(opportunity.id), for: people.sorted(), need: need, needsCover: self.lessons.cover, call)
        guard case .now(let request) = made else { return .already }
        return try await request.reply(names)
    }
}

/// Whether lessons are to be covered, as whoever asks says.
struct LessonsOption: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Whether lessons are to be covered; without either a cost for cover says so, where one is recorded.")
    var cover: Bool?
}

extension RequestMade {
    /// The check, and whose move it is.
    fileprivate func reply(_ names: Names) async throws -> Reply {
        let view = CheckView(self.check, askedOn: self.request.value.askedOn)
        let people = try await names.people()
        let deciders = self.approvers.people.compactMap { id in people.first { $0.id == id }?.name }
        let group =
            self.request.value.kind == .group ? "Expected: \(counted(self.expected.count, "person", "people")).\n" : ""
        let waiting =
            self.approvers.standing.map { [$0.turn, $0.after].compactMap(\.self).joined(separator: "\n") }
            ?? self.approvers.remedy
            ?? "Decision: waiting for \(listed(deciders)) (\(self.approvers.roles[0].rawValue)) since "
            + "\(self.request.value.askedOn.words)"
        let money = FundingView(self.funding)
        return Reply(
            "\(self.opportunity.offeredOn == nil ? view.text : view.shortText)\(money.text)\(group)\(waiting)\n",
            .object([
                ("request", JSON(self.request.value.id)), ("kind", .text(self.request.value.kind.rawValue)),
                ("opportunity", JSON(self.opportunity.id)), ("need", JSON(self.request.value.need)),
                ("askedOn", JSON(self.request.value.askedOn)),
                ("needsCover", self.request.value.needsCover.map { .flag($0) } ?? .null),
                ("expected", .array(self.expected.map { JSON($0) })), ("check", view.json),
                ("decides", .array(self.approvers.people.map { JSON($0) })), ("funding", money.json),
            ]), status: self.check.verdict.answer == .meets ? .done : .no)
    }
}
