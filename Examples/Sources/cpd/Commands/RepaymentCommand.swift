import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDWorkflows

/// `cpd repayment`: what somebody pays back of an approved request if they leave on a day.
struct RepaymentCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "repayment",
        abstract: "Say what somebody pays back of an approved request if they leave on a day.",
        discussion: """
            By the edition in force when it was approved, from the costs, the attendance, the agreement (cpd agreement sign) \
            and the waiver (cpd request waive --leaving) recorded. It reads only: what nobody records, such as the reason \
            for leaving, is said with the options. What is missing is named, and then \
            there is no amount. The exit code is 1 where it cannot be told.
            """)

    @Argument(help: "Who leaves.") var person: String
    @Argument(help: "The request: its identifier, or the opportunity asked for.") var request: String
    @Option(help: "The last day in post.") var left: CivilDate
    @Option(help: "Why they leave, such as redundancy.") var reason: String?
    @Option(help: "The kind of contract, instead of the one recorded.") var contract: Choice<ContractKind>?
    @Option(help: "The day the course was completed, where the attendance does not say so.") var completed: CivilDate?
    @Option(help: "What was paid back already.") var repaid: Amount?
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        let school = try await names.school(self.place.words).id
        let person = try await names.person(self.person, at: school)
        let request = try await names.request(
            self.request, askedBy: nil, at: self.place, .approved, expecting: person.id)
        let leaving = LeavingInput(
            leavesOn: self.left, reason: self.reason, contract: self.contract?.value, completedOn: self.completed,
            repaid: self.repaid?.money, askedOn: desk.today)
        let position = try await desk.workflows().repayment(
            of: request.id, by: person.id, leaving: leaving, in: names.scope)
        return RepaymentView(position: position).reply(request.id)
    }
}

/// What is to be paid back, as it is shown.
private struct RepaymentView {
    let position: RepaymentPosition

    func reply(_ request: Identifier<Request>) -> Reply {
        let (matter, standing) = (self.position.matter, self.position.standing)
        let catalogue = SentenceCatalogue.english
        let leaving = matter.leavesOn.map { ", leaving \($0.words)" } ?? ""
        var lines = [
            "\(self.position.opportunity.title) · \(self.position.person.name)\(leaving) · approved "
                + "\(self.position.approvedOn.words) · policy \(self.position.edition.name)"
        ]
        if let standing {
            lines.append(
                standing.owed.map { "To be paid back: \($0.words)" + (standing.dueBy.map { ", by \($0.words)" } ?? "") }
                    ?? "To be paid back: not evidenced")
            lines.append("  \(catalogue.sentence(for: standing.note))")
            if standing.owed == nil, let remedy = catalogue.remedy(for: standing.note) {
                let command = standing.note.reason.command.map { " (\($0))" } ?? ""
                lines.append("  what would tell: \(remedy)\(command)")
            }
            if standing.owed.map({ $0.minorUnits > 0 }) ?? false,
                let method = self.position.edition.funding?.repayment?.method
            {
                lines.append("  how: \(method)")
            }
        } else {
            lines.append("The policy says nothing of paying back.")
        }
        for item in self.position.together {
            lines.append("  the \(item) is for several together: nobody recorded what of it was for one")
        }
        let paid = matter.paid.map { costs in
            JSON.array(
                costs.map { .object([("item", .text($0.item)), ("amount", JSON($0.amount))]) })
        }
        return Reply(
            withinLines(lines.joined(separator: "\n")),
            .object([
                ("request", JSON(request)), ("person", JSON(self.position.person.id)),
                ("edition", .text(self.position.edition.name)), ("approvedOn", JSON(self.position.approvedOn)),
                ("left", JSON(matter.leavesOn)), ("paid", paid ?? .null),
                ("owed", JSON(standing?.owed)), ("dueBy", JSON(standing?.dueBy)),
                ("reason", JSON(standing?.note.reason.rawValue)),
                ("sentence", JSON(standing.map { catalogue.sentence(for: $0.note) })),
            ]), status: standing.map { $0.owed != nil } ?? true ? .done : .no)
    }
}
