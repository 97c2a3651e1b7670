internal import CPDDomain
internal import CPDStorage

extension Trial {
    /// The identity of an opportunity to which sessions on a day belong.
    func opportunity(_ day: Int32) -> Identifier<Opportunity> {
        self.graph(UInt64(day) + 1, sharing: [.school: 1, .provider: 1, .priority: 1]).opportunity.id
    }

    /// Inserts sessions of some minutes, for so many people, on some day, of that day's opportunity.
    func insertSessions(
        _ sessions: [(minutes: Int, capacity: Int?, day: Int32)], in scope: Scope
    ) async throws {
        var rows: [any StoredEntity] = []
        for day in Set(sessions.map(\.day)).sorted() {
            let graph = self.graph(UInt64(day) + 1, sharing: [.school: 1, .provider: 1, .priority: 1])
            if rows.isEmpty { rows += [graph.school, graph.provider, graph.priority] as [any StoredEntity] }
            rows.append(graph.opportunity)
        }
        rows += sessions.map { session in
            TrainingSession(
                id: self.identifier(), opportunity: self.opportunity(session.day),
                date: CivilDate(daysSinceEpoch: session.day), minutes: session.minutes, capacity: session.capacity)
        }
        try await self.insert(rows, in: scope)
    }

    func insertSessions(_ sessions: [(minutes: Int, capacity: Int?)], in scope: Scope) async throws {
        try await self.insertSessions(sessions.map { ($0.minutes, $0.capacity, 0) }, in: scope)
    }
}

/// Requires that figures have these groups, with these measures, in this order.
func requireGroups<Entity: StoredEntity>(
    _ figures: Figures<Entity>, _ groups: [([StoredValue?], [Int64?])]
) throws(PromiseBroken) {
    let isSame =
        figures.groups.count == groups.count
        && zip(figures.groups, groups).allSatisfy { $0.values == $1.0 && $0.measures == $1.1 }
    guard isSame else {
        let seen = figures.groups.prefix(20).map { "\($0.values.map(words)): \($0.measures.map(words))" }
        throw PromiseBroken("\(figures.request.words) gave \(seen)")
    }
}

/// Requires that figures are the same as others.
func requireGroups<Entity: StoredEntity>(
    _ figures: Figures<Entity>, _ others: Figures<Entity>
) throws(PromiseBroken) {
    try requireGroups(figures, others.groups.map { ($0.values, $0.measures) })
}

private func words<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "none" }

extension FigureRequest {
    /// What is asked for, for whoever has to find out why it is wrong.
    var words: String {
        let groupings = self.groupings.map { "\($0.boundaries == nil ? "" : "bands of ")\($0.attribute.name)" }
        let measures = self.measures.prefix(10).map(\.description)
        return "figures of the kind \(Entity.kind.words) by \(groupings), measuring \(measures)"
    }
}
