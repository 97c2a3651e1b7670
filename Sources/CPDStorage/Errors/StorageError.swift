/// An error from any store. Match on ``code``; the message says what to do and never carries row data.
public struct StorageError: Error, Sendable {
    /// What kind of failure it is; the set grows.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name, such as `revision-conflict`.
        public let description: String

        private init(_ name: String) { self.description = name }

        /// No such row in this organisation.
        public static let notFound = Code("not-found")
        /// The row has moved on since it was read.
        public static let revisionConflict = Code("revision-conflict")
        /// Something that must be unique is there already.
        public static let duplicate = Code("duplicate")
        /// A row refers to another that is not there.
        public static let missingReference = Code("missing-reference")
        /// Other rows still refer to the row.
        public static let stillReferenced = Code("still-referenced")
        /// The same unit of work has been applied before.
        public static let alreadyApplied = Code("already-applied")
        /// Records of this kind are never altered or deleted.
        public static let appendOnly = Code("append-only")
        /// Text with a character that cannot be stored.
        public static let invalidText = Code("invalid-text")
        /// A cursor that belongs to another query, or is none.
        public static let invalidCursor = Code("invalid-cursor")
        /// A sum does not fit into 64 bits.
        public static let overflow = Code("overflow")
        /// The actor may not act in this organisation.
        public static let notAuthorised = Code("not-authorised")
        /// Too few people stand behind a figure for it to be shown.
        public static let withheld = Code("withheld")
        /// The backend does not keep this kind of entity.
        public static let unmapped = Code("unmapped")
        /// The store cannot be reached, or stopped answering.
        public static let unavailable = Code("unavailable")
        /// The store stopped answering after a unit of work was sent to be kept: whether it was is not known. The same
        /// unit under the same identifier is safe to try again.
        public static let outcomeUnknown = Code("outcome-unknown")
        /// The step took longer than the store allows, and nothing of it was kept.
        public static let timedOut = Code("timed-out")
        /// The server could not prove who it is, or does not encrypt as the store's address asks.
        public static let notTrusted = Code("not-trusted")
        /// The database role may do more than a store allows, so that nothing would keep organisations apart; or it may
        /// not do what was asked.
        public static let unsuitableRole = Code("unsuitable-role")
        /// The store refused the name or the password.
        public static let authenticationFailed = Code("authentication-failed")
        /// What is there is not a store of ours.
        public static let notAStore = Code("not-a-store")
        /// The store was made by newer software.
        public static let newerSchema = Code("newer-schema")
        /// The store has migrations to come before it can be used.
        public static let pendingMigrations = Code("pending-migrations")
        /// The store may be read but not changed.
        public static let readOnly = Code("read-only")
        /// No room is left where the store is kept.
        public static let full = Code("full")
        /// Somebody else kept the store locked for too long.
        public static let busy = Code("busy")
        /// The store holds something that cannot be true.
        public static let corrupt = Code("corrupt")
        /// The database refused for a reason not foreseen.
        public static let refused = Code("refused")
    }

    /// What kind of failure it is.
    public var code: Code
    /// What went wrong and what to do, safe to show to anybody.
    public var message: String
    /// The error underneath. It may carry details that are not for everybody; keep it out of logs.
    public var cause: (any Error)?

    /// An error of a kind.
    public init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}

extension StorageError: CustomStringConvertible {
    /// Code and message.
    public var description: String { "\(self.code): \(self.message)" }
}
