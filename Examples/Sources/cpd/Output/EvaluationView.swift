import CPDDomain
import CPDPolicy
import CPDWorkflows

/// Who has to evaluate what, and by when, as it is shown.
enum EvaluationView {
    /// What is still to be evaluated of what somebody took part in, with its clock where it is known.
    static func lines(_ status: PersonStatus) -> [String] {
        let positions = status.standing?.evaluations ?? []
        let known = Set(positions.map(\.opportunity.id))
        let others = status.evaluationsDue.filter { !known.contains($0.id) }.map(\.title)
        return others + positions.filter(self.isShown).map(self.line)
    }

    /// What has been given needs nothing more.
    private static func isShown(_ one: EvaluationPosition) -> Bool {
        if case .done = one.position.standing.state { false } else { true }
    }

    private static func line(_ one: EvaluationPosition) -> String {
        "\(one.opportunity.title), ended \(one.endedOn.words), by the \(one.by): "
            + (one.position.isOverdue ? "OVERDUE: " : "") + one.position.sentence
    }

    /// How the evaluations of everybody stand, in a line; none where there are none.
    static func lines(_ figures: EvaluationFigures?) -> [String] {
        guard let figures else { return [] }
        let parts: [(Int, String)] = [
            (figures.inTime, "in time"), (figures.late, "late"), (figures.withoutTime, "given"),
            (figures.overdue, "OVERDUE"), (figures.due, "still in time"), (figures.paused, "paused for leave"),
            (figures.unset, "not given"),
        ]
        let time = figures.withinDays.map { "within \($0) days" } ?? "the policy does not say within how many days"
        return [
            "Evaluations (\(time)): "
                + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + ", of \(figures.all)"
        ]
    }

    /// An evaluation as data.
    static func json(_ one: EvaluationPosition) -> JSON {
        .object([
            ("opportunity", JSON(one.opportunity.id)), ("endedOn", JSON(one.endedOn)), ("by", .text(one.by)),
            ("state", .text(one.position.standing.state.reason.reason.rawValue)),
            ("dueBy", JSON(one.position.standing.occasions.last?.lastDay)), ("overdue", .flag(one.position.isOverdue)),
            ("sentence", .text(one.position.sentence)), ("remedy", JSON(one.position.remedy)),
            ("actors", .array(one.position.actors.map { .text($0) })),
        ])
    }

    /// The figures as data.
    static func json(_ figures: EvaluationFigures?) -> JSON {
        guard let figures else { return .null }
        return .object([
            ("withinDays", JSON(figures.withinDays)), ("all", .number(figures.all)),
            ("inTime", .number(figures.inTime)),
            ("late", .number(figures.late)), ("withoutTime", .number(figures.withoutTime)),
            ("due", .number(figures.due)),
            ("overdue", .number(figures.overdue)), ("paused", .number(figures.paused)),
            ("unset", .number(figures.unset)),
        ])
    }
}
