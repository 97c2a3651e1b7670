/// What a check of one clause found. Unknown is not yes: a fact nobody recorded is ``notEvidenced``.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The facts show that the clause holds.
    case met = "met"
    /// The facts show that it does not hold.
    case notMet = "not met"
    /// A fact is missing, or nobody with a name and a source stands behind it.
    case notEvidenced = "not evidenced"
    /// The clause does not speak of this case.
    case notApplicable = "not applicable"
}

/// Why a check came out as it did, as a code that a catalogue of sentences knows; such as `no-open-priority`.
public struct ReasonCode: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The code, in lower case with hyphens.
    public let rawValue: String

    /// A reason by its code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A reason by its code.
    public init(_ code: String) { self.rawValue = code }

    /// The code, in lower case with hyphens.
    public var description: String { self.rawValue }
}

/// One typed value that belongs into the sentence of a reason.
public enum ReasonArgument: Hashable, Sendable {
    /// Words: a title, a source, a name.
    case text(String)
    /// An amount of money.
    case money(Money)
    /// A date.
    case date(CivilDate)
    /// A number of things.
    case count(Int)
    /// A length of time in minutes.
    case minutes(Int)
    /// A length of time in months.
    case months(Int)
    /// A share in hundredths of a percent: 1250 for 12.5 %.
    case percentage(Int)
    /// A word of the software's own, such as `at most`, which a catalogue says in its language.
    case term(String)
    /// Several values, such as the words of which one is wanted.
    case list([ReasonArgument])
}

/// A recorded fact on which a finding rests, with who stands behind it.
public struct Evidence: Hashable, Sendable {
    /// What was stated.
    public let statement: String
    /// Where it comes from: a document, a body, a register.
    public let source: String
    /// The name of the person who stands behind it.
    public let attestedBy: String
    /// When they said so, where known.
    public let attestedOn: CivilDate?
    /// The record it was taken from, where it comes from a store.
    public let record: Identifier<Attestation>?

    /// Evidence with its source and the name of who stands behind it.
    public init(
        statement: String, source: String, attestedBy: String, attestedOn: CivilDate? = nil,
        record: Identifier<Attestation>? = nil
    ) {
        self.statement = statement
        self.source = source
        self.attestedBy = attestedBy
        self.attestedOn = attestedOn
        self.record = record
    }
}

/// The answer to one clause: outcome, reason and the evidence used. Sentences are rendered from it, never stored.
public struct Finding: Hashable, Sendable {
    /// The clause asked.
    public let clause: ClauseIdentifier
    /// What the check found.
    public let outcome: Outcome
    /// Why.
    public let reason: ReasonCode
    /// The values the reason's sentence needs, in the order the catalogue names them.
    public let arguments: [ReasonArgument]
    /// The evidence used.
    public let evidence: [Evidence]

    /// A finding about one clause.
    public init(
        clause: ClauseIdentifier, outcome: Outcome, reason: ReasonCode, arguments: [ReasonArgument] = [],
        evidence: [Evidence] = []
    ) {
        self.clause = clause
        self.outcome = outcome
        self.reason = reason
        self.arguments = arguments
        self.evidence = evidence
    }
}
