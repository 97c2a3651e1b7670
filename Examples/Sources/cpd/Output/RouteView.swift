import CPDPolicy
import CPDWorkflows

/// How far a request is on its route, as it is shown.
struct RouteView {
    private let standing: RequestStanding

    /// A view of how far a request is.
    init(_ standing: RequestStanding) { self.standing = standing }

    /// Whose turn it is, what comes after it, and what else is to be told.
    var text: String {
        let catalogue = SentenceCatalogue.english
        let remarks = self.standing.state.remarks.map { "Note: \(catalogue.sentence(for: $0))." }
        let heard = self.standing.comments
        return (heard + [self.standing.turn, self.standing.after].compactMap(\.self) + remarks).joined(separator: "\n")
            + "\n"
    }

    /// Which comments were heard before a decision, and which was not.
    var heard: String { self.standing.comments.map { $0 + "\n" }.joined() }

    /// The stages, the one that is open, and who may act.
    var json: JSON {
        .object([
            ("turn", .text(self.standing.turn)), ("open", JSON(self.standing.open?.stage.stage.name)),
            ("dueBy", JSON(self.standing.open?.dueBy)),
            ("who", .array((self.standing.open?.who?.people ?? []).map { JSON($0.person) })),
            ("waitsForComment", .flag(self.standing.waitingForComment != nil)),
            ("comments", .array(self.standing.comments.map { .text($0) })),
            ("next", .array(self.standing.next.map { .text($0.stage.name) })),
            ("remarks", .array(self.standing.state.remarks.map { .text($0.reason.rawValue) })),
        ])
    }
}
