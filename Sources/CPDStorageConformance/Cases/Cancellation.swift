internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// Cancelled tasks leave no halves.
    static let cancellation: [ConformanceCase] = [
        ConformanceCase("keeps all or nothing of a unit whose task is cancelled") { trial in
            let scope = try await trial.found()
            let returned = Mutex<Set<Identifier<JournalEntry>>>([])
            let units = (0..<50).map { _ in trial.identifier() as Identifier<JournalEntry> }
            let run: @Sendable (Identifier<JournalEntry>, Bool) async throws -> Void = { unit, cancelsItself in
                try await trial.write(in: scope, as: unit) { session in
                    for number in 0..<3 {
                        if number == 1, cancelsItself { withUnsafeCurrentTask { $0?.cancel() } }
                        try session.providers.insert(
                            Provider(id: session.makeIdentifier(), name: unit.description, kind: .external))
                    }
                }
                _ = returned.withLock { $0.insert(unit) }
            }
            // Some are cancelled in the middle of their unit, some whenever it happens, some not at all.
            let tasks = units.enumerated().map { index, unit in
                Task { try await run(unit, index % 5 < 3 && index % 5 > 0) }
            }
            await Task.yield()
            for (index, task) in tasks.enumerated() where index % 5 != 0 { task.cancel() }
            for (index, task) in tasks.enumerated() {
                if case .failure(let error) = await task.result, index % 5 == 0 {
                    throw PromiseBroken("a unit that nobody cancelled failed: \(error)")
                }
            }
            let done = returned.withLock { $0 }
            try await trial.read(in: scope) { session in
                var rows: [String: Int] = [:]
                for provider in try session.providers.values() { rows[provider.name, default: 0] += 1 }
                for unit in units {
                    let count = rows[unit.description] ?? 0
                    let isInJournal = try session.journal.find(unit) != nil
                    try require(count == (isInJournal ? 3 : 0), "\(count) of 3 rows of a unit are kept")
                    try require(isInJournal || !done.contains(unit), "a unit that returned is not kept")
                }
            }
            try await requireUsable(in: scope, trial)
        },
        ConformanceCase("goes on after tasks were cancelled before they began, or while they read") { trial in
            let scope = try await trial.found()
            try await trial.insert(crowd(50, trial), in: scope)
            let tasks = (0..<30).map { index in
                Task {
                    if index % 3 == 0 { withUnsafeCurrentTask { $0?.cancel() } }
                    _ = try await trial.read(in: scope) { try $0.people.all().count }
                }
            }
            for task in tasks { task.cancel() }
            for task in tasks { _ = await task.result }
            try await requireUsable(in: scope, trial)
        },
    ]
}

private func requireUsable(in scope: Scope, _ trial: Trial) async throws {
    let graph = trial.graph(77)
    try await trial.insert(graph.entities, in: scope)
    try await trial.read(in: scope) { session in
        for entity in graph.entities { try session.requireKept(entity) }
    }
}
