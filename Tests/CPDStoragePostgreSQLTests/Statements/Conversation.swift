/// What was said on one connection so far, as far as the rules of transactions need it.
struct Conversation {
    private enum State: Equatable {
        case idle
        case begun
        case organisation
        case migration
    }

    let schema: String
    private var state = State.idle

    init(schema: String) { self.schema = schema }

    /// What is wrong with the next statement.
    mutating func offences(of statement: String) -> [String] {
        let nodes = SQLNode.read(statement)
        if let exception = StatementException.all.first(where: { $0.covers(statement, self.schema) }) {
            if exception.name == StatementException.lockOfMigrations.name {
                guard self.state == .begun else { return ["rule 9: the lock of migrations comes first: \(statement)"] }
                self.state = .migration
            }
            return []
        }
        switch nodes.first?.token {
        case "begin":
            defer { self.state = .begun }
            return self.state == .idle ? [] : ["a transaction inside another: \(statement)"]
        case "commit", "rollback":
            self.state = .idle
            return StatementRule.offences(in: statement, schema: self.schema)
        case "set" where nodes.has("cpd", ".", "organisation", at: 2):
            defer { self.state = .organisation }
            let offence =
                self.state == .begun
                ? [] : ["rule 14 (one organisation a transaction, said first): \(self.state) before: \(statement)"]
            return offence + StatementRule.offences(in: statement, schema: self.schema)
        case "create", "alter", "drop", "grant", "revoke":
            return self.state == .migration ? [] : ["rule 13: the schema is changed outside a migration: \(statement)"]
        default: return self.offencesOfRows(statement, nodes)
        }
    }

    private func offencesOfRows(_ statement: String, _ nodes: [SQLNode]) -> [String] {
        let touchesRows = QueryBlock.tables(of: nodes).contains { $0.schema == self.schema }
        // A migration fills in what it adds for every organisation at once.
        if self.state == .migration { return [] }
        let offence =
            touchesRows && self.state != .organisation
            ? ["rule 2: rows before the organisation is said: \(statement)"] : []
        return offence + StatementRule.offences(in: statement, schema: self.schema)
    }
}

/// A statement that need not keep the rules, and why.
struct StatementException: Sendable {
    let name: String
    let reason: String
    let covers: @Sendable (_ statement: String, _ schema: String) -> Bool

    static let all: [StatementException] = [
        listOfOrganisations, listOfMigrations, newMigration, lockOfMigrations, placeOfTables,
    ]

    static let listOfOrganisations = StatementException(
        name: "the list of organisations",
        reason: "Nobody has an organisation yet who asks which there are; identifiers alone are read, in one query."
    ) { $0 == "SELECT organisation_id FROM \($1).organisations ORDER BY organisation_id" }

    static let listOfMigrations = StatementException(
        name: "the list of migrations",
        reason: "The table belongs to the schema and to no organisation; on Citus it stays on the coordinator."
    ) { $0 == "SELECT name FROM \($1).migrations ORDER BY position" }

    static let newMigration = StatementException(
        name: "a line in the list of migrations", reason: "As above; only inside a migration."
    ) { $0 == "INSERT INTO \($1).migrations (position, name) VALUES ($1, $2)" }

    static let lockOfMigrations = StatementException(
        name: "the lock of migrations",
        reason:
            "Taken before there is a table whose row could be locked; only the coordinator migrates, so one node's is enough."
    ) { $0 == "SELECT pg_advisory_xact_lock(hashtextextended('cpd.migrations.\($1)', 0))" }

    static let placeOfTables = StatementException(
        name: "questions to the catalogue", reason: "Only tables of pg_catalog are read, on the node that is connected."
    ) { statement, _ in
        let tables = QueryBlock.tables(of: SQLNode.read(statement))
        return !tables.isEmpty && tables.allSatisfy { $0.schema == "pg_catalog" }
    }
}
