import CPDDomain

extension Condition {
    /// Whether it can be told from the two texts that this holds only where the other does, and that the other fails only
    /// where this does: for whatever facts, also where some are not recorded. `false` where it cannot be told.
    package func isAsStrict(as other: Condition) -> Bool {
        if self == other { return true }
        switch (self, other) {
        case (_, .all(let parts)):
            return parts.allSatisfy { self.isAsStrict(as: $0) } || self.hasPart(asStrictAs: other)
        case (.any(let parts), _): return parts.allSatisfy { $0.isAsStrict(as: other) } || other.hasPart(for: self)
        case (.all, _): return self.hasPart(asStrictAs: other) || other.hasPart(for: self)
        case (_, .any): return other.hasPart(for: self)
        case (.not(let own), .not(let above)): return above.isAsStrict(as: own)
        case (.compares(let own, _, _), .compares(let above, _, _)), (.compares(let own, _, _), .isOneOf(let above, _)),
            (.isOneOf(let own, _), .isOneOf(let above, _)), (.isWithin(let own, _), .isWithin(let above, _)):
            return own == above && self.asksAsMuch(as: other)
        default: return false
        }
    }

    /// The same of two tests of one fact.
    private func asksAsMuch(as other: Condition) -> Bool {
        switch (self, other) {
        case (.compares(_, let comparison, .value(let value)), .compares(_, let limitation, .value(let limit))):
            comparison.isAsStrict(with: value, as: limitation, with: limit)
        case (.compares(_, let comparison, .fact(let own)), .compares(_, let limitation, .fact(let above))):
            own == above && comparison.implies(limitation)
        case (.compares(_, .equals, .value(let value)), .isOneOf(_, let allowed)): allowed.contains(value)
        case (.isOneOf(_, let values), .isOneOf(_, let allowed)): values.allSatisfy(allowed.contains)
        case (.isWithin(_, let own), .isWithin(_, let above)):
            own.from >= above.from && above.until.map { end in own.until.map { $0 <= end } ?? false } ?? true
        default: false
        }
    }

    /// Whether it has, as one of those that must all hold, a part that is as strict as the other.
    private func hasPart(asStrictAs other: Condition) -> Bool {
        guard case .all(let parts) = self else { return false }
        return parts.contains { $0.isAsStrict(as: other) }
    }

    /// Whether it has, as one of those of which one is enough, a part that holds wherever the other does.
    private func hasPart(for other: Condition) -> Bool {
        guard case .any(let parts) = self else { return false }
        return parts.contains { other.isAsStrict(as: $0) }
    }
}

extension Condition.Comparison {
    /// Whether it holds only where the other does, of the same two facts.
    fileprivate func implies(_ other: Self) -> Bool {
        switch (self, other) {
        case (.over, .atLeast), (.under, .atMost), (.equals, .atLeast), (.equals, .atMost): true
        default: self == other
        }
    }

    /// Whether it holds with a value only where another holds with its own, of the same fact.
    fileprivate func isAsStrict(with value: FactValue, as other: Self, with limit: FactValue) -> Bool {
        guard let order = value.order(to: limit) else { return false }
        return switch (self, other) {
        case (.equals, .equals): order == .same
        case (.atMost, .atMost), (.under, .under), (.under, .atMost), (.equals, .atMost): order != .more
        case (.atMost, .under), (.equals, .under): order == .less
        case (.atLeast, .atLeast), (.over, .over), (.over, .atLeast), (.equals, .atLeast): order != .less
        case (.atLeast, .over), (.equals, .over): order == .more
        default: false
        }
    }
}
