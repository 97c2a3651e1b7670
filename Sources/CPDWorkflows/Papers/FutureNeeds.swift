internal import CPDDomain

/// What the school still needs at the date: needs open, and needs carried forward in the year so far.
struct FutureNeeds {
    /// How many needs, by how they stand.
    struct Tally {
        var carriedForward = 0
        var fromEarlier = 0
        var new = 0

        var all: Int { self.carriedForward + self.fromEarlier + self.new }
    }

    /// The needs that serve one priority.
    struct Line {
        let title: String
        let level: String
        let tally: Tally
    }

    let byPriority: [Line]
    let byLevel: [(level: Level, tally: Tally)]
    let all: Tally

    init(_ facts: PaperFacts) {
        let standing = facts.needs.compactMap { need -> (need: Need, isCarried: Bool)? in
            if need.isOpen(on: facts.date) { return (need, false) }
            guard need.closing == .carriedForward, let closed = need.closedOn, facts.isInSpan(closed) else {
                return nil
            }
            return (need, true)
        }
        func tally(_ needs: [(need: Need, isCarried: Bool)]) -> Tally {
            needs.reduce(into: Tally()) { tally, each in
                if each.isCarried {
                    tally.carriedForward += 1
                } else if facts.isInSpan(each.need.raisedOn) {
                    tally.new += 1
                } else {
                    tally.fromEarlier += 1
                }
            }
        }
        let priorities = Dictionary(uniqueKeysWithValues: facts.priorities.map { ($0.id, $0) })
        let grouped = Dictionary(grouping: standing) { each in
            PriorityTitle(each.need.priority.flatMap { priorities[$0] }, facts.names)
        }
        self.byPriority = grouped.map { Line(title: $0.key.title, level: $0.key.level, tally: tally($0.value)) }
            .sorted { left, right in
                if left.tally.all != right.tally.all { return left.tally.all > right.tally.all }
                if left.title != right.title {
                    return left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
                }
                return left.level.utf8.lexicographicallyPrecedes(right.level.utf8)
            }
        let levels = Dictionary(grouping: standing, by: \.need.level)
        self.byLevel = Level.allCases.map { ($0, tally(levels[$0] ?? [])) }
        self.all = tally(standing)
    }
}

/// A priority as a paper may name it: those of individuals only together, and none by words that name somebody.
struct PriorityTitle: Hashable {
    let title: String
    let level: String

    init(_ priority: Priority?, _ names: SpokenNames) {
        guard let priority else {
            self.title = "No stated priority"
            self.level = "–"
            return
        }
        self.level = priority.level.words
        self.title =
            priority.level == .individual
            ? "Individual priorities, together"
            : names.spoken(priority.title, instead: "Title not shown, as it may name somebody")
    }
}
