internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// What a scope holds its holder to.
    static let scopes: [ConformanceCase] = [
        ConformanceCase("shows a line manager their own people, and no longer when that has ended") { trial in
            let organisation = try await RoleOrganisation(trial)
            let day = RoleOrganisation.day(of: .role(.lineManager))
            let theirs = try await trial.read(in: try await organisation.scope(trial, on: day)) { session in
                try session.needs.values(.init(person: organisation.theirs.id)).map(\.school)
            }
            try require(
                theirs == [organisation.schools[0].id], "needs other than the one at the school: \(theirs.count)")
            // The supervision of the whole organisation follows on the next day, and then there is none.
            let before = CivilDate(daysSinceEpoch: 19_999)
            let after = CivilDate(daysSinceEpoch: 30_000)
            for other in [before, after] {
                try await trial.read(in: try await organisation.scope(trial, on: other)) { session in
                    try require(
                        try session.needs.values(.init(person: organisation.theirs.id)).isEmpty,
                        "a need is shown to who is line manager on other days")
                }
            }
        },
        ConformanceCase("shows everybody everything about themself, on any day and without one") { trial in
            let organisation = try await RoleOrganisation(trial)
            let undated = try await Authority(over: trial.store).scope(
                for: Actor(person: organisation.holder.id), in: organisation.scope.organisation)
            for scope in [undated, try await organisation.scope(trial, on: CivilDate(daysSinceEpoch: 40_000))] {
                try await trial.read(in: scope) { session in
                    for row in organisation.rows where row.reaches.contains(.own) {
                        try require(try session.has(row.entity), "a \(type(of: row.entity).kind.words) is hidden")
                    }
                }
            }
        },
        ConformanceCase("shows a governor no row about anybody else") { trial in
            let organisation = try await RoleOrganisation(trial)
            for role in [Role.governor, .chairOfGovernors] {
                let scope = try await organisation.scope(
                    trial, on: RoleOrganisation.day(of: .role(role), everywhere: true))
                try await trial.read(in: scope) { session in
                    let people = try session.people.values().map(\.id)
                    try require(people == [organisation.holder.id], "a governor sees \(people.count) people")
                    let rated = try session.evaluations.values().map(\.person)
                    try require(rated == [organisation.holder.id], "a governor sees \(rated.count) evaluations")
                    try require(try session.budgetLines.values().count == 2, "a governor does not see the budget")
                }
            }
        },
        ConformanceCase("gives a governor figures of five people and more, and none of fewer") { trial in
            let organisation = try await RoleOrganisation(trial)
            let course = organisation.rows.compactMap { $0.entity as? Opportunity }[0]
            let people = (0..<5).map { Person(id: trial.identifier(), givenName: "A", familyName: "\($0)") }
            let evaluations = people.enumerated().map { index, person in
                Evaluation(
                    id: trial.identifier(), opportunity: course.id, person: person.id,
                    evaluatedOn: CivilDate(daysSinceEpoch: 20_000), rating: 1 + index, changedPractice: "practice",
                    needMet: index > 0)
            }
            try await trial.insert(people, in: organisation.scope)
            try await trial.insert(evaluations, in: organisation.scope)
            let scope = try await organisation.scope(trial, on: RoleOrganisation.day(of: .role(.governor)))
            try await trial.read(in: scope) { session in
                let rows = try session.evaluations.values()
                try require(rows.map(\.person) == [organisation.holder.id], "a governor sees \(rows.count) evaluations")
                let figures = try session.evaluations.figures(.init(measuring: [.count, .sum(.rating)]))
                // Of the first school: five, and those of the holder, of theirs and of the colleague, rated 4 each.
                try require(figures[.count] == 8 && figures[.sum(.rating)] == 27, "\(figures)")
                let byCourse = FigureRequest<Evaluation>(
                    .init(opportunity: course.id), groupedBy: [.value(.opportunity)])
                try require(try session.evaluations.figures(byCourse).groups.count == 1, "no figure of a course")
            }
            for request in [
                FigureRequest<Evaluation>(groupedBy: [.value(.person)]),
                FigureRequest<Evaluation>(groupedBy: [.value(.needMet)]),
                FigureRequest<Evaluation>(.init(person: people[0].id)),
            ] {
                try await trial.expect(.withheld, "a figure of few people") {
                    try await trial.read(in: scope) { _ = try $0.evaluations.figures(request) }
                }
            }
        },
        ConformanceCase("says to anybody that a unit has been applied") { trial in
            let organisation = try await RoleOrganisation(trial)
            let governor = try await organisation.scope(trial, on: RoleOrganisation.day(of: .role(.governor)))
            let unit: Identifier<JournalEntry> = trial.identifier()
            try await trial.write(in: organisation.scope, as: unit) { _ in }
            try await trial.expect(.alreadyApplied, "the same unit by another actor") {
                try await trial.write(in: governor, as: unit) { _ in }
            }
        },
        ConformanceCase("answers for a row that may not be seen as for one that is not there") { trial in
            let organisation = try await RoleOrganisation(trial)
            let head = try await organisation.scope(trial, on: RoleOrganisation.day(of: .role(.headteacher)))
            let stranger = organisation.stranger
            try await trial.read(in: head) { session in
                try require(try session.people.find(stranger.id) == nil, "found")
                try require(try session.people.values().allSatisfy { $0.id != stranger.id }, "listed")
            }
            let absent = Person(id: trial.identifier(), givenName: "A", familyName: "B")
            var messages: [String] = []
            for person in [stranger, absent] {
                let locked = try await trial.write(in: head) { try $0.people.find(person.id, locked: true) }
                try require(locked == nil, "locked")
                do {
                    try await trial.write(in: head) { _ = try $0.people.update(person, expecting: .first) }
                    throw PromiseBroken("updated")
                } catch let error as StorageError { messages.append(error.description) }
            }
            try require(messages[0] == messages[1], "told apart: \(messages)")
            try await trial.read(in: organisation.scope) { try $0.requireKept(stranger) }
        },
        ConformanceCase("refuses what a role may not do, says which may, and keeps nothing of the unit") { trial in
            let organisation = try await RoleOrganisation(trial)
            let finance = try await organisation.scope(trial, on: RoleOrganisation.day(of: .role(.finance)))
            let line = BudgetLine(
                id: trial.identifier(), school: organisation.schools[0].id, name: "Its own", financialYear: 2030)
            let person = Person(id: trial.identifier(), givenName: "A", familyName: "B")
            do {
                try await trial.write(in: finance) { session in
                    try session.budgetLines.insert(line)
                    _ = try? session.people.insert(person)
                }
                throw PromiseBroken("finance added a person")
            } catch let error as StorageError {
                try require(
                    error.code == .notAuthorised && error.message.contains("headteacher"), "refused as: \(error)")
            }
            try await trial.read(in: organisation.scope) { session in
                try require(try !session.has(line) && !session.has(person), "something of the unit was kept")
            }
            try await trial.write(in: finance) { _ = try $0.budgetLines.insert(line) }
            try await trial.read(in: organisation.scope) { try $0.requireKept(line) }
        },
        ConformanceCase("lets nobody move a row into their reach, or out of it") { trial in
            let organisation = try await RoleOrganisation(trial)
            let leader = try await organisation.scope(trial, on: RoleOrganisation.day(of: .role(.cpdLeader)))
            let priorities = try await trial.read(in: organisation.scope) { try $0.priorities.values() }
            for (index, other) in [(0, 1), (1, 0)] {
                guard var moved = priorities.first(where: { $0.school == organisation.schools[index].id }) else {
                    throw PromiseBroken("no priority")
                }
                moved.school = organisation.schools[other].id
                let expected: StorageError.Code = index == 0 ? .notAuthorised : .notFound
                let changed = moved
                try await trial.expect(expected, "moving a priority to another school") {
                    try await trial.write(in: leader) { _ = try $0.priorities.update(changed, expecting: .first) }
                }
            }
        },
        ConformanceCase("lets whoever acts for another do what both could, and no more") { trial in
            let organisation = try await RoleOrganisation(trial)
            let day = RoleOrganisation.day(of: .role(.administrator))
            let scope = try await organisation.scope(trial, on: day, onBehalfOf: organisation.colleague.id)
            try await trial.read(in: scope) { session in
                let seen = try session.bookings.values().map(\.person)
                try require(seen == [organisation.colleague.id], "bookings other than the colleague's are seen")
                // An administrator sees no needs of others, also on behalf of one of them.
                try require(try session.needs.values().isEmpty, "needs are seen")
            }
            let need = Need(
                id: trial.identifier(), school: organisation.schools[0].id, person: organisation.colleague.id,
                level: .individual, origin: .discussion, summary: "a", evidence: "b", raisedOn: day)
            try await trial.write(in: scope) { _ = try $0.needs.insert(need) }
            var other = need
            other.person = organisation.theirs.id
            let others = other
            try await trial.expect(.notAuthorised, "a need of somebody else") {
                try await trial.write(in: scope) { _ = try $0.needs.insert(others) }
            }
        },
        ConformanceCase("lets a process do all it must, and keeps its actor in the journal") { trial in
            let organisation = try await RoleOrganisation(trial)
            let scope = try await organisation.scope(trial, on: RoleOrganisation.day(of: .role(.governor))).forProcess
            let unit: Identifier<JournalEntry> = trial.identifier()
            let provider = Provider(id: trial.identifier(), name: "New", kind: .external)
            try await trial.write(in: scope, as: unit) { session in
                _ = try session.providers.insert(provider)
                for row in organisation.rows {
                    try require(try session.has(row.entity), "a row is hidden from a process")
                }
            }
            let actor = try await trial.read(in: organisation.scope) { try $0.journal.get(unit).value.actor }
            try require(actor == Actor(person: organisation.holder.id), "another actor in the journal")
        },
        ConformanceCase("shows who was on a list that they were") { trial in
            let organisation = try await RoleOrganisation(trial)
            guard
                let request = organisation.rows.compactMap({ $0.entity as? Request }).first(where: {
                    $0.askedBy == organisation.colleague.id
                })
            else { throw PromiseBroken("no request") }
            let undated = try await Authority(over: trial.store).scope(
                for: Actor(person: organisation.holder.id), in: organisation.scope.organisation)
            try await trial.read(in: undated) { try require(try !$0.has(request), "shown to one not on its list") }
            let expected = ExpectedParticipant(
                id: trial.identifier(), request: request.id, person: organisation.holder.id)
            try await trial.insert([expected], in: organisation.scope)
            try await trial.read(in: undated) { session in
                try require(try session.has(request), "hidden from one on its list")
                let decisions = try session.decisions.values(.init(request: request.id))
                try require(decisions.count == 1, "its decision is hidden from one on its list")
                let names = try session.expectedParticipants.values(.init(request: request.id)).map(\.person)
                try require(names == [organisation.holder.id], "the others on the list are shown")
            }
        },
        ConformanceCase("shows nobody of another organisation anything") { trial in
            let (one, other) = (try await RoleOrganisation(trial), try await RoleOrganisation(trial))
            let scope = try await one.scope(trial, on: RoleOrganisation.day(of: .role(.trustOfficer), everywhere: true))
            try await trial.read(in: scope) { session in
                for row in other.rows { try require(try !session.has(row.entity), "another organisation's row") }
                try require(try session.people.values().count == 4, "another organisation's people")
            }
            try await trial.expect(.notAuthorised, "a scope in another organisation") {
                _ = try await Authority(over: trial.store).scope(
                    for: Actor(person: one.holder.id), in: other.scope.organisation,
                    on: CivilDate(daysSinceEpoch: 20_000))
            }
        },
    ]
}
