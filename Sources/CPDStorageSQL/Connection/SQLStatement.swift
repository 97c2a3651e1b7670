package import CPDStorage

/// One statement as a database is sent it: its text, and what a failure of it means.
///
/// The first value bound is always the organisation; where a statement is about one row, the second is its identity.
package final class SQLStatement: Sendable {
    /// What the statement does to rows, which says what a broken key or reference means.
    package enum Operation: Sendable {
        case read
        case insert
        case update
        case delete
    }

    /// The statement, in the dialect of the database it is sent to.
    package let text: String
    /// What it does.
    package let operation: Operation
    /// The kind of row it is about, for the words of an error.
    package let kind: EntityKind
    /// For a statement that must change exactly one row: the query by which to tell a row that moved on from a row
    /// that is not there. It is bound the statement's first two values.
    package let existence: String?
    /// Whether its text varies with what is asked for, so that there may be many like it.
    package let varies: Bool

    package init(
        _ text: String, _ operation: Operation, of kind: EntityKind, existence: String? = nil, varies: Bool = false
    ) {
        self.text = text
        self.operation = operation
        self.kind = kind
        self.existence = existence
        self.varies = varies
    }

    /// What it means that the statement would break a foreign key.
    package var brokenReference: StorageError {
        self.operation == .delete ? .stillReferenced(self.kind) : .missingReference(self.kind)
    }
}
