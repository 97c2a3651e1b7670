public import CPDDomain

extension OutboxRelay {
    /// How a relay works; the defaults suit a receiver on the network.
    public struct Settings: Hashable, Sendable {
        /// How many messages, of as many subjects, are under way at once.
        public var deliveriesAtOnce = 8
        /// After how many attempts a message is dead; a message sent again gets as many anew.
        public var attempts = 10
        /// How long a message waits after its first failure; twice as long after each further one.
        public var firstPause = Duration.seconds(1)
        /// How long it waits at most.
        public var longestPause = Duration.seconds(600)
        /// How long a relay that says nothing is believed to be alive.
        public var lease = Duration.seconds(30)

        /// The defaults.
        public init() {}
    }

    /// What a relay tells its observer.
    public enum Event: Sendable {
        /// A message was delivered, and its row removed.
        case delivered(OutboxMessage)
        /// A delivery failed; the message says why and when it is due again.
        case failed(OutboxMessage)
        /// The last attempt failed; the message waits for a person.
        case died(OutboxMessage)
        /// A relay that took up a message says nothing any more; this one goes on with it.
        case tookOver(OutboxMessage)
        /// The store could not be used; it is tried again.
        case storeFailed(StorageError)
    }

    /// Why a delivery failed, in words that may be kept: without personal data. Of any other error only the name of
    /// its type is kept.
    public struct DeliveryFailure: Error, Hashable, Sendable {
        /// The words.
        public let words: String

        /// A failure in words that may be kept.
        public init(_ words: String) { self.words = words }
    }

    /// How long a message waits after it failed so often: twice as long each time, up to a bound, less up to a half by
    /// chance.
    func pause(afterFailures failures: Int) -> Duration {
        let longest = self.settings.longestPause
        var pause = self.settings.firstPause
        for _ in 1..<max(failures, 1) where pause < longest { pause = pause * 2 }
        let share = 1 - min(max(self.chance(), 0), 1) / 2
        return min(pause, longest) * share
    }

    /// Whether a message may be tried: at once the first time, by this relay's clock after a failure. A time that lies further ahead than the longest pause was made by a clock that
    /// has been set back since.
    func isDue(_ message: OutboxMessage, at now: Timestamp) -> Bool {
        message.attempts == 0 || message.dueAt <= now
            || message.dueAt > now.advanced(by: self.settings.longestPause)
    }
}

extension Timestamp {
    /// This time and a duration, to the millisecond.
    func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        return Timestamp(
            millisecondsSinceEpoch: self.millisecondsSinceEpoch + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
