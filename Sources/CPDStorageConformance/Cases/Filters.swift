internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Every query is answered as it says of itself.
    static let filters: [ConformanceCase] = [
        ConformanceCase("answers every filter of every kind as it is defined") { trial in
            let scope = try await trial.found()
            let population = SamplePopulation(of: 60, trial)
            try await trial.insert(population.entities, in: scope)
            try await trial.read(in: scope) { session in
                for graph in [population.graphs[0], population.graphs[5], population.graphs[40]] {
                    try graph.visitQueries(FilterVisitor(session: session, population: population))
                }
            }
        },
        ConformanceCase("answers filters inside a unit of work as outside") { trial in
            let scope = try await trial.found()
            let population = SamplePopulation(of: 20, trial)
            try await trial.write(in: scope) { session in
                for entity in population.entities { try session.insert(any: entity) }
                let graph = population.graphs[1]
                let expected = population.rows(of: Request.self).filter { $0.school == graph.school.id }
                try require(
                    identities(try session.requests.all(.init(school: graph.school.id))) == expected.map(\.id),
                    "another list of requests")
            }
        },
        ConformanceCase("compares text in filters by its bytes") { trial in
            let scope = try await trial.found()
            let keys = ["é", "e\u{301}", "E", "e", "e ", "%", "_", "", "É", "\\", "'"]
            let people = keys.map {
                Person(id: trial.identifier(), givenName: "Ada", familyName: "Byron", sourceIdentifier: $0)
            }
            let nameless = Person(id: trial.identifier(), givenName: "Ada", familyName: "Byron")
            try await trial.insert(people + [nameless], in: scope)
            try await trial.read(in: scope) { session in
                for person in people {
                    let found = try session.people.all(.init(sourceIdentifier: person.sourceIdentifier))
                    try require(
                        identities(found) == [person.id],
                        "\(found.count) people for the identifier “\(person.sourceIdentifier ?? "")”")
                }
            }
        },
        ConformanceCase("matches nothing with a filter that contains NUL") { trial in
            let scope = try await trial.found()
            let people = ["a", ""].map {
                Person(id: trial.identifier(), givenName: "Ada", familyName: "Byron", sourceIdentifier: $0)
            }
            try await trial.insert(people, in: scope)
            for text in ["a\u{0}b", "a\u{0}", "\u{0}"] {
                do {
                    let found = try await trial.read(in: scope) {
                        try $0.people.all(.init(sourceIdentifier: text)).count
                    }
                    try require(found == 0, "a text cut at its NUL matches")
                } catch let error as StorageError where error.code == .invalidText {}
            }
        },
    ]
}

/// Compares a list and its pages with what the query's own definition picks from everything.
private struct FilterVisitor: QueryVisitor {
    let session: ReadSession
    let population: SamplePopulation

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        guard type.kind != .organisation, type.kind != .journalEntry else { return }
        let rows = self.population.rows(of: type)
        for query in queries {
            let expected = rows.filter { query.matches($0) }
            let visited = identities(try self.session.repository(for: type).all(query))
            try require(
                visited == expected.map(\.id),
                "\(visited.count) \(Entity.kind.words) rows, not these \(expected.count), for \(query.conditions)")
            try requirePages(type, query, expected, limit: 7, self.session)
        }
    }
}
