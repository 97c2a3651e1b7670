/// What the server has prepared on one connection, each text under a name of its own.
///
/// The statements of the mapping are as many as it has kinds, and stay. What varies with what is asked for, such as a
/// list by its filters or figures by their groups, has a bound: the server keeps memory and a plan for each. Those used
/// least recently make room.
struct PreparedStatements {
    private struct Entry {
        let name: String
        let varies: Bool
        var lastUse: Int
        /// Whether the server has said that it is prepared, rather than being on its way there.
        var isThere = false
    }

    /// How many statements that vary are kept.
    static let limit = 64

    private var entries: [String: Entry] = [:]
    private var namesMade = 0
    private var uses = 0
    private var varied = 0
    /// Names that the server still has and nobody uses.
    private var surplus: [String] = []

    /// The name of a text that is prepared or on its way to be.
    mutating func name(of text: String) -> String? {
        self.uses += 1
        self.entries[text]?.lastUse = self.uses
        return self.entries[text]?.name
    }

    /// A new name for a text to be prepared, and the names to be given up before it is.
    mutating func add(_ text: String, varies: Bool) -> (name: String, surplus: [String]) {
        self.makeRoom(varies ? 1 : 0)
        self.namesMade += 1
        let name = "s\(self.namesMade)"
        self.entries[text] = Entry(name: name, varies: varies, lastUse: self.uses)
        self.varied += varies ? 1 : 0
        defer { self.surplus = [] }
        return (name, self.surplus)
    }

    /// A text has been prepared.
    mutating func confirm(_ text: String) { self.entries[text]?.isThere = true }

    /// A text could not be prepared.
    mutating func remove(_ text: String) {
        if self.entries.removeValue(forKey: text)?.varies == true { self.varied -= 1 }
    }

    /// A name was to be given up and was not: the server never came to it.
    mutating func keepsHaving(_ name: String) { self.surplus.append(name) }

    /// What is on its way cannot be given up yet: it may never arrive, and there would be nothing to give up.
    private mutating func makeRoom(_ count: Int) {
        while self.varied + count > Self.limit {
            let oldest = self.entries.filter { $0.value.varies && $0.value.isThere }
                .min { $0.value.lastUse < $1.value.lastUse }
            guard let oldest else { return }
            self.remove(oldest.key)
            self.surplus.append(oldest.value.name)
        }
    }
}
