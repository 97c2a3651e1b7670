import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

extension RequestCommands {
    /// `cpd request recheck`.
    struct Recheck: Command {
        static let configuration = CommandConfiguration(
            abstract: "Ask a kept check again: the same facts, under the policy of then or another edition.",
            discussion: """
                Takes the check that was kept with the decision, else the last that was kept of the request. Under the \
                edition it was made under, the answer is the same for ever; exit code 1 says that it is not. What \
                bears that edition's name and is not it to the byte is refused.
                """)

        @OptionGroup var asked: RequestArguments
        @Option(help: "Under this edition instead: a file, \"shipped\", or the name of an adopted edition.")
        var under: String?

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let request = try await names.request(self.asked, .approved)
            let kept = try await names.store.read(in: names.scope) { session in
                let decision = try session.decisions.values(.init(request: request.id)).first
                let checks = try session.policyChecks.values(.init(request: request.id))
                return checks.first { $0.id == decision?.check } ?? checks.last
            }
            guard let kept else {
                throw Failure(.no, "No check of this request was kept yet; its decision keeps one.")
            }
            let workflows = try desk.workflows()
            guard let under else {
                return RecheckView(try await workflows.recheck(kept.id, in: names.scope), of: kept, under: nil).reply
            }
            let other = try await Editions.findWithDigests(under, desk, names)
            let again = try await workflows.recheck(
                kept.id, under: other.edition, readFrom: other.digests, in: names.scope)
            return RecheckView(again, of: kept, under: other.edition).reply
        }
    }
}

/// A kept check beside the same facts asked again.
struct RecheckView {
    private let again: Recheck
    private let kept: PolicyCheck
    private let other: PolicyEdition?

    /// A view of a check asked again, under another edition where there is one.
    init(_ again: Recheck, of kept: PolicyCheck, under other: PolicyEdition?) {
        self.again = again
        self.kept = kept
        self.other = other
    }

    /// The answer; no where the same edition answers differently.
    var reply: Reply {
        let (then, now) = (self.again.then.verdict, self.again.now.verdict)
        let made = "Checked on \(self.kept.checkedOn.words) under \(self.again.then.edition): \(then.answer.rawValue)."
        let name = self.other?.name ?? self.again.then.edition
        let same = self.other == nil ? "Asked again today" : "The same facts under \(name)"
        let ending =
            self.again.agrees
            ? "the same, in all \(then.findings.count) findings."
            : "\(now.answer.rawValue), with other findings on \(self.differences.count) of its clauses:"
        let lines = [made, "\(same): \(ending)"] + (self.again.agrees ? [] : [self.table.text(orElse: "")])
        return Reply(
            lines.joined(separator: "\n"),
            .object([
                ("check", JSON(self.kept.id)), ("checkedOn", JSON(self.kept.checkedOn)),
                ("edition", .text(self.again.then.edition)), ("under", .text(name)),
                ("then", .text(then.answer.rawValue)), ("now", .text(now.answer.rawValue)),
                ("agrees", .flag(self.again.agrees)),
                (
                    "differences",
                    .array(
                        self.differences.map { clause, then, now in
                            .object([
                                ("clause", .text(clause.rawValue)), ("then", JSON(then?.outcome.rawValue)),
                                ("now", JSON(now?.outcome.rawValue)), ("reason", JSON(now?.reason.rawValue)),
                            ])
                        })
                ),
            ]), status: self.again.agrees || self.other != nil ? .done : .no)
    }

    /// The clauses whose findings are not the same, in their order then; those asked of only now behind them.
    private var differences: [(clause: ClauseIdentifier, then: [Finding].Element?, now: [Finding].Element?)] {
        let (then, now) = (Array(self.again.then.verdict.findings), Array(self.again.now.verdict.findings))
        var clauses: [ClauseIdentifier] = []
        for finding in then + now where !clauses.contains(finding.clause) { clauses.append(finding.clause) }
        return clauses.compactMap { clause in
            let (before, after) = (then.filter { $0.clause == clause }, now.filter { $0.clause == clause })
            guard before != after else { return nil }
            return (clause, before.first { !after.contains($0) }, after.first { !before.contains($0) })
        }
    }

    private var table: Table {
        let sentences = SentenceCatalogue.english.naming(self.again.now.edition.edition)
        var table = Table("clause", "then", "now", "why now")
        table.rows = self.differences.map { clause, then, now in
            [
                clause.rawValue, then?.outcome.rawValue ?? "not asked", now?.outcome.rawValue ?? "not asked",
                now.map(sentences.sentence(for:)) ?? "",
            ]
        }
        return table
    }
}
