import CPDDomain
import CPDStorage
import CPDWorkflows

extension Choice {
    mutating func addPerson() -> Action {
        let input = PersonInput(
            givenName: self.text("Jorun"), familyName: self.text("Vale"), school: self.some(self.there.schools),
            capacity: self.pick(Capacity.allCases), staffGroup: self.pick(StaffGroup.allCases),
            title: self.text("Post"), from: self.today.adding(days: -self.number(0...300)),
            until: self.chance(1, in: 5) ? self.today.adding(days: self.number(-400...400)) : nil,
            role: self.chance(1, in: 3) ? self.pick(Role.allCases) : nil)
        return self.process("\(input)", by: .system) { try await $0.addPerson(input, $1) }
    }

    mutating func assignRole() -> Action {
        let input = RoleInput(
            person: self.some(self.there.people), school: self.chance(1, in: 4) ? nil : self.some(self.there.schools),
            role: self.pick([.cpdLeader, .headteacher, .seniorLeader, .chairOfGovernors, .lineManager]),
            from: self.today.adding(days: -self.number(0...50)),
            until: self.chance(1, in: 4) ? self.today.adding(days: self.number(-60...60)) : nil)
        return self.process("\(input)", by: .system) { try await $0.assignRole(input, $1) }
    }

    mutating func endRole() -> Action {
        let (role, date) = (self.some(self.there.roles), self.today.adding(days: self.number(-20...20)))
        return self.process("end role \(role) on \(date)", by: .system) { try await $0.endRole(role, on: date, $1) }
    }

    mutating func recordPriority() -> Action {
        let input = PriorityInput(
            school: self.some(self.there.schools), level: self.pick(Level.allCases), title: self.text("Fluency"),
            planReference: self.chance(1, in: 2) ? self.text("Plan") : nil, from: self.today,
            until: self.chance(1, in: 3) ? self.today.adding(days: self.number(-2...300)) : nil)
        return self.process("\(input)", by: .system) { try await $0.recordPriority(input, $1) }
    }

    mutating func recordNeed() -> Action {
        let input = NeedInput(
            school: self.some(self.there.schools),
            person: self.chance(2, in: 3) ? self.some(self.there.people) : nil, level: self.pick(Level.allCases),
            origin: self.pick(NeedOrigin.allCases), kind: self.pick(NeedKind.allCases),
            summary: self.text("Modelling reading"), evidence: self.text("Seen in lessons"),
            priority: self.chance(1, in: 2) ? self.some(self.there.priorities) : nil)
        return self.process("\(input)", by: self.actor()) { try await $0.recordNeed(input, $1) }
    }

    mutating func closeNeed() -> Action {
        let (need, how) = (self.some(self.there.needs), self.pick(NeedClosing.allCases))
        let reason = self.text("It is met")
        return self.process("close need \(need) as \(how)", by: self.actor()) {
            try await $0.closeNeed(need, as: how, because: reason, $1)
        }
    }

    mutating func addProvider() -> Action {
        let (name, kind) = (self.text("Provider"), self.pick(ProviderKind.allCases))
        return self.process("add provider \(name)", by: .system) {
            try await $0.addProvider(named: name, kind: kind, $1)
        }
    }

    mutating func setBudget() -> Action {
        let input = BudgetInput(
            school: self.some(self.there.schools), name: self.chance(2, in: 3) ? "Staff training" : self.text("Line"),
            financialYear: self.number(2026...2027),
            amount: self.chance(1, in: 8) ? nil : Money(minorUnits: Int64(self.number(0...400_000))),
            minute: self.chance(1, in: 10) ? nil : "8.1")
        return self.process("\(input)", by: .system) { try await $0.setBudget(input, $1) }
    }

    mutating func ask() -> Action {
        let asked: AskedFor =
            self.chance(2, in: 3) ? .new(self.opportunity()) : .known(self.recent(self.there.opportunities))
        let need = self.chance(1, in: 4) ? self.some(self.there.needs) : nil
        return self.process("ask for \(asked)", by: self.actor()) { try await $0.request(asked, for: need, $1) }
    }

    mutating func plan() -> Action {
        let asked: AskedFor =
            self.chance(1, in: 2) ? .new(self.opportunity()) : .known(self.recent(self.there.opportunities))
        let people = (0..<self.number(0...4)).map { _ in self.some(self.there.people) }
        return self.process("plan \(asked) for \(people)", by: self.actor(.seniorLeader)) {
            try await $0.plan(asked, for: people, $1)
        }
    }

    mutating func decide() -> Action {
        var input = DecisionInput(
            self.meant(self.there.open, among: self.there.requests), self.chance(5, in: 6) ? .approved : .declined)
        if self.chance(2, in: 3) { input.reason = self.text("Not now") }
        if self.chance(1, in: 8) { input.departures = [.init(ClauseIdentifier("MAT-1j"), because: "Late")] }
        if self.chance(1, in: 8) { input.seen = Revision(rawValue: Int64(self.number(0...2))) }
        let decided = input
        return self.process("\(decided)", by: self.actor(.headteacher)) { try await $0.decide(decided, $1) }
    }

    mutating func book() -> Action {
        let expected = self.meant(self.there.places, among: self.there.expected)
        let place = self.there.expected.first { $0.id == expected }
        let (person, request) = (place?.person ?? self.some(self.there.people), place?.request ?? self.identifier())
        return self.process("book \(person) under \(request)", by: self.actor(.headteacher)) {
            try await $0.book(person, under: request, reference: "R", $1)
        }
    }

    mutating func cancelBooking() -> Action {
        let booking = self.some(self.there.bookings)
        let place = self.there.bookings.first { $0.id == booking }
        let (person, request) = (place?.person ?? self.identifier(), place?.request ?? self.identifier())
        return self.process("cancel booking of \(person) under \(request)", by: self.actor()) {
            try await $0.cancelBooking(of: person, under: request, $1)
        }
    }
}
