package import CPDStorage

/// What is to be done to a schema: the applied list must be a prefix of ours, or the store is not one we may touch.
package struct MigrationPlan: Sendable {
    /// Those to come, in order.
    package let pending: [Migration]
    /// The names of those applied, in order.
    package let applied: [String]

    /// Compares what a store says was applied with what this software knows.
    ///
    /// Throws `newerSchema` where the store is ahead of it, `notAStore` where its history is another's.
    package init(applied: [String], known: [Migration] = Migration.all) throws(StorageError) {
        let names = known.map(\.name)
        guard applied.count <= names.count || !applied.starts(with: names) else {
            throw StorageError(
                .newerSchema, "The store was made by a newer version of this software; install that version.")
        }
        guard names.starts(with: applied) else {
            throw StorageError(
                .notAStore, "The store's history of migrations is not one of this software; use another store.")
        }
        self.applied = applied
        self.pending = Array(known.dropFirst(applied.count))
    }

    /// The state as reported.
    package var status: SchemaStatus { SchemaStatus(applied: self.applied, pending: self.pending.map(\.name)) }

    /// Throws `pendingMigrations` unless there is nothing to come.
    package func requireNothingPending() throws(StorageError) {
        guard self.pending.isEmpty else {
            throw StorageError(.pendingMigrations, "The store must be migrated first: cpd store migrate.")
        }
    }
}
