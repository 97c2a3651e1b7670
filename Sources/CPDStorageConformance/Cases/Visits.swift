internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// Visits of every match.
    static let visits: [ConformanceCase] = [
        ConformanceCase("visits every match once and in order") { trial in
            let scope = try await trial.found()
            let people = crowd(1207, trial)
            try await trial.insert(people, in: scope)
            try await trial.read(in: scope) { session in
                try require(identities(try session.people.all()) == inOrder(people).map(\.id), "another list")
            }
        },
        ConformanceCase("lets a visit use the session") { trial in
            let scope = try await trial.found()
            let people = crowd(30, trial)
            try await trial.insert(people, in: scope)
            try await trial.read(in: scope) { session in
                var visits = 0
                try session.people.forEach(.init()) { stored in
                    try require(try session.people.find(stored.value.id)?.value == stored.value, "find fails inside")
                    let page = try session.people.page(.init(), PageRequest(limit: 4))
                    try require(page.elements.count == 4, "a page inside a visit is short")
                    if visits < 3 {
                        var inner = 0
                        try session.people.forEach(.init()) { _ in inner += 1 }
                        try require(inner == 30, "a visit inside a visit sees \(inner) of 30")
                    }
                    visits += 1
                }
                try require(visits == 30, "\(visits) visits of 30")
            }
        },
        ConformanceCase("lets a visit of a long list use the session, another such visit among it") { trial in
            let scope = try await trial.found()
            let people = crowd(2300, trial)
            try await trial.write(in: scope) { try $0.people.insert(contentsOf: people) }
            let order = inOrder(people).map(\.id)
            let visit: @Sendable (any ReadableRepository<Person>) throws -> Void = { repository in
                var outer: [Identifier<Person>] = []
                try repository.forEach(.init()) { stored in
                    outer.append(stored.value.id)
                    guard outer.count % 700 == 1 else { return }
                    try require(try repository.find(stored.value.id)?.value == stored.value, "find fails inside")
                    var inner: [Identifier<Person>] = []
                    do {
                        try repository.forEach(.init()) { stored in
                            inner.append(stored.value.id)
                            if inner.count == 1500, outer.count > 700 { throw Deliberate() }
                        }
                    } catch is Deliberate {}
                    let expected = outer.count > 700 ? Array(order.prefix(1500)) : order
                    try require(inner == expected, "a visit inside a visit sees \(inner.count) of \(expected.count)")
                }
                try require(outer == order, "\(outer.count) visits of 2300, or in another order")
            }
            try await trial.read(in: scope) { try visit($0.people) }
            try await trial.write(in: scope) { try visit($0.people) }
        },
        ConformanceCase("visits each match once while the visitor changes the list") { trial in
            let scope = try await trial.found()
            let people = crowd(620, trial)
            try await trial.write(in: scope) { try $0.people.insert(contentsOf: people) }
            let visited = try await trial.write(in: scope) { session in
                var visited: [Identifier<Person>] = []
                try session.people.forEach(.init()) { stored in
                    visited.append(stored.value.id)
                    try require(visited.count <= 620, "what a visitor writes is visited again")
                    let moved = Person(id: stored.value.id, givenName: "z", familyName: "~" + stored.value.familyName)
                    try session.people.update(moved, expecting: stored.revision)
                    try session.people.insert(
                        Person(id: session.makeIdentifier(), givenName: "new", familyName: "~~"))
                }
                return visited
            }
            try require(visited == inOrder(people).map(\.id), "\(visited.count) visits of 620, or in another order")
            let count = try await trial.read(in: scope) { try $0.people.all().count }
            try require(count == 1240, "\(count) people after 620 were added to 620")
        },
        ConformanceCase("stops a visit where its body throws, and passes the error on") { trial in
            let scope = try await trial.found()
            try await trial.insert(crowd(30, trial), in: scope)
            let visits = Mutex(0)
            do {
                try await trial.read(in: scope) { session in
                    visits.withLock { $0 = 0 }
                    try session.people.forEach(.init()) { _ in
                        if visits.withLock({
                            $0 += 1; return $0
                        }) == 3 {
                            throw Deliberate()
                        }
                    }
                }
                throw PromiseBroken("the visitor's error did not come out")
            } catch is Deliberate {}
            try require(visits.withLock { $0 } == 3, "\(visits.withLock { $0 }) visits, where the third threw")
        },
        ConformanceCase("goes on with a unit after a visit that was stopped") { trial in
            let scope = try await trial.found()
            let (people, person) = (crowd(30, trial), trial.graph(1).person)
            try await trial.insert(people, in: scope)
            let first = try await trial.write(in: scope) { session in
                var first: Identifier<Person>?
                do {
                    try session.people.forEach(.init()) { stored in
                        first = stored.value.id
                        throw Deliberate()
                    }
                } catch is Deliberate {}
                try session.people.insert(person)
                return first
            }
            try require(first == inOrder(people).first?.id, "another first row")
            try await trial.read(in: scope) { try $0.requireKept(person) }
        },
    ]
}
