import CPDDomain
import CPDPolicy

extension FieldReader {
    /// The groups of staff of which a part speaks.
    func groups(_ key: String) -> Set<StaffGroup> {
        Set(
            self.words(key, among: StaffGroup.allCases.map(\.rawValue), "group of staff").compactMap {
                StaffGroup(rawValue: $0)
            })
    }

    /// The clause behind a part, which must be one of the edition or of one it inherits.
    func clause(_ placed: inout PlacedEdition) -> ClauseIdentifier? {
        guard let node = self.value("clause"), let name = self.text(node, for: "clause") else { return nil }
        placed.clauseNames.append((name, node.place))
        return ClauseIdentifier(name)
    }
}
