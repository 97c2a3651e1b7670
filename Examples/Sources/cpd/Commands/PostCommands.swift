import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

extension PersonCommands {
    /// `cpd person post`.
    struct AddPost: Command {
        static let configuration = CommandConfiguration(
            commandName: "post", abstract: "Give somebody another post, at this school or another.")

        @Argument(help: "Who.") var person: String
        @Argument(help: "The post's name, such as \"Music teacher\".") var post: String
        @Option(help: "In what capacity.") var capacity = Choice(Capacity.employee)
        @Option(help: "The group in which they are counted.") var group: Choice<StaffGroup>?
        @Option(help: "The first day in post; today if left out.") var from: CivilDate?
        @Option(help: "The first day no longer in post.") var until: CivilDate?
        @Option(help: "The share of full time: 0.6, or 60%.") var share = ShareArgument.whole
        @OptionGroup var contract: ContractOptions
        @Option(help: "The team of the post, such as a department, phase or key stage.") var team: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let (person, school) = (try await names.person(self.person), try await names.school(self.place.words))
            let isGovernor = self.capacity.value == .governor
            var input = PostInput(
                person: person.id, school: school.id, capacity: self.capacity.value,
                staffGroup: self.group?.value ?? (isGovernor ? .governor : .other), title: self.post,
                from: self.from ?? desk.today, until: self.until, contractShare: self.share.thousandths)
            input.contract = try self.contract.input()
            input.team = self.team
            guard case .now(let post) = try await desk.workflows().addPost(input, call) else { return .already }
            return Reply(
                "\(person.name): \(self.post) at \(school.name) from \(input.from.words), \(self.share) of full time"
                    + "\(post.value.contractWords.map { ", \($0)" }.joined()).",
                document(post.value))
        }
    }

    /// `cpd person end`.
    struct EndPost: Command {
        static let configuration = CommandConfiguration(
            commandName: "end", abstract: "End somebody's post, and with the last one at a school their roles there.")

        @Argument(help: "Who.") var person: String
        @Option(help: "The first day no longer in post; today if left out.") var on: CivilDate?
        @OptionGroup var which: PostOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let (person, date) = (try await desk.names().person(self.person), self.on ?? desk.today)
            let post = try await self.which.post(of: person, in: desk.names()) {
                $0.until.map { $0 > date } ?? true
            }
            guard case .now(let ended) = try await desk.workflows().endPost(post.id, on: date, call) else {
                return .already
            }
            return Reply(
                "\(person.name) is \(post.title) until \(date.words), that day not included.", document(ended.value))
        }
    }

    /// `cpd person share`.
    struct ChangeShare: Command {
        static let configuration = CommandConfiguration(
            commandName: "share", abstract: "Change a post's share of full time from a day on.")

        @Argument(help: "Who.") var person: String
        @Argument(help: "The share of full time: 0.6, or 60%.") var share: ShareArgument
        @Option(help: "The first day of the new share; today if left out.") var from: CivilDate?
        @OptionGroup var which: PostOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let (person, date) = (try await desk.names().person(self.person), self.from ?? desk.today)
            let post = try await self.which.post(of: person, in: desk.names()) { $0.contains(date) }
            let changed = try await desk.workflows().changeShare(
                of: post.id, to: self.share.thousandths, from: date, call)
            guard case .now(let post) = changed else { return .already }
            return Reply(
                "\(person.name): \(post.value.title), \(self.share) of full time from \(date.words).",
                document(post.value))
        }
    }
}

/// Which of somebody's posts a command is about.
struct PostOption: ParsableArguments {
    @Option(name: .customLong("post"), help: "The post's name, where they have several.") var title: String?
    @OptionGroup var place: SchoolOption

    /// The post, by its name and school where those are given. Throws ``Failure`` where there is none, or several.
    func post(
        of person: Person, in names: Names, where isMeant: @Sendable (Period) -> Bool
    ) async throws -> Engagement {
        var school: School?
        if let words = self.place.words { school = try await names.school(words) }
        let all = try await names.store.read(in: names.scope) { try $0.engagements.values(.init(person: person.id)) }
        let meant = all.filter { post in
            isMeant(post.period) && (self.title.map { $0 == post.title } ?? true)
                && (school.map { $0.id == post.school } ?? true)
        }
        guard let post = meant.first else {
            let known = listed(all.map { "\($0.title) from \($0.period.from.words)" })
            throw Failure(
                .usage, "\(person.name) has no such post on that day.\(known.isEmpty ? "" : " Known: \(known).")")
        }
        guard meant.count == 1 else {
            throw Failure(
                .usage,
                "\(person.name) has several posts: \(listed(meant.map(\.title))). Say which with --post, or --school.")
        }
        return post
    }
}

func document(_ post: Engagement) -> JSON {
    .object([
        ("id", JSON(post.id)), ("person", JSON(post.person)), ("school", JSON(post.school)),
        ("post", .text(post.title)), ("from", JSON(post.period.from)), ("until", JSON(post.period.until)),
        ("contractShare", .number(post.contractShare)), ("contract", post.contractDocument),
        ("team", JSON(post.team)),
    ])
}
