import ArgumentParser

/// The command line of the library: one school on SQLite by default, any store by its address.
struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cpd",
        abstract: "A school's policy for continuing professional development, checked and followed.",
        discussion: GlobalOptions.help,
        groupedSubcommands: [
            CommandGroup(
                name: "The store:",
                subcommands: [Initialise.self, StoreCommands.self, Relay.self, RunFile.self, Generate.self]),
            CommandGroup(
                name: "The policy:", subcommands: [PolicyCommands.self, Adopt.self]),
            CommandGroup(
                name: "People and money:",
                subcommands: [
                    ImportCommands.self, PersonCommands.self, AssignRole.self, SupervisionCommands.self,
                    BudgetCommands.self, VireCommand.self, DelegateCommands.self,
                    LeaveCommands.self, ResponsibilityCommands.self, TrainingCommands.self,
                    InductionCommands.self,
                ]),
            CommandGroup(
                name: "The school's year:",
                subcommands: [DescribeSchool.self, MeetingCommands.self, DutyCommands.self]),
            CommandGroup(
                name: "From need to report:",
                subcommands: [
                    PriorityCommands.self, NeedCommands.self, ProviderCommands.self, OpportunityCommands.self,
                    RequestCommands.self, AgreementCommands.self, Plan.self, Decide.self, AppealCommands.self,
                    HearCommand.self, Book.self,
                    Attend.self, Evaluate.self, ConfirmCommand.self,
                    DisseminateCommands.self,
                ]),
            CommandGroup(
                name: "What came of it:",
                subcommands: [
                    ThreadCommand.self, Status.self, DepartureCommand.self, ReportCommands.self, RepaymentCommand.self,
                ]),
        ])
}

/// `cpd run FILE`: the commands in a file, one a line, in one process.
struct RunFile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the commands in a file, one a line, until one fails.",
        discussion: """
            A line is written as for a shell: quotation marks, # for comments, \\ at its end to go on in the next, and
            ${NAME:-default} for a variable of the environment. Global options given here hold for every line that does
            not give its own. A line that begins with ! may answer no, and the file goes on.
            """)

    @Argument(help: "The file.") var file: String
}
