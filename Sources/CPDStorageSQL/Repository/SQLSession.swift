package import CPDDomain
package import CPDStorage

/// The repositories over one connection inside one transaction. A class, so that each repository holds one reference.
package final class SQLSession: SessionBacking {
    package let connection: any SQLConnection
    package let catalogue: Catalogue
    let organisation: StoredValue

    package init(_ connection: any SQLConnection, catalogue: Catalogue, organisation: Identifier<Organisation>) {
        self.connection = connection
        self.catalogue = catalogue
        self.organisation = StoredValue(organisation)
    }

    package func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        guard let table = self.catalogue.table(for: Entity.self) else { return UnmappedRepository<Entity>() }
        return SQLRepository(table: table, session: self)
    }

    package var chain: any JournalChain {
        SQLJournalChain(
            statements: self.catalogue.chain, journal: self.catalogue.journal, connection: self.connection,
            organisation: self.organisation)
    }
}
