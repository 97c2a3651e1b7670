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
    /// What its rulings stand for; a clause without reasons where it gives none.
    var words: RulingWords { get }
    /// The answer in numbers alone; `Ruling.inWords` where it needs words, and ``check(_:)`` is to be asked.
    func ruling(on subject: Subject) -> Ruling
    /// How it came out part by part, where it is a condition over facts; `nil` where there are no parts to show.
    func explanation(of subject: Subject) -> ConditionExplanation?
}

extension PolicyRule {
    /// No rulings.
    public var words: RulingWords { RulingWords(self.clause, reasons: []) }
    /// Always in words.
    @inlinable
    public func ruling(on subject: Subject) -> Ruling { .inWords }
    /// No parts.
    public func explanation(of subject: Subject) -> ConditionExplanation? { nil }
}

/// A rule whose answer is always numbers alone: it says which of its reasons holds, and nothing is allocated for it.
public protocol NumericRule<Subject>: PolicyRule {
    /// What is checked.
    associatedtype Subject
    /// The answer for one subject, its reason by its place among those of ``PolicyRule/words``. A fact nobody recorded
    /// is *not evidenced*, never *met*.
    func answer(_ subject: Subject) -> Ruling
}

extension NumericRule {
    /// The clause of its words.
    public var clause: ClauseIdentifier { self.words.clause }
    /// The answer in words.
    public func check(_ subject: Subject) -> Finding { self.words.finding(for: self.answer(subject)) }
    /// The answer.
    @inlinable
    public func ruling(on subject: Subject) -> Ruling { self.answer(subject) }
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
