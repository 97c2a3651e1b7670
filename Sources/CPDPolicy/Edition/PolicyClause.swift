public import CPDDomain

/// One clause of an edition: its words, how strongly they bind, and how it is checked or who judges it.
public struct PolicyClause: Hashable, Sendable {
    /// Its stable name.
    public var id: ClauseIdentifier
    /// The heading it stands under.
    public var section: String?
    /// Its words, exactly.
    public var text: String
    /// Its words in each language they are written in, by BCP 47 tag; empty where there is one language only.
    public var texts: [String: String] = [:]
    /// What editions that inherit it may do with it, where it says so.
    public var below: ClauseLatitude?
    /// How strongly it binds.
    public var force: Force
    /// The rules that check it.
    public var checks: [ClauseCheck]
    /// Who judges what no machine can.
    public var judge: ClauseJudge?

    /// A clause.
    public init(
        id: ClauseIdentifier, section: String? = nil, text: String, force: Force, checks: [ClauseCheck] = [],
        judge: ClauseJudge? = nil
    ) {
        self.id = id
        self.section = section
        self.text = text
        self.force = force
        self.checks = checks
        self.judge = judge
    }
}

/// A rule kind with the parameters a school has set.
public struct ClauseCheck: Hashable, Sendable {
    /// The name of the rule kind, such as `cost-per-participant-hour`.
    public var kind: String
    /// Its parameters.
    public var parameters: RuleParameters

    /// A check.
    public init(kind: String, parameters: RuleParameters = .init()) {
        self.kind = kind
        self.parameters = parameters
    }
}

/// Who judges a clause, and on what.
public struct ClauseJudge: Hashable, Sendable {
    /// The post or body.
    public var by: String
    /// What they look at.
    public var evidence: String

    /// A judge.
    public init(by: String, evidence: String) {
        self.by = by
        self.evidence = evidence
    }
}
