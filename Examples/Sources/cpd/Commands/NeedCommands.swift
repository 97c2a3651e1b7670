import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd need`: what people, teams and the school need.
struct NeedCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "need", abstract: "Record needs, and how each ended.",
        subcommands: [Add.self, Close.self, List.self])

    /// `cpd need add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record a need or an aspiration.")

        @Argument(help: "What is needed, in a sentence.") var summary: String
        @Option(help: "How it was identified.") var origin: Choice<NeedOrigin>
        @Option(help: "What shows it.") var evidence: String
        @Option(help: "Whose need it is; left out for a team's or the school's.") var person: String?
        @Option(help: "At which level it stands; a person's is individual, else the school's.") var level:
            Choice<Level>?
        @Option(help: "The priority it serves.") var priority: String?
        @Flag(help: "An aspiration rather than a need.") var aspiration = false
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            var input = NeedInput(
                school: school.id, level: self.level?.value ?? (self.person == nil ? .school : .individual),
                origin: self.origin.value, kind: self.aspiration ? .aspiration : .need, summary: self.summary,
                evidence: self.evidence)
            if let person { input.person = try await names.person(person).id }
            if let priority { input.priority = try await names.priority(priority, at: school.id).id }
            guard case .now(let need) = try await desk.workflows().recordNeed(input, call) else { return .already }
            return Reply(
                "\(self.aspiration ? "Aspiration" : "Need"): \(self.summary) (\(need.value.level.rawValue), from "
                    + "\(need.value.origin.rawValue))", JSON(need.value))
        }
    }

    /// `cpd need close`.
    struct Close: Command {
        static let configuration = CommandConfiguration(abstract: "End a need, and say how and why.")

        @Argument(help: "The need.") var need: String
        @Option(help: "How it ended.") var how: Choice<NeedClosing>
        @Option(help: "Why, in a sentence.") var because: String
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let need = try await names.need(self.need, at: names.school(self.place.words).id)
            let closed = try await desk.workflows().closeNeed(need.id, as: self.how.value, because: self.because, call)
            guard case .now(let stored) = closed else { return .already }
            return Reply("Closed, \(self.how.value.rawValue): \(need.summary)", JSON(stored.value))
        }
    }

    /// `cpd need list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List the needs, open ones first.")

        @Flag(help: "Only those that are open.") var open = false
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let (school, today, open) = (try await names.school(self.place.words).id, desk.today, self.open)
            let scope = try await desk.seeing()
            let needs = try await names.store.read(in: scope) { session in
                try session.needs.values(.init(school: school)).filter { $0.raisedOn <= today }
            }
            let people = try await names.people()
            let withheld = try await desk.workflows().withheldRecords(at: school, on: today, in: scope)
                .filter { [.need, .appraisal].contains($0.kind) }
            let isOpen: (Need) -> Bool = { need in need.closedOn.map { $0 > today } ?? true }
            let shown = needs.filter(isOpen) + (open ? [] : needs.filter { !isOpen($0) })
            var table = Table("raised", "whose", "origin", "state", "need")
            for need in shown {
                let whose = people.first { $0.id == need.person }?.name ?? need.level.rawValue
                table.rows.append([
                    need.raisedOn.shortWords, whose, need.origin.rawValue,
                    isOpen(need) ? "open" : need.closing?.rawValue ?? "closed", need.summary,
                ])
            }
            let notShown = withheld.map { "\nNot shown: \($0.words)" }.joined()
            return Reply(
                table.text(orElse: "No need is recorded.") + notShown,
                .object([
                    ("needs", .array(shown.map(JSON.init))), ("withheld", .array(withheld.map(\.json))),
                ]))
        }
    }
}

extension JSON {
    fileprivate init(_ need: Need) {
        self = .object([
            ("id", JSON(need.id)), ("summary", .text(need.summary)), ("person", JSON(need.person)),
            ("level", .text(need.level.rawValue)), ("origin", .text(need.origin.rawValue)),
            ("kind", .text(need.kind.rawValue)), ("evidence", .text(need.evidence)), ("priority", JSON(need.priority)),
            ("raisedOn", JSON(need.raisedOn)), ("closing", JSON(need.closing?.rawValue)),
            ("closedOn", JSON(need.closedOn)), ("closingReason", JSON(need.closingReason)),
        ])
    }
}
