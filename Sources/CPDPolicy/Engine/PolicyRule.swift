public import CPDDomain

/// One question a policy asks of a subject: pure, total and synchronous. It reads no clock and no store.
///
/// The subject is whatever an embedder checks: ``ProvisionFacts`` here, a record type of its own elsewhere.
public protocol PolicyRule<Subject>: Sendable {
    /// What is checked.
    associatedtype Subject
    /// The clause whose question this is.
    var clause: ClauseIdentifier { get }
    /// The answer for one subject. A fact nobody recorded is *not evidenced*, never *met*.
    func check(_ subject: Subject) -> Finding
}

/// A reason why the clauses, though checked and reported, do not stand in the way of a subject.
public protocol PolicyExemption<Subject>: Sendable {
    /// What is checked.
    associatedtype Subject
    /// The clause under which the exemption is reported.
    var clause: ClauseIdentifier { get }
    /// The finding to report where the subject is exempt; `nil` where it is not.
    func exempt(_ subject: Subject) -> Finding?
}

/// A rule a registry has made, or an exemption.
public enum RegisteredRule<Subject>: Sendable {
    /// A question to ask.
    case rule(any PolicyRule<Subject>)
    /// A reason why nothing stands in the way.
    case exemption(any PolicyExemption<Subject>)
}
