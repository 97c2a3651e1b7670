public import CPDDomain

/// What puts rows into one group: the same value of an attribute, or a quantity in the same band.
public struct FigureGrouping<Entity: StoredEntity>: Hashable, Sendable {
    /// The attribute whose value the group has.
    package let attribute: FigureAttribute<Entity>
    /// Where bands begin, ascending, the first at the least number there is; `nil` to group by the value itself.
    package let boundaries: [Int64]?
    /// The currency that the quantity is in.
    let currency: FigureAttribute<Entity>?

    private init(
        _ attribute: FigureAttribute<Entity>, _ boundaries: [Int64]? = nil, _ currency: FigureAttribute<Entity>? = nil
    ) {
        self.attribute = attribute
        self.boundaries = boundaries
        self.currency = currency
    }

    /// Rows with the same value of an attribute; those without one are a group of their own.
    public static func value(_ attribute: FigureAttribute<Entity>) -> Self { Self(attribute) }

    /// Rows with the same value of a quantity; those without one are a group of their own.
    public static func value(_ quantity: FigureQuantity<Entity>) -> Self {
        Self(quantity.attribute, nil, quantity.currency)
    }

    /// Rows whose quantity lies in the same band. A band's value is the number it begins at, which it contains; it ends
    /// before the next begins. What is below the first number given lies in a band that begins at `Int64.min`; rows
    /// without the quantity are a group of their own.
    public static func bands(of quantity: FigureQuantity<Entity>, from beginnings: [Int64]) -> Self {
        Self(quantity.attribute, Set(beginnings + [.min]).sorted(), quantity.currency)
    }

    /// Rows whose date lies in the same stretch of days, such as a year, each from its first day.
    public static func bands(of date: FigureQuantity<Entity>, from firstDays: [CivilDate]) -> Self {
        .bands(of: date, from: firstDays.map { Int64($0.daysSinceEpoch) })
    }

    /// The value of the group that a row belongs to, or `nil` for the group of those without one.
    func value(for entity: Entity) -> StoredValue? {
        let value = self.attribute.value(entity)
        guard let boundaries = self.boundaries, case .integer(let size) = value else { return value }
        return boundaries.last { $0 <= size }.map { .integer($0) }
    }
}
