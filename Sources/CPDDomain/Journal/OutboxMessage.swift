/// A message that a unit of work leaves for another system, sent after the unit is kept and never without it.
public struct OutboxMessage: Identifiable, Hashable, Sendable {
    /// Whether it is still to be delivered.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It waits for its turn, or for its next attempt.
        case waiting
        /// A relay delivers it now, or was killed while it did.
        case delivering
        /// Every attempt failed; it waits for a person to send it again or to discard it.
        case dead
        /// A person has discarded it; it is kept with the reason.
        case discarded
    }

    /// Its identity, by which a receiver recognises a message that comes twice.
    public let id: Identifier<OutboxMessage>
    /// The unit of work that left it.
    public let unit: Identifier<JournalEntry>
    /// Its place among the unit's messages, from 1.
    public let number: Int
    /// The place of its unit among the organisation's committed units; 0 as long as it has none.
    public var position: Int64
    /// What it is about, such as `decision.made`.
    public let topic: String
    /// Whose order is kept: messages of one subject are delivered one after the other, such as a booking's identifier.
    public let subject: String
    /// What is to be delivered, as text.
    public let payload: String
    /// When it was left, by the caller's clock.
    public let leftAt: Timestamp
    /// Whether it is still to be delivered.
    public var state: State
    /// How often its delivery has been begun; only grows, so that of two relays only the later one can end a delivery.
    public var attempts: Int
    /// When it may be tried next, by the relay's clock.
    public var dueAt: Timestamp
    /// Why the last attempt failed, or why it was discarded, in words without personal data; `nil` where neither was.
    public var lastFailure: String?

    /// A message with all that is kept of it.
    public init(
        id: Identifier<OutboxMessage>, unit: Identifier<JournalEntry>, number: Int, position: Int64 = 0, topic: String,
        subject: String, payload: String, leftAt: Timestamp, state: State = .waiting, attempts: Int = 0,
        dueAt: Timestamp, lastFailure: String? = nil
    ) {
        self.id = id
        self.unit = unit
        self.number = number
        self.position = position
        self.topic = topic
        self.subject = subject
        self.payload = payload
        self.leftAt = leftAt
        self.state = state
        self.attempts = attempts
        self.dueAt = dueAt
        self.lastFailure = lastFailure
    }
}
