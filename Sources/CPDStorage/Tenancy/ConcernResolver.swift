internal import CPDDomain

/// Finds out what rows concern, with the rows they refer to read from the same session. In a snapshot each row is read
/// once; in a unit of work each time, since the unit may have changed it.
final class ConcernResolver {
    private let backing: any SessionBacking
    private let isSnapshot: Bool
    private var rows: [EntityReference: Concerned] = [:]
    private var lists: [Identifier<Request>: Set<Identifier<Person>>] = [:]
    private var posts: [Identifier<Person>: Set<Identifier<School>>] = [:]

    init(_ backing: any SessionBacking, isSnapshot: Bool) {
        self.backing = backing
        self.isSnapshot = isSnapshot
    }

    /// What a row concerns.
    func concerned<Entity: StoredEntity>(_ entity: Entity) throws(StorageError) -> Concerned {
        var concerned = Concerned()
        for concern in entity.concerns {
            switch concern {
            case .person(let person): concerned.people.insert(person)
            case .author(let person): concerned.authors.insert(person)
            case .school(let school): concerned.schools.insert(school)
            case .organisation: concerned.isOrganisations = true
            case .posts(let person): concerned.schools.formUnion(try self.schools(of: person))
            case .list(let request): concerned.people.formUnion(try self.people(expectedBy: request))
            case .place(let reference): concerned.formPlace(of: try self.concerned(reference))
            case .whole(let reference): concerned.formUnion(try self.concerned(reference))
            }
        }
        return concerned
    }

    /// What the row referred to concerns: nothing where it is not there.
    private func concerned(_ reference: EntityReference) throws(StorageError) -> Concerned {
        if let known = self.rows[reference] { return known }
        func concerned<Entity: StoredEntity>(_ type: Entity.Type) throws(StorageError) -> Concerned {
            guard let row = try self.backing.repository(for: type).find(reference.id.reinterpreted()) else {
                return Concerned()
            }
            return try self.concerned(row.value)
        }
        let found = try concerned(reference.kind.type)
        if self.isSnapshot { self.rows[reference] = found }
        return found
    }

    private func people(expectedBy request: Identifier<Request>) throws(StorageError) -> Set<Identifier<Person>> {
        if let known = self.lists[request] { return known }
        let found = try self.values(of: \.person, in: ExpectedParticipant.Query(request: request))
        if self.isSnapshot { self.lists[request] = found }
        return found
    }

    private func schools(of person: Identifier<Person>) throws(StorageError) -> Set<Identifier<School>> {
        if let known = self.posts[person] { return known }
        let found = try self.values(of: \.school, in: Engagement.Query(person: person))
        if self.isSnapshot { self.posts[person] = found }
        return found
    }

    private func values<Query: StoredQuery, Value>(
        of attribute: KeyPath<Query.Entity, Value>, in query: Query
    ) throws(StorageError) -> Set<Value> where Query.Entity: StoredEntity, Query.Entity.Query == Query {
        var values: Set<Value> = []
        var cursor: PageCursor?
        repeat {
            let page = try self.backing.repository(for: Query.Entity.self)
                .page(query, PageRequest(limit: 1000, after: cursor))
            for row in page.elements { values.insert(row.value[keyPath: attribute]) }
            cursor = page.next
        } while cursor != nil
        return values
    }
}
