import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd person`: who belongs to the school.
struct PersonCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Add people no other system knows, and list who is in post.",
        subcommands: [
            Add.self, AddPost.self, EndPost.self, ChangeShare.self, ChangeContract.self, RecordProbation.self,
            ChangeTeam.self,
            List.self,
        ])

    /// `cpd person add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(
            abstract: "Add somebody with a post, such as a governor or a volunteer.")

        @Argument(help: "Given name and family name; the last word is the family name.") var name: String
        @Option(help: "In what capacity.") var capacity = Choice(Capacity.employee)
        @Option(help: "The group in which they are counted.") var group: Choice<StaffGroup>?
        @Option(help: "The post's name, such as \"Parent governor\".") var post: String
        @Option(help: "The first day in post; today if left out.") var from: CivilDate?
        @Option(help: "The first day no longer in post.") var until: CivilDate?
        @Option(help: "The share of full time: 0.6, or 60%.") var share = ShareArgument.whole
        @OptionGroup var contract: ContractOptions
        @Option(help: "The team of the post, such as a department, phase or key stage.") var team: String?
        @Option(help: "A role that comes with the post.") var role: Choice<Role>?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call(isFirst: true)
            let school = try await desk.names().school(self.place.words)
            let words = self.name.split(separator: " ").map(String.init)
            guard let family = words.last else { throw Failure(.usage, "The person needs a name.") }
            let isGovernor = self.capacity.value == .governor
            var input = PersonInput(
                givenName: words.dropLast().joined(separator: " "), familyName: family, school: school.id,
                capacity: self.capacity.value, staffGroup: self.group?.value ?? (isGovernor ? .governor : .other),
                title: self.post, from: self.from ?? desk.today, until: self.until, role: self.role?.value,
                contractShare: self.share.thousandths)
            input.contract = try self.contract.input()
            input.team = self.team
            guard case .now(let person) = try await desk.workflows().addPerson(input, call) else { return .already }
            return Reply(
                "Added \(person.value.name): \(self.post) at \(school.name) from \(input.from.words).",
                .object([
                    ("id", JSON(person.value.id)), ("name", .text(person.value.name)), ("post", .text(self.post)),
                    ("from", JSON(input.from)),
                ]))
        }
    }

    /// `cpd person list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List who is in post on the date.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let (school, today) = (try await names.school(self.place.words).id, desk.today)
            let (posts, people, roles) = try await names.store.read(in: names.scope) { session in
                (
                    try session.engagements.values(.init(school: school)).filter { $0.period.contains(today) },
                    try session.people.values(),
                    try session.roleAssignments.values().filter { $0.period.contains(today) }
                )
            }
            var table = Table("name", "post", "group", "team", "roles")
            var documents: [JSON] = []
            for person in people {
                let own = posts.filter { $0.person == person.id }
                guard !own.isEmpty else { continue }
                let held = roles.filter { $0.person == person.id && ($0.school ?? school) == school }.map(
                    \.role.rawValue)
                let teams = Swift.Set(own.compactMap(\.team)).sorted()
                table.rows.append([
                    person.name, listed(own.map(\.title)), own[0].staffGroup.rawValue, teams.joined(separator: ", "),
                    held.joined(separator: ", "),
                ])
                documents.append(
                    .object([
                        ("id", JSON(person.id)), ("name", .text(person.name)),
                        ("posts", .array(own.map { .text($0.title) })), ("teams", .array(teams.map { .text($0) })),
                        ("roles", .array(held.map { .text($0) })),
                    ]))
            }
            return Reply(
                table.text(orElse: "Nobody is in post on \(today.words)."), .object([("people", .array(documents))]))
        }
    }
}

/// `cpd role`: somebody holds a role on stated dates.
struct AssignRole: Command {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Give somebody a role on stated dates.")

    @Argument(help: "The role: headteacher, cpd-leader, senior-leader, chair-of-governors, …") var role: Choice<Role>
    @Argument(help: "Who.") var person: String
    @Option(help: "The first day; today if left out.") var from: CivilDate?
    @Option(help: "The first day no longer held.") var until: CivilDate?
    @Flag(help: "For the whole organisation instead of one school.") var everywhere = false
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call(isFirst: true)
        let names = try await desk.names()
        let person = try await names.person(self.person)
        let school = self.everywhere ? nil : try await names.school(self.place.words)
        let input = RoleInput(
            person: person.id, school: school?.id, role: self.role.value, from: self.from ?? desk.today,
            until: self.until)
        guard case .now(let held) = try await desk.workflows().assignRole(input, call) else { return .already }
        let until = self.until.map { " until \($0.words)" } ?? ""
        return Reply(
            "\(person.name) is \(self.role.value.rawValue) from \(input.from.words)\(until).",
            .object([
                ("id", JSON(held.value.id)), ("person", JSON(person.id)), ("role", .text(held.value.role.rawValue)),
                ("from", JSON(input.from)), ("until", JSON(self.until)),
            ]))
    }
}
