import CPDDomain
import CPDPolicy

extension EditionReading {
    /// What an edition sets for required training, by the names of the requirements.
    func training(_ fields: FieldReader) -> TrainingSettings {
        guard let node = fields.value("required training"),
            let inner = FieldReader(
                node, what: "required training", keys: ["months", "days", "switched on"], self.problems)
        else { return TrainingSettings() }
        let on = (inner.list("switched on") ?? []).compactMap { inner.text($0, for: "switched on") }
        return TrainingSettings(
            months: self.numbers("months", inner, least: 1), days: self.numbers("days", inner, least: 0),
            switchedOn: Set(on.map { RequirementIdentifier($0) }))
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
