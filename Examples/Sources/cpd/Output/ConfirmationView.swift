import CPDDomain
import CPDWorkflows

/// What others say of the change that somebody's evaluations claim, as it is shown.
enum ConfirmationView {
    /// What is said of it, a line for each evaluation.
    static func lines(_ standing: PersonStanding?) -> [String] {
        (standing?.confirmations ?? []).map { position in
            guard let latest = position.latest else {
                let who = position.able.isEmpty ? position.posts : position.able
                return "\(position.opportunity.title): not confirmed yet; to act: \(who.joined(separator: " or "))"
            }
            return "\(position.opportunity.title): \(latest.outcome.rawValue) by \(position.confirmedBy ?? "") on "
                + "\(latest.confirmedOn.words): \(latest.seen)"
        }
    }

    /// The same as data.
    static func json(_ position: ConfirmationPosition) -> JSON {
        .object([
            ("opportunity", JSON(position.opportunity.id)), ("outcome", JSON(position.latest?.outcome.rawValue)),
            ("seen", JSON(position.latest?.seen)), ("confirmedBy", JSON(position.latest?.confirmedBy)),
            ("onBehalfOf", JSON(position.latest?.onBehalfOf)), ("confirmedOn", JSON(position.latest?.confirmedOn)),
            ("posts", .array(position.posts.map { .text($0) })), ("able", .array(position.able.map { .text($0) })),
        ])
    }
}
