/// All matches of a query in their order, read page by page outside transactions: each page is a snapshot of its own,
/// read when the consumer asks for its first row, and nothing is open in between.
///
/// A row that was there all the time comes once, whatever is added or removed meanwhile; one that was added, removed,
/// or moved in the order meanwhile may come or not. For figures that add up, use one ``CPDStore/read(in:_:)``.
public struct RowSequence<Entity: StoredEntity>: AsyncSequence, Sendable {
    /// One row with its revision.
    public typealias Element = Stored<Entity>

    let store: CPDStore
    let scope: Scope
    let query: Entity.Query
    let pageSize: Int

    /// Begins to read at the first match.
    public func makeAsyncIterator() -> Iterator { Iterator(sequence: self) }

    /// Reads one row after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let sequence: RowSequence<Entity>
        private var page: ArraySlice<Stored<Entity>> = []
        private var next: PageRequest?

        init(sequence: RowSequence<Entity>) {
            self.sequence = sequence
            self.next = PageRequest(limit: sequence.pageSize)
        }

        /// The next row, or `nil` behind the last. Throws ``StorageError``, or `CancellationError`.
        public mutating func next() async throws -> Stored<Entity>? {
            while self.page.isEmpty, let request = self.next {
                try Task.checkCancellation()
                let query = self.sequence.query
                let page = try await self.sequence.store.read(in: self.sequence.scope) { session in
                    try session.repository(for: Entity.self).page(query, request)
                }
                self.page = page.elements[...]
                self.next = page.next.map { PageRequest(limit: request.limit, after: $0) }
            }
            return self.page.popFirst()
        }
    }
}

extension CPDStore {
    /// All matches of a query, page by page, as fast as the consumer asks.
    ///
    /// ```swift
    /// for try await person in store.stream(Person.Query(), in: scope) { … }
    /// ```
    ///
    /// - Parameter pageSize: how many rows are read at a time, 1 to 1000.
    public func stream<Query: StoredQuery>(
        _ query: Query, in scope: Scope, pageSize: Int = 500
    ) -> RowSequence<Query.Entity> where Query.Entity: StoredEntity, Query.Entity.Query == Query {
        RowSequence(store: self, scope: scope, query: query, pageSize: pageSize)
    }
}
