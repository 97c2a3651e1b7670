internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Numbers from outside that no row and no unit has.
    static let extremes: [ConformanceCase] = [
        ConformanceCase("refuses a revision that no row can have, and changes nothing") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            try await trial.insert(graph.entities, in: scope)
            for number in [Int64.min, -1, 0, 2, .max] {
                let revision = Revision(rawValue: number)
                for entity in graph.entities where !type(of: entity).isAppendOnly {
                    let words = "\(type(of: entity).kind.words) at revision \(number)"
                    try await trial.expect(.revisionConflict, "an update of a \(words)") {
                        try await trial.write(in: scope) { _ = try $0.update(any: entity, expecting: revision) }
                    }
                    try await trial.expect(.revisionConflict, "a deletion of a \(words)") {
                        try await trial.write(in: scope) { try $0.delete(any: entity, expecting: revision) }
                    }
                }
            }
            try await trial.read(in: scope) { session in
                for entity in graph.entities { try session.requireKept(entity) }
            }
        },
        ConformanceCase("goes on with the feed from places that no unit has") { trial in
            let scope = try await trial.found()
            for _ in 0..<4 { try await trial.write(in: scope) { _ in } }
            for (place, limit, expected) in [
                (Int64.min, Int.min, 1), (-1, 0, 1), (-1, .max, 5), (0, 10_000_000, 5), (5, 10, 0), (6, 10, 0),
                (.max, .max, 0), (.min, 3, 3),
            ] {
                let units = try await trial.store.changes(since: .init(rawValue: place), limit: limit, in: scope)
                try require(units.count == expected, "\(units.count) units behind place \(place), at most \(limit)")
            }
            for place in [Int64.min, -1, 6, .max] {
                let record = ChainHead(position: .init(rawValue: place), digest: "")
                let audit = try await trial.store.verifyJournal(in: scope, against: record)
                try require(audit.end.position.rawValue == 5, "another end of the chain beside an end at \(place)")
            }
        },
        ConformanceCase("keeps units at the ends of time, in their order") { trial in
            let scope = try await trial.found()
            let times = [Int64.max, .min, -1, 0].map { Timestamp(millisecondsSinceEpoch: $0) }
            for time in times { try await trial.write(in: scope, at: time) { _ in } }
            let kept = try await trial.read(in: scope) { try $0.journal.values().map(\.at) }
            let expected = (times + [Trial.now]).map(\.millisecondsSinceEpoch).sorted()
            try require(kept.map(\.millisecondsSinceEpoch) == expected, "another order of times")
            let audit = try await trial.store.verifyJournal(in: scope)
            try require(audit.firstBroken == nil, "a broken chain")
        },
    ]
}
