/// Asks for one page of a list.
public struct PageRequest: Hashable, Sendable {
    /// How many at most, held to 1…1000 whatever it is set to.
    public var limit: Int { didSet { self.limit = Self.held(self.limit) } }
    /// Where the page before ended, or `nil` for the first.
    public var after: PageCursor?

    /// Asks for at most so many (held to 1…1000), after a cursor.
    public init(limit: Int = 100, after: PageCursor? = nil) {
        self.limit = Self.held(limit)
        self.after = after
    }

    private static func held(_ limit: Int) -> Int { min(max(limit, 1), 1000) }
}

/// One page of a list, and where the next begins.
public struct Page<Element: Sendable>: Sendable {
    /// The elements, in the query's order.
    public var elements: [Element]
    /// Where the next page begins, or `nil` where this is the last.
    public var next: PageCursor?

    /// A page.
    public init(elements: [Element], next: PageCursor?) {
        self.elements = elements
        self.next = next
    }
}

/// The place in a list after which the next page begins: the last element's order key and identity, not a number of
/// rows, so that rows added or removed meanwhile shift nothing. Opaque; usable with the query that made it only.
public struct PageCursor: Hashable, Sendable {
    /// The order key and, last, the identity of the element it stands behind.
    package let position: [StoredValue]
    /// Which query made it.
    private let query: UInt64

    /// The cursor behind an element of a query's list.
    package init<Entity: StoredEntity>(behind entity: Entity, of query: Entity.Query) {
        self.position = entity.orderKey + [StoredValue(entity.id)]
        self.query = Self.fingerprint(of: query)
    }

    /// The position, for the query that made it. Throws `invalidCursor` for any other.
    package func position<Query: StoredQuery>(in query: Query) throws(StorageError) -> [StoredValue]
    where Query.Entity: StoredEntity {
        guard self.query == Self.fingerprint(of: query) else {
            throw StorageError(.invalidCursor, "The cursor belongs to another list; begin again without one.")
        }
        return self.position
    }

    /// FNV-1a over kind and conditions, the same in every process.
    private static func fingerprint<Query: StoredQuery>(of query: Query) -> UInt64 where Query.Entity: StoredEntity {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func include(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        include(Query.Entity.kind.rawValue)
        for condition in query.conditions {
            switch condition {
            case .equals(let attribute, let value):
                include(attribute)
                switch value {
                case .identifier(let high, let low): include("\(high),\(low)")
                case .integer(let integer): include("\(integer)")
                case .text(let text): include(text)
                }
            }
        }
        return hash
    }
}
