/// One rule that every statement keeps, so that the same program runs on one PostgreSQL, on partitions and on Citus.
/// The numbers are those of `Documentation/schema.md`.
struct StatementRule: Sendable {
    let number: Int
    let words: String
    /// What is wrong with a statement, or `nil`. The schema says which tables are ours.
    let offence: @Sendable (_ statement: [SQLNode], _ schema: String) -> String?

    static let all: [StatementRule] = [
        .oneOrganisation, .insertedOrganisation, .unalteredOrganisation, .localSetting, .tableNames,
        .quietOrganisations,
        .knownFunctions, .stableChanges, .noClock, .plainValues, .noMerge, .oneMessage,
    ]

    /// What is wrong with a statement, by every rule.
    static func offences(in statement: String, schema: String) -> [String] {
        let nodes = SQLNode.read(statement)
        return Self.all.compactMap { rule in
            rule.offence(nodes, schema).map { "rule \(rule.number) (\(rule.words)): \($0) in: \(statement)" }
        }
    }

    static let oneOrganisation = StatementRule(number: 4, words: "every table is asked for one organisation") {
        statement, schema in
        OrganisationCondition(schema: schema).offence(in: statement, known: [])
    }

    static let insertedOrganisation = StatementRule(number: 4, words: "a row is inserted for $1") { statement, schema in
        for block in statement.everyLevel.flatMap(QueryBlock.blocks(on:)) {
            guard let table = block.tables.first(where: { $0.schema == schema && $0.isInsertedInto }) else { continue }
            let groups = block.nodes.compactMap(\.group)
            guard groups.first?.first?.token == "organisation_id" else {
                return "\(table.name) names other columns first"
            }
            guard let values = block.nodes.firstIndex(where: { $0.token == "values" }) else {
                guard block.nodes.says("select") else { continue }
                let first = block.nodes.drop { $0.token != "select" }.dropFirst().first?.token
                guard first == "$1" else { return "what is selected for \(table.name) does not begin with $1" }
                continue
            }
            let rows = block.nodes[(values + 1)...].prefix { $0.group != nil || $0.token == "," }.compactMap(\.group)
            guard rows.allSatisfy({ $0.first?.token == "$1" }) else {
                return "a row of \(table.name) does not begin with $1"
            }
        }
        return nil
    }

    static let unalteredOrganisation = StatementRule(number: 1, words: "the organisation of a row is never altered") {
        statement, _ in
        for level in statement.everyLevel {
            guard let set = level.firstIndex(of: .token("set")), level.first?.token != "set" else { continue }
            let end = level[set...].firstIndex { ["where", "from", "returning"].contains($0.token) } ?? level.endIndex
            for part in level[(set + 1)..<end].split(separator: .token(","))
            where part.first?.token == "organisation_id" {
                return "organisation_id is set"
            }
        }
        return nil
    }

    static let localSetting = StatementRule(number: 2, words: "SET LOCAL with the identifier itself") { statement, _ in
        guard statement.first?.token == "set" else { return nil }
        // How long the server waits is said once a connection; it is the same for every organisation.
        let timeouts = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]
        if statement.count == 4, let name = statement[1].token, timeouts.contains(name) { return nil }
        guard statement.has("local", at: 1) else { return "a setting that outlasts its transaction" }
        guard statement.has("cpd", ".", "organisation", at: 2) else { return nil }
        guard statement.count == 7, statement.has("=", at: 5), let value = statement[6].token,
            value.wholeMatch(of: /'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'/) != nil
        else { return "the organisation is not an identifier in quotes" }
        return nil
    }

    static let tableNames = StatementRule(number: 4, words: "a table is named with its schema") { statement, schema in
        let named = QueryBlock.namedQueries(in: statement)
        for table in QueryBlock.tables(of: statement) {
            switch table.schema {
            case schema, "pg_catalog": continue
            case nil where named.contains(table.name) || table.name == "stdin": continue
            default: return "\(table.name) is no table of the schema \(schema), of the catalogue or of a WITH clause"
            }
        }
        return nil
    }

    static let quietOrganisations = StatementRule(number: 9, words: "organisations is never locked FOR UPDATE") {
        statement, schema in
        for block in statement.everyLevel.flatMap(QueryBlock.blocks(on:)) {
            guard block.tables.contains(where: { $0.schema == schema && $0.name == "organisations" }) else { continue }
            for index in block.nodes.indices where block.nodes.has("for", "update", at: index) {
                return "it is locked against every row that refers to it"
            }
        }
        return nil
    }

    static let plainValues = StatementRule(number: 11, words: "no sub-query in VALUES") { statement, _ in
        for level in statement.everyLevel {
            guard let values = level.firstIndex(of: .token("values")) else { continue }
            for row in level[values...].compactMap(\.group) where row.everyLevel.contains(where: { $0.says("select") })
            {
                return "a sub-query"
            }
        }
        return nil
    }

    static let noMerge = StatementRule(number: 11, words: "no MERGE") { statement, _ in
        statement.everyLevel.contains { $0.first?.token == "merge" || $0.has("merge", "into", at: 0) } ? "MERGE" : nil
    }

    static let oneMessage = StatementRule(number: 15, words: "one statement a message") { statement, _ in
        statement.everyLevel.contains { $0.says(";") } ? "more than one" : nil
    }
}
