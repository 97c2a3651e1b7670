internal import CPDDomain
internal import CPDStorage

/// What holds for somebody on stated dates, somewhere: a role, or that another answers for them. Two of the same never
/// hold at once.
protocol Holding: StoredEntity {
    var person: Identifier<Person> { get }
    var school: Identifier<School>? { get }
    var period: Period { get set }
    /// Asks for those that might be the same.
    var similar: Query { get }
    /// Whether another is the same, whatever its dates.
    func isSame(as other: Self) -> Bool
    /// What it is, in words: `They hold the role mentor`.
    var words: String { get }
}

extension RoleAssignment: Holding {
    var similar: Query { Query(person: self.person, school: self.school, role: self.role) }

    func isSame(as other: Self) -> Bool { self.school == other.school && self.role == other.role }

    var words: String { "They hold the role \(self.role.rawValue)" }
}

extension Supervision: Holding {
    var similar: Query { Query(person: self.person, supervisor: self.supervisor) }

    func isSame(as other: Self) -> Bool { self.school == other.school && self.capacity == other.capacity }

    var words: String { "They are the \(self.capacity.rawValue)" }
}

extension WriteSession {
    /// Adds one, with its person's row locked so that two units never add the same. Throws ``Refusal`` where the same
    /// holds already on one of its dates.
    func add<Entry: Holding>(_ entry: Entry) throws -> Stored<Entry> {
        _ = try self.lock(entry.person)
        if let school = entry.school { _ = try self.get(school) }
        let known = try self.values(entry.similar).first { $0.isSame(as: entry) && $0.period.overlaps(entry.period) }
        if let known {
            throw Refusal(
                .exists,
                "\(known.words) from \(known.period.from.words) already. End that first, or leave it as it is.")
        }
        return try self.repository(for: Entry.self).insert(entry)
    }

    /// Ends one: the date is the first on which it no longer holds.
    func end<Entry: Holding>(_ stored: Stored<Entry>, on date: CivilDate) throws -> Stored<Entry> {
        let from = stored.value.period.from
        guard let period = Period(from: from, until: date) else {
            throw Refusal(.invalid, "It began on \(from.words); it cannot end before that.")
        }
        var ended = stored.value
        ended.period = period
        return try self.repository(for: Entry.self).update(ended, expecting: stored.revision)
    }
}

extension Period {
    /// The dates as they were given. Throws ``Refusal`` where they are in the wrong order.
    init(given from: CivilDate, until: CivilDate?) throws(Refusal) {
        guard let period = Period(from: from, until: until) else {
            throw Refusal(.invalid, "It cannot end before it begins. Correct one of the two dates.")
        }
        self = period
    }
}
