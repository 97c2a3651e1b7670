import CPDDomain
import CPDPolicy

extension EditionInheritance {
    /// An edition inherits one of a layer above its own.
    func checkLayer(_ problems: ProblemList) {
        guard let own = self.child.edition.layer, let above = self.parent.edition.layer, !own.mayInherit(above),
            let place = self.child.inheritsPlace
        else { return }
        let order = "nation; council or trust; school; nursery"
        problems.add(
            "\"\(self.parent.edition.name)\" is of the layer \(above.rawValue), this edition of the layer \(own.rawValue): "
                + "an edition inherits one above its own (\(order)).", at: place)
    }

    /// A clause leaves to editions below what the one above left to it, and one that is not to be touched stays as it is.
    func checkLatitude(
        _ own: PolicyClause, _ above: PolicyClause, _ place: PlacedEdition.ClausePlace,
        _ abovePlace: PlacedEdition.ClausePlace, _ problems: ProblemList
    ) {
        if let below = own.below, below.leavesMore(than: above.latitude) {
            self.loosened(
                "\(own.id) is said \"\(above.latitude.rawValue)\"", at: place.parameters["below"] ?? place.clause,
                abovePlace.file,
                abovePlace.parameters["below"] ?? abovePlace.clause, problems)
        }
        guard above.latitude == .untouched else { return }
        let isSame =
            own.text == above.text && own.force == above.force && own.checks == above.checks && own.judge == above.judge
        guard !isSame else { return }
        let stands = "\(abovePlace.file):\(abovePlace.clause.line):\(abovePlace.clause.column)"
        problems.add(
            "\(own.id) is not to be touched, says the edition inherited (\(stands)): leave it out here, or repeat it as it "
                + "is.", at: place.clause)
    }

    /// A record is shown to no more posts than the edition above shows it to.
    func checkConfidentiality(_ problems: ProblemList) {
        for rule in self.child.edition.confidentiality {
            guard let above = self.parent.edition.confidentiality.first(where: { $0.kind == rule.kind }),
                let allowed = above.seenBy, let place = self.child.confidentiality[rule.kind],
                let abovePlace = self.parent.confidentiality[rule.kind],
                above.clause.flatMap({ self.parent.edition.clause($0) })?.latitude != .loosened
            else { continue }
            let names = Set(allowed.map { $0.lowercased() })
            let more = rule.seenBy?.filter { !names.contains($0.lowercased()) }
            guard more.map({ !$0.isEmpty }) ?? true else { continue }
            self.loosened(
                "A \(rule.kind.rawValue) is seen by \(allowed.joined(separator: ", ")) only", at: place.place,
                abovePlace.file, abovePlace.place, problems)
        }
    }
}
