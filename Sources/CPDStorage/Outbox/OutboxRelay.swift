public import CPDDomain

/// Takes messages out of the outboxes of some organisations and delivers them: each at least once, those of one subject
/// in the order of their units, those of different subjects side by side.
///
/// ```swift
/// let relay = OutboxRelay(over: store, in: [scope], now: clock) { message in try await post(message.payload) }
/// try await relay.run()
/// ```
///
/// ## What holds
/// - A message comes again where its delivery was not acknowledged: the relay was killed, or `deliver` threw. A
///   receiver recognises it by its `id`. Until it is acknowledged, no later message of its subject comes.
/// - Several relays may run side by side, in one process or in many. Who delivers a message says so in its row and
///   goes on saying so; another takes it over after it has itself watched the row stay as it is for a whole lease. No
///   clock of another machine is believed, and a clock that is set forward or back loses and reorders nothing.
/// - A process that stood still for longer than a lease, and then goes on, may deliver what another has delivered
///   meanwhile, later messages included. A receiver that keeps the last `position` and `number` of each subject can
///   refuse that.
///
/// ## Its bookkeeping leaves no journal entry
/// The journal says what people and processes did with the school's records. That a message was taken up, failed, and
/// was tried again is neither; as entries of their own, each delivery would put two more units into the feed that the
/// relay itself waits for. What a person decides about a message is a unit of work, see ``CPDStore/sendAgain(_:as:in:at:)``.
public struct OutboxRelay: Sendable {
    let store: CPDStore
    let organisations: [Identifier<Organisation>]
    let settings: Settings
    let now: @Sendable () -> Timestamp
    let chance: @Sendable () -> Double
    let observe: @Sendable (Event) -> Void
    let deliver: @Sendable (OutboxMessage) async throws -> Void

    /// A relay; nothing happens before ``run()``.
    ///
    /// - Parameters:
    ///   - scopes: the organisations whose messages it delivers.
    ///   - chance: a number from 0 up to 1, by which pauses differ, so that relays do not meet again and again.
    ///   - now: the clock by which messages are due again after a failure.
    ///   - observe: is told what happens; it must not wait.
    ///   - deliver: delivers one message. It returns once the receiver has acknowledged it, and throws otherwise; it
    ///     stops when its task is cancelled.
    public init(
        over store: CPDStore, in scopes: [Scope], settings: Settings = Settings(),
        chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        now: @escaping @Sendable () -> Timestamp,
        observe: @escaping @Sendable (Event) -> Void = { _ in },
        deliver: @escaping @Sendable (OutboxMessage) async throws -> Void
    ) {
        self.store = store
        self.organisations = scopes.map(\.organisation)
        self.settings = settings
        self.now = now
        self.chance = chance
        self.observe = observe
        self.deliver = deliver
    }

    /// Delivers until its task is cancelled; then it gives back what it has not delivered, and throws
    /// `CancellationError`. A store that cannot be reached for a while is waited for. Throws other ``StorageError``s.
    public func run() async throws { try await self.work(isOver: { _ in false }) }

    /// Delivers what can be delivered now, and returns. What waits after a failure, or is another relay's, stays.
    public func drain() async throws { try await self.work(isOver: { $0 }) }

    private func work(isOver: (_ isIdle: Bool) -> Bool) async throws {
        let hints = HintedBell(self.store.backend.wakeUps())
        let underWay = UnderWay()
        try await withThrowingDiscardingTaskGroup { group in
            var watch = Watch(lease: self.settings.lease)
            var patience = Patience()
            var turn = 0
            while true {
                try Task.checkCancellation()
                turn += 1
                // Before the look: what ends during it may leave something behind it to be taken up.
                let isIdle = underWay.ids.isEmpty
                let claims = try await self.claim(turn: turn, underWay, &watch)
                for claim in claims {
                    underWay.add(claim.message.id)
                    group.addTask {
                        await self.carryOut(claim)
                        underWay.remove(claim.message.id)
                        hints.bell.ring()
                    }
                }
                guard claims.isEmpty else {
                    patience = Patience()
                    continue
                }
                if isOver(isIdle) { return }
                let pause = patience.next()
                try await hints.bell.wait { try await Task.sleep(for: pause) }
            }
        }
    }

    /// Claims in each organisation, beginning with another one each time, until enough is under way.
    private func claim(turn: Int, _ underWay: UnderWay, _ watch: inout Watch) async throws -> [Claim] {
        var claims: [Claim] = []
        for offset in self.organisations.indices {
            let organisation = self.organisations[(turn + offset) % self.organisations.count]
            let own = underWay.ids
            let room = self.settings.deliveriesAtOnce - own.count - claims.count
            guard room > 0 else { break }
            do {
                claims += try await self.claim(in: organisation, atMost: room, besides: own, &watch)
            } catch let error as StorageError where [.unavailable, .busy, .full].contains(error.code) {
                self.observe(.storeFailed(error))
            }
        }
        return claims
    }
}
