internal import CPDDomain
internal import CPDPolicy

extension Form<AttestedFact> {
    static var attested: Self {
        .record(
            AttestedFact(Evidence(statement: "", source: "", attestedBy: "")),
            [
                .init("evidence", \.evidence, .evidence),
                .init("sourceDatedOn", \.sourceDatedOn, Form<CivilDate>.date.optional),
                .init("holds", \.holds, .flag),
            ])
    }
}

extension Form<ExpertiseFact> {
    static var expertise: Self {
        .record(
            ExpertiseFact(kind: .reference, attested: AttestedFact(Evidence(statement: "", source: "", attestedBy: ""))),
            [.init("kind", \.kind, .code), .init("attested", \.attested, .attested)])
    }
}

extension Form<Evidence> {
    static var evidence: Self {
        let date = Form<CivilDate>.date.optional
        let text = Form<String>.text
        let record = text.map({ (id: Identifier<Attestation>) in id.description }, { Identifier($0) }).optional
        return Self(
            write: { evidence in
                .record([
                    .init(key: "statement", value: .text(evidence.statement)),
                    .init(key: "source", value: .text(evidence.source)),
                    .init(key: "attestedBy", value: .text(evidence.attestedBy)),
                    .init(key: "attestedOn", value: date.write(evidence.attestedOn)),
                    .init(key: "record", value: record.write(evidence.record)),
                ])
            },
            read: { tree in
                Evidence(
                    statement: try text.read(tree["statement"]), source: try text.read(tree["source"]),
                    attestedBy: try text.read(tree["attestedBy"]), attestedOn: try date.read(tree["attestedOn"]),
                    record: try record.read(tree["record"]))
            })
    }
}

extension Form<Finding> {
    static var finding: Self {
        let clause = Form<ClauseIdentifier>.code
        let outcome = Form<Outcome>.code
        let reason = Form<ReasonCode>.code
        let arguments = Form<ReasonArgument>.argument.list
        let evidence = Form<Evidence>.evidence.list
        return Self(
            write: { finding in
                .record([
                    .init(key: "clause", value: clause.write(finding.clause)),
                    .init(key: "outcome", value: outcome.write(finding.outcome)),
                    .init(key: "reason", value: reason.write(finding.reason)),
                    .init(key: "arguments", value: arguments.write(finding.arguments)),
                    .init(key: "evidence", value: evidence.write(finding.evidence)),
                ])
            },
            read: { tree in
                Finding(
                    clause: try clause.read(tree["clause"]), outcome: try outcome.read(tree["outcome"]),
                    reason: try reason.read(tree["reason"]), arguments: try arguments.read(tree["arguments"]),
                    evidence: try evidence.read(tree["evidence"]))
            })
    }
}

extension Form<ReasonArgument> {
    /// The type's name and the value.
    static var argument: Self {
        Self(
            write: { argument in
                switch argument {
                case .text(let text): Self.tagged("text", .text(text))
                case .money(let money): Self.tagged("money", Form<Money>.money.write(money))
                case .date(let date): Self.tagged("date", Form<CivilDate>.date.write(date))
                case .count(let count): Self.tagged("count", Form<Int>.count.write(count))
                case .minutes(let minutes): Self.tagged("minutes", Form<Int>.count.write(minutes))
                case .months(let months): Self.tagged("months", Form<Int>.count.write(months))
                }
            },
            read: { tree in
                guard case .record(let fields) = tree, fields.count == 1 else { throw CanonicalReader.Fault() }
                let value = fields[0].value
                switch fields[0].key {
                case "text": return .text(try Form<String>.text.read(value))
                case "money": return .money(try Form<Money>.money.read(value))
                case "date": return .date(try Form<CivilDate>.date.read(value))
                case "count": return .count(try Form<Int>.count.read(value))
                case "minutes": return .minutes(try Form<Int>.count.read(value))
                case "months": return .months(try Form<Int>.count.read(value))
                default: throw CanonicalReader.Fault()
                }
            })
    }

    private static func tagged(_ type: String, _ value: CanonicalText) -> CanonicalText {
        .record([.init(key: type, value: value)])
    }
}
