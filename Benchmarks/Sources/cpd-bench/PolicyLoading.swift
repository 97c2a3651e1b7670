import CPDPolicy
import CPDPolicyDocument
import Foundation

/// How long it takes to read and check an edition: the shipped one, and one of more than 5,000 lines.
enum PolicyLoading {
    static func run() async throws {
        let shipped = "Sources/CPDPolicyDocument/Editions/spring-2024.yaml"
        try await self.measure("A.load.shipped", try String(contentsOfFile: shipped, encoding: .utf8), file: shipped)
        try await self.measure("A.load.5000", Self.long, file: "long.yaml")
    }

    private static func measure(_ bench: String, _ text: String, file: String) async throws {
        var measurement = Measurement()
        var clauses = 0
        for _ in 0..<7 {
            try await measurement.take { clauses = try EditionReader().read(text, file: file).clauses.count }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        measurement.printLine(
            bench: bench, peer: "CPD SDK", count: 1, unit: "document", digest: "\(clauses) clauses, \(lines) lines")
    }

    /// A thousand clauses, each with a condition of its own.
    private static let long =
        """
        policy: Invented
        school: Elmfield Primary School
        edition: long
        adopted: { by: Governing Body, on: 2026-07-01, minute: "6.4" }
        in force: { from: 2026-09-01 }
        clauses:

        """
        + (1...1000).map { number in
            """
              - id: LOC-\(number)
                text: It costs no more than was set aside for it.
                force: must
                when: { is-repeated: true }
                require: { cost.total: { at most: \(number) GBP } }

            """
        }.joined()
}
