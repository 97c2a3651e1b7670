/// Where the SQL of one database differs from another's. Everything not here is the same text on both.
package struct SQLDialect: Sendable {
    /// What comes before the name of a table, such as `cpd.`; empty where there are no schemas.
    package let schema: String
    /// How a bound value is written, before its number from 1.
    package let placeholder: String
    /// The type of an identifier.
    package let identifierType: String
    /// The type of a number, a date or a time.
    package let integerType: String
    /// The type of text, compared by its UTF-8 bytes.
    package let textType: String
    /// What follows the closing bracket of a table.
    package let tableOptions: String
    /// What follows a query that locks the row it reads.
    package let lock: String
    /// Rewrites a statement so that the database itself raises an error unless it changes a row; for databases whose
    /// answer is awaited later. The others count the rows they changed.
    package let raisingUnlessOneRow: @Sendable (String) -> String
    /// What each new table needs besides: rights, row-level security, triggers.
    package let afterCreating: @Sendable (_ table: String, _ isAppendOnly: Bool) -> [String]

    /// By what journal entries that wait for a place are ordered, as an expression: the database's own clock in
    /// microseconds, or a number that rises with each.
    package let recordedAt: String
    /// Makes an array of a type out of a bound text with commas, as an expression; `nil` where there are no arrays.
    package let splitText: (@Sendable (_ placeholder: String, _ type: String) -> String)?
    /// What keeps the list of organisations from whoever acts in one of them.
    package let afterListing: [String]
    /// What lets the owner of a table see the rows of every organisation in it, and what ends that.
    package let security: (lift: @Sendable (String) -> [String], force: @Sendable (String) -> [String])
    /// Rewrites a column to order by, so that all rows of a query are sorted, and by that read, before the first comes
    /// out; for databases that show a query under way what is written meanwhile.
    package let detached: @Sendable (String) -> String

    package init(
        schema: String, placeholder: String, identifierType: String, integerType: String, textType: String,
        tableOptions: String,
        lock: String, raisingUnlessOneRow: @escaping @Sendable (String) -> String,
        afterCreating: @escaping @Sendable (_ table: String, _ isAppendOnly: Bool) -> [String],
        recordedAt: String, afterListing: [String] = [],
        splitText: (@Sendable (_ placeholder: String, _ type: String) -> String)? = nil,
        security: (lift: @Sendable (String) -> [String], force: @Sendable (String) -> [String]) = (
            { _ in [] }, { _ in [] }
        ),
        detached: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.schema = schema
        self.placeholder = placeholder
        self.identifierType = identifierType
        self.integerType = integerType
        self.textType = textType
        self.tableOptions = tableOptions
        self.lock = lock
        self.raisingUnlessOneRow = raisingUnlessOneRow
        self.afterCreating = afterCreating
        self.recordedAt = recordedAt
        self.splitText = splitText
        self.afterListing = afterListing
        self.security = security
        self.detached = detached
    }

    /// Statements between which the owner of a table sees the rows of every organisation in it.
    func asOwner(of table: String, _ statements: [String]) -> [String] {
        self.security.lift(table) + statements + self.security.force(table)
    }

    /// Placeholders from one number to another, separated by commas.
    func placeholders(_ numbers: ClosedRange<Int>) -> String {
        numbers.map { "\(self.placeholder)\($0)" }.joined(separator: ", ")
    }

    /// Fills in what a migration leaves to the dialect: `{schema}`, `{identifier}`, `{integer}`, `{text}`, `{options}`.
    func expand(_ template: String) -> String {
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            case "schema": result += self.schema
            case "identifier": result += self.identifierType
            case "integer": result += self.integerType
            case "text": result += self.textType
            case "options": result += self.tableOptions
            default: preconditionFailure("a migration names only what every dialect has")
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
