internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// Pages of a list.
    static let pages: [ConformanceCase] = [
        ConformanceCase("covers a list once with pages of every size") { trial in
            let scope = try await trial.found()
            let people = crowd(23, trial)
            try await trial.insert(people, in: scope)
            try await trial.read(in: scope) { session in
                for limit in [1, 2, 3, 7, 22, 23, 24, 1000] {
                    try requirePages(Person.self, .init(), inOrder(people), limit: limit, session)
                }
            }
        },
        ConformanceCase("says that a page is the last when nothing is behind it") { trial in
            let scope = try await trial.found()
            let people = crowd(6, trial)
            try await trial.read(in: scope) { session in
                let empty = try session.people.page(.init(), PageRequest(limit: 3))
                try require(empty.elements.isEmpty && empty.next == nil, "an empty list has a page")
            }
            try await trial.insert(people, in: scope)
            try await trial.read(in: scope) { session in
                let first = try session.people.page(.init(), PageRequest(limit: 3))
                try require(
                    first.elements.count == 3 && first.next != nil, "the first of two pages looks like the last")
                let second = try session.people.page(.init(), PageRequest(limit: 3, after: first.next))
                try require(second.elements.count == 3, "the second page is short")
                try require(second.next == nil, "a cursor to a page with nothing on it")
            }
        },
        ConformanceCase("keeps its place while rows come and go") { trial in
            let scope = try await trial.found()
            let people = inOrder(crowd(12, trial))
            try await trial.insert(people, in: scope)
            let first = try await trial.read(in: scope) { try $0.people.page(.init(), PageRequest(limit: 5)) }
            let early = Person(id: trial.identifier(), givenName: "", familyName: "")
            let late = Person(id: trial.identifier(), givenName: "", familyName: "\u{10FFFF}")
            try await trial.write(in: scope) { session in
                try session.people.insert(early)
                try session.people.insert(late)
                try session.people.delete(people[4].id, expecting: .first)
                try session.people.delete(people[0].id, expecting: .first)
                try session.people.delete(people[8].id, expecting: .first)
            }
            let rest = try await trial.read(in: scope) { session in
                try session.people.page(.init(), PageRequest(limit: 100, after: first.next)).elements
            }
            let expected = people[5..<8].map(\.id) + people[9...].map(\.id) + [late.id]
            try require(identities(rest) == expected, "the second page shifted with the rows before it")
        },
        ConformanceCase("refuses a cursor of another list") { trial in
            let scope = try await trial.found()
            let people = crowd(4, trial)
            let graph = trial.graph(1)
            try await trial.insert(people + graph.entities, in: scope)
            let cursor = try await trial.read(in: scope) { session in
                try session.people.page(.init(), PageRequest(limit: 1)).next
            }
            try require(cursor != nil, "no cursor")
            try await trial.expect(.invalidCursor, "a cursor with another filter") {
                try await trial.read(in: scope) { session in
                    _ = try session.people.page(.init(sourceIdentifier: "x"), PageRequest(after: cursor))
                }
            }
            try await trial.expect(.invalidCursor, "a cursor with another kind") {
                try await trial.read(in: scope) { _ = try $0.providers.page(.init(), PageRequest(after: cursor)) }
            }
            try await trial.expect(.invalidCursor, "a cursor with another kind, in a unit") {
                try await trial.write(in: scope) { _ = try $0.schools.page(.init(), PageRequest(after: cursor)) }
            }
        },
        ConformanceCase("holds a page to 1 to 1000 rows") { trial in
            let scope = try await trial.found()
            try await trial.insert(crowd(1003, trial), in: scope)
            try await trial.read(in: scope) { session in
                for (limit, expected) in [
                    (-5, 1), (0, 1), (1, 1), (999, 999), (1000, 1000), (5000, 1000), (10_000_000, 1000), (.min, 1),
                    (.max, 1000),
                ] {
                    var later = PageRequest()
                    later.limit = limit
                    for request in [PageRequest(limit: limit), later] {
                        let page = try session.people.page(.init(), request)
                        try require(page.elements.count == expected, "\(page.elements.count) rows for \(limit)")
                        try require(page.next != nil, "a page of \(limit) looks like the last")
                    }
                }
                try requirePages(Person.self, .init(), try session.people.values(), limit: 1000, session)
                try require(try session.people.all().count == 1003, "a visit is held to a page")
            }
        },
    ]
}

/// People of few names, so that many tie.
func crowd(_ count: Int, _ trial: Trial) -> [Person] {
    (0..<count).map { index in
        Person(
            id: trial.identifier(), givenName: ["Ada", "ada", "Zoë"][index % 3],
            familyName: ["Byron", "byron", "Émile", "Zhao"][index / 3 % 4])
    }
}

/// Entities in the order of every list.
func inOrder<Entity: StoredEntity>(_ entities: [Entity]) -> [Entity] {
    entities.sorted { left, right in
        (left.orderKey + [StoredValue(left.id)]).lexicographicallyPrecedes(right.orderKey + [StoredValue(right.id)])
    }
}

/// Requires that pages of a size give a list, once and in order.
func requirePages<Entity: StoredEntity>(
    _ type: Entity.Type, _ query: Entity.Query, _ expected: [Entity], limit: Int, _ session: ReadSession
) throws {
    var seen: [Entity.ID] = []
    var request = PageRequest(limit: limit)
    repeat {
        let page = try session.repository(for: type).page(query, request)
        let isFull = page.elements.count == limit
        try require(isFull || page.next == nil, "a page of \(page.elements.count) for \(limit) that is not the last")
        seen += identities(page.elements)
        request.after = page.next
    } while request.after != nil && seen.count <= expected.count
    try require(
        seen == expected.map(\.id),
        "pages of \(limit) give \(seen.count) of \(expected.count) \(Entity.kind.words) rows, or in another order")
}
