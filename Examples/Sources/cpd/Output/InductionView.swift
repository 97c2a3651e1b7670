import CPDDomain
import CPDPolicy
import CPDWorkflows

/// How an early-career teacher's induction stands, as it is shown.
enum InductionView {
    /// What is said of it, line by line.
    static func lines(_ induction: InductionPosition, on date: CivilDate) -> [String] {
        if let lacks = induction.lacks {
            return ["Early-career induction: it cannot be said how it stands without \(lacks)."]
        }
        guard let standing = induction.standing else { return [] }
        var lines: [String]
        if let term = standing.term {
            let reduction = standing.reduction.map { ", timetable reduced by \($0 / 100) %" } ?? ""
            lines = ["Early-career induction: term \(term) of \(induction.terms)\(reduction)"]
            if !standing.hasMentor { lines.append("  nobody mentors; record who does with cpd supervision add mentor") }
            if !standing.hasTutor {
                lines.append("  the school has no induction tutor; record who is with cpd responsibility add")
            }
        } else {
            lines = ["Early-career induction: all \(induction.terms) full-time terms are served."]
        }
        if let registration = standing.registration, registration != .met(until: nil) {
            lines.append(
                "  registration with the appropriate body: \(registration.words(on: date)); record it with cpd training "
                    + "add NAME \(InductionPosition.registration)")
        }
        lines += standing.checks.map { "  \($0.kind.rawValue), \($0.term): \(Self.words($0.state, on: date))" }
        if induction.isOverdue {
            lines.append(
                "  what was held is recorded with cpd training add NAME and \(InductionPosition.review), "
                    + "\(InductionPosition.assessment) or \(InductionPosition.interim)")
        }
        return lines
    }

    private static func words(_ state: TrainingState, on date: CivilDate) -> String {
        state == .met(until: nil) ? "held" : state.words(on: date)
    }

    /// The same as data.
    static func json(_ induction: InductionPosition, on date: CivilDate) -> JSON {
        .object([
            ("school", JSON(induction.school.id)), ("term", JSON(induction.standing?.term)),
            ("terms", .number(induction.terms)), ("served", JSON(induction.standing?.served)),
            ("reduction", JSON(induction.standing?.reduction)), ("lacks", JSON(induction.lacks)),
            ("hasMentor", .flag(induction.standing?.hasMentor ?? false)),
            ("hasTutor", .flag(induction.standing?.hasTutor ?? false)), ("next", JSON(induction.next?.kind.rawValue)),
            ("registration", JSON(induction.standing?.registration?.kind.rawValue)),
            ("overdue", .flag(induction.isOverdue)),
            (
                "checks",
                .array(
                    (induction.standing?.checks ?? []).map {
                        .object([
                            ("kind", .text($0.kind.rawValue)), ("term", .text($0.term)),
                            ("state", .text($0.state.kind.rawValue)), ("day", JSON($0.state.day)),
                        ])
                    })
            ),
        ])
    }
}
