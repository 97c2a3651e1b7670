internal import CPDDomain

/// An attribute with a size, so that it can be added up and put in order: a number, an amount of money in minor units,
/// a date in days since 1970, a time in milliseconds.
public struct FigureQuantity<Entity: StoredEntity>: Hashable, Sendable {
    /// The attribute.
    public let attribute: FigureAttribute<Entity>
    /// The currency an amount of money is in. Whatever is measured of an amount is measured for each currency apart.
    public let currency: FigureAttribute<Entity>?

    private init(_ attribute: FigureAttribute<Entity>, currency: FigureAttribute<Entity>? = nil) {
        self.attribute = attribute
        self.currency = currency
    }

    static func number(named name: String, _ value: @escaping @Sendable (Entity) -> Int?) -> Self {
        Self(.integer(named: name) { value($0).map { Int64($0) } })
    }

    static func date(named name: String, _ value: @escaping @Sendable (Entity) -> CivilDate?) -> Self {
        Self(.integer(named: name) { value($0).map { Int64($0.daysSinceEpoch) } })
    }

    static func time(named name: String, _ value: @escaping @Sendable (Entity) -> Timestamp?) -> Self {
        Self(.integer(named: name) { value($0)?.millisecondsSinceEpoch })
    }

    static func money(
        named name: String, in currency: FigureAttribute<Entity>, _ value: @escaping @Sendable (Entity) -> Money?
    ) -> Self {
        Self(.integer(named: name) { value($0)?.minorUnits }, currency: currency)
    }

    /// The size a row has, or `nil` where it has none.
    func size(in entity: Entity) -> Int64? {
        guard case .integer(let size) = self.attribute.value(entity) else { return nil }
        return size
    }
}
