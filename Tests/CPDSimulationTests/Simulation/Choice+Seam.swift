import CPDDomain
import CPDStorage
import CPDWorkflows

/// What a body throws to give up.
struct Deliberate: Error {}

extension Choice {
    /// An update at a revision that may be stale.
    mutating func updateRow() -> Action {
        let (revision, text) = (Revision(rawValue: Int64(self.number(0...3))), self.text("Changed"))
        let (person, need, line) = (
            self.some(self.there.people), self.some(self.there.needs), self.some(self.there.lines)
        )
        let key = self.chance(1, in: 3) ? "p\(self.number(1...9))" : nil
        switch self.number(0...2) {
        case 0:
            let people = self.there.people
            return self.write("update person \(person) expecting \(revision.rawValue)") { session in
                var value = people.first { $0.id == person } ?? Person(id: person, givenName: "A", familyName: "B")
                value.givenName = text
                value.sourceIdentifier = key
                return try session.people.update(value, expecting: revision)
            }
        case 1:
            return self.write("update need \(need) expecting \(revision.rawValue)") { session in
                guard var value = try session.needs.find(need)?.value else { throw Deliberate() }
                value.summary = text
                return try session.needs.update(value, expecting: revision)
            }
        default:
            return self.write("update budget line \(line) expecting \(revision.rawValue)") { session in
                guard var value = try session.budgetLines.find(line, locked: true)?.value else { throw Deliberate() }
                value.financeCode = text
                return try session.budgetLines.update(value, expecting: revision)
            }
        }
    }

    /// A deletion of what may be stale, referred to, or of a kind that is never deleted.
    mutating func deleteRow() -> Action {
        let revision = Revision(rawValue: Int64(self.number(1...2)))
        func delete<Entity: StoredEntity>(_ id: Identifier<Entity>) -> Action {
            self.write("delete \(Entity.kind.words) \(id) expecting \(revision.rawValue)") { session in
                try session.repository(for: Entity.self).delete(id, expecting: revision)
                return 0
            }
        }
        return switch self.number(0...6) {
        case 0: delete(self.some(self.there.people))
        case 1: delete(self.some(self.there.needs))
        case 2: delete(self.some(self.there.providers))
        case 3: delete(self.some(self.there.checks))
        case 4: delete(self.some(self.there.priorities))
        case 5: delete(self.some(self.there.bookings))
        default: delete(self.some(self.there.opportunities))
        }
    }

    /// Many rows at once, of which one may be wrong.
    mutating func insertMany() -> Action {
        let school = self.some(self.there.schools)
        var people = (0..<self.number(0...30)).map { _ in
            Person(
                id: self.identifier(), givenName: self.text("Many"), familyName: self.text("Reader"),
                sourceIdentifier: self.chance(1, in: 3) ? "m\(self.number(0...2000))" : nil)
        }
        if self.chance(1, in: 8), let first = people.first { people.append(first) }
        let engagements = people.map { person in
            Engagement(
                id: self.identifier(), person: self.chance(1, in: 100) ? self.identifier() : person.id, school: school,
                capacity: .employee, staffGroup: .teacher, title: "Post", period: Period(startingOn: self.today))
        }
        let added = people
        return self.write("insert \(people.count) people") { session in
            try session.people.insert(contentsOf: added)
            try session.engagements.insert(contentsOf: engagements)
            return added.count
        }
    }

    /// A unit that was applied before, or somebody else's identifier for something else.
    mutating func repeatUnit() -> Action {
        let unit = self.pick(self.there.units)
        return self.write("repeat", as: unit) { session in
            try session.providers.insert(Provider(id: session.makeIdentifier(), name: "Twice", kind: .external)).value
        }
    }

    mutating func sendMessages() -> Action {
        let (subject, count) = (self.text("timetable"), self.number(1...3))
        return self.write("send \(count) messages") { session in
            try (0..<count).map { try session.send(topic: "booking", subject: subject, payload: "{\($0)}") }
        }
    }

    /// A body that goes on after a failure: the unit is lost all the same.
    mutating func goOnDoomed() -> Action {
        let (person, school) = (self.pick(self.there.people), self.identifier() as Identifier<School>)
        let isReference = self.chance(1, in: 2)
        return self.write("go on although it failed") { session in
            try session.providers.insert(Provider(id: session.makeIdentifier(), name: "Doomed", kind: .external))
            if isReference {
                _ = try? session.priorities.insert(
                    Priority(
                        id: session.makeIdentifier(), school: school, level: .school, title: "None",
                        period: Period(startingOn: Self.start)))
            } else {
                _ = try? session.people.update(person, expecting: Revision(rawValue: 77))
            }
            _ = try? session.providers.insert(
                Provider(id: session.makeIdentifier(), name: "Doomed too", kind: .external))
            return 0
        }
    }

    mutating func throwFromBody() -> Action {
        let priority = self.some(self.there.priorities)
        return self.write("give up") { session -> Int in
            try session.providers.insert(Provider(id: session.makeIdentifier(), name: "Given up", kind: .external))
            if let stored = try session.priorities.find(priority, locked: true) {
                try session.priorities.update(stored.value, expecting: stored.revision)
            }
            throw Deliberate()
        }
    }

    /// Lists, page by page, in pages of any size, outside a unit.
    mutating func readPages() -> Action {
        let limit = self.number(1...9)
        return Action(words: "read pages of \(limit)") { site in
            let scope = try await site.scope()
            let people = try await site.store.read(in: scope) { session in
                var (people, cursor): ([Person], PageCursor?) = ([], nil)
                repeat {
                    let page = try session.people.page(.init(), PageRequest(limit: limit, after: cursor))
                    people += page.elements.map(\.value)
                    cursor = page.next
                } while cursor != nil
                return people
            }
            return .done(AnyValue(people))
        }
    }
}
