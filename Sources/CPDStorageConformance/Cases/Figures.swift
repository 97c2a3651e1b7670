internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Figures are those of plain Swift, at the edges too.
    static let figures: [ConformanceCase] = [
        ConformanceCase("leaves what is absent out of figures, and gives it a group of its own") { trial in
            let scope = try await trial.found()
            try await trial.insertSessions([(60, 10), (70, nil), (80, 30), (90, nil), (100, -10)], in: scope)
            try await trial.read(in: scope) { session in
                let all: [FigureMeasure<TrainingSession>] = [
                    .count, .present(.capacity), .distinct(.capacity), .sum(.capacity), .sumOfSquares(.capacity),
                    .minimum(.capacity), .maximum(.capacity), .median(.capacity),
                ]
                let figures = try session.trainingSessions.figures(.init(measuring: all))
                try requireGroups(figures, [([], [5, 3, 3, 30, 1100, -10, 30, 10])])
                let grouped = try session.trainingSessions.figures(
                    .init(groupedBy: [.value(.capacity)], measuring: all))
                try requireGroups(
                    grouped,
                    [
                        ([nil], [2, 0, 0, 0, 0, nil, nil, nil]),
                        ([.integer(-10)], [1, 1, 1, -10, 100, -10, -10, -10]),
                        ([.integer(10)], [1, 1, 1, 10, 100, 10, 10, 10]),
                        ([.integer(30)], [1, 1, 1, 30, 900, 30, 30, 30]),
                    ])
                let banded = try session.trainingSessions.figures(
                    .init(groupedBy: [.bands(of: .capacity, from: [0])]))
                try requireGroups(banded, [([nil], [2]), ([.integer(.min)], [1]), ([.integer(0)], [2])])
            }
        },
        ConformanceCase("gives one group of no rows without groupings, and none with them") { trial in
            let scope = try await trial.found()
            let measures: [FigureMeasure<Attendance>] = [
                .count, .present(.minutes), .distinct(.person), .sum(.minutes), .sumOfSquares(.minutes),
                .minimum(.minutes), .maximum(.minutes), .median(.minutes),
            ]
            try await trial.read(in: scope) { session in
                for query in [Attendance.Query(), .init(person: trial.identifier())] {
                    try requireGroups(
                        try session.attendances.figures(.init(query, measuring: measures)),
                        [([], [0, 0, 0, 0, 0, nil, nil, nil])])
                    let grouped = FigureRequest(query, groupedBy: [.value(.status)], measuring: measures)
                    try requireGroups(try session.attendances.figures(grouped), [])
                }
                // No store keeps a text with NUL, so nothing has it.
                let nobody = try session.people.figures(.init(.init(sourceIdentifier: "a\u{0}b")))
                try requireGroups(nobody, [([], [0])])
                try require(try session.people.count() == 0, "somebody is counted where nobody is")
            }
        },
        ConformanceCase("adds up exactly, and refuses a sum that does not fit") { trial in
            let scope = try await trial.found()
            let root: Int64 = 3_037_000_499
            // Numbers, their sum and the sum of their squares, where these fit.
            let sums: [(numbers: [Int64], sum: Int64?, squares: Int64?)] = [
                ([.max, 1, -1], .max, nil), ([.max, .max, .min, .min], -2, nil), ([.min, -1, 1], .min, nil),
                ([.min], .min, nil), ([.max], .max, nil), ([.max, .min], -1, nil), ([.max, 1], nil, nil),
                ([.min, -1], nil, nil), ([.max, .max, .max, .min], nil, nil), ([-1, 1, 3], 3, 11),
                ([root, -1], root - 1, root * root + 1), ([-root], -root, root * root), ([root, root], 2 * root, nil),
                ([root + 1], root + 1, nil), ([-root - 1, 1], -root, nil),
            ]
            let sessions = sums.enumerated().flatMap { day, sum in sum.numbers.map { (Int($0), Int?.none, Int32(day)) }
            }
            try await trial.insertSessions(sessions, in: scope)
            for (day, expected) in sums.enumerated() {
                let query = TrainingSession.Query(opportunity: trial.opportunity(Int32(day)))
                for (measure, total) in [
                    (FigureMeasure<TrainingSession>.sum(.minutes), expected.sum),
                    (.sumOfSquares(.minutes), expected.squares),
                ] {
                    let request = FigureRequest<TrainingSession>(query, measuring: [.count, measure])
                    if let total {
                        let figures = try await trial.read(in: scope) { try $0.trainingSessions.figures(request) }
                        try requireGroups(figures, [([], [Int64(expected.numbers.count), total])])
                    } else {
                        try await trial.expect(.overflow, "\(measure.kind) of \(expected.numbers)") {
                            _ = try await trial.read(in: scope) { try $0.trainingSessions.figures(request) }
                        }
                    }
                }
            }
            try await trial.expect(.overflow, "a sum that does not fit in one of several groups") {
                _ = try await trial.read(in: scope) {
                    try $0.trainingSessions.figures(.init(groupedBy: [.value(.date)], measuring: [.sum(.minutes)]))
                }
            }
        },
        ConformanceCase("orders groups by their values, absent first and text by its bytes") { trial in
            let scope = try await trial.found()
            let codes = ["Z", "a", "é", "e\u{301}", "ﬁ", "", " ", "É", "_", "10", "9", "👩", "\u{FFFD}", "ab", "a b"]
            let graph = trial.graph(1)
            let lines = (codes.map { $0 } + [nil, "a", nil]).enumerated().map { number, code in
                BudgetLine(
                    id: trial.identifier(), school: graph.school.id, name: "\(number)", financialYear: number % 2,
                    financeCode: code)
            }
            try await trial.insert([graph.school] + lines, in: scope)
            try await trial.read(in: scope) { session in
                let figures = try session.budgetLines.figures(.init(groupedBy: [.value(.financeCode)]))
                let sorted: [StoredValue] = codes.map { .text($0) }.sorted()
                try requireGroups(figures, [([nil], [2])] + sorted.map { ([$0], [$0 == .text("a") ? 2 : 1]) })
                let by = FigureRequest<BudgetLine>(groupedBy: [.value(.financialYear), .value(.financeCode)])
                try requireGroups(try session.budgetLines.figures(by), try Figures(by, of: lines))
                let people = FigureRequest<BudgetLine>(groupedBy: [.value(.school)])
                try requireGroups(
                    try session.budgetLines.figures(people), [([StoredValue(graph.school.id)], [Int64(lines.count)])])
            }
        },
        ConformanceCase("keeps amounts of different currencies apart") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            let euro = Currency(rawValue: "EUR") ?? .gbp
            let amounts: [Money?] = [
                Money(minorUnits: 500), Money(minorUnits: 700, currency: euro), nil, Money(minorUnits: 250),
            ]
            let lines = amounts.enumerated().map { number, amount in
                BudgetLine(
                    id: trial.identifier(), school: graph.school.id, name: "\(number)", financialYear: 2026,
                    amount: amount)
            }
            try await trial.insert([graph.school] + lines, in: scope)
            try await trial.read(in: scope) { session in
                let sums = try session.budgetLines.figures(.init(measuring: [.sum(.amount), .maximum(.amount)]))
                try requireGroups(
                    sums, [([nil], [0, nil]), ([.text("EUR")], [700, 700]), ([.text("GBP")], [750, 500])])
                let bands = try session.budgetLines.figures(.init(groupedBy: [.bands(of: .amount, from: [600])]))
                try requireGroups(
                    bands,
                    [
                        ([nil, nil], [1]), ([.integer(.min), .text("GBP")], [2]),
                        ([.integer(600), .text("EUR")], [1]),
                    ])
                try require(sums.groups[2].value(of: .currency) == .text("GBP"), "a group without its currency")
            }
        },
        ConformanceCase("takes percentiles by nearest rank") { trial in
            let scope = try await trial.found()
            // Ten numbers in a group, then four, then one.
            let sizes = [90, 10, 70, 30, 50, 60, 40, 80, 20, 100].map { ($0, 1) } + [7, 7, 3, 9].map { ($0, 2) }
            try await trial.insertSessions(sizes + [(5, 3)], in: scope)
            let percents = [1, 7, 10, 11, 25, 50, 51, 75, 90, 91, 99, 100]
            try await trial.read(in: scope) { session in
                let figures = try session.trainingSessions.figures(
                    .init(
                        groupedBy: [.value(.capacity)],
                        measuring: percents.map { .percentile($0, .minutes) } + [.median(.capacity)]))
                try requireGroups(
                    figures,
                    [
                        ([.integer(1)], [10, 10, 10, 20, 30, 50, 60, 80, 90, 100, 100, 100, 1]),
                        ([.integer(2)], [3, 3, 3, 3, 3, 7, 7, 7, 9, 9, 9, 9, 2]),
                        ([.integer(3)], Array(repeating: 5, count: 12) + [3]),
                    ])
                let all = try session.trainingSessions.figures(.init(measuring: [.median(.minutes)]))
                try require(all[.median(.minutes)] == 30, "another median of all")
            }
        },
        ConformanceCase("puts a quantity into the band it has reached") { trial in
            let scope = try await trial.found()
            let sizes: [Int] = [.min, -1, 0, 59, 60, 61, 119, 120, .max]
            try await trial.insertSessions(sizes.map { ($0, nil) }, in: scope)
            try await trial.read(in: scope) { session in
                let bands = try session.trainingSessions.figures(
                    .init(groupedBy: [.bands(of: .minutes, from: [120, 0, 60, 60])], measuring: [.count]))
                try requireGroups(
                    bands,
                    [([.integer(.min)], [2]), ([.integer(0)], [2]), ([.integer(60)], [3]), ([.integer(120)], [2])])
                let one = try session.trainingSessions.figures(
                    .init(groupedBy: [.bands(of: .minutes, from: [Int64]())]))
                try requireGroups(one, [([.integer(.min)], [9])])
            }
        },
        ConformanceCase("answers requests of any length") { trial in
            let scope = try await trial.found()
            try await trial.insertSessions((0..<40).map { ($0 * 100, nil) }, in: scope)
            try await trial.read(in: scope) { session in
                let rows = try session.trainingSessions.values()
                for beginnings in [250, 350, 5000, 70_000] {
                    let request = FigureRequest<TrainingSession>(
                        groupedBy: [.bands(of: .minutes, from: (0..<beginnings).map { Int64($0 * 7) })])
                    let figures = try session.trainingSessions.figures(request)
                    try requireGroups(figures, try Figures(request, of: rows))
                }
                let many = FigureRequest<TrainingSession>(
                    measuring: (1...100).map { .percentile($0, .minutes) }
                        + Array(repeating: .sumOfSquares(.minutes), count: 900))
                try requireGroups(try session.trainingSessions.figures(many), try Figures(many, of: rows))
                let nothing = FigureRequest<TrainingSession>(measuring: [])
                try requireGroups(try session.trainingSessions.figures(nothing), [([], [])])
            }
        },
        ConformanceCase("counts in a unit what the unit has done") { trial in
            let scope = try await trial.found()
            try await trial.insertSessions([(60, 10), (90, nil)], in: scope)
            let request = FigureRequest<TrainingSession>(measuring: [.count, .sum(.minutes)])
            try await trial.write(in: scope) { session in
                for stored in try session.trainingSessions.all() where stored.value.minutes == 60 {
                    var longer = stored.value
                    longer.minutes = 100
                    try session.trainingSessions.update(longer, expecting: stored.revision)
                    try session.trainingSessions.insert(
                        TrainingSession(
                            id: session.makeIdentifier(), opportunity: longer.opportunity, date: longer.date, minutes: 5
                        ))
                }
                try requireGroups(try session.trainingSessions.figures(request), [([], [3, 195])])
            }
            try await trial.expect(.overflow, "a unit that asks for too large a sum") {
                try await trial.write(in: scope) { session in
                    for stored in try session.trainingSessions.all() {
                        try session.trainingSessions.delete(stored.value.id, expecting: stored.revision)
                    }
                    try session.people.insert(trial.graph(1, turn: 3).person)
                    for _ in 0..<2 {
                        try session.trainingSessions.insert(
                            TrainingSession(
                                id: session.makeIdentifier(), opportunity: trial.opportunity(0),
                                date: CivilDate(daysSinceEpoch: 0), minutes: .max))
                    }
                    // The failure dooms the unit, even where its body goes on.
                    _ = try? session.trainingSessions.figures(request)
                }
            }
            try await trial.read(in: scope) {
                try requireGroups(try $0.trainingSessions.figures(request), [([], [3, 195])])
            }
        },
    ]
}

