internal import CPDDomain
internal import CPDStorage

/// The type of every kind of entity.
let entityTypes: [any StoredEntity.Type] = [
    Organisation.self, School.self, Person.self, Engagement.self, RoleAssignment.self, Supervision.self,
    Priority.self, Need.self,
    Provider.self, Opportunity.self, TrainingSession.self, CostItem.self, ImpactPlan.self, Attestation.self,
    Request.self, ExpectedParticipant.self, PolicyCheck.self, Decision.self, Departure.self, Booking.self,
    Attendance.self, Evaluation.self, Dissemination.self, BudgetLine.self, Commitment.self, AdoptedEdition.self,
    Leave.self, Responsibility.self, TrainingRecord.self, SchoolEvent.self, DutyRecord.self, Delegation.self,
    StageDecision.self, Virement.self, Appeal.self,
    InductionRating.self,
    InductionStep.self,
    ImpactConfirmation.self,
    ApproachDetail.self,
    OutboxMessage.self, JournalEntry.self,
]

extension WriteSession {
    /// Inserts an entity of any kind.
    func insert(any entity: any StoredEntity) throws {
        func insert<Entity: StoredEntity>(_ entity: Entity) throws {
            let stored = try self.repository(for: Entity.self).insert(entity)
            try require(stored.revision == .first, "a \(Entity.kind.words) inserted at \(stored.revision.rawValue)")
        }
        try insert(entity)
    }

    /// Updates an entity of any kind; the revision it is at then.
    @discardableResult
    func update(any entity: any StoredEntity, expecting revision: Revision) throws -> Revision {
        func update<Entity: StoredEntity>(_ entity: Entity) throws -> Revision {
            try self.repository(for: Entity.self).update(entity, expecting: revision).revision
        }
        return try update(entity)
    }

    /// Deletes an entity of any kind.
    func delete(any entity: any StoredEntity, expecting revision: Revision) throws {
        func delete<Entity: StoredEntity>(_ entity: Entity) throws {
            try self.repository(for: Entity.self).delete(entity.id, expecting: revision)
        }
        try delete(entity)
    }
}

extension ReadSession {
    /// Requires that an entity is found as it is given, at a revision.
    func requireKept(_ entity: any StoredEntity, at revision: Revision = .first) throws {
        func requireKept<Entity: StoredEntity>(_ entity: Entity) throws {
            guard let stored = try self.repository(for: Entity.self).find(entity.id) else {
                throw PromiseBroken("a \(Entity.kind.words) that was kept is not found")
            }
            try require(
                stored.revision == revision,
                "a \(Entity.kind.words) at revision \(stored.revision.rawValue), not \(revision.rawValue)")
            try requireSame(stored.value, entity)
        }
        try requireKept(entity)
    }

    /// Whether an entity's identity is found.
    func has(_ entity: any StoredEntity) throws -> Bool {
        func has<Entity: StoredEntity>(_ entity: Entity) throws -> Bool {
            try self.repository(for: Entity.self).find(entity.id) != nil
        }
        return try has(entity)
    }
}

extension WriteSession {
    /// Whether an entity's identity is found.
    func has(_ entity: any StoredEntity) throws -> Bool {
        func has<Entity: StoredEntity>(_ entity: Entity) throws -> Bool {
            try self.repository(for: Entity.self).find(entity.id) != nil
        }
        return try has(entity)
    }
}

/// Requires that two values are the same, every text byte for byte: Swift's own equality of texts is not enough.
func requireSame<Entity: StoredEntity>(_ found: Entity, _ expected: Entity) throws(PromiseBroken) {
    let foundTexts = found.texts.map { Array($0.utf8) }
    guard found == expected, foundTexts == expected.texts.map({ Array($0.utf8) }) else {
        var names: [String] = []
        for (one, other) in zip(Mirror(reflecting: found).children, Mirror(reflecting: expected).children) {
            let texts = (String(reflecting: one.value), String(reflecting: other.value))
            if !texts.0.unicodeScalars.elementsEqual(texts.1.unicodeScalars) { names.append(one.label ?? "?") }
        }
        throw PromiseBroken("a \(Entity.kind.words) came back with another \(names.joined(separator: ", "))")
    }
}

/// The identities of entities, in order.
func identities<Entity: StoredEntity>(_ rows: [Stored<Entity>]) -> [Entity.ID] { rows.map(\.value.id) }
