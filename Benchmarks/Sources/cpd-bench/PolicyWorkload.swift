import CAllocations
import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation

/// Work load A: 20,000 requests held as structures, each judged by fourteen criteria to a verdict with every finding, its
/// reason and the numbers it rests on.
///
/// Twice: by an edition that names the criteria as rule kinds, and by one that says them as conditions over facts.
enum PolicyWorkload {
    static func run(data: String) async throws {
        let requests = try Self.requests(in: String(contentsOfFile: data + "/policy.jsonl", encoding: .utf8))
        for (edition, peer) in [
            ("criteria-as-rule-kinds", "CPD SDK"), ("criteria-as-conditions", "CPD SDK, as conditions"),
        ] {
            try await Self.run(peer, policy: Self.policy(edition), requests)
        }
    }

    /// How many allocations a verdict costs under each edition, whatever is met.
    static func allocations() throws -> [(operation: String, counted: Int)] {
        let requests = try Self.requests(in: Self.invented)
        let rounds = 9
        let times = 200
        return try ["criteria-as-rule-kinds", "criteria-as-conditions"].map { name in
            let policy = try Self.policy(name)
            let counts = (0..<rounds).map { _ in
                let before = cpd_allocations()
                var judged = 0
                for _ in 0..<times { for request in requests { judged += policy.assess(request).findings.count } }
                precondition(judged == 14 * requests.count * times, "every criterion has a finding")
                return Double(cpd_allocations() - before) / Double(requests.count * times)
            }
            // The middle round leaves out what the runtime does once.
            return (name, Int(middle(counts).rounded(.up)))
        }
    }

    /// Of which nearly everything is met, not met, not recorded.
    private static let invented = [
        #"""
        {"outcome":"attendance","priorities":3,"practice":true,"diversity":true,"expertise":true,"ratingCount":8,"ratingSum":34,"decisionDay":20098,"startDay":20211,"schedule":true,"needsStandard":true,"standards":4,"research":true,"inspection":true,"minutes":300,"minutesCap":480,"mode":0,"justification":true,"venueFit":true,"equipment":true,"kind":5,"fee":45500,"travel":4500,"cover":7600,"participants":4,"evaluationPlan":true,"measure":true,"baselineDay":20070,"endDay":20212,"followUpDay":20296,"remaining":256800}
        """#,
        #"""
        {"outcome":"","priorities":0,"practice":false,"diversity":false,"expertise":false,"ratingCount":8,"ratingSum":14,"decisionDay":20298,"startDay":20211,"schedule":false,"needsStandard":true,"standards":0,"research":false,"inspection":false,"minutes":600,"minutesCap":480,"mode":0,"justification":false,"venueFit":false,"equipment":false,"kind":0,"fee":455000,"travel":4500,"cover":7600,"participants":1,"evaluationPlan":false,"measure":false,"baselineDay":20270,"endDay":20212,"followUpDay":20196,"remaining":100}
        """#,
        #"""
        {"ratingCount":2,"ratingSum":7,"decisionDay":20098,"needsStandard":false,"minutesCap":480,"mode":2,"kind":5,"travel":4500,"cover":7600,"participants":4}
        """#,
    ].joined(separator: "\n")

    private static func run(_ peer: String, policy: Policy<PolicyRequest>, _ requests: [PolicyRequest]) async throws {
        var measurement = Measurement()
        var answers = [0, 0, 0]
        for _ in 0..<7 {
            await measurement.take {
                var counted = [0, 0, 0]
                for request in requests { counted[index(of: policy.assess(request).answer)] += 1 }
                answers = counted
            }
        }
        precondition(answers.reduce(0, +) == requests.count, "every request has an answer")
        measurement.printLine(
            bench: "A.policy", peer: peer, count: requests.count, unit: "decision",
            digest: digest(of: requests.prefix(2_000).map(policy.assess)))
    }

    private static func policy(_ edition: String) throws -> Policy<PolicyRequest> {
        let file = "Benchmarks/Editions/\(edition).yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return try EditionReader(registry: PolicyRules.registry).read(text, file: file)
            .makePolicy(registry: PolicyRules.registry)
    }

    private static func requests(in text: String) throws -> [PolicyRequest] {
        let decoder = JSONDecoder()
        return try text.split(separator: "\n").map {
            try decoder.decode(PolicyRequest.self, from: Data($0.utf8))
        }
    }
}

private func index(of answer: Answer) -> Int {
    switch answer {
    case .meets: 0
    case .doesNotMeet: 1
    case .notYet: 2
    }
}

private func digest(of verdicts: [Verdict]) -> String {
    var letters: [UInt8] = []
    var counts = [0, 0, 0]
    for verdict in verdicts {
        for finding in verdict.findings {
            switch finding.outcome {
            case .met: letters.append(UInt8(ascii: "M"))
            case .notMet: letters.append(UInt8(ascii: "N"))
            case .notEvidenced: letters.append(UInt8(ascii: "E"))
            case .notApplicable: letters.append(UInt8(ascii: "A"))
            }
        }
        counts[index(of: verdict.answer)] += 1
        letters.append(Array("PRW".utf8)[index(of: verdict.answer)])
    }
    return "\(fingerprint(of: letters)) permit=\(counts[0]) refuse=\(counts[1]) withhold=\(counts[2])"
}
