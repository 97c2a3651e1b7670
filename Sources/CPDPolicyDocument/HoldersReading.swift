import CPDDomain
import CPDPolicy

/// Reads who may hold a role or a responsibility.
struct HoldersReading {
    let problems: ProblemList

    func read(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        placed.edition.holders = (fields.list("holders") ?? []).compactMap { self.term($0, &placed) }
    }

    private func term(_ node: DocumentNode, _ placed: inout PlacedEdition) -> HolderTerm? {
        let (what, keys) = ("conditions on holders", ["of", "certificates", "service", "clause"])
        guard let fields = FieldReader(node, what: what, keys: keys, self.problems) else { return nil }
        if fields.value("certificates") == nil, fields.value("service") == nil {
            self.problems.add(
                "Say which \"certificates\" whoever holds it has, how long their \"service\" is, or both.",
                at: node.place)
        }
        var courses: [TrainingCourse] = []
        for node in fields.list("certificates") ?? [] {
            guard let name = fields.text(node, for: "certificates") else { continue }
            if courses.contains(TrainingCourse(name)) {
                self.problems.add("\"\(name)\" is named once.", at: node.place)
            }
            courses.append(TrainingCourse(name))
        }
        let service: HolderService =
            switch fields.givenMonths("service") {
            case .value(let months): .months(months)
            case .unset: .unset
            case .absent: .none
            }
        guard let post = fields.required("of", of: what) else { return nil }
        var clause: ClauseIdentifier?
        if let node = fields.value("clause"), let name = fields.text(node, for: "clause") {
            placed.clauseNames.append((name, node.place))
            clause = ClauseIdentifier(name)
        }
        return HolderTerm(of: post, certificates: courses, service: service, clause: clause)
    }
}
