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
