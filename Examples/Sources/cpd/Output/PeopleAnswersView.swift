import CPDDomain
import CPDPolicy
import CPDWorkflows

/// How the clauses about people are answered, as it is shown: of one person, or of everybody in post.
enum PeopleAnswersView {
    /// Of one person, line by line.
    static func lines(_ answers: [PersonPosition], isSeveral: Bool) -> [String] {
        guard !answers.isEmpty else { return [] }
        var table = Table("how it stands", "clause", "what the records show", "what would change it")
        for position in answers {
            let place = isSeveral ? " at \(position.school.name)" : ""
            table.rows.append([
                Self.words(position.answer.note.outcome), position.answer.clause.rawValue + place, position.sentence,
                position.remedy ?? "—",
            ])
        }
        let judges = answers.compactMap(\.judgedBy)
        let who = Set(judges).count == 1 ? "judged by the \(judges[0])" : "judged by whom the policy names"
        return ["", "Their part in development, by the records; \(who):"]
            + table.text(orElse: "").split(separator: "\n").map { "  \($0)" }
    }

    /// Of everybody in post, line by line.
    static func lines(_ figures: [PeopleFigures]) -> [String] {
        guard !figures.isEmpty else { return [] }
        var table = Table("clause", "everybody in post, by the records", "judged by")
        table.rows = figures.map { [$0.clause.rawValue, Self.words($0), $0.judgedBy ?? "nobody"] }
        return ["", "People and their part in development:"]
            + table.text(orElse: "").split(separator: "\n").map { "  \($0)" }
    }

    /// By name, of those for whom a clause is open.
    static func lines(open: [OpenAnswer]) -> [String] {
        guard !open.isEmpty else { return [] }
        var table = Table("who", "clause", "how it stands", "what would change it")
        table.rows = open.map {
            [
                $0.person.name, $0.position.answer.clause.rawValue, $0.position.sentence, $0.position.remedy ?? "—",
            ]
        }
        return ["", "Open, by name:"] + table.text(orElse: "").split(separator: "\n").map { "  \($0)" }
    }

    private static func words(_ figures: PeopleFigures) -> String {
        var parts = figures.figures.map { "\(Self.words($0.outcome)) \($0.people)" }
        if !figures.together.isEmpty {
            let names = listed(figures.together.map(Self.words))
            parts.append(
                figures.togetherPeople.map { "\(names)\(figures.together.count > 1 ? " together" : "") \($0)" }
                    ?? "\(names): fewer than five people")
        }
        return parts.isEmpty ? "nobody is in post" : parts.joined(separator: "; ")
    }

    private static func words(_ outcome: Outcome) -> String {
        outcome == .notMet ? "NOT MET" : outcome.rawValue
    }

    /// One person's answer as data.
    static func json(_ position: PersonPosition) -> JSON {
        .object([
            ("school", JSON(position.school.id)), ("clause", .text(position.answer.clause.rawValue)),
            ("outcome", .text(position.answer.note.outcome.rawValue)),
            ("reason", .text(position.answer.note.reason.rawValue)), ("sentence", .text(position.sentence)),
            ("remedy", JSON(position.remedy)), ("judgedBy", JSON(position.judgedBy)),
        ])
    }

    /// The figures of everybody as data.
    static func json(_ figures: PeopleFigures) -> JSON {
        .object([
            ("clause", .text(figures.clause.rawValue)), ("judgedBy", JSON(figures.judgedBy)),
            (
                "figures",
                .object(figures.figures.map { ($0.outcome.rawValue, .number($0.people)) })
            ),
            ("together", .array(figures.together.map { .text($0.rawValue) })),
            ("togetherPeople", JSON(figures.togetherPeople)),
        ])
    }
}
