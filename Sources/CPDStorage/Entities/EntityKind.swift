/// Every kind of entity a store keeps. A conformance case goes through them all and names any that a backend lacks.
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
    /// The data controller.
    case organisation
    /// A school that belongs to an organisation on stated dates.
    case school
    /// Somebody whose development counts.
    case person
    /// A post.
    case engagement
    /// Who holds a role on stated dates.
    case roleAssignment
    /// Who answers for somebody as line manager, appraiser or mentor on stated dates.
    case supervision
    /// Something an individual, team, school or the nation has said comes first (PRE-2, AUD-2).
    case priority
    /// A development need or aspiration, from one of the origins of clause AUD-1.
    case need
    /// Who provides.
    case provider
    /// One piece of provision, in dated sessions.
    case opportunity
    /// One dated session of an opportunity.
    case trainingSession
    /// One cost of an opportunity, on the day it falls due, charged to a budget line.
    case costItem
    /// How impact will be measured, fixed before approval and in proportion (MAT-1m).
    case impactPlan
    /// What a named person says of an opportunity for one criterion, and from what source.
    case attestation
    /// Somebody asks to take part, or a leader plans for a group.
    case request
    /// One name on the expected list of a request.
    case expectedParticipant
    /// A verdict as it was kept.
    case policyCheck
    /// What a named person decided about a request, having seen every finding.
    case decision
    /// A named, reasoned and dated departure from a clause, where the edition allows one.
    case departure
    /// A place booked for one person under an approved request.
    case booking
    /// Whether one person took part in one session, with minutes.
    case attendance
    /// A participant's evaluation; only who took part gives one (IMP-1, IMP-5a).
    case evaluation
    /// What the talk after provision agreed about sharing it, and about following up with the provider (IMP-1, IMP-2).
    case dissemination
    /// The school's own line of money for one financial year.
    case budgetLine
    /// Money a decision has committed from one budget line, in the financial year it falls in.
    case commitment
    /// A policy edition as a named body adopted it, kept byte for byte.
    case adoptedEdition
    /// Days on which somebody is on leave.
    case leave
    /// Something somebody answers for at a school that is no role, such as designated safeguarding lead.
    case responsibility
    /// Training somebody has completed, or a document they have acknowledged.
    case trainingRecord
    /// Something to which duties are tied, such as a meeting of the governing body.
    case schoolEvent
    /// That a duty of the policy was done, by whom, and where that can be looked up.
    case dutyRecord
    /// That a post’s duty or decision is done by somebody else on stated dates.
    case delegation
    /// What somebody said about a request at one stage of its route.
    case stageDecision
    /// Money moved from one budget line to another, with a minute reference.
    case virement
    /// An appeal against a decision.
    case appeal
    /// What an inductee says of their own induction.
    case inductionRating
    /// That an item of somebody's induction was done, when and by whom (PRN-4).
    case inductionStep
    /// What somebody other than the participant says of the change an evaluation claims (IMP-5).
    case impactConfirmation
    /// One thing recorded of an opportunity because its approach asks for it (MAT-2), such as the host of a secondment.
    case approachDetail
    /// A message that a unit of work leaves for another system.
    case outboxMessage
    /// What one unit of work did.
    case journalEntry

    /// The kind in plain words, in lower case: `budget line`.
    public var words: String {
        var words = ""
        for character in self.rawValue {
            if character.isUppercase { words += " " }
            words += character.lowercased()
        }
        return words
    }
}
