import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument

extension PolicyCommands {
    /// `cpd policy assess`.
    struct Assess: Command {
        static let configuration = CommandConfiguration(
            abstract: "Check facts against a policy: one answer, or one a line for a file of JSON Lines (.jsonl).")

        @Argument(help: "The policy file, or \"shipped\".") var policy: String
        @OptionGroup var languages: LanguageOption
        @Option(help: "The facts: a JSON or YAML document, or JSON Lines.") var facts: String

        func run(_ desk: Desk) async throws -> Reply {
            let edition = try Editions.read(self.policy)
            let bytes = try FileSource.bytes(atPath: self.facts)
            let reader = FactsReader(date: desk.today, items: edition.funding?.items ?? [])
            let rules = edition.makePolicy()
            let calendar = edition.calendar(over: .england)
            let isLines = self.facts.hasSuffix(".jsonl") || self.facts.hasSuffix(".ndjson")
            let all =
                try isLines
                ? reader.readLines(bytes, file: self.facts).map { try $0.get() }
                : [reader.read(bytes, file: self.facts)]
            let answers = all.map { facts in (facts: facts, verdict: rules.assess(facts)) }
            let isYes = answers.allSatisfy { $0.verdict.answer == .meets }
            let renderer = CheckRenderer(try self.languages.catalogue().naming(edition))
            let text = answers.map { answer in
                renderer.render(
                    answer.verdict, heading: CheckHeading(answer.facts, edition: edition, calendar: calendar),
                    explanations: rules.explanations(of: answer.facts, in: answer.verdict))
            }
            let documents = answers.map { answer in
                FindingsText.json(
                    answer.verdict, facts: answer.facts, edition: edition,
                    review: edition.reviewStatus(on: answer.facts.date, calendar: calendar),
                    explanations: rules.explanations(of: answer.facts, in: answer.verdict), indented: !isLines)
            }
            var reply = Reply(withinLines(text.joined(separator: "\n")), .written(documents.joined(separator: "\n")))
            reply.status = isYes ? .done : .no
            return reply
        }
    }
}
