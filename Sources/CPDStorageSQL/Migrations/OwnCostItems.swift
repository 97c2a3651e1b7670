/// Costs by an item of the school's own: the word its edition has for it, beside the kind, which is `own` for all of them.
/// What was recorded before is of a kind that every school has.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let ownCostItems = Migration(name: "2026-11-28-own-cost-items") { dialect in
        ["ALTER TABLE {schema}cost_items ADD COLUMN own_item {text}"].map(dialect.expand)
    }
}
