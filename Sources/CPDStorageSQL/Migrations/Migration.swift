internal import Synchronization

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
    package static let all: [Migration] = [
        .oneSchoolYear, .changeFeed, .lineManagement, .organisationsApart, .recordSalts, .peoplesStatus,
        .threadOfApproval, .whatWasFound,
        .approachDetails, .careers, .contracts, .dutiesOfPersons,
        .groupsOfDeciders, .impactConfirmed, .inductionByCapacity, .ownCostItems, .teamsOfPosts, .timeBases,
        .whatIsWeighed,
    ]

    /// The tables that all migrations together make, in their order, and whether rows are only ever added to each: what
    /// an adapter grants rights by.
    package static var allTables: [(name: String, isAppendOnly: Bool)] {
        let made = Mutex<[(name: String, isAppendOnly: Bool)]>([])
        let dialect = SQLDialect(
            schema: "", placeholder: "$", identifierType: "", integerType: "", textType: "", tableOptions: "", lock: "",
            raisingUnlessOneRow: { $0 },
            afterCreating: { name, isAppendOnly in
                made.withLock { $0.append((name, isAppendOnly)) }
                return []
            },
            recordedAt: "")
        for migration in Self.all { _ = migration.statements(dialect) }
        return made.withLock { $0 }
    }
}
