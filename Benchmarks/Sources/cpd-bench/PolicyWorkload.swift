import CPDDomain
import CPDPolicy
import Foundation

/// Work load A: 20,000 requests held as structures, each judged by fourteen criteria, findings and all.
func runPolicyWorkload(data: String) async throws {
    let text = try String(contentsOfFile: data + "/policy.jsonl", encoding: .utf8)
    let decoder = JSONDecoder()
    let requests = try text.split(separator: "\n").map {
        try decoder.decode(PolicyRequest.self, from: Data($0.utf8))
    }
    let policy = PolicyRules.policy
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
        bench: "A.policy", peer: "CPD SDK", count: requests.count, unit: "decision",
        digest: digest(of: requests.prefix(2_000).map(policy.assess)))
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
