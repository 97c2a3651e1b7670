public import CPDDomain

/// What somebody had of development, by its basis: minutes, and the sessions in which they had them.
public struct HoursHad: Hashable, Sendable {
    /// Minutes of each basis.
    public var byBasis: [TimeBasis: Int]
    /// Minutes whose basis nobody recorded.
    public var unrecorded: Int
    /// Sessions of each basis.
    public var sessions: [TimeBasis: Int]
    /// Sessions whose basis nobody recorded.
    public var sessionsUnrecorded: Int

    /// What was had.
    public init(
        byBasis: [TimeBasis: Int] = [:], unrecorded: Int = 0, sessions: [TimeBasis: Int] = [:],
        sessionsUnrecorded: Int = 0
    ) {
        self.byBasis = byBasis
        self.unrecorded = unrecorded
        self.sessions = sessions
        self.sessionsUnrecorded = sessionsUnrecorded
    }

    /// What was had, added up. No sum passes a thousand million.
    public init(_ taken: [TakenTime]) {
        self.init()
        for time in taken where time.minutes > 0 {
            if let basis = time.basis {
                self.byBasis[basis] = Self.sum(self.byBasis[basis, default: 0], time.minutes)
                self.sessions[basis] = Self.sum(self.sessions[basis, default: 0], 1)
            } else {
                self.unrecorded = Self.sum(self.unrecorded, time.minutes)
                self.sessionsUnrecorded = Self.sum(self.sessionsUnrecorded, 1)
            }
        }
    }

    /// All of the minutes, whatever their basis.
    public var total: Int { self.byBasis.values.reduce(Self.sum(0, self.unrecorded), Self.sum) }

    /// Of numbers by their basis, what counts where some bases are named; all but own time, where none is.
    static func counted(_ numbers: [TimeBasis: Int], on bases: Set<TimeBasis>) -> Int {
        numbers.filter { HoursTerm.counts($0.key, among: bases) }.values.reduce(0, Self.sum)
    }

    static func sum(_ left: Int, _ right: Int) -> Int {
        min(min(max(0, left), Self.most) + min(max(0, right), Self.most), Self.most)
    }

    private static let most = 1_000_000_000
}
