import CPDDomain
import CPDPolicy

/// Whether a rule of times of day says something, and something that can be kept.
struct TimesOfDaySense {
    let problems: ProblemList

    private static let limits = ["begins from", "begins by", "ends by", "only on"]

    /// Notes a rule that limits nothing, which every session would meet, and limits between which there is no time.
    func check(_ fields: FieldReader, _ values: [String: ParameterValue], at node: DocumentNode) {
        if fields.entries.allSatisfy({ !Self.limits.contains($0.key) }) {
            self.problems.add(
                "\(TimesOfDay.kind.name) limits nothing here: say one or several of "
                    + "\(Self.limits.map { "\"\($0)\"" }.joined(separator: ", ")).", at: node.place)
        }
        let parameters = RuleParameters(values)
        guard let from = parameters.timeOfDay("begins from") else { return }
        if let by = parameters.timeOfDay("begins by"), by < from { self.nothingBetween("begins by", fields) }
        if let ends = parameters.timeOfDay("ends by"), ends <= from { self.nothingBetween("ends by", fields) }
    }

    private func nothingBetween(_ name: String, _ fields: FieldReader) {
        self.problems.add(
            "No session can keep both \"begins from\" and this \"\(name)\": make this one later.",
            at: fields.value(name)?.place ?? fields.place)
    }
}
