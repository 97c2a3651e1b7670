import CPDDomain
import CPDStorage

/// A row as a store gives it: value and revision, with its texts byte for byte, since Swift takes two ways of writing
/// the same letter for equal.
struct Row: Hashable, @unchecked Sendable {
    let value: AnyHashable
    let texts: [[UInt8]]

    init<Entity: StoredEntity>(_ stored: Stored<Entity>) {
        self.value = AnyHashable(stored)
        self.texts = stored.value.texts.map { Array($0.utf8) }
    }
}

/// The type of every kind of entity.
let kinds: [any StoredEntity.Type] = [
    Organisation.self, School.self, Person.self, Engagement.self, RoleAssignment.self, Priority.self, Need.self,
    Provider.self, Opportunity.self, TrainingSession.self, CostItem.self, ImpactPlan.self, Attestation.self,
    Request.self, ExpectedParticipant.self, PolicyCheck.self, Decision.self, Departure.self, Booking.self,
    Attendance.self, Evaluation.self, Dissemination.self, BudgetLine.self, Commitment.self, AdoptedEdition.self,
    OutboxMessage.self, JournalEntry.self,
]

extension Site {
    /// Every row of every kind, in the order of the lists, in one snapshot. Entries of units that raced come without
    /// revisions: which of them came first differs.
    func rows(raced: Set<Identifier<JournalEntry>>) async throws -> [[Row]] {
        let scope = try await self.scope()
        return try await self.store.read(in: scope) { session in
            func rows<Entity: StoredEntity>(_ kind: Entity.Type) throws -> [Row] {
                var rows: [Row] = []
                try session.repository(for: kind).forEach(Entity.Query()) { stored in
                    if let entry = stored.value as? JournalEntry {
                        rows.append(Row(Stored(entry.settled(raced), at: stored.revision)))
                    } else {
                        rows.append(Row(stored))
                    }
                }
                return rows
            }
            return try kinds.map { try rows($0) }
        }
    }
}

extension JournalEntry {
    /// The entry, without revisions where its unit raced.
    func settled(_ raced: Set<Identifier<JournalEntry>>) -> JournalEntry {
        guard raced.contains(self.id) else { return self }
        return JournalEntry(
            id: self.id, process: self.process, actor: self.actor, at: self.at,
            changes: self.changes.map { Change(kind: $0.kind, id: $0.id, revision: 0) })
    }
}

/// The first difference between two stores' rows, in words.
func difference(_ name: String, _ rows: [[Row]], from other: [[Row]]) -> String? {
    for (kind, (these, those)) in zip(kinds, zip(rows, other)) where these != those {
        func words<Entity: StoredEntity>(_ kind: Entity.Type) -> String { Entity.kind.words }
        let index = zip(these, those).prefix { $0 == $1 }.count
        let (this, that) = (
            index < these.count ? "\(these[index].value)" : "nothing",
            index < those.count ? "\(those[index].value)" : "nothing"
        )
        return "\(name) keeps \(these.count) rows of the kind \(words(kind)), the first store \(those.count); "
            + "at \(index): \(this), and not \(that)"
    }
    return nil
}
