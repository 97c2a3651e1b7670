import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

extension InductionCommands {
    /// `cpd induction done`.
    struct Done: Command {
        static let configuration = CommandConfiguration(
            abstract: "Record that an item of somebody's induction was done.",
            discussion: """
                Whoever acts did it: the edition in force says who may, and lists the items; cpd status PERSON shows them. For
                agency staff --assured records the agency's written assurance, where the item says that it counts.
                """)

        @Argument(help: "Whose induction it is.") var person: String
        @Argument(help: "The item, by its name in the edition.") var item: String
        @Option(name: .customLong("done-on"), help: "The day it was done; today if left out.") var doneOn: CivilDate?
        @Option(help: "The agency's written assurance: which agency, which letter.") var assured: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let person = try await names.person(self.person)
            let school = try await names.school(self.place.words)
            let input = InductionStepInput(
                person: person.id, school: school.id, item: self.item, doneOn: self.doneOn ?? desk.today,
                assurance: self.assured)
            guard case .now(let stored) = try await desk.workflows().recordInductionStep(input, call) else {
                return .already
            }
            let step = stored.value
            let how = step.assurance.map { "assured by the agency (\($0))" } ?? "done"
            return Reply(
                "\(self.item) of the induction of \(person.name): \(how) on \(step.doneOn.words).",
                .object([
                    ("id", JSON(step.id)), ("person", JSON(step.person)), ("school", JSON(step.school)),
                    ("item", .text(step.item)), ("doneOn", JSON(step.doneOn)), ("doneBy", JSON(step.doneBy)),
                    ("onBehalfOf", JSON(step.onBehalfOf)), ("assurance", JSON(step.assurance)),
                    ("recordedOn", JSON(step.recordedOn)),
                ]))
        }
    }
}
