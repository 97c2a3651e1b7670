import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd evaluate`: what who took part says of it.
struct Evaluate: Command {
    static let configuration = CommandConfiguration(abstract: "Evaluate what one took part in.")

    @Argument(help: "The opportunity.") var opportunity: String
    @Option(help: "How useful it was, 1 to 5.") var rating: Int
    @Option(help: "What the person does differently now.") var changed: String
    @Flag(help: "The person says their need is met.") var needMet = false
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
        let input = EvaluationInput(
            opportunity: opportunity.id, rating: self.rating, changedPractice: self.changed, needMet: self.needMet)
        guard case .now(let stored) = try await desk.workflows().evaluate(input, call) else { return .already }
        return Reply(
            "Evaluated: \(opportunity.title), \(self.rating) of 5, need \(self.needMet ? "met" : "not met yet")",
            .object([
                ("evaluation", JSON(stored.value.id)), ("opportunity", JSON(opportunity.id)),
                ("person", JSON(stored.value.person)), ("evaluatedOn", JSON(stored.value.evaluatedOn)),
                ("rating", .number(stored.value.rating)), ("changedPractice", .text(stored.value.changedPractice)),
                ("needMet", .flag(stored.value.needMet)),
            ]))
    }
}

/// `cpd disseminate`: the talk after provision, and what came of it.
struct DisseminateCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disseminate", abstract: "Record the talk about sharing, and that it was done.",
        subcommands: [Agree.self, Complete.self])

    /// `cpd disseminate agree`.
    struct Agree: Command {
        static let configuration = CommandConfiguration(abstract: "Record what the talk agreed.")

        @Argument(help: "The opportunity.") var opportunity: String
        @Option(help: "Who took part.") var participant: String
        @Option(
            name: .customLong("with"),
            help: "Who held the talk, never the participant; whoever acts if left out.")
        var talkedWith: String?
        @Option(help: "How it is shared.") var channel: String?
        @Option(help: "With whom.") var audience: String?
        @Option(help: "Whose task it is; the participant's if left out.") var owner: String?
        @Option(help: "By when.") var due: CivilDate?
        @Flag(help: "Agreed: no wider circulation.") var noWiderCirculation = false
        @Option(help: "What has to be taken up with the provider.") var followUp: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
            let participant = try await names.person(self.participant)
            var agreement = DisseminationInput.Agreement.noWiderCirculation
            if !self.noWiderCirculation {
                guard let channel, let audience, let due else {
                    throw Failure(.usage, "Give --channel, --audience and --due, or --no-wider-circulation.")
                }
                var owner = participant.id
                if let words = self.owner { owner = try await names.person(words).id }
                agreement = .circulate(channel: channel, audience: audience, owner: owner, dueOn: due)
            }
            var other: Identifier<Person>?
            if let words = self.talkedWith { other = try await names.person(words).id }
            let input = DisseminationInput(
                opportunity: opportunity.id, participant: participant.id, talkedWith: other, agreement: agreement,
                providerFollowUp: self.followUp)
            guard case .now(let talk) = try await desk.workflows().agreeDissemination(input, call) else {
                return .already
            }
            let words =
                self.noWiderCirculation
                ? "no wider circulation"
                : "\(self.channel ?? "") for \(self.audience ?? ""), by \(self.due?.words ?? "")"
            let holder = try await names.store.read(in: names.scope) { session in
                try session.people.find(talk.value.talkedWith)?.value
            }
            let held = holder.map { ", in the talk held by \($0.name)" } ?? ""
            return Reply(
                "Agreed with \(participant.name) on \(opportunity.title)\(held): \(words)", JSON(talk.value))
        }
    }

    /// `cpd disseminate complete`.
    struct Complete: Command {
        static let configuration = CommandConfiguration(abstract: "Record that what was agreed has been done.")

        @Argument(help: "The opportunity.") var opportunity: String
        @Option(help: "Who took part.") var participant: String
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
            let participant = try await names.person(self.participant)
            let talks = try await names.store.read(in: names.scope) { session in
                try session.disseminations.values(.init(opportunity: opportunity.id, participant: participant.id))
            }
            guard let talk = talks.first else {
                throw Failure(.usage, "Nothing has been agreed yet. Record the talk with cpd disseminate agree.")
            }
            guard case .now(let done) = try await desk.workflows().completeDissemination(talk.id, call) else {
                return .already
            }
            return Reply(
                "Shared: \(participant.name), \(opportunity.title): \(done.value.channel ?? "")", JSON(done.value))
        }
    }
}

extension JSON {
    fileprivate init(_ talk: Dissemination) {
        self = .object([
            ("id", JSON(talk.id)), ("opportunity", JSON(talk.opportunity)), ("participant", JSON(talk.participant)),
            ("talkedWith", JSON(talk.talkedWith)), ("agreedOn", JSON(talk.agreedOn)),
            ("agreement", .text(talk.agreement.rawValue)), ("channel", JSON(talk.channel)),
            ("audience", JSON(talk.audience)), ("owner", JSON(talk.owner)), ("dueOn", JSON(talk.dueOn)),
            ("completedOn", JSON(talk.completedOn)), ("providerFollowUp", JSON(talk.providerFollowUp)),
        ])
    }
}
