internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// What each role may see and do: the table of roles, cell by cell.
    static let roles: [ConformanceCase] = [
        ConformanceCase("shows each role, of every kind, the rows that the table of roles says and no others") {
            trial in
            let organisation = try await RoleOrganisation(trial)
            for (standing, everywhere) in standings {
                let expectation = RoleExpectation(standing, everywhere: everywhere)
                let scope = try await organisation.scope(
                    trial, on: RoleOrganisation.day(of: standing, everywhere: everywhere))
                try await trial.read(in: scope) { session in
                    for type in entityTypes {
                        try requireShown(of: type, organisation, expectation, session)
                    }
                }
            }
        },
        ConformanceCase("lets each role add, alter and remove, of every kind, what the table of roles says") { trial in
            let organisation = try await RoleOrganisation(trial)
            for (standing, everywhere) in standings {
                let expectation = RoleExpectation(standing, everywhere: everywhere)
                let scope = try await organisation.scope(
                    trial, on: RoleOrganisation.day(of: standing, everywhere: everywhere))
                try await trial.backend.read(in: scope.organisation) { backing in
                    let scoped = scope.limiting(ProbeBacking(base: backing), isSnapshot: true)
                    for row in organisation.rows {
                        try requireWrites(of: row.entity, row, expectation, scoped)
                    }
                }
            }
        },
        ConformanceCase("counts for each role, of every kind, the rows that the table of roles says") { trial in
            let organisation = try await RoleOrganisation(trial)
            for (standing, everywhere) in standings {
                let expectation = RoleExpectation(standing, everywhere: everywhere)
                let scope = try await organisation.scope(
                    trial, on: RoleOrganisation.day(of: standing, everywhere: everywhere))
                try await trial.read(in: scope) { session in
                    for type in entityTypes { try requireCounted(type, organisation, expectation, session) }
                }
            }
        },
        ConformanceCase("shows the journal to those who may read all of it, and to each their own units") { trial in
            let organisation = try await RoleOrganisation(trial)
            for (standing, everywhere) in standings {
                let all = RoleTable.standard.reach(of: standing, .read, .kind(.journalEntry)) == .school && everywhere
                let scope = try await organisation.scope(
                    trial, on: RoleOrganisation.day(of: standing, everywhere: everywhere))
                let seen = try await trial.read(in: scope) { identities(try $0.journal.all()) }
                try require(
                    all ? seen.count == 3 : seen == [organisation.unit], "\(standing.words) sees \(seen.count) units")
                if all {
                    _ = try await trial.store.changes(since: .beginning, in: scope)
                } else {
                    try await trial.expect(.notAuthorised, "the feed for \(standing.words)") {
                        _ = try await trial.store.changes(since: .beginning, in: scope)
                    }
                }
            }
        },
    ]
}

/// Every standing a person can have: where it is held at a school, and where for the whole organisation.
private let standings: [(Standing, Bool)] = Standing.allCases.filter { $0 != .system }.flatMap {
    $0 == .themself ? [($0, false)] : [($0, false), ($0, true)]
}

/// What the table of roles says about rows of which it is known how far one must reach to get to them.
private struct RoleExpectation: Sendable {
    let standing: Standing
    let everywhere: Bool

    init(_ standing: Standing, everywhere: Bool) {
        self.standing = standing
        self.everywhere = everywhere
    }

    func allows(_ operation: Operation, _ matter: Matter, _ row: RoleOrganisation.Row) -> Bool {
        if row.reaches.contains(RoleTable.standard.reach(of: .themself, operation, matter)) { return true }
        switch RoleTable.standard.reach(of: self.standing, operation, matter) {
        case .none: return false
        case .people where self.everywhere: return row.isAboutTheirs
        case .school where self.everywhere: return self.standing != .themself
        case let reach: return row.reaches.contains(reach)
        }
    }

    /// Whether nothing of a kind is allowed.
    func isNothing(_ operation: Operation, _ kind: EntityKind) -> Bool {
        Matter.allCases.filter { $0.kind == kind }.allSatisfy {
            RoleTable.standard.reach(of: .themself, operation, $0) == .none
                && RoleTable.standard.reach(of: self.standing, operation, $0) == .none
        }
    }
}

