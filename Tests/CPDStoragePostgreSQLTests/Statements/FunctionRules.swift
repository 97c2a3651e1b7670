extension StatementRule {
    /// What a statement may call, with what PostgreSQL says of each: all immutable or stable, but for the clock. One that
    /// is not here has to be looked up in `pg_proc.provolatile`, and tried on Citus, before it is added.
    private static let functions: Set<String> = [
        "abs", "array_agg", "array_length", "avg", "bool_and", "bool_or", "cardinality", "ceil", "clock_timestamp",
        "coalesce", "count", "date_part", "dense_rank", "extract", "floor", "greatest", "lag", "lead", "least",
        "length",
        "lower", "max", "min", "mode", "mod", "nullif", "octet_length", "percentile_cont", "percentile_disc", "power",
        "rank", "round", "row_number", "sqrt", "string_agg", "string_to_array", "substr", "substring", "sum", "trunc",
        "unnest", "upper",
        "width_bucket",
    ]

    /// Words before a bracket that call nothing.
    private static let notCalls: Set<String> = [
        "all", "and", "any", "array", "as", "between", "by", "case", "cast", "conflict", "distinct", "else", "except",
        "exists",
        "filter", "from", "group", "having", "in", "intersect", "is", "join", "lateral", "like", "limit",
        "materialized",
        "not", "of", "on", "or", "order", "over", "partition", "returning", "row", "select", "set", "some", "stdin",
        "then",
        "union", "using", "values", "when", "where", "with", "within",
    ]

    /// The words of the clock, which differ by node inside one transaction.
    private static let clocks: Set<String> = [
        "now", "current_timestamp", "current_date", "current_time", "localtime", "localtimestamp",
        "transaction_timestamp", "statement_timestamp", "timeofday",
    ]

    static let knownFunctions = StatementRule(
        number: 8, words: "no function but those known: none of snapshots, sequences, settings or advisory locks"
    ) { statement, _ in
        Self.calls(in: statement).first { !Self.functions.contains($0) && !Self.clocks.contains($0) }
            .map { "a call of \($0)" }
    }

    static let stableChanges = StatementRule(number: 11, words: "no volatile function where rows are altered") {
        statement, _ in
        for level in statement.everyLevel {
            let alters =
                level.says("delete") || level.indices.contains { level.has("do", "update", at: $0) }
                || level.first?.token == "update"
            if alters, Self.calls(in: level).contains("clock_timestamp") { return "a call of clock_timestamp" }
        }
        return nil
    }

    static let noClock = StatementRule(number: 11, words: "times are given, not read") { statement, _ in
        for level in statement.everyLevel {
            if let clock = level.compactMap(\.token).first(where: Self.clocks.contains) { return clock }
        }
        return nil
    }

    /// The names of the functions that a statement calls.
    private static func calls(in statement: [SQLNode]) -> [String] {
        statement.everyLevel.flatMap { level in
            level.indices.dropFirst().compactMap { index -> String? in
                guard level[index].group != nil, let name = level[index - 1].token, name.first?.isLetter == true,
                    !Self.notCalls.contains(name), !Self.isName(at: index - 1, in: level)
                else { return nil }
                return name
            }
        }
    }

    /// Whether the word before a bracket names a table or an alias, whose columns the bracket lists.
    private static func isName(at index: Int, in level: [SQLNode]) -> Bool {
        if level.has("as", at: index + 2), index + 3 < level.count, level[index + 3].group != nil { return true }
        guard index > 0 else { return false }
        if level[index - 1].group != nil { return true }
        if level.has("as", at: index - 1) || level.has("::", at: index - 1) { return true }
        if level.has("into", at: index - 1) || level.has("copy", at: index - 1) { return true }
        return level.has(".", at: index - 1) && (level.has("into", at: index - 3) || level.has("copy", at: index - 3))
    }
}
