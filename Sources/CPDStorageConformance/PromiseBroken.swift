/// A backend does not keep a promise.
public struct PromiseBroken: Error, Hashable, CustomStringConvertible {
    /// The name of the case.
    public let promise: String
    /// What was seen instead.
    public let observation: String

    init(_ observation: String, of promise: String = "") {
        self.promise = promise
        self.observation = observation
    }

    /// Promise and observation in one line.
    public var description: String { "broken promise: \(self.promise). Seen: \(self.observation)" }
}

/// Throws ``PromiseBroken`` unless a condition holds; the observation says what was seen where it does not.
func require(_ holds: Bool, _ observation: @autoclosure () -> String) throws(PromiseBroken) {
    guard holds else { throw PromiseBroken(observation()) }
}
