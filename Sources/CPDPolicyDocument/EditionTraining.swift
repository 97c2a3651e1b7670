import CPDDomain
import CPDPolicy

extension EditionReading {
    /// What an edition sets for required training by the names of the requirements, and what its own policy asks for.
    func readTraining(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        let keys = ["months", "days", "switched on", "responsibilities", "requirements"]
        guard let node = fields.value("required training"),
            let inner = FieldReader(node, what: "required training", keys: keys, self.problems)
        else { return }
        let on = (inner.list("switched on") ?? []).compactMap { inner.text($0, for: "switched on") }
        placed.edition.training = TrainingSettings(
            months: self.numbers("months", inner, least: 1), days: self.numbers("days", inner, least: 0),
            switchedOn: Set(on.map { RequirementIdentifier($0) }))
        self.readOwnTraining(inner, &placed)
    }

    /// Training that the policy itself asks for; its source is the policy where nothing else is named.
    private func readOwnTraining(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        let responsibilities = (fields.list("responsibilities") ?? []).compactMap {
            fields.text($0, for: "responsibilities")
        }
        let reading = TrainingRowReading(
            nation: nil, problems: self.problems,
            responsibilities: Set(responsibilities + Role.allCases.map(\.rawValue)), policy: placed.edition.title)
        for node in fields.list("requirements") ?? [] {
            guard var row = reading.row(node) else { continue }
            if case .mapping(let entries) = node.value,
                let clause = entries.first(where: { $0.key == "clause" })?.value,
                case .scalar(let name, _) = clause.value
            {
                row.clause = ClauseIdentifier(name)
                placed.clauseNames.append((name, clause.place))
            }
            placed.edition.ownTraining.append(row)
            placed.ownTraining[row.id] = node.place
        }
        for (row, earlier) in TrainingSet.overlaps(placed.edition.ownTraining) {
            let id = placed.edition.ownTraining[row].id
            self.problems.add(
                "\"\(id)\" is in force twice on the same days: end one before the other begins.",
                at: placed.ownTraining[placed.edition.ownTraining[earlier].id] ?? fields.place)
        }
    }

    private func numbers(_ key: String, _ fields: FieldReader, least: Int) -> [RequirementIdentifier: Int] {
        guard let node = fields.value(key), let inner = FieldReader(node, what: key, keys: nil, self.problems) else {
            return [:]
        }
        var numbers: [RequirementIdentifier: Int] = [:]
        for entry in inner.entries {
            guard let number = inner.whole(entry.key) else { continue }
            guard (least...1200).contains(number) else {
                self.problems.add(
                    "\"\(entry.key)\" is a number of \(key) from \(least) to 1200; this is \(number).",
                    at: entry.value.place)
                continue
            }
            numbers[RequirementIdentifier(entry.key)] = number
        }
        return numbers
    }
}

extension EditionInheritance {
    /// What the edition above asks for stays as it is; more may be asked under other names.
    func checkTraining(_ problems: ProblemList) {
        for (id, place) in self.child.ownTraining
        where self.parent.edition.ownTraining.contains(where: { $0.id == id }) {
            let above = self.parent.ownTraining[id].map { " (line \($0.line))" } ?? ""
            problems.add(
                "\"\(id)\" is asked in the edition inherited\(above); give what you add a name of your own, or shorten "
                    + "its months under \"months\".", at: place)
        }
    }
}
