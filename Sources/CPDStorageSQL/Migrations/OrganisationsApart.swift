/// Whoever acts in one organisation sees no other's row, whatever a statement asks for: the list of organisations is for
/// those who act in none.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let organisationsApart = Migration(name: "2026-11-27-organisations-apart") { dialect in
        dialect.afterListing
    }
}
