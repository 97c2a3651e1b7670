internal import CPDDomain

/// A place in a sample graph. There is one for each kind, two for people, and none for the organisation, which every
/// graph lives in, and for the journal, which the store writes.
enum SampleSlot: UInt64, CaseIterable, Hashable, Sendable {
    case school, person, colleague, engagement, roleAssignment, priority, need, provider, opportunity, trainingSession
    case budgetLine, costItem, impactPlan, attestation, request, expectedParticipant, adoptedEdition, policyCheck
    case decision, departure, booking, attendance, evaluation, dissemination, commitment, outboxMessage, supervision
    case leave, responsibility, trainingRecord, schoolEvent, dutyRecord
    case delegation, stageDecision, virement, appeal, inductionRating
    case approachDetail
    case inductionStep
    case impactConfirmation
}

/// The identities in a sample graph: each slot's own by a number, some slots' by another, so that graphs share rows.
struct SampleIdentifiers: Sendable {
    let base: UInt64
    let general: UInt64
    let special: [SampleSlot: UInt64]
    /// Whether the identities by the numbers 2*n* and 2*n* + 1 are neighbours, with none between.
    var areNeighbours = false

    /// The identity in a slot: any 128 bits of which those of version 7 are set, high bits among them.
    subscript<Entity>(slot: SampleSlot) -> Identifier<Entity> {
        let number = self.special[slot] ?? self.general
        let pair = self.areNeighbours ? number & ~1 : number
        var random = SplitMix64(state: self.base &+ pair &* 1_000_003 &+ slot.rawValue)
        let high = random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x7000
        let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return Identifier(high: high, low: self.areNeighbours ? low & ~1 | number & 1 : low)
    }
}
