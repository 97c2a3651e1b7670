internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// A read is one snapshot.
    static let reads: [ConformanceCase] = [
        ConformanceCase("reads one snapshot while others write") { trial in
            let scope = try await trial.found()
            let (school, accounts) = try await accounts(4, of: 1000, in: scope, trial)
            let readers = Mutex(2)
            try await trial.concurrently(3) { task in
                if task == 0 {
                    var round = 0
                    while readers.withLock({ $0 }) > 0 {
                        try await transfer(
                            7, from: accounts[round % 4], to: accounts[(round + 1) % 4], in: scope, trial)
                        round += 1
                        await Task.yield()
                    }
                } else {
                    defer { readers.withLock { $0 -= 1 } }
                    for _ in 0..<15 { try await requireSum(4000, accounts, school, in: scope, trial) }
                }
            }
        },
        ConformanceCase("ends with the right totals after many readers and writers") { trial in
            let scope = try await trial.found()
            let (school, accounts) = try await accounts(3, of: 0, in: scope, trial)
            try await trial.concurrently(6) { task in
                for round in 0..<8 {
                    try await trial.write(in: scope) { session in
                        try add(1, to: accounts[(task + round) % 3], session)
                    }
                    _ = try await trial.read(in: scope) { try $0.budgetLines.all().count }
                }
            }
            try await requireSum(48, accounts, school, in: scope, trial)
            let entries = try await trial.read(in: scope) { try $0.journal.all().count }
            try require(entries == 50, "\(entries) journal entries, not 50")
        },
        ConformanceCase("returns what the body of a read returns, and passes on what it throws") { trial in
            let scope = try await trial.found()
            let count = try await trial.read(in: scope) { try $0.organisations.all().count }
            try require(count == 1, "another result")
            do {
                try await trial.read(in: scope) { _ in throw Deliberate() }
                throw PromiseBroken("the body's error did not come out")
            } catch is Deliberate {}
        },
    ]
}

/// Budget lines that hold an amount each, as accounts.
private func accounts(
    _ count: Int, of amount: Int64, in scope: Scope, _ trial: Trial
) async throws -> (school: Identifier<School>, lines: [Identifier<BudgetLine>]) {
    let school = trial.graph(1).school
    let lines = (0..<count).map { index in
        BudgetLine(
            id: trial.identifier(), school: school.id, name: "\(index)", financialYear: 2026,
            amount: Money(minorUnits: amount))
    }
    try await trial.insert([school] + lines, in: scope)
    return (school.id, lines.map(\.id))
}

private func add(_ amount: Int64, to id: Identifier<BudgetLine>, _ session: WriteSession) throws {
    guard let line = try session.budgetLines.find(id, locked: true) else { throw PromiseBroken("no such line") }
    var value = line.value
    value.amount = Money(minorUnits: (value.amount?.minorUnits ?? 0) + amount)
    try session.budgetLines.update(value, expecting: line.revision)
}

private func transfer(
    _ amount: Int64, from one: Identifier<BudgetLine>, to other: Identifier<BudgetLine>, in scope: Scope,
    _ trial: Trial
) async throws {
    try await trial.write(in: scope) { session in
        try add(-amount, to: one, session)
        try add(amount, to: other, session)
    }
}

/// Adds the accounts up three ways, in one snapshot.
private func requireSum(
    _ expected: Int64, _ accounts: [Identifier<BudgetLine>], _ school: Identifier<School>, in scope: Scope,
    _ trial: Trial
) async throws {
    try await trial.read(in: scope) { session in
        let one = try accounts.map { try session.budgetLines.get($0).value.amount?.minorUnits ?? 0 }
        let visited = try session.budgetLines.values(.init(school: school)).map { $0.amount?.minorUnits ?? 0 }
        let page = try session.budgetLines.page(.init(), PageRequest()).elements
        let paged = page.map { $0.value.amount?.minorUnits ?? 0 }
        for amounts in [one, visited, paged] {
            try require(
                amounts.reduce(0, +) == expected,
                "amounts of one read add up to \(amounts.reduce(0, +)), not \(expected)")
        }
    }
}