extension Trial {
    /// The identity of an opportunity to which sessions on a day belong.
    fileprivate func opportunity(_ day: Int32) -> Identifier<Opportunity> {
        self.graph(UInt64(day) + 1, sharing: [.school: 1, .provider: 1, .priority: 1]).opportunity.id
    }

    /// Inserts sessions of some minutes, for so many people, on some day, of that day's opportunity.
    fileprivate func insertSessions(
        _ sessions: [(minutes: Int, capacity: Int?, day: Int32)], in scope: Scope
    ) async throws {
        var rows: [any StoredEntity] = []
        for day in Set(sessions.map(\.day)).sorted() {
            let graph = self.graph(UInt64(day) + 1, sharing: [.school: 1, .provider: 1, .priority: 1])
            if rows.isEmpty { rows += [graph.school, graph.provider, graph.priority] as [any StoredEntity] }
            rows.append(graph.opportunity)
        }
        rows += sessions.map { session in
            TrainingSession(
                id: self.identifier(), opportunity: self.opportunity(session.day),
                date: CivilDate(daysSinceEpoch: session.day), minutes: session.minutes, capacity: session.capacity)
        }
        try await self.insert(rows, in: scope)
    }

    fileprivate func insertSessions(_ sessions: [(minutes: Int, capacity: Int?)], in scope: Scope) async throws {
        try await self.insertSessions(sessions.map { ($0.minutes, $0.capacity, 0) }, in: scope)
    }
}

