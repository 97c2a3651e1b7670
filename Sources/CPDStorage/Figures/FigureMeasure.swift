/// What is measured of a group of rows. Every result is a whole number, so that all stores give exactly the same.
public struct FigureMeasure<Entity: StoredEntity>: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case count
        case present(FigureAttribute<Entity>)
        case distinct(FigureAttribute<Entity>)
        case sum(FigureQuantity<Entity>)
        case sumOfSquares(FigureQuantity<Entity>)
        case minimum(FigureQuantity<Entity>)
        case maximum(FigureQuantity<Entity>)
        case percentile(Int, FigureQuantity<Entity>)
    }

    /// What it is.
    package let kind: Kind

    private init(_ kind: Kind) { self.kind = kind }

    /// How many rows there are.
    public static var count: Self { Self(.count) }

    /// How many rows have the attribute.
    public static func present(_ attribute: FigureAttribute<Entity>) -> Self { Self(.present(attribute)) }

    /// How many rows have the quantity: what a mean divides by.
    public static func present(_ quantity: FigureQuantity<Entity>) -> Self { Self(.present(quantity.attribute)) }

    /// How many different values there are; to have none is no value.
    public static func distinct(_ attribute: FigureAttribute<Entity>) -> Self { Self(.distinct(attribute)) }

    /// How many different values there are; to have none is no value.
    public static func distinct(_ quantity: FigureQuantity<Entity>) -> Self { Self(.distinct(quantity.attribute)) }

    /// The sum over the rows that have the quantity; 0 where none has. Only the sum itself must fit into 64 bits,
    /// whatever the rows' order; where it does not, the figures are refused with `overflow`.
    public static func sum(_ quantity: FigureQuantity<Entity>) -> Self { Self(.sum(quantity)) }

    /// The sum of the squares, of which a variance is made; refused with `overflow` where it does not fit into 64 bits.
    public static func sumOfSquares(_ quantity: FigureQuantity<Entity>) -> Self { Self(.sumOfSquares(quantity)) }

    /// The least, or `nil` where no row has the quantity.
    public static func minimum(_ quantity: FigureQuantity<Entity>) -> Self { Self(.minimum(quantity)) }

    /// The greatest, or `nil` where no row has the quantity.
    public static func maximum(_ quantity: FigureQuantity<Entity>) -> Self { Self(.maximum(quantity)) }

    /// The percentile by nearest rank: with *n* rows that have the quantity, in ascending order, the one at place
    /// *percent* × *n* / 100, rounded up. Always the value of a row; `nil` where no row has the quantity.
    /// A percentage is held to 1…100.
    public static func percentile(_ percent: Int, _ quantity: FigureQuantity<Entity>) -> Self {
        Self(.percentile(min(max(percent, 1), 100), quantity))
    }

    /// The middle one, by nearest rank: of an even number of rows the lower of the two in the middle.
    public static func median(_ quantity: FigureQuantity<Entity>) -> Self { .percentile(50, quantity) }

    /// The currency that what is measured is in.
    var currency: FigureAttribute<Entity>? {
        switch self.kind {
        case .count, .present, .distinct: nil
        case .sum(let quantity), .sumOfSquares(let quantity), .minimum(let quantity), .maximum(let quantity),
            .percentile(_, let quantity):
            quantity.currency
        }
    }
}

extension FigureMeasure: CustomStringConvertible {
    /// What is measured, in words: `sum of minutes`.
    public var description: String {
        switch self.kind {
        case .count: "count"
        case .present(let attribute): "count of \(attribute.name)"
        case .distinct(let attribute): "count of different \(attribute.name)"
        case .sum(let quantity): "sum of \(quantity.attribute.name)"
        case .sumOfSquares(let quantity): "sum of squares of \(quantity.attribute.name)"
        case .minimum(let quantity): "minimum of \(quantity.attribute.name)"
        case .maximum(let quantity): "maximum of \(quantity.attribute.name)"
        case .percentile(let percent, let quantity): "percentile \(percent) of \(quantity.attribute.name)"
        }
    }
}
