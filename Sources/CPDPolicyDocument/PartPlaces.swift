import CPDPolicy

extension EditionReading {
    /// What the editions below may do with the parts that are no clauses.
    func below(_ fields: FieldReader) -> [EditionPart: ClauseLatitude] {
        let parts = EditionPart.allCases.map(\.rawValue)
        guard let node = fields.value("below"),
            let inner = FieldReader(node, what: "what editions below may do", keys: parts, self.problems)
        else { return [:] }
        var below: [EditionPart: ClauseLatitude] = [:]
        for part in EditionPart.allCases { below[part] = inner.choice(part.rawValue, ClauseLatitude.self) }
        return below
    }

    /// Where the parts stand that are no clauses, by their names: a matter, a stage and an open clause by its own.
    func partPlaces(_ fields: FieldReader) -> [String: FundingPlace] {
        func found(_ place: DocumentNode.Place) -> FundingPlace { FundingPlace(file: self.problems.file, place: place) }
        var places: [String: FundingPlace] = [:]
        for name in ["who decides", "approval", "departures", "appeals", "evaluation", "below"] {
            guard let entry = fields.entries.first(where: { $0.key == name }) else { continue }
            places[name] = found(entry.place)
            guard case .mapping(let inner) = entry.value.value else { continue }
            for part in inner {
                places[name + ": " + part.key] = found(part.place)
                guard case .list(let nodes) = part.value.value else { continue }
                for node in nodes {
                    guard case .mapping(let named) = node.value,
                        let key = named.first(where: { ["stage", "clause", "name"].contains($0.key) }),
                        case .scalar(let word, _) = key.value.value
                    else { continue }
                    places["\(name): \(part.key): \(word)"] = found(key.value.place)
                }
            }
        }
        return places
    }
}
