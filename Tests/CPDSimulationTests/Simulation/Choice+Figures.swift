import CPDDomain
import CPDStorage
import CPDWorkflows

extension Choice {
    /// Figures of one kind: whatever it can be grouped by and measured.
    mutating func readFigures() -> Action {
        switch self.number(0...5) {
        case 0: self.figures(Person.self)
        case 1: self.figures(Need.self)
        case 2: self.figures(Booking.self)
        case 3: self.figures(Commitment.self)
        case 4: self.figures(TrainingSession.self)
        default: self.figures(Opportunity.self)
        }
    }

    private mutating func figures<Entity: StoredEntity>(_ kind: Entity.Type) -> Action {
        let (attributes, quantities) = (Entity.figureAttributes, Entity.figureQuantities)
        var groupings: [FigureGrouping<Entity>] = []
        if !attributes.isEmpty, self.chance(2, in: 3) { groupings.append(.value(self.pick(attributes))) }
        if !quantities.isEmpty, self.chance(1, in: 3) {
            let beginnings = [-1000, 0, 540, 5000, 20_700, 20_730].map(Int64.init)
            groupings.append(.bands(of: self.pick(quantities), from: beginnings))
        }
        var measures: [FigureMeasure<Entity>] = [.count]
        if !attributes.isEmpty { measures.append(.distinct(self.pick(attributes))) }
        if !quantities.isEmpty {
            let quantity = self.pick(quantities)
            measures += [
                .sum(quantity), .minimum(quantity), .maximum(quantity), .percentile(self.number(1...100), quantity),
            ]
        }
        let request = FigureRequest(Entity.Query(), groupedBy: groupings, measuring: measures)
        return Action(words: "figures of the kind \(Entity.kind.words)") { site in
            let scope = try await site.scope()
            return .done(
                AnyValue(try await site.store.read(in: scope) { try $0.repository(for: kind).figures(request) }))
        }
    }
}
