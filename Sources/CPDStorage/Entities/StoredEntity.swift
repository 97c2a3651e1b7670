public import CPDDomain

/// Something every store keeps. What is said here once is what the in-memory backend does and what the databases must
/// do: identity, uniqueness, references, and the order of every list.
public protocol StoredEntity: Identifiable, Hashable, Sendable where ID == Identifier<Self> {
    /// A filter as plain data. Every backend answers all of it.
    associatedtype Query: StoredQuery where Query.Entity == Self

    /// Its kind.
    static var kind: EntityKind { get }
    /// Whether rows are only ever added.
    static var isAppendOnly: Bool { get }
    /// The names of the attributes by which every list is ordered; identity breaks ties. None may be absent.
    static var orderAttributes: [String] { get }
    /// The values of the order attributes.
    var orderKey: [StoredValue] { get }
    /// What must be unique within the organisation; a key with an absent part is no key.
    var uniqueKeys: [UniqueKey] { get }
    /// The rows it refers to; all must be there, in the same organisation.
    var references: [EntityReference] { get }
    /// Whom it concerns and where it belongs: what decides who may see it.
    var concerns: [Concern] { get }
    /// What it is as far as that matters to who may see it.
    var matter: Matter { get }
    /// All that a row which is only ever added says, besides its identity, in a fixed order: what the chain of units
    /// holds it to. An attribute added later goes to the end, and those absent there are left out.
    var recordedValues: [StoredValue?] { get }
    /// Every text it carries, so that none is stored that a database cannot keep.
    var texts: [String] { get }

    /// The attributes without a size that figures may name: codes, references, names, flags.
    static var figureAttributes: [FigureAttribute<Self>] { get }

    /// The quantities that figures may name: numbers, amounts, dates, times.
    static var figureQuantities: [FigureQuantity<Self>] { get }
}

extension StoredEntity {
    /// Rows may be altered unless an entity says otherwise.
    public static var isAppendOnly: Bool { false }
    /// Nothing: for rows that may be altered.
    public var recordedValues: [StoredValue?] { [] }
    /// Nothing but identity is unique unless an entity says otherwise.
    public var uniqueKeys: [UniqueKey] { [] }
    /// Nothing is held more closely than the rest of its kind unless an entity says otherwise.
    public var matter: Matter { .kind(Self.kind) }

    /// Rows are only counted unless an entity names more.
    public static var figureAttributes: [FigureAttribute<Self>] { [] }

    /// Rows are only counted unless an entity names more.
    public static var figureQuantities: [FigureQuantity<Self>] { [] }
}

/// A filter over one kind of entity, as plain data: printable, comparable, portable.
public protocol StoredQuery: Hashable, Sendable {
    /// What it filters.
    associatedtype Entity

    /// A query that matches everything.
    init()

    /// The filter as attribute names and values, in a fixed order: what a database is asked.
    var conditions: [QueryCondition] { get }

    /// Whether an entity passes: the definition of right for ``conditions``.
    func matches(_ entity: Entity) -> Bool
}

/// One condition of a query.
public enum QueryCondition: Hashable, Sendable {
    /// The attribute has this value.
    case equals(String, StoredValue)
}

/// Values that must be unique together, under the name of their constraint.
public struct UniqueKey: Hashable, Sendable {
    /// The constraint's name, the same in every database.
    public let name: String
    /// The values.
    public let values: [StoredValue]

    /// A key, or `nil` where a part of it is absent.
    public init?(_ name: String, _ values: [StoredValue?]) {
        let present = values.compactMap(\.self)
        guard present.count == values.count else { return nil }
        self.name = name
        self.values = present
    }
}

/// A reference from one row to another.
public struct EntityReference: Hashable, Sendable {
    /// The kind of the row referred to.
    public let kind: EntityKind
    /// Its identity.
    public let id: Identifier<JournalEntry.AnyEntity>

    /// A reference to a row of a kind.
    package init(_ kind: EntityKind, _ id: Identifier<JournalEntry.AnyEntity>) {
        self.kind = kind
        self.id = id
    }

    /// A reference to a row.
    public init<Entity: StoredEntity>(_ id: Identifier<Entity>) {
        self.kind = Entity.kind
        self.id = id.reinterpreted()
    }
}
