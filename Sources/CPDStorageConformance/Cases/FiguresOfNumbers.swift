internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// What is measured of numbers is exact.
    static let figuresOfNumbers: [ConformanceCase] = [
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
                        try await trial.expect(.overflow, "the \(measure) of \(expected.numbers)") {
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
                for beginnings in [250, 350, 5000] {
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
    ]
}
