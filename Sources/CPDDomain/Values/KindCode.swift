// The storage seam says of each entity type what kind of entity it is, by a static `kind` that hides these types' own
// `kind` from that module. There it is this.

extension CostItem {
    /// The code of what the cost is for.
    package var kindCode: String { self.kind.code }
    /// The word of the cost, where it is an item of the school's own.
    package var ownItem: String? { self.kind.ownWord }
}

extension Need {
    /// The code of what sort of need it is.
    package var kindCode: String { self.kind.rawValue }
}

extension Organisation {
    /// The code of what sort of organisation it is.
    package var kindCode: String { self.kind.rawValue }
}

extension Provider {
    /// The code of where the provider comes from.
    package var kindCode: String { self.kind.rawValue }
}

extension Request {
    /// The code of who asks.
    package var kindCode: String { self.kind.rawValue }
}
