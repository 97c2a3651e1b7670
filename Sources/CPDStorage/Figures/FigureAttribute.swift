internal import CPDDomain

/// Something that each row of a kind has or lacks, by which rows are told apart: a code, a reference, a name, a flag.
///
/// Each entity names its own once, so that a figure of something that is not there does not compile:
///
/// ```swift
/// let byStatus = FigureRequest<Attendance>(groupedBy: [.value(.status)])
/// ```
public struct FigureAttribute<Entity: StoredEntity>: Sendable {
    /// What its values are in every store.
    package enum Form: Hashable, Sendable {
        case identifier
        case integer
        case text
    }

    /// Its name, unique within the entity and the same as in queries.
    public let name: String
    /// What its values are.
    package let form: Form
    /// The value a row has, or `nil` where it has none.
    package let value: @Sendable (Entity) -> StoredValue?

    private init(_ name: String, _ form: Form, _ value: @escaping @Sendable (Entity) -> StoredValue?) {
        self.name = name
        self.form = form
        self.value = value
    }

    static func reference<Other>(named name: String, _ value: @escaping @Sendable (Entity) -> Identifier<Other>?)
        -> Self
    {
        Self(name, .identifier) { value($0).map { StoredValue($0) } }
    }

    static func text(named name: String, _ value: @escaping @Sendable (Entity) -> String?) -> Self {
        Self(name, .text) { value($0).map { .text($0) } }
    }

    /// Yes is 1, no is 0.
    static func flag(named name: String, _ value: @escaping @Sendable (Entity) -> Bool) -> Self {
        Self(name, .integer) { .integer(value($0) ? 1 : 0) }
    }

    static func integer(named name: String, _ value: @escaping @Sendable (Entity) -> Int64?) -> Self {
        Self(name, .integer) { value($0).map { .integer($0) } }
    }
}

extension FigureAttribute: Hashable {
    /// Two attributes of one entity are the same where their names are.
    public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(self.name) }
}
