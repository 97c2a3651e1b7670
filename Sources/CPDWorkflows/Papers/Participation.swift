internal import CPDDomain

/// Who was in post in the year so far, who took part in what, and for how long.
struct Participation {
    /// One line of the table: a staff group, several shown together, or all staff.
    struct Line {
        let title: String
        /// `nil` where the line is withheld.
        let figures: Figures?
        /// Whether fewer than five took part, or the time of such a line could be worked out from this one.
        let isTimeWithheld: Bool
    }

    /// The counts of one line.
    struct Figures {
        let people: Int
        let tookPart: Int
        let minutes: Int
        /// Minutes for each full-time post held for the whole of the year so far.
        let minutesPerPost: Int?

        var hadNothing: Int { self.people - self.tookPart }
    }

    let lines: [Line]
    let all: Line
    /// The sessions held, and the people marked present or partly present in them.
    let sessionsHeld: Int
    let placesTaken: Int
    let placesMissed: Int

    init(_ facts: PaperFacts) {
        let members = Self.members(facts)
        var minutes: [Identifier<Person>: Int] = [:]
        let held = Dictionary(
            uniqueKeysWithValues: facts.sessions.filter { facts.isInSpan($0.date) }.map { ($0.id, $0) })
        let marked = facts.attendances.filter { held[$0.session] != nil }
        let aside = facts.noDevelopment
        for attendance in marked where attendance.status != .absent && !aside.contains(attendance.opportunity) {
            minutes[attendance.person, default: 0] += attendance.minutes
        }
        // A session in which nobody was marked did not take place as far as anybody knows: declined, called off, or
        // not written down.
        self.sessionsHeld = Set(marked.map(\.session)).count
        self.placesTaken = marked.count { $0.status != .absent }
        self.placesMissed = marked.count - self.placesTaken

        func figures(_ people: [Member]) -> Figures {
            let total = people.reduce(0) { $0 + minutes[$1.person, default: 0] }
            let weight = people.reduce(0) { $0 + $1.shareDays }
            let whole = 1000 * Self.days(facts)
            return Figures(
                people: people.count, tookPart: people.count { minutes[$0.person] != nil }, minutes: total,
                minutesPerPost: weight > 0 ? (total * whole + weight / 2) / weight : nil)
        }
        let byGroup = Dictionary(grouping: members, by: \.group)
        let groups = SmallGroups(
            StaffGroup.allCases.map { (key: $0, people: Set((byGroup[$0] ?? []).map(\.person))) })
        var rows = groups.shown.compactMap { group in byGroup[group].map { (Self.title(of: group), $0) } }
        if !groups.together.isEmpty {
            let titles = groups.together.enumerated().map { index, group in
                index == 0 ? Self.title(of: group) : Self.title(of: group).lowercased()
            }
            let title = PlainEnglish.list(titles) + (titles.count > 1 ? ", together" : "")
            rows.append((title, groups.together.flatMap { byGroup[$0] ?? [] }))
        }
        // The time of a large group in which few took part is the time of those few.
        let times = SmallGroups(
            rows.indices.map { row in
                (key: row, people: Set(rows[row].1.map(\.person).filter { minutes[$0] != nil }))
            })
        let hidden = Set(times.together)
        self.lines = rows.enumerated().map { index, row in
            Line(
                title: row.0, figures: groups.isWithheld ? nil : figures(row.1),
                isTimeWithheld: hidden.contains(index))
        }
        self.all = Line(
            title: "All", figures: groups.isWithheld ? nil : figures(members), isTimeWithheld: times.isWithheld)
    }

    /// Nobody was in post.
    var isEmpty: Bool { self.lines.isEmpty }

    /// The group's name in the plural.
    static func title(of group: StaffGroup) -> String {
        switch group {
        case .leader: "School leaders"
        case .teacher: "Teachers"
        case .support: "Support staff"
        case .governor: "Governors"
        case .other: "Everybody else"
        }
    }
}

extension Participation {
    /// Somebody in post, with the one group they are counted in.
    struct Member {
        let person: Identifier<Person>
        let group: StaffGroup
        /// Thousandths of full time, times days in post.
        let shareDays: Int
    }

    /// Everybody who held a post on some day of the year so far. Who held several is counted once, in the group of the
    /// post with the larger share of full time; a paid post comes before an unpaid one.
    static func members(_ facts: PaperFacts) -> [Member] {
        guard let span = facts.span else { return [] }
        let held = facts.engagements.filter { $0.period.overlaps(span) }
        let byPerson = Dictionary(grouping: held, by: \.person)
        return byPerson.keys.sorted().compactMap { person in
            let posts = (byPerson[person] ?? []).sorted { Self.rank($0) < Self.rank($1) }
            guard let main = posts.first else { return nil }
            let paid = posts.filter { !Self.isUnpaid($0) }
            let counted = paid.isEmpty ? [main] : paid
            let shareDays = counted.reduce(0) { sum, post in
                let from = max(post.period.from, span.from)
                let until = post.period.until.map { min($0, span.until ?? $0) } ?? span.until ?? from
                return sum + (Self.isUnpaid(post) ? 1000 : post.contractShare) * until.days(since: from)
            }
            return Member(person: person, group: main.staffGroup, shareDays: shareDays)
        }
    }

    private static func isUnpaid(_ post: Engagement) -> Bool {
        post.capacity == .governor || post.capacity == .volunteer
    }

    private static func rank(_ post: Engagement) -> (Int, Int, Int, Identifier<Engagement>) {
        (
            Self.isUnpaid(post) ? 1 : 0, -post.contractShare,
            StaffGroup.allCases.firstIndex(of: post.staffGroup) ?? 0, post.id
        )
    }

    private static func days(_ facts: PaperFacts) -> Int {
        facts.span.map { ($0.until ?? $0.from).days(since: $0.from) } ?? 0
    }
}
