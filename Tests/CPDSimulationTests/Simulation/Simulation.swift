import CPDDomain
import CPDStorage
import CPDWorkflows

/// Where stores stopped agreeing.
struct Divergence: Error, CustomStringConvertible {
    let step: Step?
    let words: String

    var description: String { "\(self.step.map { "after step \($0)" } ?? "at the end"): \(self.words)" }
}

/// Stores that are sent the same steps, each in an organisation that is new. The first says what is right.
final class Simulation {
    private let sites: [Site]
    private var raced: Set<Identifier<JournalEntry>> = []
    private var feeds: [[CommittedUnit]]
    /// What was done, for whoever reads about a divergence.
    private(set) var account: [String] = []

    init(_ backends: [(name: String, backend: any StorageBackend)], organisation: Identifier<Organisation>) {
        self.sites = backends.map { Site($0.name, $0.backend, organisation) }
        self.feeds = backends.map { _ in [] }
    }

    /// Runs steps, comparing after each. Throws ``Divergence``.
    func run(_ steps: [Step]) async throws {
        for site in self.sites { try await site.found() }
        for step in steps {
            let choice = Choice(step, try await Inventory(of: self.sites[0]))
            do {
                try await self.run(choice)
                try await self.compare()
            } catch let divergence as Divergence {
                throw Divergence(step: step, words: divergence.words)
            }
        }
        try await self.finish()
    }

    private func run(_ choice: Choice) async throws {
        var choice = choice
        if let race = choice.race() {
            self.raced.formUnion(race.units)
            var endings: [String] = []
            for site in self.sites {
                endings.append(await race.run(at: site).map(\.description).sorted().joined(separator: "; "))
            }
            return try self.require(endings, race.words)
        }
        let action = choice.action()
        try await self.run(action, choice.step.injection)
    }

    /// Runs an action at each site. What could not be answered is sent again under the same unit, as a caller would.
    private func run(_ action: Action, _ injection: Injection?) async throws {
        var endings: [Ending] = []
        for site in self.sites {
            if case .failure(let failure) = injection { site.meter.arm(failure) }
            var ending = await Self.ending(of: action, at: site, isCancelled: injection == .cancellation)
            site.meter.arm(nil)
            if injection == .cancellation || ending == .failed("unavailable") {
                ending = await Self.ending(of: action, at: site, isCancelled: false)
                // Whether the first attempt was kept is the store's affair; that it is kept once is not.
                if injection == .cancellation, ending.isKept { ending = .already }
            }
            endings.append(ending)
        }
        if case .failure(.statement) = injection, !endings.contains(where: \.isKept) {
            // A write's own failure may come with a later call; which of the two is told differs.
            return self.account.append("\(action.words.prefix(240)) → \(endings[0])")
        }
        try self.require(endings.map(\.description), action.words)
        guard Set(endings).count == 1 else { throw Divergence(step: nil, words: "other values for \(action.words)") }
    }

    /// How an action ended, from a task that was cancelled before it began, or not.
    private static func ending(of action: Action, at site: Site, isCancelled: Bool) async -> Ending {
        let task = Task {
            while isCancelled && !Task.isCancelled { await Task.yield() }
            return await Ending.of { try await action.perform(site) }
        }
        if isCancelled { task.cancel() }
        return await task.value
    }

    private func require(_ endings: [String], _ words: String) throws(Divergence) {
        self.account.append("\(words.prefix(240)) → \(endings[0].prefix(160))")
        for (site, ending) in zip(self.sites, endings) where ending != endings[0] {
            throw Divergence(
                step: nil, words: "\(words): at \(site.name) \(ending); at \(self.sites[0].name) \(endings[0])")
        }
    }

    private func compare() async throws {
        let right = try await self.sites[0].rows(raced: self.raced)
        for site in self.sites.dropFirst() {
            let rows = try await site.rows(raced: self.raced)
            if let words = difference(site.name, rows, from: right) { throw Divergence(step: nil, words: words) }
        }
        try await self.compareFeeds()
    }

    /// The feeds go on alike; where units raced, in any order, and with digests of their own from there.
    private func compareFeeds() async throws {
        var rights: [JournalEntry] = []
        for (index, site) in self.sites.enumerated() {
            let scope = try await site.scope()
            let since = self.feeds[index].last?.position ?? .beginning
            let units = try await site.store.changes(since: since, limit: 1000, in: scope)
            self.feeds[index] += units
            let entries = units.map { $0.entry.settled(self.raced) }.sorted { $0.id < $1.id }
            if index == 0 { rights = entries }
            guard entries == rights else {
                throw Divergence(
                    step: nil, words: "\(site.name) gives \(units.count) units in its feed, others than the first")
            }
            guard !self.raced.isEmpty || self.feeds[index] == self.feeds[0] else {
                throw Divergence(step: nil, words: "\(site.name) has its feed in another order, or chained otherwise")
            }
        }
    }

    /// The last of a budget and of a session's places are raced for; then the chains must be whole, every journal entry
    /// in its place, and no store know of a problem.
    private func finish() async throws {
        for (index, site) in self.sites.enumerated() {
            var race = LastRace(site)
            let result = try await race.run()
            guard result == .right else { throw Divergence(step: nil, words: "\(site.name) gave \(result)") }
            let scope = try await site.scope()
            while true {
                let since = self.feeds[index].last?.position ?? .beginning
                let units = try await site.store.changes(since: since, limit: 7, in: scope)
                guard !units.isEmpty else { break }
                self.feeds[index] += units
            }
            try await self.requireWhole(self.feeds[index], at: site, scope)
        }
    }

    private func requireWhole(_ feed: [CommittedUnit], at site: Site, _ scope: Scope) async throws {
        var head = ChainHead.none
        for unit in feed {
            guard unit == CommittedUnit(unit.entry, behind: head) else {
                throw Divergence(step: nil, words: "the chain of \(site.name) breaks at \(unit.position.rawValue)")
            }
            head = ChainHead(position: unit.position, digest: unit.digest)
        }
        let entries = try await site.store.read(in: scope) { try Set($0.journal.values()) }
        guard entries == Set(feed.map(\.entry)), entries.count == feed.count else {
            throw Divergence(step: nil, words: "\(site.name) has \(entries.count) entries, its feed \(feed.count)")
        }
        let problems = try await site.store.problems()
        guard problems.isEmpty else { throw Divergence(step: nil, words: "\(site.name): \(problems)") }
    }
}
