public import CPDDomain

/// Something the policy speaks of without giving it, with the clause behind it where it names one.
public struct UnsetTerm: Hashable, Sendable {
    /// The clause.
    public var clause: ClauseIdentifier?
    /// What is unset.
    public var note: PolicyNote
}

/// Every reason given about what an edition leaves unset beside duties, funding and hours.
public enum UnsetReason: String, Hashable, Sendable, CaseIterable {
    /// How often a training is renewed: what.
    case renewal = "training-renewal-unset"
    /// How many days are kept: for what.
    case reservedDays = "reserved-days-unset"
    /// Who sees a kind of record: which.
    case confidentiality = "confidentiality-unset"
    /// How soon development is evaluated.
    case evaluation = "evaluation-days-unset"
    /// Whether part-timers have their share of hours.
    case hoursProRata = "hours-share-unset"

    /// The reason as notes carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }
}

let englishUnsetSentences: [ReasonCode: SentenceCatalogue.Sentence] = [
    UnsetReason.renewal.code: .init("the policy does not say when \"{1}\" is due again, and nothing is guessed"),
    UnsetReason.reservedDays.code: .init("the policy does not say how many days are kept for {1}, and none is guessed"),
    UnsetReason.confidentiality.code: .init("the policy does not say who sees a {1}: nobody is let in by a guess"),
    UnsetReason.evaluation.code: .init("the policy does not say within how many days development is evaluated"),
    UnsetReason.hoursProRata.code: .init("the policy does not say whether part-timers have their share of the hours"),
]

extension PolicyEdition {
    /// Everything the policy speaks of without giving it, for whoever looks after it; nothing of it is ever guessed.
    public var unset: [UnsetTerm] {
        self.unsetDuties.map { duty, unset in
            let said = DutyState.unset(unset).reason
            return UnsetTerm(clause: duty.clause, note: PolicyNote(said.reason.code, .notApplicable, said.arguments))
        }
            + (self.funding?.unset ?? []).map {
                UnsetTerm(clause: nil, note: PolicyNote($0.reason.code, $0.outcome, $0.arguments))
            } + self.unsetTraining + self.unsetHours + self.unsetParts + self.unsetEvaluation
    }

    private var unsetTraining: [UnsetTerm] {
        self.ownTraining.filter { row in
            (row.renewal == .notGiven || row.renewal == .regularly) && self.training.months[row.id] == nil
        }.map { UnsetTerm(clause: nil, note: Self.note(.renewal, $0.what)) }
    }

    private var unsetHours: [UnsetTerm] {
        self.hours.flatMap { term in
            var notes: [PolicyNote] = []
            if term.atLeast == .unset { notes.append(HoursReason.leastUnset.note()) }
            if term.atMost == .unset { notes.append(HoursReason.mostUnset.note()) }
            if term.isProRata == nil { notes.append(PolicyNote(UnsetReason.hoursProRata.code, .notApplicable)) }
            return notes.map { UnsetTerm(clause: term.clause, note: $0) }
        }
    }

    private var unsetParts: [UnsetTerm] {
        self.reservedDays.filter { $0.days == nil }.map {
            UnsetTerm(clause: $0.clause, note: Self.note(.reservedDays, $0.purpose))
        }
            + self.holders.filter { $0.service == .unset }.map {
                UnsetTerm(clause: $0.clause, note: HolderReason.serviceUnset.note([.text($0.post)]))
            }
            + self.induction.flatMap { list in
                list.items.filter { $0.withinDays == nil }.map {
                    UnsetTerm(
                        clause: list.clause,
                        note: InductionReason.daysUnset.note(.list($0.by.names.map { .text($0) })))
                }
            }
            + self.confidentiality.filter { $0.seenBy == nil }.map {
                UnsetTerm(clause: $0.clause, note: Self.note(.confidentiality, $0.kind.rawValue))
            }
    }

    private var unsetEvaluation: [UnsetTerm] {
        guard let evaluation, evaluation.withinDays == nil else { return [] }
        return [UnsetTerm(clause: evaluation.clause, note: PolicyNote(UnsetReason.evaluation.code, .notApplicable))]
    }

    private static func note(_ reason: UnsetReason, _ what: String) -> PolicyNote {
        PolicyNote(reason.code, .notApplicable, [.text(what)])
    }
}
