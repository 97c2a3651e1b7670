internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Text that no database can keep.
    static let texts: [ConformanceCase] = [
        ConformanceCase("refuses NUL in every text of every kind") { trial in
            let scope = try await trial.found()
            var source = SampleSource(seed: 1, turn: 1, optionals: .present)
            let id = SampleIdentifiers(base: trial.number, general: 1, special: [:])
            let graph = SampleGraph(id, from: &source)
            try await trial.insert(graph.entities, in: scope)
            var refused = 0
            for number in 0..<source.textsMade {
                var spoiling = SampleSource(seed: 1, turn: 1, optionals: .present, spoiled: number)
                let spoiled = SampleGraph(id, from: &spoiling).entities.filter { entity in
                    entity.texts.contains { $0.utf8.contains(0) }
                }
                for entity in spoiled {
                    let words = type(of: entity).kind.words
                    let isFixed = type(of: entity).isAppendOnly
                    try await trial.expect(.invalidText, "a \(words) with NUL") {
                        try await trial.write(in: scope) { session in
                            if isFixed {
                                try session.insert(any: entity)
                            } else {
                                try session.update(any: entity, expecting: .first)
                            }
                        }
                    }
                    refused += 1
                }
            }
            // Each text spoils one entity; one that its entity does not count among its texts would go unnoticed.
            try require(refused == source.textsMade, "\(refused) of \(source.textsMade) texts were refused")
            try await trial.read(in: scope) { session in
                for entity in graph.entities { try session.requireKept(entity) }
            }
        },
        ConformanceCase("refuses NUL in the name of a process") { trial in
            let scope = try await trial.found()
            let person = trial.graph(1).person
            try await trial.expect(.invalidText, "a process named with NUL") {
                try await trial.write(in: scope, process: "before\u{0}behind") { try $0.insert(any: person) }
            }
            try await trial.read(in: scope) { session in
                try require(try !session.has(person), "a refused unit is kept")
                try require(try session.journal.all().count == 1, "a refused unit is in the journal")
            }
        },
        ConformanceCase("keeps an empty text apart from none") { trial in
            let scope = try await trial.found()
            let empty = Person(id: trial.identifier(), givenName: "", familyName: "", sourceIdentifier: "")
            let none = Person(id: trial.identifier(), givenName: "", familyName: "")
            try await trial.insert([empty, none], in: scope)
            try await trial.read(in: scope) { session in
                try session.requireKept(empty)
                try session.requireKept(none)
                let found = try session.people.all(.init(sourceIdentifier: ""))
                try require(identities(found) == [empty.id], "\(found.count) people with an empty identifier")
            }
        },
    ]
}
