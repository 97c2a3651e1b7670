package import CPDDomain
package import CPDStorage

/// Every mapped kind with its statements in one dialect, made once and shared by all connections of a backend.
package final class Catalogue: Sendable {
    private let tables: [EntityKind: any AnyMappedTable]
    let chain: ChainStatements
    let journal: MappedTable<JournalEntry>
    /// The dialect of its statements.
    package let dialect: SQLDialect

    package init(dialect: SQLDialect) {
        func table<Entity: MappedEntity>(_ entity: Entity.Type) -> any AnyMappedTable {
            MappedTable<Entity>(Entity.mapping, dialect: dialect)
        }
        var tables: [EntityKind: any AnyMappedTable] = [:]
        for entity in mappedEntities { tables[entity.kind] = table(entity) }
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
        self.tables[Entity.kind] as? MappedTable<Entity>
    }
}

protocol AnyMappedTable: AnyObject, Sendable {}
