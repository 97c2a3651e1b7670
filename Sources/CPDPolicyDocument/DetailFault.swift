package import CPDDomain

/// Why something cannot be recorded as a detail of an approach.
package struct DetailFault: Error, Hashable {
    /// What is wrong and what to do, in a sentence or two.
    package let message: String
}

extension Approach {
    /// A value in the form in which it is kept under a name.
    ///
    /// A name of another approach, one that is slightly misspelt and a value of another type each have a message of
    /// their own.
    package func value(_ text: String, ofDetailNamed name: String) -> Result<String, DetailFault> {
        guard let specification = self.detail(named: name) else { return .failure(self.unknown(name)) }
        guard let value = specification.type.value(of: text) else {
            return .failure(
                DetailFault(
                    message: "\"\(text.prefix(60))\" is no value for \"\(name)\", which is \(specification.type.words)."
                ))
        }
        return .success(value)
    }

    private func unknown(_ name: String) -> DetailFault {
        let known = self.details.map(\.name)
        let suggestion = Spelling.suggestion(for: name, among: known)
        let others = Self.allCases.filter { $0 != self && $0.detail(named: name) != nil }.map(\.rawValue)
        let ofOthers = others.isEmpty || !suggestion.isEmpty ? "" : " It belongs to: \(others.joined(separator: ", "))."
        return DetailFault(
            message: "\"\(name.prefix(60))\" is no detail of the approach \(self.rawValue), which knows "
                + "\(known.joined(separator: ", ")).\(suggestion)\(ofOthers)")
    }
}
