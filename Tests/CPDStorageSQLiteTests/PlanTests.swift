import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageConformance
@testable import CPDStorageSQL
@testable import CPDStorageSQLite

@Suite("What SQLite plans for a statement")
final class PlanTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        self.folder = try TemporaryFolder()
        self.path = self.folder.path()
    }

    /// How a store comes to be what plans are made for.
    enum Store: CaseIterable {
        case empty
        case loaded
        /// Made before there were statistics.
        case older
    }

    @Test("finds by an index, in every kind, what a filter that has an index asks for", arguments: Store.allCases)
    func filters(_ store: Store) async throws {
        let trial = try await self.make(store)
        let visitor = PlanVisitor(indexed: try self.indexedColumns())
        try trial.graph(1).visitQueries(visitor)
        #expect(visitor.searches.count > 500)
        for (search, plan) in zip(visitor.searches, try explain(self.path, visitor.searches.map(\.text))) {
            let isByIndex = plan.contains { line in
                search.columns.contains {
                    line.contains("\(search.table) USING") && line.contains("(organisation_id=? AND \($0)=?")
                }
            }
            #expect(isByIndex, "\(search.text) \(plan)")
        }
        #expect(visitor.withoutIndex == ["role_assignments.role", "budget_lines.financial_year"])
    }

    @Test("finds by a key what the chain of units asks for, and sorts none of it", arguments: Store.allCases)
    func chain(_ store: Store) async throws {
        _ = try await self.make(store)
        let chain = ChainStatements(dialect: .sqlite)
        let texts = [
            chain.head, chain.headLocked, chain.moveHead, chain.hasUnplaced, chain.unplaced, chain.takeOff, chain.units,
            chain.links, chain.enqueue, chain.placeMessages,
        ].map(\.text)
        let plans = try explain(self.path, texts)
        for (text, plan) in zip(texts, plans) {
            #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(text) \(plan)")
        }
        #expect(plans.last?.contains { $0.contains("outbox_unit_index") } == true)
    }

    @Test("does not sort the lists that have an index in their order", arguments: Store.allCases)
    func orders(_ store: Store) async throws {
        _ = try await self.make(store)
        let outbox = MappedTable<OutboxMessage>(OutboxMessage.mapping, dialect: .sqlite)
        let journal = MappedTable<JournalEntry>(JournalEntry.mapping, dialect: .sqlite)
        let texts = [
            outbox.page(.init(), behind: nil, limit: 100), outbox.page(.init(state: .waiting), behind: nil, limit: 100),
            outbox.page(.init(subject: "1"), behind: nil, limit: 100), journal.page(.init(), behind: nil, limit: 100),
        ].map(\.statement.text)
        for (text, plan) in zip(texts, try explain(self.path, texts)) {
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(text) \(plan)")
        }
    }

    private func make(_ store: Store) async throws -> Trial {
        let backend = try SQLiteBackend(path: self.path)
        try await backend.migrate()
        let trial = Trial(of: backend, for: "plans")
        if store == .loaded {
            let population = SamplePopulation(of: 30, trial)
            try await trial.insert(population.entities, in: trial.found())
        }
        if store == .older {
            _ = try sqlite(self.path, "DROP TABLE sqlite_stat1")
            try await SQLiteBackend(path: self.path).migrate()
        }
        return trial
    }

    /// Each table with the columns that one of its indexes has behind the organisation.
    private func indexedColumns() throws -> [String: Set<String>] {
        let lines = try sqlite(
            self.path,
            """
            SELECT t.name, c.name FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
            WHERE t.type = 'table' AND c.seqno = 1
            """)
        return lines.reduce(into: [:]) { columns, line in
            let parts = line.split(separator: "|").map(String.init)
            columns[parts[0], default: []].insert(parts[1])
        }
    }
}

/// Collects the lists, pages and figures of every query.
private final class PlanVisitor: QueryVisitor {
    private let indexed: [String: Set<String>]
    /// Statements, each with the columns it asks for of which an index has one.
    private(set) var searches: [(text: String, table: String, columns: [String])] = []
    /// Columns asked for, none of which an index has.
    private(set) var withoutIndex: Set<String> = []

    init(indexed: [String: Set<String>]) { self.indexed = indexed }

    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws {
        let table = try #require(Catalogue(dialect: .sqlite).table(for: type))
        for query in Set(queries) where !query.conditions.isEmpty {
            let columns = query.conditions.map { condition in
                switch condition {
                case .equals(let attribute, _): MappedTable.column(of: attribute, in: table.mapping)
                }
            }
            let usable = columns.filter { self.indexed[table.name, default: []].contains($0) }
            guard !usable.isEmpty else {
                self.withoutIndex.formUnion(columns.map { "\(table.name).\($0)" })
                continue
            }
            let position = [StoredValue](repeating: .integer(0), count: type.orderAttributes.count + 1)
            let lists = [
                table.page(query, behind: nil, limit: 10), table.page(query, behind: position, limit: 10),
                table.page(query, behind: nil, limit: nil),
                table.page(query, behind: nil, limit: nil, isDetached: true),
            ]
            let figures = type.everyFigure(of: query).prefix(4).compactMap { FigureQuery($0, of: table) }
            for statement in lists.map(\.statement) + figures.map(\.statement) {
                self.searches.append((statement.text, table.name, usable))
            }
        }
    }
}

/// The plan of each statement, as SQLite's own shell says it, a hundred at a time.
private func explain(_ path: String, _ statements: [String]) throws -> [[String]] {
    try stride(from: 0, to: statements.count, by: 100).flatMap { first in
        let some = statements[first..<min(first + 100, statements.count)]
        let lines = try sqlite(path, some.map { "EXPLAIN QUERY PLAN \($0);" }.joined(separator: "\n"))
        return lines.split(separator: "QUERY PLAN", omittingEmptySubsequences: false).dropFirst().map(Array.init)
    }
}
