/// What the server has prepared on one connection, each text under a name of its own.
///
/// The statements of the mapping are as many as it has kinds, and stay. What varies with what is asked for, such as a
/// list by its filters or figures by their groups, has a bound: the server keeps memory and a plan for each. Those used
/// least recently make room.
struct PreparedStatements {
    private struct Entry {
        let name: String
        var lastUse: Int
        /// Whether the server has said that it is prepared, rather than being on its way there.
        var isThere = false
    }

    /// How many statements that vary are kept.
    static let limit = 64

    /// The names of those that stay, by their text: looked up for every statement, so nothing else is kept of them.
    private var lasting: [String: String] = [:]
    private var varying: [String: Entry] = [:]
    private var namesMade = 0
    private var uses = 0
    /// Names that the server still has and nobody uses.
    private var surplus: [String] = []

    /// The name of a text that is prepared or on its way to be.
    mutating func name(of text: String) -> String? {
        if let name = self.lasting[text] { return name }
        guard let entry = self.varying[text] else { return nil }
        self.uses += 1
        self.varying[text]?.lastUse = self.uses
        return entry.name
    }

    /// A new name for a text to be prepared, and the names to be given up before it is.
    mutating func add(_ text: String, varies: Bool) -> (name: String, surplus: [String]) {
        self.makeRoom(varies ? 1 : 0)
        self.namesMade += 1
        let name = "s\(self.namesMade)"
        if varies {
            self.uses += 1
            self.varying[text] = Entry(name: name, lastUse: self.uses)
        } else {
            self.lasting[text] = name
        }
        defer { self.surplus = [] }
        return (name, self.surplus)
    }

    /// A text has been prepared.
    mutating func confirm(_ text: String) { self.varying[text]?.isThere = true }

    /// A text could not be prepared.
    mutating func remove(_ text: String) {
        self.lasting[text] = nil
        self.varying[text] = nil
    }

    /// A name was to be given up and was not: the server never came to it.
    mutating func keepsHaving(_ name: String) { self.surplus.append(name) }

    /// What is on its way cannot be given up yet: it may never arrive, and there would be nothing to give up.
    private mutating func makeRoom(_ count: Int) {
        while self.varying.count + count > Self.limit {
            let oldest = self.varying.filter(\.value.isThere).min { $0.value.lastUse < $1.value.lastUse }
            guard let oldest else { return }
            self.varying[oldest.key] = nil
            self.surplus.append(oldest.value.name)
        }
    }
}
