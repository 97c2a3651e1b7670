public import CPDDomain

/// MAT-1j: a room, or for online provision a quiet place, a device and a connection for each participant.
public struct FitAccommodation: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// An inspection by a named person stands for the single facts; blended provision needs the room and the rest.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let place = facts.accommodation else {
            return Finding(self.clause, .notEvidenced, .accommodationNotRecorded)
        }
        if let inspected = place.inspected {
            guard inspected.isEvidence else { return Finding(self.clause, .notEvidenced, .attestationUnnamed) }
            return Finding(
                self.clause, inspected.holds ? .met : .notMet,
                inspected.holds ? .accommodationInspected : .accommodationNotFit, inspected.statementAndName,
                evidence: [inspected.evidence])
        }
        guard let mode = facts.mode else { return Finding(self.clause, .notEvidenced, .modeNotRecorded) }
        let room = mode == .virtual ? nil : self.checkRoom(place, facts.participants)
        let online = mode == .faceToFace ? nil : self.checkOnline(place, facts.participants)
        let faults = [room, online].compactMap(\.self)
        let worst = faults.first { $0.outcome == .notMet } ?? faults.first
        if let worst { return worst }
        let words = if mode != .virtual, case .value(let room)? = place.room { room } else { mode.rawValue }
        return Finding(self.clause, .met, .accommodationFit, [.text(words)])
    }

    private func checkRoom(_ place: AccommodationFact, _ participants: Int?) -> Finding? {
        switch place.room {
        case .nothing(let reason): return Finding(self.clause, .notMet, .noRoom, [.text(reason)])
        case .value(let room) where !room.isBlank:
            guard let capacity = place.capacity, let participants, capacity < participants else { return nil }
            return Finding(
                self.clause, .notMet, .roomTooSmall, [.text(room), .count(capacity), .count(participants)])
        default: return Finding(self.clause, .notEvidenced, .accommodationNotRecorded)
        }
    }

    private func checkOnline(_ place: AccommodationFact, _ participants: Int?) -> Finding? {
        guard let participants else { return Finding(self.clause, .notEvidenced, .participantsNotRecorded) }
        let provided = [place.quietPlaces, place.devices, place.connections]
        if let fewest = provided.compactMap(\.self).min(), fewest < participants {
            return Finding(
                self.clause, .notMet, .equipmentShort,
                [.count(fewest), .count(participants)])
        }
        return provided.contains(nil) ? Finding(self.clause, .notEvidenced, .accommodationNotRecorded) : nil
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "accommodation-and-equipment",
        summary: "A room, or a quiet place, a device and a connection for each participant.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
