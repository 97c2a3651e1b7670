/// One query of a statement: what stands on one level of brackets, between two words UNION.
struct QueryBlock {
    /// A table it reads or changes.
    struct Table: Equatable {
        /// The schema, or `nil` where none is named.
        var schema: String?
        var name: String
        /// What its columns are called by.
        var alias: String
        /// Whether it is the target of an INSERT, which has no condition.
        var isInsertedInto = false
    }

    let nodes: [SQLNode]
    let tables: [Table]

    init(_ nodes: [SQLNode]) {
        self.nodes = nodes
        self.tables = Self.tables(in: nodes)
    }

    /// The words with which a query begins.
    static let beginnings: Set<String> = ["select", "insert", "update", "delete", "with", "values", "declare", "copy"]

    /// Whether these nodes, the inside of brackets, are a query.
    static func isQuery(_ nodes: [SQLNode]) -> Bool { nodes.first?.token.map(Self.beginnings.contains) ?? false }

    /// The queries on one level.
    static func blocks(on level: [SQLNode]) -> [QueryBlock] {
        level.parts(between: ["union", "intersect", "except"]).map(QueryBlock.init)
    }

    /// The tables that a statement reads or changes, on every level.
    static func tables(of statement: [SQLNode]) -> [Table] {
        statement.everyLevel.filter(Self.isQuery).flatMap(Self.blocks).flatMap(\.tables)
    }

    /// The names that a WITH clause gives, wherever in a statement it stands.
    static func namedQueries(in statement: [SQLNode]) -> Set<String> {
        var names: Set<String> = []
        for level in statement.everyLevel where level.says("with") {
            for (index, node) in level.enumerated() {
                guard let name = node.token else { continue }
                let behind = level.dropFirst(index + 1).prefix(4).filter { $0.token != nil }
                if behind.first?.token == "as",
                    level.dropFirst(index + 1).prefix(4).contains(where: { $0.group != nil })
                {
                    names.insert(name)
                }
            }
        }
        return names
    }

    private static func tables(in nodes: [SQLNode]) -> [Table] {
        var tables: [Table] = []
        var index = 0
        while index < nodes.count {
            let word = nodes[index].token
            index += 1
            guard let word, Self.introducesTable(word, at: index - 1, in: nodes) else { continue }
            repeat {
                if nodes.has(",", at: index) { index += 1 }
                while nodes.has("only", at: index) || nodes.has("lateral", at: index) { index += 1 }
                var table = Self.table(in: nodes, at: &index)
                table?.isInsertedInto = word == "into" || word == "copy"
                if let table { tables.append(table) }
            } while word == "from" && nodes.has(",", at: index)
        }
        return tables
    }

    /// FROM, JOIN, USING, INTO and COPY do, and UPDATE unless it is part of a lock or of ON CONFLICT.
    private static func introducesTable(_ word: String, at index: Int, in nodes: [SQLNode]) -> Bool {
        let before = index > 0 ? nodes[index - 1].token : nil
        return switch word {
        case "from": before != "distinct"
        case "join", "into": true
        case "copy": index == 0
        case "using": nodes.first?.token == "delete"
        case "update": before != "for" && before != "key" && before != "do"
        default: false
        }
    }

    /// A table or, skipped, a sub-query or a function with its alias.
    private static func table(in nodes: [SQLNode], at index: inout Int) -> Table? {
        guard index < nodes.count else { return nil }
        var table: Table?
        if let name = nodes[index].token {
            index += 1
            var found = Table(schema: nil, name: name, alias: name)
            if nodes.has(".", at: index), index + 1 < nodes.count, let second = nodes[index + 1].token {
                found = Table(schema: name, name: second, alias: second)
                index += 2
            }
            table = found
        }
        if index < nodes.count, nodes[index].group != nil, !Self.isColumnList(behind: index, in: nodes) {
            // A function's arguments, or a sub-query.
            index += 1
            table = nil
        } else if table == nil {
            index += 1
        }
        if nodes.has("as", at: index) { index += 1 }
        if index < nodes.count, let alias = nodes[index].token, alias.first?.isLetter == true,
            !Self.endOfTable.contains(alias)
        {
            table?.alias = alias
            index += 1
        }
        return table
    }

    /// Whether the brackets name the columns of INSERT INTO or COPY.
    private static func isColumnList(behind index: Int, in nodes: [SQLNode]) -> Bool {
        let target = nodes[..<index].last {
            $0.token.map { ["into", "copy", "from", "join", "using"].contains($0) } ?? false
        }
        return target?.token == "into" || target?.token == "copy"
    }

    private static let endOfTable: Set<String> = [
        "where", "join", "inner", "left", "right", "full", "cross", "natural", "on", "set", "order", "group", "limit",
        "for", "values", "select", "returning", "using", "having", "offset", "window", "overriding", "default", "from",
        "to", "fetch", "union", "tablesample",
    ]
}
