public import CPDDomain

/// A process that was not carried out because the policy or good order does not allow it.
///
/// The message is plain English: it says why, and what would change it or whose move it is.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason as a stable name; the set grows.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name, such as `own-request`.
        public let description: String

        /// A code by its name.
        public init(_ name: String) { self.description = name }
    }

    /// The reason as a stable name.
    public var code: Code
    /// Why, and what would change it.
    public var message: String
    /// The clause it rests on, where it rests on one.
    public var clause: ClauseIdentifier?

    /// A refusal with its reason, and the name of the clause it rests on.
    public init(_ code: Code, _ message: String, clause: String? = nil) {
        self.code = code
        self.message = message
        self.clause = clause.map { ClauseIdentifier($0) }
    }

    /// The message.
    public var description: String { self.message }
}

/// The reasons this module knows.
extension Refusal.Code {
    /// The same unit of work had been applied before.
    public static let alreadyDone = Self("already-done")
    /// No named person acts.
    public static let noActingPerson = Self("no-acting-person")
    /// Something that must be said was left out.
    public static let missing = Self("missing")
    /// A value that cannot be right, such as an end before a beginning.
    public static let invalid = Self("invalid")
    /// It is there already.
    public static let exists = Self("exists")
    /// Somebody is not in post at the school on the date.
    public static let notInPost = Self("not-in-post")
    /// Whoever acts does not hold the role this needs.
    public static let wrongRole = Self("wrong-role")
    /// A role would be given by whoever gets it.
    public static let ownRole = Self("own-role")
    /// No policy edition is in force on the date.
    public static let noEdition = Self("no-edition")
    /// What is offered as the edition of a kept check is not that edition, to the byte.
    public static let anotherEdition = Self("another-edition")
    /// The check's answer does not allow it.
    public static let notMet = Self("not-met")
    /// The person asked for it, or would decide about themself alone.
    public static let ownRequest = Self("own-request")
    /// It would be done for oneself: a talk, or the confirmation of what changed.
    public static let ownMatter = Self("own-matter")
    /// Nobody may decide this request yet.
    public static let noApprover = Self("no-approver")
    /// A decision has been taken.
    public static let alreadyDecided = Self("already-decided")
    /// What was read has been changed by somebody else since.
    public static let revisionConflict = Self("revision-conflict")
    /// The edition allows no such departure.
    public static let departureNotAllowed = Self("departure-not-allowed")
    /// The request has not been approved.
    public static let notApproved = Self("not-approved")
    /// The person is not on the expected list, or has no booking.
    public static let notExpected = Self("not-expected")
    /// No place is left.
    public static let full = Self("full")
    /// The person is booked elsewhere at the same time.
    public static let overlap = Self("overlap")
    /// It lies in the future.
    public static let notYet = Self("not-yet")
    /// The person did not take part.
    public static let didNotTakePart = Self("did-not-take-part")
    /// It has ended already.
    public static let closed = Self("closed")
    /// More money is committed than would be left.
    public static let budget = Self("budget")
    /// The stage of the route is not open, or is none of the edition's.
    public static let stageNotOpen = Self("stage-not-open")
    /// A fact on which it depends is not recorded.
    public static let notEvidenced = Self("not-evidenced")
    /// It falls on a day for which the edition allows no approval.
    public static let blockedDay = Self("blocked-day")
    /// There is no appeal, not on this ground, or not any more.
    public static let noAppeal = Self("no-appeal")
    /// The edition keeps the record from whoever asks.
    public static let confidential = Self("confidential")
}
