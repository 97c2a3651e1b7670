import CPDDomain
import CPDWorkflows

/// An opportunity as it is shown.
struct OpportunityView {
    private let file: OpportunityFile

    /// A view of an opportunity with all that hangs on it.
    init(_ file: OpportunityFile) { self.file = file }

    /// One line: title, approach, dates and cost.
    var line: String {
        let dates = self.file.sessions.map(\.date)
        let when = dates.min().map { "from \($0.words)" } ?? "no date yet"
        return "\(self.file.opportunity.title) (\(self.file.opportunity.approach.rawValue), \(when))"
    }

    /// What requires it, as somebody said.
    private var law: String? { self.file.attestations.last { $0.clause == .requiredByLaw }?.source }

    /// Everything, for reading.
    var text: String {
        let opportunity = self.file.opportunity
        var lines = [
            opportunity.title,
            "  \(opportunity.approach.rawValue), \(opportunity.mode.rawValue), for "
                + counted(opportunity.expectedParticipants, "person", "people")
                + (opportunity.requiredByLaw ? ", required by law" + (self.law.map { " (\($0))" } ?? "") : "")
                + (opportunity.course.map { ", required training \($0)" } ?? ""),
        ]
        for detail in self.file.details {
            lines.append("  \(detail.name): \(CivilDate(detail.value)?.words ?? detail.value)")
        }
        for session in self.file.sessions {
            lines.append(
                "  \(session.date.words), \(duration(session.minutes))\(session.place.map { ", \($0)" } ?? "")"
                    + (session.basis.map { ", \($0.rawValue)" } ?? ""))
        }
        for cost in self.file.costs {
            let each = cost.basis == .perParticipant ? " each" : ""
            lines.append("  \(cost.kind.word) \(cost.amount.words)\(each), due on \(cost.fallsOn.words)")
        }
        if let other = opportunity.costAlternative { lines.append("  against \(other.title), \(other.cost.words)") }
        for said in self.file.attestations.sorted(by: { ($0.attestedOn, $0.id) < ($1.attestedOn, $1.id) }) {
            let found = said.holds ? "" : ", found not so"
            lines.append("  \(said.clause)\(found): \(said.statement) (\(said.source))")
        }
        lines.append(opportunity.offeredOn.map { "  offered since \($0.words)" } ?? "  not offered")
        return lines.joined(separator: "\n")
    }

    /// Everything, as data.
    var json: JSON {
        let opportunity = self.file.opportunity
        return .object([
            ("id", JSON(opportunity.id)), ("title", .text(opportunity.title)),
            ("approach", .text(opportunity.approach.rawValue)), ("mode", .text(opportunity.mode.rawValue)),
            ("provider", JSON(opportunity.provider)), ("priority", JSON(opportunity.priority)),
            ("expectedParticipants", .number(opportunity.expectedParticipants)),
            ("requiredByLaw", .flag(opportunity.requiredByLaw)), ("requiredBy", JSON(self.law)),
            ("recordedOn", JSON(opportunity.recordedOn)),
            ("offeredOn", JSON(opportunity.offeredOn)), ("course", JSON(opportunity.course)),
            (
                "details",
                .array(
                    self.file.details.map { detail in
                        .object([
                            ("name", .text(detail.name)), ("value", .text(detail.value)),
                            ("on", JSON(detail.recordedOn)),
                        ])
                    })
            ),
            (
                "attestations",
                .array(
                    self.file.attestations.map { said in
                        .object([
                            ("clause", .text(said.clause.rawValue)), ("statement", .text(said.statement)),
                            ("source", .text(said.source)), ("by", JSON(said.attestedBy)),
                            ("on", JSON(said.attestedOn)), ("holds", .flag(said.holds)),
                        ])
                    })
            ),
            (
                "sessions",
                .array(
                    self.file.sessions.map { session in
                        .object([
                            ("id", JSON(session.id)), ("date", JSON(session.date)),
                            ("minutes", .number(session.minutes)), ("place", JSON(session.place)),
                            ("basis", JSON(session.basis?.rawValue)),
                        ])
                    })
            ),
            (
                "costAlternative",
                opportunity.costAlternative.map {
                    .object([("title", .text($0.title)), ("cost", JSON($0.cost))])
                } ?? .null
            ),
            (
                "costs",
                .array(
                    self.file.costs.map { cost in
                        .object([
                            ("kind", .text(cost.kind.ownWord == nil ? cost.kind.word : "own")),
                            ("item", JSON(cost.kind.ownWord)), ("basis", .text(cost.basis.rawValue)),
                            ("amount", JSON(cost.amount)), ("fallsOn", JSON(cost.fallsOn)),
                        ])
                    })
            ),
        ])
    }
}
