import CPDDomain
import CPDPolicy
import CPDWorkflows

/// How somebody's induction stands by the checklist of their capacity, as it is shown.
enum ChecklistView {
    /// What is said of it, a line for each item.
    static func lines(_ list: InductionChecklistPosition, place: String = "") -> [String] {
        let head = "Induction as \(list.capacity.rawValue)\(place), since \(list.since.words):"
        if let lacks = list.lacks {
            return ["", head, "  not evidenced: \(SentenceCatalogue.english.sentence(for: lacks))"]
        }
        return ["", head]
            + list.items.map { row in
                "  \(row.state.isOverdue ? "OVERDUE: " : "")\(row.item.what) (\(row.item.name)): "
                    + SentenceCatalogue.english.sentence(for: row.note)
            }
    }

    /// The same as data.
    static func json(_ list: InductionChecklistPosition) -> JSON {
        .object([
            ("school", JSON(list.school.id)), ("capacity", .text(list.capacity.rawValue)), ("since", JSON(list.since)),
            ("lacks", JSON(list.lacks.map { SentenceCatalogue.english.sentence(for: $0) })),
            ("overdue", .flag(list.isOverdue)), ("items", .array(list.items.map(Self.json))),
        ])
    }

    private static func json(_ row: InductionItemStanding) -> JSON {
        let day: CivilDate? =
            switch row.state {
            case .done(let day), .due(let day), .overdue(let day): day
            case .paused, .unset: nil
            }
        return .object([
            ("item", .text(row.item.name)), ("what", .text(row.item.what)),
            ("by", .array(row.item.by.names.map { .text($0) })), ("reason", .text(row.note.reason.rawValue)),
            ("day", JSON(day)), ("overdue", .flag(row.state.isOverdue)),
            ("sentence", .text(SentenceCatalogue.english.sentence(for: row.note))),
        ])
    }
}
