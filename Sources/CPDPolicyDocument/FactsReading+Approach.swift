import CPDDomain
import CPDPolicy

extension FactsReading {
    /// What the approach asks for: each by a name that it knows, with a value of its type.
    func approachDetails(_ fields: FieldReader, of approach: Approach?) -> [ApproachDetailFact]? {
        guard let nodes = fields.list("approachDetails") else { return nil }
        return nodes.compactMap { node in
            let what = "a detail of the approach"
            guard let inner = FieldReader(node, what: what, keys: ["name", "value"], self.problems),
                let name = inner.required("name", of: what), let value = inner.required("value", of: what)
            else { return nil }
            guard let approach else {
                self.problems.add("\"\(name)\" is a detail of an approach; \"approach\" is missing.", at: node.place)
                return nil
            }
            switch approach.value(value, ofDetailNamed: name) {
            case .success(let value): return ApproachDetailFact(name: name, value: value)
            case .failure(let fault):
                let faulty = approach.detail(named: name) == nil ? "name" : "value"
                self.problems.add(fault.message, at: inner.value(faulty)?.place ?? node.place)
                return nil
            }
        }
    }
}
