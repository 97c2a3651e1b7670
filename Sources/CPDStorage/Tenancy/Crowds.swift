internal import CPDDomain

/// How many people stand behind each group of a figure whose rows are not shown: a figure of fewer than five tells of
/// one of them, and is withheld.
struct Crowds<Entity: StoredEntity> {
    /// The fewest people behind a figure that is shown.
    private static var least: Int { 5 }

    private let request: FigureRequest<Entity>
    private var people: [[StoredValue?]: Set<Identifier<Person>>] = [:]

    init(_ request: FigureRequest<Entity>) { self.request = request }

    /// Adds the people a row is about or, where it is about nobody, who wrote it.
    mutating func add(_ entity: Entity, _ concerned: Concerned) {
        let people = concerned.people.isEmpty ? concerned.authors : concerned.people
        if !people.isEmpty {
            self.people[self.request.groupings.map { $0.value(for: entity) }, default: []].formUnion(people)
        }
    }

    /// Throws `withheld` where a group has too few.
    func requireEnough() throws(StorageError) {
        guard self.people.values.contains(where: { $0.count < Self.least }) else { return }
        throw StorageError(
            .withheld, "Fewer than five people stand behind one of the figures; ask for larger groups, or for all.")
    }
}