private func requireShown<Entity: StoredEntity>(
    of type: Entity.Type, _ organisation: RoleOrganisation, _ expectation: RoleExpectation, _ session: ReadSession
) throws {
    // The journal has a case of its own; a message is left by the software, and there is one organisation.
    guard ![.organisation, .journalEntry, .outboxMessage].contains(type.kind) else { return }
    let rows = organisation.rows.filter { $0.entity is Entity }
    try require(!rows.isEmpty, "a \(type.kind.words) is missing from the sample")
    let repository = session.repository(for: type)
    var shown: [Entity] = []
    for row in rows {
        guard let entity = row.entity as? Entity else { continue }
        let isShown = expectation.allows(.read, entity.matter, row)
        if isShown { shown.append(entity) }
        try require(
            (try repository.find(entity.id) != nil) == isShown,
            "\(expectation.standing.words), everywhere: \(expectation.everywhere): a \(entity.matter.words) "
                + "reached by \(row.reaches.map(\.words).sorted()) is \(isShown ? "hidden" : "shown")")
    }
    let ids = inOrder(shown).map(\.id)
    try require(identities(try repository.all()) == ids, "another list of \(type.kind.words)")
    for limit in [1, 3, 1000] {
        var (paged, cursor): ([Entity.ID], PageCursor?) = ([], nil)
        repeat {
            let page = try repository.page(.init(), PageRequest(limit: limit, after: cursor))
            try require(page.next == nil || page.elements.count == limit, "a page that is not full is not the last")
            try require(page.next == nil || paged.count + limit < ids.count, "a cursor to a page with nothing on it")
            paged += identities(page.elements)
            cursor = page.next
        } while cursor != nil
        try require(paged == ids, "other pages of \(type.kind.words)")
    }
}

private func requireCounted<Entity: StoredEntity>(
    _ type: Entity.Type, _ organisation: RoleOrganisation, _ expectation: RoleExpectation, _ session: ReadSession
) throws {
    guard ![.organisation, .journalEntry, .outboxMessage].contains(type.kind) else { return }
    var (counted, isWithheld) = (0, false)
    for row in organisation.rows {
        guard let entity = row.entity as? Entity, expectation.allows(.figures, entity.matter, row) else { continue }
        counted += 1
        // There are four people in all, too few for a figure of rows that are not shown.
        if row.isAboutSomebody, !expectation.allows(.read, entity.matter, row) { isWithheld = true }
    }
    let words = "\(expectation.standing.words), everywhere: \(expectation.everywhere): \(type.kind.words)"
    do {
        let seen = try session.repository(for: type).count()
        try require(!isWithheld && seen == counted, "\(words): \(seen) counted, where \(counted) may be")
    } catch let error as StorageError {
        let expected: StorageError.Code? =
            expectation.isNothing(.figures, type.kind) ? .notAuthorised : isWithheld ? .withheld : nil
        try require(error.code == expected, "\(words): refused as \(error.code)")
    }
}

private func requireWrites<Entity: StoredEntity>(
    of entity: Entity, _ row: RoleOrganisation.Row, _ expectation: RoleExpectation, _ scoped: any SessionBacking
) throws {
    let repository = scoped.repository(for: Entity.self)
    func outcome(_ operation: () throws(StorageError) -> Void) -> StorageError.Code? {
        do { try operation() } catch { return error.code }
        return nil
    }
    let isShown = expectation.allows(.read, entity.matter, row)
    for operation in [Operation.insert, .update, .delete] {
        let seen = outcome { () throws(StorageError) in
            switch operation {
            case .insert: try repository.insert(entity)
            case .update: try repository.update(entity, expecting: .first)
            default: try repository.delete(entity.id, expecting: .first)
            }
        }
        var expected: StorageError.Code?
        if !expectation.allows(operation, entity.matter, row) {
            let isAbsent = operation != .insert && !isShown && !expectation.isNothing(operation, Entity.kind)
            expected = isAbsent ? .notFound : .notAuthorised
        }
        try require(
            seen == expected,
            "\(expectation.standing.words), everywhere: \(expectation.everywhere): to \(operation.rawValue) a "
                + "\(entity.matter.words) reached by \(row.reaches.map(\.words).sorted()) gave \(String(describing: seen))"
        )
    }
}
