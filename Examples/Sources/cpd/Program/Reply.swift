/// What a command answers: in words, and as data that says the same.
struct Reply {
    /// The words, for a person.
    var text: String
    /// The same as data.
    var json: JSON
    /// The exit code.
    var status = ExitStatus.done
    /// What goes to standard error.
    var notes: [String] = []

    /// An answer.
    init(_ text: String, _ json: JSON, status: ExitStatus = .done, notes: [String] = []) {
        self.text = text
        self.json = json
        self.status = status
        self.notes = notes
    }

    /// That the same unit of work had been applied before.
    static let already = Reply(
        "This has been done already; nothing was changed.", .object([("done", .text("already"))]))
}
