/// One step of the schema: append-only, one file each, in SQL. Named by its date and what it brings.
package struct Migration: Sendable {
    /// Its name, which is its place in the list for ever.
    package let name: String
    /// Its statements, in a dialect.
    package let statements: @Sendable (SQLDialect) -> [String]

    /// A step by its name and its statements.
    package init(name: String, statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.name = name
        self.statements = statements
    }

    /// Every migration, in order.
    package static let all: [Migration] = [.oneSchoolYear, .changeFeed]
}
