import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd induction`: what of it was done, and what inductees say of their own.
struct InductionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "induction",
        abstract: "Record what of an induction was done, rate your own, and list what inductees say of theirs.",
        discussion: "How somebody's induction stands says cpd status PERSON.",
        subcommands: [Done.self, Rate.self, List.self])

    /// `cpd induction rate`.
    struct Rate: Command {
        static let configuration = CommandConfiguration(
            abstract: "Say how your own induction at a school is, from 1, poor, to 5, very good.",
            discussion: """
                Whoever acts rates their own, in whatever capacity they are at the school; nobody rates another's. The head
                and the induction tutor read it, or those whom the policy names; everybody else sees figures.
                """)

        @Argument(help: "From 1, poor, to 5, very good.") var rating: Int
        @Option(help: "What you say of it.") var comment: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let input = InductionRatingInput(school: school.id, rating: self.rating, comment: self.comment)
            guard case .now(let rated) = try await desk.workflows().rateInduction(input, call) else { return .already }
            return Reply(
                "Your induction at \(school.name) is rated \(rated.value.rating) of 5.", document(rated.value))
        }
    }

    /// `cpd induction list`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract: "List what inductees said of their induction by the date, as far as you may see it.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let known = try await desk.workflows().inductionRatings(
                at: school.id, on: desk.today, in: names.scope)
            let people = try await names.people()
            let nameOf = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            var table = Table("person", "rated", "of 5", "what they say")
            table.rows = known.ratings.map {
                [nameOf[$0.person] ?? "", $0.ratedOn.shortWords, String($0.rating), $0.comment ?? "—"]
            }
            let figures =
                switch (known.people, known.mean) {
                case (0?, _): "Nobody has rated their induction by \(desk.today.words)."
                case (let people?, let mean?):
                    "\(people) people rated theirs, \(mean / 100).\(mean % 100 < 10 ? "0" : "")\(mean % 100) of 5 on "
                        + "average."
                default: "Fewer than five people rated theirs: their figures are withheld."
                }
            return Reply(
                (known.ratings.isEmpty ? "" : table.text(orElse: "") + "\n") + figures,
                .object([
                    ("school", JSON(school.id)), ("people", JSON(known.people)), ("meanHundredths", JSON(known.mean)),
                    ("ratings", .array(known.ratings.map(document))),
                ]))
        }
    }
}

private func document(_ rating: InductionRating) -> JSON {
    .object([
        ("id", JSON(rating.id)), ("person", JSON(rating.person)), ("school", JSON(rating.school)),
        ("rating", .number(rating.rating)), ("ratedOn", JSON(rating.ratedOn)), ("comment", JSON(rating.comment)),
    ])
}