/// Requires that figures have these groups, with these measures, in this order.
func requireGroups<Entity: StoredEntity>(
    _ figures: Figures<Entity>, _ groups: [([StoredValue?], [Int64?])]
) throws(PromiseBroken) {
    let isSame =
        figures.groups.count == groups.count
        && zip(figures.groups, groups).allSatisfy { $0.values == $1.0 && $0.measures == $1.1 }
    guard isSame else {
        let seen = figures.groups.prefix(20).map { "\($0.values.map(words)): \($0.measures.map(words))" }
        throw PromiseBroken("\(figures.request.words) gave \(seen)")
    }
}

/// Requires that figures are the same as others.
func requireGroups<Entity: StoredEntity>(
    _ figures: Figures<Entity>, _ others: Figures<Entity>
) throws(PromiseBroken) {
    try requireGroups(figures, others.groups.map { ($0.values, $0.measures) })
}

private func words<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "none" }

extension FigureRequest {
    /// What is asked for, for whoever has to find out why it is wrong.
    var words: String {
        let groupings = self.groupings.map { "\($0.boundaries == nil ? "" : "bands of ")\($0.attribute.name)" }
        let measures = self.measures.prefix(10).map { "\($0.kind)" }
        return "figures of the kind \(Entity.kind.words) by \(groupings), measuring \(measures)"
    }
}
