internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// A row that is locked first guards a rule over several rows.
    static let guardRows: [ConformanceCase] = [
        ConformanceCase("never commits more than a budget line has, however many try") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            let line = BudgetLine(
                id: trial.identifier(), school: graph.school.id, name: "training", financialYear: 2026,
                amount: Money(minorUnits: 2000))
            let before = graph.rows.filter { $0.slot != .commitment }.map(\.entity)
            try await trial.insert(before + [line], in: scope)
            try await trial.concurrently(8) { _ in
                for _ in 0..<5 {
                    try await trial.write(in: scope) { session in
                        guard let guardRow = try session.budgetLines.find(line.id, locked: true) else {
                            throw PromiseBroken("the guard row is not found")
                        }
                        var committed: Int64 = 100
                        try session.commitments.forEach(.init(budgetLine: line.id)) {
                            committed += $0.value.amount.minorUnits
                        }
                        guard committed <= guardRow.value.amount?.minorUnits ?? 0 else { return }
                        try session.commitments.insert(
                            Commitment(
                                id: session.makeIdentifier(), budgetLine: line.id, decision: graph.decision.id,
                                amount: Money(minorUnits: 100), fallsOn: CivilDate(daysSinceEpoch: 20_000)))
                    }
                }
            }
            let count = try await trial.read(in: scope) { try $0.commitments.all(.init(budgetLine: line.id)).count }
            try require(count == 20, "\(count) commitments of 1.00 on a line of 20.00, where 40 were tried")
        },
        ConformanceCase("never books more places than a session has, however many try") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            let guardRow = TrainingSession(
                id: trial.identifier(), opportunity: graph.opportunity.id, date: CivilDate(daysSinceEpoch: 20_000),
                minutes: 60, capacity: 9)
            let before = graph.rows.filter { $0.slot != .booking }.map(\.entity)
            try await trial.insert(before + [guardRow], in: scope)
            try await trial.concurrently(6) { _ in
                for _ in 0..<4 {
                    try await trial.write(in: scope) { session in
                        let places = try session.trainingSessions.find(guardRow.id, locked: true)?.value.capacity
                        let taken = try session.bookings.all(.init(opportunity: graph.opportunity.id)).count
                        guard taken < places ?? 0 else { return }
                        let person = Person(id: session.makeIdentifier(), givenName: "Ada", familyName: "Byron")
                        try session.people.insert(person)
                        try session.bookings.insert(
                            Booking(
                                id: session.makeIdentifier(), request: graph.request.id,
                                opportunity: graph.opportunity.id, person: person.id,
                                bookedOn: CivilDate(daysSinceEpoch: 20_000)))
                    }
                }
            }
            let count = try await trial.read(in: scope) { try $0.bookings.all().count }
            try require(count == 9, "\(count) bookings of 9 places, where 24 were tried")
        },
        ConformanceCase("finds a locked row as it is, and says that one is not there") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            try await trial.write(in: scope) { session in
                let found = try session.budgetLines.find(graph.budgetLine.id, locked: true)
                try require(found == Stored(graph.budgetLine, at: .first), "another row")
                let unlocked = try session.budgetLines.find(graph.budgetLine.id, locked: false)
                try require(unlocked == found, "another row without a lock")
                let absent = try session.budgetLines.find(trial.identifier(), locked: true)
                try require(absent == nil, "a row that is not there")
            }
        },
        ConformanceCase("lets units that lock different rows, or the same in another order, all end") { trial in
            let scope = try await trial.found()
            let providers = (0..<3).map { Provider(id: trial.identifier(), name: "\($0)", kind: .external) }
            try await trial.insert(providers, in: scope)
            try await trial.concurrently(4) { task in
                for round in 0..<4 {
                    try await trial.write(in: scope) { session in
                        for step in 0..<3 {
                            let id = providers[(task % 2 == 0 ? step : 2 - step)].id
                            guard let stored = try session.providers.find(id, locked: true) else { continue }
                            let changed = Provider(id: id, name: "\(task).\(round)", kind: .external)
                            try session.providers.update(changed, expecting: stored.revision)
                        }
                    }
                }
            }
            try await trial.read(in: scope) { session in
                for stored in try session.providers.all() {
                    try require(stored.revision.rawValue == 17, "revision \(stored.revision.rawValue) after 16 updates")
                }
            }
        },
    ]
}
