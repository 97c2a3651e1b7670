import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

extension PolicyCommands {
    /// `cpd policy compare`.
    struct Compare: Command {
        static let configuration = CommandConfiguration(
            abstract: "Say what changes from one edition to another: what it says, and what is answered differently.",
            discussion: """
                Asks both editions about the requests and opportunities that were checked (in the store at hand, as their \
                facts were recorded), and about sets of facts at the bounds of the rules; each difference is shown with \
                the fewest facts that show it. So are those of who approves and who pays.
                """)

        @Argument(help: "The old edition: a file, \"shipped\", or the name of one that was adopted.") var old: String
        @Argument(help: "The new edition, likewise.") var new: String
        @Option(help: "The most sets of facts that are tried for a clause.")
        var sets = EditionComparison.usualSetsAtMost

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.namesAtHand()
            let old = try await Editions.find(self.old, desk, names)
            let new = try await Editions.find(self.new, desk, names)
            var recorded: [ProvisionFacts] = []
            var requests: [RecordedRequest] = []
            if let names {
                recorded = try await Self.recorded(names)
                requests = try await desk.workflows().recordedRequests(in: names.scope)
            }
            let comparison = EditionComparison(old: old, new: new, setsAtMost: max(self.sets, 1))
            return ComparisonView(
                comparison.differences(replaying: recorded, requests: requests), old: old, new: new,
                replayed: names == nil ? nil : recorded.count
            ).reply
        }

        /// What was checked, each request and each opportunity once, as its facts stood at the last check.
        private static func recorded(_ names: Names) async throws -> [ProvisionFacts] {
            let checks = try await names.store.read(in: names.scope) { try $0.policyChecks.values() }
            var last: [Subject: PolicyCheck] = [:]
            for check in checks {
                let subject = Subject(kind: check.subject, opportunity: check.opportunity, request: check.request)
                if let other = last[subject], (other.checkedOn, other.id) > (check.checkedOn, check.id) { continue }
                last[subject] = check
            }
            return try last.values.sorted { ($0.checkedOn, $0.id) < ($1.checkedOn, $1.id) }.map {
                try CheckRecord.decode($0.content).facts
            }
        }

        private struct Subject: Hashable {
            let kind: CheckSubject
            let opportunity: Identifier<Opportunity>
            let request: Identifier<Request>?
        }
    }
}
