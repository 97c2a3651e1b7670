/// What was asked for in a request: one group of rows after the other, each with its measures.
///
/// Groups come in the order of their values, first grouping first; to have no value comes before every value, and
/// values are ordered as every store orders them. A request without groupings has exactly one group, also where no row
/// matches; one with groupings has no group without rows.
public struct Figures<Entity: StoredEntity>: Hashable, Sendable {
    /// One group of rows.
    public struct Group: Hashable, Sendable {
        private let request: FigureRequest<Entity>
        /// The value of each grouping, `nil` for the rows that have none.
        public let values: [StoredValue?]
        /// Each measure in the order of the request, `nil` where there is nothing to measure.
        public let measures: [Int64?]

        /// The value by which the group was grouped by an attribute; `nil` where its rows have none, or where the
        /// request did not group by it.
        public func value(of attribute: FigureAttribute<Entity>) -> StoredValue? {
            zip(self.request.groupings, self.values).first { $0.0.attribute == attribute }?.1
        }

        /// The value or band by which the group was grouped by a quantity.
        public func value(of quantity: FigureQuantity<Entity>) -> StoredValue? { self.value(of: quantity.attribute) }

        /// A measure of the request; `nil` where there is nothing to measure, or where the request did not ask for it.
        public subscript(measure: FigureMeasure<Entity>) -> Int64? {
            zip(self.request.measures, self.measures).first { $0.0 == measure }?.1
        }

        init(_ request: FigureRequest<Entity>, _ values: [StoredValue?], _ measures: [Int64?]) {
            self.request = request
            self.values = values
            self.measures = measures
        }
    }

    /// What was asked for.
    public let request: FigureRequest<Entity>
    /// The groups, in order.
    public private(set) var groups: [Group]

    /// Figures whose groups are still to come.
    package init(_ request: FigureRequest<Entity>) {
        self.request = request
        self.groups = []
    }

    /// Adds the next group in order.
    package mutating func append(_ values: [StoredValue?], _ measures: [Int64?]) {
        self.groups.append(Group(self.request, values, measures))
    }

    /// A measure of the only group, such as that of a request without groupings; `nil` where there are several or none.
    public subscript(measure: FigureMeasure<Entity>) -> Int64? {
        self.groups.count == 1 ? self.groups[0][measure] : nil
    }
}
