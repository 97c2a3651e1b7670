import CPDDomain
import CPDStorage
import CPDWorkflows

/// Finds what a command names: by identifier, by name or title, or by a beginning that only one has.
struct Names {
    let store: CPDStore
    let scope: Scope
    let date: CivilDate

    /// Everybody the organisation knows, by name.
    func people() async throws -> [Person] { try await self.store.read(in: self.scope) { try $0.people.values() } }

    /// Somebody: a full name, an identifier, a source identifier, or the role that one person holds.
    func person(_ words: String, at school: Identifier<School>? = nil) async throws -> Person {
        let people = try await self.people()
        if let role = Role(words: words) {
            let place: Identifier<School>
            if let school { place = school } else { place = try await self.school(nil).id }
            let holders = try await Workflows(store: self.store).holders(
                of: role, at: place, on: self.date, in: self.scope)
            guard let holder = holders.first else {
                throw Failure(
                    .usage, "Nobody is \(role.rawValue) on \(self.date.words). Give the role with cpd role, or a name.")
            }
            guard holders.count == 1 else {
                throw Failure(
                    .usage, "\(holders.count) people are \(role.rawValue) on \(self.date.words). Name one of them.")
            }
            return holder
        }
        return try choose("person", words, from: people) { [$0.name, $0.sourceIdentifier ?? $0.name] }
    }

    /// The school named, by name or unique reference number; the only one where none is named.
    func school(_ words: String?) async throws -> School {
        let schools = try await self.store.read(in: self.scope) { try $0.schools.values() }
        if let words { return try choose("school", words, from: schools) { [$0.name, $0.urn ?? $0.name] } }
        guard let school = schools.first else {
            throw Failure(.usage, "The organisation has no school yet. Add it with cpd import gias.")
        }
        guard schools.count == 1 else {
            throw Failure(.usage, "There are \(schools.count) schools. Name one, by its name, URN or identifier.")
        }
        return school
    }

    /// A priority of a school, by its title or its place in the plan.
    func priority(_ words: String, at school: Identifier<School>) async throws -> Priority {
        let all = try await self.store.read(in: self.scope) { try $0.priorities.values(.init(school: school)) }
        return try choose("priority", words, from: all) { [$0.title, $0.planReference ?? $0.title] }
    }

    /// A need of a school, by what is needed.
    func need(_ words: String, at school: Identifier<School>) async throws -> Need {
        let all = try await self.store.read(in: self.scope) { try $0.needs.values(.init(school: school)) }
        return try choose("need", words, from: all) { [$0.summary] }
    }

    /// A provider, by name.
    func provider(_ words: String) async throws -> Provider {
        let all = try await self.store.read(in: self.scope) { try $0.providers.values() }
        return try choose("provider", words, from: all) { [$0.name] }
    }

    /// An opportunity of a school, by title.
    func opportunity(_ words: String, at school: Identifier<School>) async throws -> Opportunity {
        let all = try await self.store.read(in: self.scope) { try $0.opportunities.values(.init(school: school)) }
        return try choose("opportunity", words, from: all) { [$0.title] }
    }

    /// The budget line of a school for a financial year; another year's of the name where that year has none.
    func budgetLine(_ words: String, at school: Identifier<School>, on date: CivilDate) async throws -> BudgetLine {
        let (lines, startMonth) = try await self.store.read(in: self.scope) { session in
            (
                try session.budgetLines.values(.init(school: school)),
                try session.organisations.values().first?.financialYearStartMonth ?? 4
            )
        }
        let year = FinancialYear(containing: date, startMonth: startMonth).startYear
        let named = lines.filter { $0.name == words }
        if let line = named.first(where: { $0.financialYear == year }) ?? named.first { return line }
        let ofTheYear = lines.filter { $0.financialYear == year }
        return try choose("budget line", words, from: ofTheYear.isEmpty ? lines : ofTheYear) { [$0.name] }
    }
}

extension Role {
    /// A role by its words, spaces written as hyphens or not: `cpd-leader`.
    init?(words: String) {
        let folded = folded(words)
        guard let role = Self.allCases.first(where: { cpd.folded($0.rawValue) == folded }) else { return nil }
        self = role
    }
}

/// The one of several that some words name. Throws ``Failure`` that says what to do; it repeats what was typed alone.
func choose<Thing: Identifiable, Kind>(
    _ kind: String, _ words: String, from things: [Thing], by names: (Thing) -> [String]
) throws -> Thing where Thing.ID == Identifier<Kind> {
    if let id = Identifier<Kind>(words), let match = things.first(where: { $0.id == id }) { return match }
    let wanted = words.lowercased()
    let steps: [(String) -> Bool] = [
        { $0 == words }, { $0.lowercased() == wanted }, { $0.lowercased().hasPrefix(wanted) },
    ]
    for step in steps {
        let matches = things.filter { names($0).contains(where: step) }
        if matches.count == 1 { return matches[0] }
        guard matches.isEmpty else {
            throw Failure(
                .usage,
                "\"\(words)\" could be any of \(matches.count): write more of the name, or the identifier of the \(kind)."
            )
        }
    }
    throw Failure(.usage, "There is no \(kind) \"\(words)\". Write its whole name, or its identifier.")
}

/// Words without regard to case, and hyphens as spaces.
func folded(_ words: String) -> String { String(words.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 }) }
