import CPDDomain
import CPDPolicy

/// An edition may tighten the one it inherits, never loosen a clause that must hold.
struct EditionInheritance {
    let child: PlacedEdition
    let parent: PlacedEdition
    let vocabulary: RuleVocabulary

    func check(_ problems: ProblemList) {
        self.checkLayer(problems)
        self.checkDuties(problems)
        self.checkTraining(problems)
        self.checkConfidentiality(problems)
        self.checkInduction(problems)
        self.checkExemptions(problems)
        self.checkParts(problems)
        for clause in self.child.edition.clauses {
            guard let above = self.parent.edition.clause(clause.id),
                let place = self.child.clauses[clause.id], let abovePlace = self.parent.clauses[clause.id]
            else { continue }
            self.checkLatitude(clause, above, place, abovePlace, problems)
            guard above.latitude == .tightened else { continue }
            if clause.force.isWeaker(than: above.force) {
                let word = above.force == .must ? "must hold" : "is of force \(above.force.rawValue)"
                self.loosened(
                    "\(clause.id) \(word)", at: place.force, abovePlace.file, abovePlace.force, problems)
            }
            if let judge = above.judge, clause.judge.map({ !self.order.isAsHigh($0.by, as: judge.by) }) ?? true {
                self.loosened(
                    "\(clause.id) is judged by \(judge.by)", at: place.parameters["judged by"] ?? place.clause,
                    abovePlace.file, abovePlace.parameters["judged by"] ?? abovePlace.clause, problems)
            }
            for check in above.checks {
                guard let own = clause.checks.first(where: { $0.kind == check.kind }) else {
                    self.loosened(
                        "\(clause.id) is checked by \(check.kind)", at: place.clause, abovePlace.file,
                        abovePlace.clause, problems)
                    continue
                }
                self.compare(own, check, place, abovePlace, problems)
                if check.kind == TimesOfDay.kind.name { self.compareDays(own, check, place, abovePlace, problems) }
                if [RuleVocabulary.conditionKind, RuleVocabulary.softCapKind].contains(check.kind) {
                    self.compareConditions(own, check, place, abovePlace, problems)
                }
            }
        }
        for (index, clause) in self.child.edition.departures.enumerated()
        where self.child.departurePlaces.indices.contains(index) {
            let isNever = self.parent.edition.departureTerms?.never.contains(clause) == true
            guard let above = self.parent.edition.clause(clause), above.latitude != .loosened || isNever,
                isNever || !self.parent.edition.departures.contains(clause),
                let abovePlace = self.parent.clauses[clause]
            else { continue }
            self.loosened(
                "\(clause) allows no departure", at: self.child.departurePlaces[index], abovePlace.file,
                abovePlace.clause, problems)
        }
        self.checkFunding(problems)
    }

    /// An exemption lets a subject pass whatever clause must hold: only one the edition above has stands.
    private func checkExemptions(_ problems: ProblemList) {
        guard let binding = self.parent.edition.clauses.first(where: { $0.force == .must && !$0.checks.isEmpty }),
            let above = self.parent.clauses[binding.id]
        else { return }
        let known = self.parent.edition.clauses.flatMap(\.checks)
        for clause in self.child.edition.clauses {
            for check in clause.checks where !known.contains(check) {
                guard self.vocabulary.kind(named: check.kind)?.isExemption(check.parameters) == true,
                    let place = self.child.clauses[clause.id]
                else { continue }
                self.loosened(
                    "\(binding.id) binds without \(check.kind)", at: place.clause, above.file, above.clause, problems)
            }
        }
    }

    func loosened(
        _ what: String, at place: DocumentNode.Place, _ file: String, _ above: DocumentNode.Place,
        _ problems: ProblemList
    ) {
        problems.add(
            "\(what) in the edition inherited (\(file):\(above.line):\(above.column)); it cannot be loosened here.",
            at: place)
    }

    /// A condition that must hold may be said more strictly, where that can be told from the two texts; a clause may speak
    /// more often than above.
    private func compareConditions(
        _ own: ClauseCheck, _ above: ClauseCheck, _ place: PlacedEdition.ClausePlace,
        _ abovePlace: PlacedEdition.ClausePlace, _ problems: ProblemList
    ) {
        for name in ["when", "require", "usually"] {
            let (ours, theirs) = (own.parameters.condition(name), above.parameters.condition(name))
            let isAsStrict =
                switch (ours, theirs) {
                case (nil, nil): true
                case (nil, .some): name == "when"
                case (.some, nil): false
                case (let ours?, let theirs?):
                    name == "when" ? theirs.isAsStrict(as: ours) : ours.isAsStrict(as: theirs)
                }
            guard !isAsStrict else { continue }
            let there = abovePlace.parameters[name] ?? abovePlace.clause
            problems.add(
                "\"\(name)\" is another condition in the edition inherited (\(abovePlace.file):\(there.line):"
                    + "\(there.column)), and it cannot be told that this one is as strict. Keep that one, with a stricter "
                    + "value or with one more test under \"all\"; or say what is stricter in a clause of your own.",
                at: place.parameters[name] ?? place.clause)
        }
    }

    private func compare(
        _ own: ClauseCheck, _ above: ClauseCheck, _ place: PlacedEdition.ClausePlace,
        _ abovePlace: PlacedEdition.ClausePlace, _ problems: ProblemList
    ) {
        for specification in self.vocabulary.kind(named: own.kind)?.parameters ?? [] {
            guard specification.larger != .neither, let limit = above.parameters.values[specification.name],
                own.parameters.values[specification.name].map({ Self.isLooser($0, limit, specification.larger) })
                    ?? true
            else { continue }
            self.loosened(
                "\"\(specification.name)\" of \(own.kind) is stricter",
                at: place.parameters[specification.name] ?? place.clause, abovePlace.file,
                abovePlace.parameters[specification.name] ?? abovePlace.clause, problems)
        }
    }

    private static func isLooser(
        _ value: ParameterValue, _ limit: ParameterValue, _ larger: ParameterSpecification.Direction
    ) -> Bool {
        let (big, small) = larger == .looser ? (value, limit) : (limit, value)
        return switch (big, small) {
        case (.months(let big), .months(let small)), (.count(let big), .count(let small)),
            (.timeOfDay(let big), .timeOfDay(let small)):
            big > small
        case (.money(let big), .money(let small)): Self.exceeds(big, small)
        case (.size(let big), .size(let small)): big.hours > small.hours || Self.exceeds(big.cost, small.cost)
        case (.moneyByKind(let big), .moneyByKind(let small)):
            Approach.allCases.contains { approach in
                guard let lower = small.limit(for: approach) else { return false }
                return big.limit(for: approach).map { Self.exceeds($0, lower) } ?? false
            }
        default: false
        }
    }

    private static func exceeds(_ big: Money, _ small: Money) -> Bool {
        big.currency != small.currency || big.minorUnits > small.minorUnits
    }
}
