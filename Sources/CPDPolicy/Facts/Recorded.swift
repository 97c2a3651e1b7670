/// What somebody recorded: a value, or that there is none and why. That nobody recorded anything is a `nil` around it.
public enum Recorded<Value> {
    /// There is one.
    case value(Value)
    /// There is none, for a reason.
    case nothing(because: String)
}

extension Recorded: Sendable where Value: Sendable {}
extension Recorded: Equatable where Value: Equatable {}
extension Recorded: Hashable where Value: Hashable {}

extension String {
    /// Whether nothing but white space was written.
    package var isBlank: Bool {
        self.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}

extension String? {
    /// Whether nothing was written, or nothing but white space.
    package var isBlank: Bool { self?.isBlank ?? true }
}
