import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

@Suite("The reference of the policy")
struct PolicyReferenceTests {
    @Test("is what the software says of itself")
    func isPrinted() throws {
        let page = packageRoot.appending(path: "Documentation/policy-reference.md")
        if ProcessInfo.processInfo.environment["CPD_PRINT_POLICY_REFERENCE"] == "1" {
            try PolicyReferencePage.text.write(to: page, atomically: true, encoding: .utf8)
        }
        let printed = try String(contentsOf: page, encoding: .utf8)
        #expect(printed == PolicyReferencePage.text, "print it again: Scripts/print-policy-reference")
    }

    @Test("has a sentence for every reason, and no code is a reason of two kinds")
    func reasons() {
        let codes = PolicyReferencePage.families.flatMap(\.codes)
        for code in codes { #expect(SentenceCatalogue.english.sentences[code] != nil, "\(code.rawValue)") }
        let counts = Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }
        #expect(counts.keys.map(\.rawValue).sorted() == [])
        let known = Set(codes)
        #expect(SentenceCatalogue.english.sentences.keys.filter { !known.contains($0) }.map(\.rawValue) == [])
    }

    @Test("has a meaning for every fact and a summary for every rule kind")
    func meanings() {
        for fact in RuleRegistry.standard.facts.facts { #expect(fact.meaning.hasSuffix("."), "\(fact.name)") }
        for fact in FactCatalogue.approval.facts {
            #expect(fact.meaning.hasSuffix("."), "\(fact.name)")
            #expect(PolicyReferencePage.text.contains("| `\(fact.name)` |"), "\(fact.name)")
        }
        for name in RuleRegistry.standard.names {
            let summary = RuleRegistry.standard.kind(named: name)?.summary ?? ""
            #expect(summary.count > 10, "\(name)")
        }
    }
}
