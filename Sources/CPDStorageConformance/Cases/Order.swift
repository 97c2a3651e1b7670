internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// The one order of all stores.
    static let order: [ConformanceCase] = [
        ConformanceCase("orders text by its UTF-8 bytes") { trial in
            let scope = try await trial.found()
            let names = [
                "", " ", "-", "A", "B", "Byron", "Z", "a", "ab", "a b", "a-b", "b", "byron", "z", "ß", "é", "e\u{301}",
                "É", "o\u{308}", "ö", "Öz", "Ω", "李", "👩", "👩🏽‍🏫", "\u{FFFD}", "\u{10FFFF}", "\u{FEFF}a", "9", "10", "_",
                "%",
            ]
            let people = names.flatMap { name in
                ["", "é", "e\u{301}", "Z"].map { Person(id: trial.identifier(), givenName: $0, familyName: name) }
            }
            try await trial.insert(people.reversed(), in: scope)
            try await trial.read(in: scope) { session in
                let expected = inOrder(people)
                let visited = identities(try session.people.all())
                if let at = zip(visited, expected).enumerated().first(where: { $1.0 != $1.1.id })?.offset {
                    throw PromiseBroken("at place \(at) not “\(expected[at].familyName)”, “\(expected[at].givenName)”")
                }
                try requirePages(Person.self, .init(), expected, limit: 10, session)
            }
        },
        ConformanceCase("orders what ties by the sixteen bytes of its identity") { trial in
            let scope = try await trial.found()
            let halves: [UInt64] = [0, 1, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, .max]
            let providers = halves.flatMap { high in
                halves.map { low in
                    Provider(
                        id: Identifier(high: high ^ trial.number, low: low ^ trial.number), name: "same",
                        kind: .external)
                }
            }
            try await trial.insert(providers, in: scope)
            try await trial.read(in: scope) { session in
                let expected = providers.sorted { $0.id < $1.id }
                try require(identities(try session.providers.all()) == expected.map(\.id), "another order")
                try requirePages(Provider.self, .init(), expected, limit: 4, session)
            }
        },
        ConformanceCase("orders numbers and dates by size") { trial in
            let scope = try await trial.found()
            let graph = trial.graph(1)
            let years = [2026, 999, 10_000, 1, 2027, 0, -1]
            let lines = years.flatMap { year in
                ["b", "a"].map {
                    BudgetLine(id: trial.identifier(), school: graph.school.id, name: $0, financialYear: year)
                }
            }
            let days: [Int32] = [20_000, -1, 0, .max, .min, 9, 10, -719_162]
            let sessions = days.map {
                TrainingSession(
                    id: trial.identifier(), opportunity: graph.opportunity.id, date: CivilDate(daysSinceEpoch: $0),
                    minutes: 60)
            }
            let before = graph.rows.prefix { $0.slot != .trainingSession }.map(\.entity)
            try await trial.insert(before + lines + sessions, in: scope)
            try await trial.read(in: scope) { session in
                let seen = try session.budgetLines.values()
                try require(seen.map(\.id) == inOrder(lines).map(\.id), "budget lines in another order")
                try requirePages(BudgetLine.self, .init(), inOrder(lines), limit: 3, session)
                try requirePages(TrainingSession.self, .init(), inOrder(sessions), limit: 3, session)
            }
        },
    ]
}
