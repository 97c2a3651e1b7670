internal import CPDPolicy

extension ApprovalNote {
    /// What it says and what would change it, as sentences of their own.
    var words: String {
        let catalogue = SentenceCatalogue.english
        let said = "\(PlainEnglish.capitalised(catalogue.sentence(for: self)))."
        guard let remedy = catalogue.remedy(for: self) else { return said }
        return "\(said) What is needed: \(remedy)."
    }
}

extension Refusal {
    /// What a note about approval refuses, followed by whose turn it is.
    init(_ note: ApprovalNote, then more: String? = nil) {
        self.init(Code(note.reason), [note.words, more].compactMap(\.self).joined(separator: " "))
    }
}

extension Refusal.Code {
    fileprivate init(_ reason: ApprovalReason) {
        switch reason {
        case .ownMatter: self = .ownRequest
        case .headForGovernors, .wrongPerson, .notDelegated, .lodgedByOther, .involved, .subordinateOfInvolved,
            .delegationWithoutHolder:
            self = .wrongRole
        case .nobodyHoldsPost, .everyHolderBarred, .noStageDecides: self = .noApprover
        case .beforeStage, .beforeComment, .stageNotApplicable, .decidedTogether, .unknownStage, .wrongKindOfAct:
            self = .stageNotOpen
        case .decidedAlready: self = .alreadyDecided
        case .reasonMissing, .minuteMissing, .beyondUsual, .checkMissing, .notHeardWithoutReason, .blockedDay:
            self = .missing
        case .blockedDayRefused: self = .blockedDay
        case .departureNotOpened, .departureNever, .departureNotOpenedAbove, .departureReasonKind,
            .overBudgetIsVirement:
            self = .departureNotAllowed
        case .virementNotAllowed: self = .wrongRole
        case .noAppeals, .nothingToAppeal, .notAGround, .lodgedTooLate: self = .noAppeal
        case let reason where reason.isNotEvidenced: self = .notEvidenced
        default: self = .invalid
        }
    }
}
