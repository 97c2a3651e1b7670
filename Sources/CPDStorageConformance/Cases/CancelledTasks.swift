internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// What a cancelled task is told, and that nothing of it is left.
    static let cancelledTasks: [ConformanceCase] = [
        ConformanceCase("keeps nothing of a unit whose task is cancelled before its body ends, and says so") { trial in
            let scope = try await trial.found()
            try await trial.write(in: scope) { try $0.people.insert(contentsOf: crowd(600, trial)) }
            for moment in Moment.allCases {
                let (unit, id) = (trial.identifier() as Identifier<JournalEntry>, trial.identifier() as Provider.ID)
                let hasBegun = Mutex(false)
                try await expectCancelled("a unit cancelled \(moment.rawValue)") {
                    if moment == .before { cancelThisTask() }
                    try await trial.write(in: scope, as: unit) { session in
                        hasBegun.withLock { $0 = true }
                        if moment == .first { cancelThisTask() }
                        try session.providers.insert(Provider(id: id, name: "Calm Classrooms", kind: .external))
                        _ = try session.providers.find(id)
                        if moment == .between { cancelThisTask() }
                        try visit(session.people, cancelling: moment == .visiting)
                        if moment == .last { cancelThisTask() }
                    }
                }
                try require(moment != .before || !hasBegun.withLock { $0 }, "a unit of a cancelled task began")
                try await trial.read(in: scope) { session in
                    try require(try session.providers.find(id) == nil, "a row of a unit cancelled \(moment.rawValue)")
                    try require(
                        try session.journal.find(unit) == nil, "the entry of a unit cancelled \(moment.rawValue)")
                }
                // The same unit may come again.
                try await trial.write(in: scope, as: unit) { session in
                    _ = try session.providers.insert(Provider(id: id, name: "Calm Classrooms", kind: .external))
                }
            }
        },
        ConformanceCase("gives nothing of a read whose task is cancelled before its body ends, and says so") { trial in
            let scope = try await trial.found()
            try await trial.write(in: scope) { try $0.people.insert(contentsOf: crowd(600, trial)) }
            for moment in Moment.allCases {
                let hasBegun = Mutex(false)
                try await expectCancelled("a read cancelled \(moment.rawValue)") {
                    if moment == .before { cancelThisTask() }
                    try await trial.read(in: scope) { session in
                        hasBegun.withLock { $0 = true }
                        if moment == .first { cancelThisTask() }
                        _ = try session.people.first()
                        if moment == .between { cancelThisTask() }
                        try visit(session.people, cancelling: moment == .visiting)
                        _ = try session.people.count()
                        if moment == .last { cancelThisTask() }
                    }
                }
                try require(moment != .before || !hasBegun.withLock { $0 }, "a read of a cancelled task began")
                let count = try await trial.read(in: scope) { try $0.people.count() }
                try require(count == 600, "\(count) of 600 people behind a read cancelled \(moment.rawValue)")
            }
        },
        ConformanceCase("ends a stream whose task is cancelled, with its next page") { trial in
            let scope = try await trial.found()
            try await trial.insert(crowd(30, trial), in: scope)
            let seen = Mutex(0)
            try await expectCancelled("a stream") {
                for try await _ in trial.store.stream(Person.Query(), in: scope, pageSize: 10) {
                    if seen.withLock({
                        $0 += 1; return $0
                    }) == 15 {
                        cancelThisTask()
                    }
                }
            }
            try require(seen.withLock { $0 } <= 20, "\(seen.withLock { $0 }) rows, where the task was cancelled at 15")
            try await trial.write(in: scope) { session in
                for person in try session.people.all() {
                    try session.people.delete(person.value.id, expecting: person.revision)
                }
            }
        },
    ]
}

/// When a task is cancelled.
private enum Moment: String, CaseIterable {
    case before = "before it began"
    case first = "before its first statement"
    case between = "between two statements"
    case visiting = "while it visited rows"
    case last = "behind its last statement"
}

private func cancelThisTask() { withUnsafeCurrentTask { $0?.cancel() } }

/// Visits everybody; a visitor that is cancelled at the first need not be stopped at once.
private func visit(_ people: any ReadableRepository<Person>, cancelling: Bool) throws {
    var visits = 0
    try people.forEach(.init()) { _ in
        visits += 1
        if visits == 1, cancelling { cancelThisTask() }
    }
}

/// Requires that some work, in a task of its own, ends by `CancellationError`.
private func expectCancelled(_ occasion: String, _ work: @escaping @Sendable () async throws -> Void) async throws {
    do {
        try await Task { try await work() }.value
    } catch is CancellationError {
        return
    }
    throw PromiseBroken("\(occasion) ended as if nothing had happened")
}
