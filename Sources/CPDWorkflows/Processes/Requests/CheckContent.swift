internal import CPDDomain
internal import CPDPolicy

/// Facts and findings as one canonical, versioned text.
enum CheckContent {
    static func text(facts: ProvisionFacts, findings: [Finding]) -> String { "1" }
}
