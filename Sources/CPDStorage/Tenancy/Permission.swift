internal import CPDDomain

/// What a scope allows with one operation on one matter.
struct Permission {
    /// For each who has a hand in it, the reaches there are, with the schools whose rows are withheld.
    private let hands: [[(reach: Reach, grant: Grant, withheld: Set<Identifier<School>>)]]

    init(_ operation: Operation, _ matter: Matter, of hands: [[Grant]], by table: RoleTable) {
        self.hands = hands.map { grants in
            grants.compactMap { grant in
                let reach = table.reach(of: grant.standing, operation, matter)
                let withheld = operation == .read ? grant.withheld[matter] ?? [] : []
                return reach == .none ? nil : (reach, grant, withheld)
            }
        }
    }

    /// Whether no row is allowed.
    var isNothing: Bool { self.hands.contains { $0.isEmpty } }

    /// Whether every row is allowed.
    var isEverything: Bool {
        self.hands.allSatisfy { $0.contains { $0.withheld.isEmpty && $0.grant.reachesEverything(by: $0.reach) } }
    }

    /// Whether a row is allowed.
    func allows(_ concerned: Concerned) -> Bool {
        self.hands.allSatisfy { reaches in
            reaches.contains { reach, grant, withheld in
                guard let left = concerned.leavingOut(withheld) else { return false }
                return grant.reaches(left, by: reach)
            }
        }
    }
}

extension Scope {
    /// Throws `notAuthorised` unless this scope may read every row of a kind.
    func requireToReadAll(_ kind: EntityKind) throws(StorageError) {
        guard case .allowed(let hands) = self.rights else { return }
        for matter in Matter.matters(of: kind) {
            let permission = Permission(.read, matter, of: hands, by: .standard)
            guard permission.isEverything else { throw .notAuthorised(to: .read, matter) }
        }
    }
}

/// What a scope allows with one operation on one kind of entity, whatever matter a row of it is.
struct Access<Entity: StoredEntity> {
    private let permissions: [(matter: Matter, permission: Permission)]
    private let resolver: ConcernResolver

    init(_ operation: Operation, of hands: [[Grant]], by table: RoleTable, _ resolver: ConcernResolver) {
        self.permissions = Matter.matters(of: Entity.kind).map {
            ($0, Permission(operation, $0, of: hands, by: table))
        }
        self.resolver = resolver
    }

    var isNothing: Bool { self.permissions.allSatisfy { $0.permission.isNothing } }

    var isEverything: Bool { self.permissions.allSatisfy { $0.permission.isEverything } }

    /// Whether a row is allowed. What it concerns is found out only where that matters.
    func allows(_ entity: Entity) throws(StorageError) -> Bool {
        let matter = entity.matter
        guard let (_, permission) = self.permissions.first(where: { $0.matter == matter }) else { return false }
        if permission.isNothing { return false }
        if permission.isEverything { return true }
        return permission.allows(try self.resolver.concerned(entity))
    }

    /// The row, where it is there and allowed.
    func filtered(_ row: Stored<Entity>?) throws(StorageError) -> Stored<Entity>? {
        guard let row, try self.allows(row.value) else { return nil }
        return row
    }
}
