package import CPDDomain
package import CPDStorage

/// Every mapped kind with its statements in one dialect, made once and shared by all connections of a backend.
package final class Catalogue: Sendable {
    /// By the entity's type: kinds would be hashed by their names, for each repository of each unit.
    private let tables: [ObjectIdentifier: any AnyMappedTable]
    let chain: ChainStatements
    let journal: MappedTable<JournalEntry>
    /// The dialect of its statements.
    package let dialect: SQLDialect

    package init(dialect: SQLDialect) {
        func table<Entity: MappedEntity>(_ entity: Entity.Type) -> any AnyMappedTable {
            MappedTable<Entity>(Entity.mapping, dialect: dialect)
        }
        var tables: [ObjectIdentifier: any AnyMappedTable] = [:]
        for entity in mappedEntities { tables[ObjectIdentifier(entity)] = table(entity) }
        self.tables = tables
        self.chain = ChainStatements(dialect: dialect)
        self.journal = MappedTable(JournalEntry.mapping, dialect: dialect)
        self.dialect = dialect
    }

    /// Rows of one kind in one organisation, to be added; `nil` where the kind is not mapped.
    package func insertion<Entity: StoredEntity>(
        of values: [Entity], in organisation: Identifier<Organisation>
    ) -> SQLInsertion? {
        self.table(for: Entity.self)?.insertion(of: values, in: StoredValue(organisation))
    }

    func table<Entity: StoredEntity>(for entity: Entity.Type) -> MappedTable<Entity>? {
        self.tables[ObjectIdentifier(Entity.self)] as? MappedTable<Entity>
    }
}

protocol AnyMappedTable: AnyObject, Sendable {}
