import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd budget`: what the governing body has set.
struct BudgetCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget", abstract: "Set the budget, and see what is left of it.",
        subcommands: [Set.self, List.self])

    /// `cpd budget set`.
    struct Set: Command {
        static let configuration = CommandConfiguration(
            abstract: "Set a budget line for a financial year, or record that it is not set yet.")

        @Argument(help: "The line's name, such as \"Staff training\".") var line: String
        @Option(help: "The calendar year in which the financial year begins.") var year: Int
        @Option(help: "What is set; leave it out while the governing body has not set it.") var amount: Amount?
        @Option(help: "The minute that set it.") var minute: String?
        @Option(help: "A finance code, such as E09.") var code: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let school = try await desk.names().school(self.place.words)
            let input = BudgetInput(
                school: school.id, name: self.line, financialYear: self.year, amount: self.amount?.money,
                financeCode: self.code, minute: self.minute)
            guard case .now(let line) = try await desk.workflows().setBudget(input, call) else { return .already }
            return Reply(
                "\(self.line), financial year from \(self.year): \(line.value.amount?.words ?? "not set yet").",
                .object([
                    ("id", JSON(line.value.id)), ("line", .text(self.line)), ("financialYear", .number(self.year)),
                    ("amount", JSON(line.value.amount)), ("minute", JSON(line.value.minute)),
                ]))
        }
    }

    /// `cpd budget list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List the budget lines, with what is committed.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words).id
            let lines = try await names.store.read(in: names.scope) { session in
                try session.budgetLines.values(.init(school: school)).map { line in
                    let committed = try session.commitments.values(.init(budgetLine: line.id)).map(\.amount)
                    return (line, try Money.sum(committed, in: line.amount?.currency ?? .gbp))
                }
            }
            var table = Table("line", "year from", "set", "committed", "left")
            for (line, committed) in lines {
                table.rows.append([
                    line.name, String(line.financialYear), line.amount?.words ?? "not set", committed.words,
                    try line.amount?.subtracting(committed).words ?? "",
                ])
            }
            return Reply(
                table.text(orElse: "No budget line is recorded."),
                .object([
                    (
                        "lines",
                        .array(
                            lines.map { line, committed in
                                .object([
                                    ("id", JSON(line.id)), ("line", .text(line.name)),
                                    ("financialYear", .number(line.financialYear)), ("amount", JSON(line.amount)),
                                    ("committed", JSON(committed)),
                                ])
                            })
                    )
                ]))
        }
    }
}
