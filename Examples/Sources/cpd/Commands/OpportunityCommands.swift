import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd opportunity`: what is to be had.
struct OpportunityCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opportunity", abstract: "Record opportunities, check them, and offer them.",
        subcommands: [Add.self, Supplement.self, Basis.self, Offer.self, List.self, Show.self])

    /// `cpd opportunity add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(
            abstract: "Record an opportunity, with all that its check against the policy needs.")

        @Argument(help: "What it is called.") var title: String
        @Option(help: "The approach, one of the policy's nineteen.") var approach: Choice<Approach>
        @Option(help: "Face to face, virtual or blended.") var mode = Choice(DeliveryMode.faceToFace)
        @Option(help: "Who provides it.") var provider: String?
        @Option(help: "The priority it serves (MAT-1a).") var priority: String?
        @Option(help: "The pupil outcome aimed at (MAT-1c).") var pupilOutcome: String?
        @Option(help: "How it gets there (MAT-1c).") var through: String?
        @Option(help: "What it builds on or reinforces, or \"new\" (MAT-1f).") var buildsOn: String?
        @Option(help: "\"framework: item\", or \"none applies: reason\" (MAT-1g).") var standard: String?
        @Option(help: "The other mode that was considered, and why not; or \"none: reason\" (MAT-1i).")
        var alternative: String?
        @Option(help: "How many are expected to take part.") var expected = 1
        @Flag(help: "The law requires it.") var requiredByLaw = false
        @Option(help: "What requires it, such as the name of a law or guidance; says that the law does.")
        var requiredBy: String?
        @Option(help: "The course of required training that it is, by its code; cpd training courses lists them.")
        var course: String?
        @OptionGroup var particulars: ParticularsOptions
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let school = try await names.school(self.place.words).id
            var input = OpportunityInput(
                school: school, title: self.title, approach: self.approach.value, mode: self.mode.value,
                buildsOn: self.buildsOn, standard: self.standard, alternative: self.alternative,
                expectedParticipants: self.expected, requiredByLaw: self.requiredByLaw || self.requiredBy != nil,
                requiredBy: self.requiredBy, course: self.course)
            if let provider { input.provider = try await names.provider(provider).id }
            if let priority { input.priority = try await names.priority(priority, at: school).id }
            if let pupilOutcome {
                input.pupilOutcome = [pupilOutcome, self.through].compactMap(\.self).joined(separator: "; ")
            }
            input.particulars = try await self.particulars.read(
                names, at: school, under: try await desk.clauses(at: school))
            guard case .now(let file) = try await desk.workflows().addOpportunity(input, call) else { return .already }
            return Reply("Opportunity: \(OpportunityView(file).line)", OpportunityView(file).json)
        }
    }

    /// `cpd opportunity supplement`.
    struct Supplement: Command {
        static let configuration = CommandConfiguration(
            abstract: "Add to an opportunity what its check found missing.")

        @Argument(help: "The opportunity.") var opportunity: String
        @OptionGroup var particulars: ParticularsOptions
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let school = try await names.school(self.place.words).id
            let opportunity = try await names.opportunity(self.opportunity, at: school)
            let supplemented = try await desk.workflows().supplementOpportunity(
                opportunity.id, with: self.particulars.read(names, at: school, under: desk.clauses(at: school)), call)
            guard case .now(let file) = supplemented else { return .already }
            return Reply("Supplemented: \(OpportunityView(file).line)", OpportunityView(file).json)
        }
    }

    /// `cpd opportunity offer`.
    struct Offer: Command {
        static let configuration = CommandConfiguration(
            abstract: "Check an opportunity against the policy, and offer it if it meets it.")

        @Argument(help: "The opportunity.") var opportunity: String
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
            guard case .now(let offer) = try await desk.workflows().offer(opportunity.id, call) else { return .already }
            let view = CheckView(offer.check)
            let last = offer.refusal?.message ?? "Offered since \(desk.today.words)."
            return Reply(
                "\(view.text)\(last)\n",
                .object([
                    ("opportunity", JSON(opportunity.id)), ("offered", .flag(offer.refusal == nil)),
                    ("departuresNeeded", .array(offer.departuresNeeded.map { .text($0.rawValue) })),
                    ("check", view.json),
                ]), status: offer.refusal == nil ? .done : .no)
        }
    }

    /// `cpd opportunity list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List the opportunities.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let (school, workflows) = (try await names.school(self.place.words).id, try desk.workflows())
            let all = try await names.store.read(in: names.scope) { try $0.opportunities.values(.init(school: school)) }
            var table = Table("first session", "offered", "approach", "opportunity")
            var documents: [JSON] = []
            for opportunity in all where opportunity.recordedOn <= desk.today {
                let file = try await workflows.opportunity(opportunity.id, in: names.scope)
                table.rows.append([
                    file.sessions.map(\.date).min()?.shortWords ?? "no date",
                    opportunity.offeredOn?.shortWords ?? "no", opportunity.approach.rawValue, opportunity.title,
                ])
                documents.append(OpportunityView(file).json)
            }
            return Reply(
                table.text(orElse: "No opportunity is recorded."), .object([("opportunities", .array(documents))]))
        }
    }

    /// `cpd opportunity show`.
    struct Show: Command {
        static let configuration = CommandConfiguration(
            abstract: "Show an opportunity, and what its check against the policy says on the date.")

        @Argument(help: "The opportunity.") var opportunity: String
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
            let workflows = try desk.workflows()
            let view = OpportunityView(try await workflows.opportunity(opportunity.id, in: names.scope))
            let check = CheckView(
                try await workflows.check(opportunity: opportunity.id, on: desk.today, in: names.scope))
            return Reply(
                "\(view.text)\n\n\(check.text)", .object([("opportunity", view.json), ("check", check.json)]))
        }
    }
}
