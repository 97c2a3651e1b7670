import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd adopt`: a body adopts an edition.
struct Adopt: Command {
    static let configuration = CommandConfiguration(abstract: "Record that a body has adopted a policy edition.")

    @Argument(help: "The file, or \"shipped\".") var file: String
    @Option(name: .customLong("by"), help: "The body that adopted it.") var body: String
    @Option(help: "The minute of its meeting.") var minute: String
    @Option(help: "When; today if left out.") var onDate: CivilDate?
    @Option(help: "In force from; what the document says if left out.") var from: CivilDate?
    @Option(name: .customLong("school"), help: "For this school only; else for the whole organisation.")
    var school: String?
    @Flag(
        help:
            "Adopt it although it overlaps another edition of the same body, or leaves days on which none is in force.")
    var despiteItsDays = false

    func run(_ desk: Desk) async throws -> Reply {
        let text = try Editions.text(self.file)
        let call = try await desk.call(isFirst: true)
        var place: Identifier<School>?
        if let school { place = try await desk.names().school(school).id }
        let input = AdoptionInput(
            text: text, file: self.file, school: place, body: self.body, minute: self.minute, adoptedOn: self.onDate,
            inForceFrom: self.from, acceptsOverlapsAndGaps: self.despiteItsDays)
        guard case .now(let adopted) = try await desk.workflows().adopt(input, call) else { return .already }
        let review = Editions.words(adopted.review).map { " (\($0))" } ?? ""
        return Reply(
            "\(adopted.adopted.adoptedBy) adopted \(adopted.edition.name): "
                + "\(counted(adopted.edition.clauses.count, "clause", "clauses")), in force from "
                + "\(adopted.adopted.inForce.from.words), minute \(adopted.adopted.minute)\(review).",
            .object([
                ("id", JSON(adopted.adopted.id)), ("edition", .text(adopted.edition.name)),
                ("digest", .text(adopted.adopted.digest)), ("adoptedBy", .text(adopted.adopted.adoptedBy)),
                ("adoptedOn", JSON(adopted.adopted.adoptedOn)), ("minute", .text(adopted.adopted.minute)),
                ("inForceFrom", JSON(adopted.adopted.inForce.from)), ("review", JSON(Editions.words(adopted.review))),
            ]))
    }
}
